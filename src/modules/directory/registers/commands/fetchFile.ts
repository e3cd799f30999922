import type { FileId, IsoDate } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { DownloadFailed, type DownloadTrouble, openDownload } from '#web/outside/download.ts'
import type { Network } from '#web/outside/network.ts'
import type { Bytes } from '../reading/bytes.ts'
import type { RegisterRun } from '../runs.ts'

/** Bytes of the largest register that is taken over. */
export const largestRegister = 250_000_000
const longestDownload = 20 * 60_000

interface Tools { readonly db: Db, readonly files: Files, readonly network: Network }
interface Watch { readonly signal: AbortSignal, readonly tell: (done: number, total: number) => Promise<void> }

/** A register at hand: where it came from, what it says of its day, its bytes. */
export interface RegisterFile {
  readonly name: string
  readonly address: string | null
  readonly fileId: FileId | null
  readonly day: IsoDate | null
  readonly bytes: Bytes
}

/** Brings a register from its address and keeps it. */
export async function fetchRegister({ files, network }: Omit<Tools, 'db'>, address: string, { signal, tell }: Watch): Promise<Result<RegisterFile, DownloadTrouble>> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(longestDownload)])
  const opened = await openDownload(network, address, { bytes: largestRegister, signal: bounded })
  // A cancelled work is none that failed.
  signal.throwIfAborted()
  if (!opened.ok) return opened
  const { name, size, day, pieces } = opened.value
  try {
    const fileId = await files.storeStream({ name, mediaType: 'application/octet-stream' }, told(pieces, size, tell))
    const bytes = await files.bytes(fileId)
    if (bytes === null) throw new Error('A kept file is not there')
    return ok({ name, address, fileId, day, bytes })
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof DownloadFailed)) throw error
    return failed(error.trouble)
  }
}

/** Brings the file of a run from its address; false when it could not, and the run says why. */
export async function fetchFile({ db, ...tools }: Tools, run: Pick<RegisterRun, 'id' | 'address'>, watch: Watch): Promise<boolean> {
  const brought = await fetchRegister(tools, run.address ?? '', watch)
  if (!brought.ok) {
    await db.updateTable('register_run').set({ refused: brought.reason }).where('id', '=', run.id).execute()
    return false
  }
  const { name, fileId, day, bytes } = brought.value
  await db.updateTable('register_run').set((set) => ({
    file_id: fileId, file_name: name, size: bytes.size, as_of: set.fn.coalesce('as_of', set.val(day)),
  })).where('id', '=', run.id).execute()
  return true
}

/** The same pieces, telling how many bytes came. */
async function* told(pieces: AsyncIterable<Uint8Array>, size: number | null, tell: Watch['tell']): AsyncGenerator<Uint8Array> {
  let [done, before] = [0, 0]
  for await (const piece of pieces) {
    yield piece
    done += piece.length
    if (done - before < 2 * 1024 * 1024) continue
    before = done
    await tell(done, Math.max(size ?? done, done))
  }
}
