import { Worker } from 'node:worker_threads'
import { type LinearModel, type Solution, type Solve, type SolveOptions, unknownBound } from '#core/location/model.ts'
import type { Order, Report } from './protocol.ts'

/** The door to HiGHS. Models are solved one after another, each in a worker thread of its own, so the server answers others meanwhile. */
export interface Solver {
  readonly solve: Solve
  /** Ends what is being computed; it and what waits come back as cancelled. */
  dispose(): Promise<void>
}

export interface SolverSettings {
  /** The built (`workers/solver.js`) or source (`src/solver/worker.ts`) file of the worker. */
  readonly workerUrl: URL
  /** Computing time of a model that does not say its own. */
  readonly limitSeconds?: number
  /** HiGHS looks at its clock now and then only; a worker that is this much over its time is ended. */
  readonly graceSeconds?: number
}

type Best = Extract<Solution, { readonly status: 'feasible' | 'timedOut' }>

const cancelled: Solution = { status: 'cancelled' }
const milliseconds = (seconds: number): number => seconds * 1000

export function createSolver({ workerUrl, limitSeconds = 60, graceSeconds = 10 }: SolverSettings): Solver {
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const solve: Solve = (model, options = {}) => {
    const { timeLimitSeconds = limitSeconds, gap = 0, start, onProgress } = options
    const signal = AbortSignal.any(options.signal ? [closing.signal, options.signal] : [closing.signal])
    const order: Order = { model, timeLimitSeconds, gap, ...(start && { start }) }
    const computed = last.then(() => signal.aborted
      ? cancelled
      : inWorker(new Worker(workerUrl, { workerData: order }), { signal, ...(onProgress && { onProgress }) }, beforeAnything(model), timeLimitSeconds + graceSeconds))
    last = computed
    // Who gives up does not wait for their turn.
    return Promise.race([aborted(signal), computed])
  }
  return {
    solve,
    dispose: async () => {
      closing.abort()
      await last
    },
  }
}

const aborted = (signal: AbortSignal): Promise<Solution> => new Promise((resolve) => {
  if (signal.aborted) resolve(cancelled)
  else signal.addEventListener('abort', () => { resolve(cancelled) }, { once: true })
})

const beforeAnything = ({ sense }: LinearModel): Best => ({ status: 'timedOut', bound: unknownBound[sense] })

/** One model in one worker. Whatever happens to the worker is an answer, given when the worker is gone. */
function inWorker(worker: Worker, { signal, onProgress }: SolveOptions, nothing: Best, hardLimit: number): Promise<Solution> {
  return new Promise((resolve) => {
    let best = nothing
    let outcome: Solution | undefined
    const end = (solution: Solution): void => {
      outcome ??= solution
      void worker.terminate()
    }
    const timer = setTimeout(() => { end(best) }, milliseconds(hardLimit))
    signal?.addEventListener('abort', () => { end(cancelled) }, { once: true })
    worker.on('message', (report: Report) => {
      if (report.kind === 'solved') end(report.solution)
      else best = better(best, report)
      if (report.kind === 'progress') onProgress?.(report.progress)
    })
    worker.on('error', (error) => { end({ status: 'failed', message: error instanceof Error ? error.message : String(error) }) })
    worker.on('exit', (code) => {
      clearTimeout(timer)
      resolve(outcome ?? { status: 'failed', message: `exit code ${code}` })
    })
  })
}

/** What stays when the worker has to be ended. */
function better(best: Best, report: Exclude<Report, { readonly kind: 'solved' }>): Best {
  if (report.kind === 'progress') return { ...best, bound: report.progress.bound ?? best.bound }
  return { status: 'feasible', objective: report.objective, bound: report.bound ?? best.bound, values: report.values }
}
