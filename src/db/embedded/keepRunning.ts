import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '#core/result.ts'
import type { Postmaster } from './postmaster.ts'

interface Ways {
  readonly start: () => Promise<Result<Postmaster, 'did-not-start'>>
  readonly endAll: () => Promise<boolean>
  readonly log: (event: string, detail?: object) => void
}

export interface Keeper {
  /** Ends PostgreSQL and stops watching it. */
  stop(): Promise<void>
}

const mostAttempts = 5

/**
 * Starts PostgreSQL again, under the same socket, when it ends without being asked to: killed by the system for want
 * of memory, or by hand. When we ourselves end without stopping it, it is asked to shut down.
 */
export const keepRunning = (first: Postmaster, { start, endAll, log }: Ways): Keeper => {
  let current = first
  let isStopping = false
  let reviving = Promise.resolve()

  const revive = async (): Promise<void> => {
    for (let attempt = 1; attempt <= mostAttempts && !isStopping; attempt += 1) {
      log('database-ended-unasked', { attempt })
      await pause((attempt - 1) * 1_000)
      await endAll()
      const started = await start()
      if (started.ok) {
        watch(started.value)
        log('database-runs-again')
        return
      }
    }
    if (!isStopping) log('database-given-up')
  }

  const watch = (postmaster: Postmaster): void => {
    current = postmaster
    void postmaster.ended.then(() => {
      if (!isStopping) reviving = revive()
    })
  }

  const shutDown = (): void => {
    try {
      process.kill(current.pid, 'SIGINT')
    } catch {
      // it has ended already
    }
  }

  watch(first)
  process.once('exit', shutDown)
  return {
    stop: async () => {
      isStopping = true
      await reviving
      await endAll()
      process.off('exit', shutDown)
    },
  }
}
