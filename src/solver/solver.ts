import { Worker } from 'node:worker_threads'
import { type Solution, type Solve, type SolveOptions, unknownBound } from '#core/location/model.ts'
import { failed } from '#core/result.ts'
import type { ComputationName, OutcomeOf, QuestionOf } from './computations.ts'
import type { Order, Report } from './protocol.ts'

type ComputeOptions = Pick<SolveOptions, 'timeLimitSeconds' | 'signal' | 'onProgress'>

/** The door to HiGHS. Orders are worked off one after another, each in a worker thread of its own, so the server answers others meanwhile. */
export interface Solver {
  /** One model; what a method of the core takes as an argument. */
  readonly solve: Solve
  /** A whole method of the core, its own computing too, in the worker. */
  readonly compute: <Name extends ComputationName>(name: Name, question: QuestionOf<Name>, options?: ComputeOptions) => Promise<OutcomeOf<Name>>
  /** Ends what is being computed; it and what waits come back as cancelled. */
  readonly dispose: () => Promise<void>
}

export interface SolverSettings {
  /** The built (`workers/solver.js`) or source (`src/solver/worker.ts`) file of the worker. */
  readonly workerUrl: URL
  /** Computing time of an order that does not say its own. */
  readonly limitSeconds?: number
  /** HiGHS looks at its clock now and then only; a worker that is this much over its time is ended. */
  readonly graceSeconds?: number
}

/** What is answered when a worker does not come to its end. */
interface Endings<Answer> {
  readonly cancelled: Answer
  readonly broken: (message: string) => Answer
  readonly overdue: () => Answer
  /** Remembers what the worker said on its way. */
  readonly hear?: (report: Report) => void
}

const milliseconds = (seconds: number): number => seconds * 1000

export function createSolver({ workerUrl, limitSeconds = 60, graceSeconds = 10 }: SolverSettings): Solver {
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  /** Waits for its turn; who gives up does not wait. */
  function inTurn<Answer>(order: Order, options: ComputeOptions, endings: Endings<Answer>): Promise<Answer> {
    const signal = AbortSignal.any(options.signal ? [closing.signal, options.signal] : [closing.signal])
    const hardLimit = order.timeLimitSeconds + graceSeconds
    const answer = last.then(() => signal.aborted ? endings.cancelled : inWorker(new Worker(workerUrl, { workerData: order }), signal, hardLimit, options, endings))
    last = answer
    return Promise.race([whenAborted(signal, endings.cancelled), answer])
  }

  return {
    solve: (model, options = {}) => {
      const { timeLimitSeconds = limitSeconds, gap = 0, start } = options
      return inTurn({ model, timeLimitSeconds, gap, ...(start && { start }) }, options, solutionEndings(unknownBound[model.sense]))
    },
    compute: (name, question, options = {}) => {
      const { timeLimitSeconds = limitSeconds } = options
      return inTurn({ computation: name, question, timeLimitSeconds }, options, outcomeEndings(timeLimitSeconds))
    },
    dispose: async () => {
      closing.abort()
      await last
    },
  }
}

const whenAborted = <Answer>(signal: AbortSignal, answer: Answer): Promise<Answer> => new Promise((resolve) => {
  if (signal.aborted) resolve(answer)
  else signal.addEventListener('abort', () => { resolve(answer) }, { once: true })
})

/** The best values and the bound of a model survive its worker. */
function solutionEndings(bound: number): Endings<Solution> {
  let best: Extract<Solution, { readonly status: 'feasible' | 'timedOut' }> = { status: 'timedOut', bound }
  return {
    cancelled: { status: 'cancelled' },
    broken: (message) => ({ status: 'failed', message }),
    overdue: () => best,
    hear: (report) => {
      if (report.kind === 'progress') best = { ...best, bound: report.progress.bound ?? best.bound }
      if (report.kind === 'found') best = { status: 'feasible', objective: report.objective, bound: report.bound ?? best.bound, values: report.values }
    },
  }
}

function outcomeEndings<Name extends ComputationName>(seconds: number): Endings<OutcomeOf<Name>> {
  const broken = (message: string) => failed({ kind: 'solverFailed', message } as const) as OutcomeOf<Name>
  return { cancelled: failed({ kind: 'cancelled' } as const) as OutcomeOf<Name>, broken, overdue: () => broken(`no answer within ${seconds} s`) }
}

/** One order in one worker. Whatever happens to the worker is an answer, given when the worker is gone. */
function inWorker<Answer>(worker: Worker, signal: AbortSignal, hardLimit: number, { onProgress }: ComputeOptions, { cancelled, broken, overdue, hear }: Endings<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    let outcome: { readonly answer: Answer } | undefined
    const end = (answer: Answer): void => {
      outcome ??= { answer }
      void worker.terminate()
    }
    const timer = setTimeout(() => { end(overdue()) }, milliseconds(hardLimit))
    signal.addEventListener('abort', () => { end(cancelled) }, { once: true })
    worker.on('message', (report: Report) => {
      hear?.(report)
      // The worker answers the order it was given.
      if (report.kind === 'done') end(report.answer as Answer)
      if (report.kind === 'progress') onProgress?.(report.progress)
    })
    worker.on('error', (error) => { end(broken(error instanceof Error ? error.message : String(error))) })
    worker.on('exit', (code) => {
      clearTimeout(timer)
      resolve(outcome ? outcome.answer : broken(`exit code ${code}`))
    })
  })
}
