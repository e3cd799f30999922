import { parentPort, workerData } from 'node:worker_threads'
import highs from 'highs'
import type { Solve } from '#core/location/model.ts'
import { computations } from './computations.ts'
import type { ComputationOrder, Order, Report } from './protocol.ts'
import { runHighs } from './runHighs.ts'

// The package describes its CommonJS file, Node loads its module, whose default export is the loader itself.
const loadHighs = highs as unknown as typeof highs.default

const tell = (report: Report): void => { parentPort?.postMessage(report) }
const loaded = await loadHighs()

/** The part of the time a method may spend on its own search: the rest is for the models it solves. */
const ownShare = 0.5

/** Everything the method solves shares the time that is left. */
function compute({ computation, question, timeLimitSeconds }: ComputationOrder): Promise<unknown> {
  const start = performance.now()
  const end = start + timeLimitSeconds * 1000
  const hasTime = () => performance.now() < start + timeLimitSeconds * 1000 * ownShare
  const solve: Solve = async (model, { gap = 0, start: values } = {}) => {
    const left = Math.max(0, end - performance.now()) / 1000
    return runHighs(loaded, { model, gap, timeLimitSeconds: left, ...(values && { start: values }) }, (report) => {
      // Values of one of its models mean nothing outside.
      if (report.kind === 'progress') tell(report)
    })
  }
  // The order was written by the solver, which keeps names and questions together.
  return (computations[computation] as (question: unknown, solve: Solve, options: { readonly hasTime: () => boolean }) => Promise<unknown>)(question, solve, { hasTime })
}

// The solver starts this worker with one order; an error ends the worker, and the solver says so.
const order = workerData as Order
tell({ kind: 'done', answer: 'model' in order ? runHighs(loaded, order, tell) : await compute(order) })
