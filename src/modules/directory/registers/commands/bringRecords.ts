import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { RegisterRecord } from '../records.ts'
import type { RunCounts } from '../runs.ts'
import type { RegisterCode } from '../sources/index.ts'
import { lockImports, writePlanned } from './applyRun.ts'

/** A few records at hand, with the card one is certainly about when that is known beforehand. */
export interface FewRecords {
  readonly source: RegisterCode
  readonly fileName: string
  readonly asOf: IsoDate
  readonly orpCodes: readonly string[] | null
  readonly besideOnly?: readonly string[]
  readonly records: readonly { readonly record: RegisterRecord, readonly subject?: string }[]
}

/** Brings a few records in the way whole registers are: a run of its own, compared, written, with one audit entry. */
export async function bringRecords(tx: Tx, by: PersonId | null, { source, fileName, asOf, orpCodes, besideOnly = [], records }: FewRecords): Promise<RunCounts> {
  await lockImports(tx)
  const { id } = await tx.insertInto('register_run').values({
    source, file_name: fileName, as_of: asOf, requested_by: by, staged_at: sql`now()`, orp_codes: orpCodes === null ? null : [...orpCodes],
  }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('register_staged').values(records.map(({ record, subject = null }, index) => {
    const fields = JSON.stringify(record.words)
    return {
      run_id: id, number: index + 1, kind: record.kind, key: record.key, parent_key: record.parentKey, what: record.what, fields,
      starts: JSON.stringify(record.starts), ended_on: record.endedOn, hash: createHash('md5').update(fields).digest('hex'), subject_id: subject,
    }
  })).execute()
  return writePlanned(tx, by, { id, source, asOf, orpCodes, besideOnly }, () => Promise.resolve())
}
