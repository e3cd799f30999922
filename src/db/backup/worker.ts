import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openPool } from '../connection.ts'
import { archivesOver } from './archives.ts'
import type { Equipment, Outcome, Order, Report } from './protocol.ts'

/** Nobody waits for a backup: whatever else wants the processor goes first. */
const politeness = 10
setPriority(politeness)

/** Progress is for people. */
const tellEvery = 100

// Whoever starts this worker fills workerData.
const { connection, order } = workerData as Equipment
const stopping = new AbortController()
parentPort?.once('message', () => { stopping.abort() })
const say = (report: Report): void => { parentPort?.postMessage(report) }

const pool = openPool(connection, () => undefined, 1)

function done(): Promise<Outcome<Order['kind']>> {
  const archives = archivesOver(pool)
  const { signal } = stopping
  if (order.kind === 'check') return archives.check(order.file, signal)
  let told = 0
  const onProgress = (share: number): void => {
    if (performance.now() - told < tellEvery) return
    told = performance.now()
    say({ kind: 'progress', share })
  }
  return archives.write(order.file, { ...order.making, signal, onProgress })
}

try {
  say({ kind: 'done', outcome: await done() })
} catch (error) {
  say({ kind: 'failed', error })
} finally {
  await pool.end()
  parentPort?.close()
}
