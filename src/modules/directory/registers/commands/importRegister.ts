import type { IsoDate, PersonId } from '#core/ids.ts'
import { ok, type Result } from '#core/result.ts'
import type { Db } from '#db/connection.ts'
import type { RegisterFile } from './fetchFile.ts'
import { isSuspicious } from '../rules.ts'
import type { RunCounts } from '../runs.ts'
import type { FileRegister } from '../sources/index.ts'
import { applyRun } from './applyRun.ts'
import { createRun } from './runs.ts'
import { type Refusal, stageRun } from './stageRun.ts'

interface Order {
  readonly source: FileRegister
  readonly file: RegisterFile
  readonly asOf: IsoDate | null
  readonly today: IsoDate
  readonly orpCodes: readonly string[] | null
}

/** What the person said beforehand: only look, write, or write although many services would end. */
export type Consent = 'look' | 'write' | 'whole'

export interface ImportedRegister { readonly run: string, readonly counts: RunCounts, readonly isWritten: boolean }

/** A register read and compared in one go, without a queue: for the command line. */
export async function importRegister(
  db: Db, by: PersonId | null, { source, file, today, orpCodes, ...order }: Order, consent: Consent,
): Promise<Result<ImportedRegister, Refusal>> {
  const asOf = order.asOf ?? file.day
  const id = await createRun(db, by, { source, fileName: file.name, fileId: file.fileId, address: file.address, size: file.bytes.size, asOf, orpCodes })
  const quiet = { today, tell: () => Promise.resolve(), signal: new AbortController().signal }
  const staged = await stageRun(db, { id, source, asOf, orpCodes }, file.bytes, quiet)
  if (!staged.ok) return staged
  const writes = consent === 'whole' || (consent === 'write' && !isSuspicious(staged.value))
  if (!writes) return ok({ run: id, counts: staged.value, isWritten: false })
  const applied = await applyRun(db, by, id, () => Promise.resolve())
  // Nobody else knows of this run, so it is ready.
  if (!applied.ok) throw new Error(applied.reason)
  return ok({ run: id, counts: applied.value, isWritten: true })
}
