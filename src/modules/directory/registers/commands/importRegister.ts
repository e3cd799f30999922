import type { IsoDate, PersonId } from '#core/ids.ts'
import { ok, type Result } from '#core/result.ts'
import type { Db } from '#db/connection.ts'
import type { Bytes } from '../reading/bytes.ts'
import type { RunCounts } from '../runs.ts'
import type { RegisterCode } from '../sources/index.ts'
import { applyRun } from './applyRun.ts'
import { createRun } from './runs.ts'
import { type Refusal, stageRun } from './stageRun.ts'

interface Order {
  readonly source: RegisterCode
  readonly fileName: string
  readonly bytes: Bytes
  readonly asOf: IsoDate | null
  readonly today: IsoDate
  readonly orpCodes: readonly string[] | null
}

/** A register read and compared in one go, without a queue: for the command line. `write` says yes for the person. */
export async function importRegister(db: Db, by: PersonId | null, { source, fileName, bytes, asOf, today, orpCodes }: Order, write: boolean):
Promise<Result<{ readonly run: string, readonly counts: RunCounts }, Refusal>> {
  const id = await createRun(db, by, { source, fileName, fileId: null, address: null, size: bytes.size, asOf, orpCodes })
  const quiet = { today, tell: () => Promise.resolve(), signal: new AbortController().signal }
  const staged = await stageRun(db, { id, source, asOf, orpCodes }, bytes, quiet)
  if (!staged.ok) return staged
  if (!write) return ok({ run: id, counts: staged.value })
  const applied = await applyRun(db, by, id, () => Promise.resolve())
  // Nobody else knows of this run, so it is ready.
  if (!applied.ok) throw new Error(applied.reason)
  return ok({ run: id, counts: applied.value })
}
