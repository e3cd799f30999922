import { createSolver, type Solver, type SolverSettings } from '#solver/solver.ts'

/** The solver on the worker's source file. Dispose of it after the tests. */
export const aSolver = (changes: Partial<SolverSettings> = {}): Solver =>
  createSolver({ workerUrl: new URL('../../src/solver/worker.ts', import.meta.url), ...changes })
