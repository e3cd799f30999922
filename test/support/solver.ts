import highs from 'highs'
import type { Solve } from '#core/location/model.ts'
import { runHighs } from '#solver/runHighs.ts'
import { createSolver, type Solver, type SolverSettings } from '#solver/solver.ts'

/** The solver on the worker's source file. Dispose of it after the tests. */
export const aSolver = (changes: Partial<SolverSettings> = {}): Solver =>
  createSolver({ workerUrl: new URL('../../src/solver/worker.ts', import.meta.url), ...changes })

/** HiGHS in this thread. */
export const loadedHighs = (highs as unknown as typeof highs.default)()

/** Solves in this thread: quick for the small models of tests, which nobody else waits for. */
export const solveHere: Solve = async (model, { gap = 0, start, timeLimitSeconds = 60 } = {}) =>
  runHighs(await loadedHighs, { model, gap, timeLimitSeconds, ...(start && { start }) }, () => undefined)
