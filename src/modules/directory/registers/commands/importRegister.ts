import type { IsoDate, PersonId } from '#core/ids.ts'
import { ok, type Result } from '#core/result.ts'
import type { Db } from '#db/connection.ts'
import type { RegisterFile } from './fetchFile.ts'
import { isSuspicious, newerThan, notAfter } from '../rules.ts'
import type { RunCounts } from '../runs.ts'
import { newestDay } from '../queries/newestDay.ts'
import type { FileRegister } from '../sources/index.ts'
import { lockImports, writeCompared } from './applyRun.ts'
import { createRun } from './runs.ts'
import { compareRun, readRun, type Refusal } from './stageRun.ts'

interface Order {
  readonly source: FileRegister
  readonly file: RegisterFile
  readonly asOf: IsoDate | null
  readonly today: IsoDate
  readonly orpCodes: readonly string[] | null
  /** Write it although a newer edition is known in the territory. */
  readonly takesOlder?: boolean
}

/** What the person said beforehand: only look, write, or write although many services would end. */
export type Consent = 'look' | 'write' | 'whole'

/** `newer` is the day of a newer edition that is known in the territory already. */
export interface ImportedRegister { readonly run: string, readonly counts: RunCounts, readonly isWritten: boolean, readonly newer: IsoDate | null }

const quietly = (): Promise<void> => Promise.resolve()

/** A register read, compared and perhaps written in one go, without a queue: for the command line. */
export async function importRegister(
  db: Db, by: PersonId | null, { source, file, today, orpCodes, takesOlder = false, ...order }: Order, consent: Consent,
): Promise<Result<ImportedRegister, Refusal>> {
  const asOf = order.asOf ?? (file.day && notAfter(file.day, today))
  const id = await createRun(db, by, { source, fileName: file.name, fileId: file.fileId, address: file.address, size: file.bytes.size, asOf, orpCodes })
  const run = { id, source, asOf, orpCodes }
  const read = await readRun(db, run, file.bytes, { today, tell: quietly, signal: new AbortController().signal })
  if (!read.ok) return read
  return db.transaction().execute(async (tx) => {
    // Nothing comes between the comparison and the writing, so it is made once.
    await lockImports(tx)
    const counts = await compareRun(tx, run, read.value)
    const newer = newerThan(read.value.asOf, await newestDay(tx, run))
    const isWritten = (consent === 'whole' || (consent === 'write' && !isSuspicious(counts))) && (newer === null || takesOlder)
    if (isWritten) await writeCompared(tx, by, { ...run, asOf: read.value.asOf }, counts, quietly)
    return ok({ run: id, counts, isWritten, newer })
  })
}
