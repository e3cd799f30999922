import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { LinearModel, Solution } from '#core/location/model.ts'
import { aRoad } from '#test/factories/aRoad.ts'
import { aSolver, loadedHighs } from '#test/support/solver.ts'
import { runHighs } from './runHighs.ts'
import type { Solver, SolverSettings } from './solver.ts'

const solvers: Solver[] = []
afterEach(() => Promise.all(solvers.splice(0).map((solver) => solver.dispose())))

function using(changes: Partial<SolverSettings> = {}): Solver {
  const solver = aSolver(changes)
  solvers.push(solver)
  return solver
}

/** A solver whose worker does what the code says instead of computing. */
const pretending = (code: string, changes: Partial<SolverSettings> = {}): Solver => using({
  workerUrl: new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`),
  ...changes,
})

interface Row { readonly of: Readonly<Record<number, number>>, readonly atLeast?: number, readonly atMost?: number }

/** Whole columns from 0 to `most`. */
function aModel(sense: LinearModel['sense'], cost: readonly number[], rows: readonly Row[], most = 1): LinearModel {
  const entries = rows.map((row) => Object.entries(row.of))
  const starts = entries.reduce((so, row) => [...so, so.at(-1)! + row.length], [0])
  return {
    sense, cost: Float64Array.from(cost), columnLower: new Float64Array(cost.length), columnUpper: new Float64Array(cost.length).fill(most),
    whole: new Uint8Array(cost.length).fill(1),
    rowLower: Float64Array.from(rows, ({ atLeast }) => atLeast ?? -Infinity), rowUpper: Float64Array.from(rows, ({ atMost }) => atMost ?? Infinity),
    rowStart: Int32Array.from(starts), column: Int32Array.from(entries.flat(), ([column]) => Number(column)),
    coefficient: Float64Array.from(entries.flat(), ([, value]) => value),
  }
}

/** Two of three items fit into the bag. */
const bag = aModel('maximise', [60, 100, 120], [{ of: { 0: 1, 1: 2, 2: 3 }, atMost: 5 }])
/** Nobody waits for the end of this one. */
const hard = market(6, 50)

/** The market split problem: a small model that takes hours to prove. */
function market(rows: number, columns: number): LinearModel {
  let seed = 1
  const next = (): number => { seed = seed * 48_271 % 2_147_483_647; return seed % 100 }
  const shares = Array.from({ length: rows }, () => Array.from({ length: columns }, next))
  const cost = [...Array<number>(columns).fill(0), ...Array<number>(rows * 2).fill(1)]
  return aModel('minimise', cost, shares.map((share, row) => {
    const half = Math.floor(share.reduce((sum, one) => sum + one, 0) / 2)
    return { of: { ...Object.fromEntries(share.entries()), [columns + row * 2]: 1, [columns + row * 2 + 1]: -1 }, atLeast: half, atMost: half }
  }), 100_000)
}

describe('an answered model', () => {
  test('the best items of a bag', async () => {
    expect(await using().solve(bag)).toEqual({ status: 'optimal', objective: 220, bound: 220, values: Float64Array.of(0, 1, 1) })
  })

  test('large costs are scaled and told in their own unit', async () => {
    const large = { ...bag, cost: bag.cost.map((one) => one * 1e9 + 1) }
    expect(await using().solve(large)).toMatchObject({ status: 'optimal', objective: 220e9 + 2, bound: 220e9 + 2 })
  })

  test('a model without columns', async () => {
    expect(await using().solve(aModel('minimise', [], []))).toMatchObject({ status: 'optimal', objective: 0 })
  })

  test('columns that may be any number', async () => {
    expect(await using().solve({ ...bag, whole: new Uint8Array(3) })).toMatchObject({ status: 'optimal', objective: 240 })
  })

  test('what cannot be is infeasible', async () => {
    expect(await using().solve(aModel('minimise', [1, 1], [{ of: { 0: 1, 1: 1 }, atLeast: 3 }]))).toEqual({ status: 'infeasible' })
  })

  test.each([[0, 'unbounded'], [2, 'infeasible']])('what has no end is unbounded, unless it cannot be at all (%s)', async (atLeast, status) => {
    const endless = aModel('maximise', [1, 1, 0], [{ of: { 0: 1, 1: -1 }, atMost: 1 }, { of: { 2: 1 }, atLeast }], Infinity)
    expect(await using().solve({ ...endless, columnUpper: Float64Array.of(Infinity, Infinity, 1) })).toEqual({ status })
  })

  test('models asked at once are solved one after another', async () => {
    const solver = using()
    const solutions = await Promise.all([solver.solve(bag), solver.solve({ ...bag, sense: 'minimise' }), solver.solve(bag)])
    expect(solutions.map((solution) => solution.status === 'optimal' && solution.objective)).toEqual([220, 0, 220])
  })
})

test('HiGHS is asked for no gap, and what it holds is given back, whether a model is solved or breaks', async () => {
  const highs = await loadedHighs
  const held = { made: 0, disposed: 0 }
  const gaps: unknown[] = []
  const counting: typeof highs = {
    ...highs,
    createModel: (data) => {
      const model = highs.createModel(data)
      const [dispose, set] = [model.dispose.bind(model), model.options.set.bind(model.options)]
      held.made += 1
      const watched = (asked: Parameters<typeof set>[0]) => {
        gaps.push(asked['mip_rel_gap'])
        return set(asked)
      }
      model.options.set = watched as typeof model.options.set
      model.dispose = () => {
        held.disposed += 1
        dispose()
      }
      return model
    },
  }
  const run = (model: LinearModel, more = {}) => runHighs(counting, { model, gap: 0, timeLimitSeconds: 60, ...more }, () => undefined)
  expect(run(bag).status).toBe('optimal')
  const endless = { ...aModel('maximise', [1], [], Infinity), columnUpper: Float64Array.of(Infinity) }
  expect(run(endless).status).toBe('unbounded')
  expect(() => run(bag, { start: new Float64Array(99) })).toThrow()
  expect(held).toEqual({ made: 4, disposed: 4 })
  // HiGHS alone would call optimal what is within a ten-thousandth.
  expect(gaps).toEqual([0, 0, 0, 0])
})

describe('a model that takes long', () => {
  test('a time-out before anything was found says so', async () => {
    expect(await using().solve(hard, { timeLimitSeconds: 0 })).toEqual({ status: 'timedOut', bound: -Infinity })
  })

  test('a time-out says the best so far and the bound, and never that it is the best', async () => {
    // Nothing is taken on any side: what is missing stays missing.
    const start = hard.cost.map((cost, column) => cost === 1 && column % 2 === 0 ? hard.rowLower[(column - 50) / 2]! : 0)
    const solution = await using().solve(hard, { timeLimitSeconds: 1, start })
    expect(solution).toMatchObject({ status: 'feasible', values: expect.any(Float64Array) as unknown })
    expect(solution).toSatisfy((one: { objective: number, bound: number }) => one.bound < one.objective)
  })

  test('the gap asked for is enough', async () => {
    expect(await using().solve(hard, { gap: 100_000 })).toMatchObject({ status: 'optimal' })
  })

  test('progress is told while it computes and others are answered meanwhile', async () => {
    const giveUp = new AbortController()
    const seen: number[] = []
    let turns = 0
    const solving = using().solve(hard, { signal: giveUp.signal, onProgress: ({ seconds, bound }) => { seen.push(seconds, bound ?? NaN) } })
    while (seen.length === 0) {
      await turn()
      turns += 1
    }
    giveUp.abort()
    expect(await solving).toEqual({ status: 'cancelled' })
    expect(turns).toBeGreaterThan(1000)
  })

  test('who gives up is answered whether it computes, waits or was never begun', async () => {
    const solver = using()
    const [first, second] = [new AbortController(), new AbortController()]
    const solutions = [
      solver.solve(hard, { signal: first.signal, onProgress: () => { first.abort() } }), solver.solve(hard, { signal: second.signal }), solver.solve(bag),
    ]
    second.abort()
    expect((await Promise.all(solutions)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'optimal'])
    expect(await solver.solve(bag, { signal: AbortSignal.abort() })).toEqual({ status: 'cancelled' })
  })

  test('a disposed solver cancels what it has and takes nothing more', async () => {
    const solver = using()
    const solutions = [solver.solve(hard), solver.solve(bag)]
    await solver.dispose()
    expect(await Promise.all([...solutions, solver.solve(bag)])).toEqual(Array<Solution>(3).fill({ status: 'cancelled' }))
  })
})

describe('a worker that breaks', () => {
  test('one that is killed is told, and the next model is solved', async () => {
    const solver = pretending(`if (workerData.gap === 1) process.exit(3); parentPort.postMessage({ kind: 'done', answer: { status: 'infeasible' } })`)
    expect(await Promise.all([solver.solve(bag, { gap: 1 }), solver.solve(bag)]))
      .toEqual([{ status: 'failed', message: 'exit code 3' }, { status: 'infeasible' }])
  })

  test('an error is told in its words', async () => {
    expect(await pretending("throw new Error('došla paměť')").solve(bag)).toEqual({ status: 'failed', message: 'došla paměť' })
  })

  test('one that does not look at its clock is ended; what it found and proved stays', async () => {
    const values = Float64Array.of(1, 0, 0)
    const says = `
      parentPort.postMessage({ kind: 'progress', progress: { seconds: 1, objective: null, bound: 250 } })
      parentPort.postMessage({ kind: 'found', objective: 60, bound: null, values: new Float64Array([1, 0, 0]) })
      parentPort.postMessage({ kind: 'progress', progress: { seconds: 2, objective: 60, bound: 240 } })`
    expect(await pretending(`${says}; for (;;) {}`, { limitSeconds: 0.5, graceSeconds: 0 }).solve(bag))
      .toEqual({ status: 'feasible', objective: 60, bound: 240, values })
    expect(await pretending('for (;;) {}', { limitSeconds: 0.2, graceSeconds: 0 }).solve(bag)).toEqual({ status: 'timedOut', bound: Infinity })
  })
})

describe('a whole method in the worker', () => {
  test('gives what it gives in this thread', async () => {
    const solver = using()
    expect(await solver.compute('pMedian', { ...aRoad(), count: 2 })).toMatchObject({ ok: true, value: { status: 'optimal', open: [1, 3], objective: 2100 } })
    expect(await solver.compute('maximalCovering', { ...aRoad(), radius: 15, count: 1 })).toMatchObject({ ok: true, value: { open: [1], objective: 230 } })
    expect(await solver.compute('setCovering', { ...aRoad(), radius: -1 })).toEqual({ ok: false, reason: { kind: 'badValue', of: 'radius', at: null, value: -1 } })
    expect(await solver.compute('suppressCells', { counts: [[12, 2, 7], [9, 8, 5], [15, 6, 11]], threshold: 5 })).toMatchObject({ ok: true, value: { complementarySum: 20 } })
  })

  test('time that is over leaves what was found first, and it is not called optimal', async () => {
    for (const isNarrowed of [true, false]) {
      const outcome = await using().compute('pMedian', { ...aRoad(), count: 2, isNarrowed }, { timeLimitSeconds: 0 })
      expect(outcome).toMatchObject({ ok: true, value: { status: 'feasible', objective: 2600 } })
    }
  })

  test('cancelled, broken and overdue are reasons', async () => {
    const question = { ...aRoad(), count: 2 }
    expect(await using().compute('pMedian', question, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: { kind: 'cancelled' } })
    expect(await pretending('process.exit(3)').compute('pMedian', question)).toEqual({ ok: false, reason: { kind: 'solverFailed', message: 'exit code 3' } })
    expect(await pretending('for (;;) {}', { limitSeconds: 0.2, graceSeconds: 0 }).compute('pMedian', question))
      .toEqual({ ok: false, reason: { kind: 'solverFailed', message: 'no answer within 0.2 s' } })
  })
})
