import { Worker } from 'node:worker_threads'
import type { Connection } from '../connection.ts'
import type { WorkingArchives } from './archives.ts'
import type { Equipment, Order, Outcome, Report } from './protocol.ts'

// What passes through lies outside of both, and goes when the young ones are swept: the fewer there may be, the sooner.
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 1 }

interface Following { readonly signal?: AbortSignal | undefined, readonly onProgress?: ((share: number) => void) | undefined }

/** Archives that a server writes and reads beside its work: in a thread and over a connection of their own, so that nobody else waits for sums and packing. */
export function archivesInWorker(workerUrl: URL, connection: Connection): WorkingArchives {
  const work = <Kind extends Order['kind']>(order: Order & { readonly kind: Kind }, following: Following): Promise<Outcome<Kind>> =>
    // What comes back is of the order that was given.
    outcomeOf(workerUrl, { connection, order }, following) as Promise<Outcome<Kind>>
  return {
    write: (file, { version, now, signal, onProgress }) => work({ kind: 'write', file, making: { version, now } }, { signal, onProgress }),
    check: (file, signal) => work({ kind: 'check', file }, { signal }),
  }
}

async function outcomeOf(workerUrl: URL, equipment: Equipment, { signal, onProgress }: Following): Promise<Outcome<Order['kind']>> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl, { workerData: equipment, resourceLimits })
  // It clears away what it has half-made, and then says that it was stopped.
  const stop = (): void => { worker.postMessage('stop') }
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (report: Report) => {
        if (report.kind === 'progress') onProgress?.(report.share)
        else if (report.kind === 'done') resolve(report.outcome)
        else reject(asError(signal?.aborted ? signal.reason : report.error))
      })
      worker.on('error', reject)
      worker.on('exit', (code) => { reject(new Error(`The worker of backups ended with ${code}`)) })
    })
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

const asError = (reason: unknown): Error => reason instanceof Error ? reason : new Error(String(reason))
