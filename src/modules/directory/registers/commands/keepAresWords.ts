import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { AresSubject } from '../ares/subject.ts'
import type { RunCounts } from '../runs.ts'
import { lockImports, writePlanned } from './applyRun.ts'

interface Told { readonly id: OrganisationId, readonly name: string, readonly ico: string }

/**
 * Keeps what ARES says of one organisation the way every register is kept: beside ours, written into the card where the card
 * says nothing or what ARES said before, told as a difference where it says something else. One transaction, one audit entry.
 */
export function keepAresWords(db: Db, by: PersonId, organisation: Told, subject: AresSubject, today: IsoDate): Promise<RunCounts> {
  return db.transaction().execute(async (tx) => {
    await lockImports(tx)
    const id = await beginRun(tx, by, organisation, today)
    await stageSubject(tx, id, organisation, subject)
    return writePlanned(tx, by, { id, source: 'ares', asOf: today, orpCodes: null }, () => Promise.resolve())
  })
}

async function beginRun(tx: Tx, by: PersonId, { ico }: Told, today: IsoDate): Promise<string> {
  const { id } = await tx.insertInto('register_run')
    .values({ source: 'ares', file_name: ico, as_of: today, requested_by: by, staged_at: sql`now()` }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The card that was looked at is the one that is meant: several may share an identification number. */
async function stageSubject(tx: Tx, run: string, { id, name }: Told, { words, endedOn }: AresSubject): Promise<void> {
  const fields = JSON.stringify(words)
  await tx.insertInto('register_staged').values({
    run_id: run, number: 1, kind: 'organisation', key: id, what: name, fields, starts: '{}', ended_on: endedOn,
    hash: createHash('md5').update(fields).digest('hex'), subject_id: id,
  }).execute()
}
