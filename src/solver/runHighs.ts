import type { CallbackData, Highs, HighsCallbackMap, Model, ModelData } from 'highs'
import { unknownBound, type LinearModel, type Progress, type Solution } from '#core/location/model.ts'
import type { ModelOrder, Report } from './protocol.ts'

/** Costs larger than this are scaled down: the solver's tolerances are absolute. */
const largestCost = 2 ** 20
const secondsBetweenProgress = 0.5

/** Solves one model with HiGHS in this thread, which it blocks until it is done. */
export function runHighs(highs: Highs, order: ModelOrder, tell: (report: Report) => void): Solution {
  const scale = costScale(order.model.cost)
  const solved = solveScaled(highs, order, scale, tell)
  if (solved !== 'infeasibleOrUnbounded') return solved
  // Presolve may not tell the two apart; without an objective nothing is unbounded.
  const aimless = { ...order, model: { ...order.model, cost: new Float64Array(order.model.cost.length) } }
  const feasible = solveScaled(highs, aimless, 1, () => undefined)
  if (feasible === 'infeasibleOrUnbounded') return { status: 'infeasible' }
  return feasible.status === 'optimal' ? { status: 'unbounded' } : feasible
}

function solveScaled(highs: Highs, order: ModelOrder, scale: number, tell: (report: Report) => void): Solution | 'infeasibleOrUnbounded' {
  const model = highs.createModel(modelData(highs, order.model, scale))
  try {
    model.options.set({
      time_limit: order.timeLimitSeconds, mip_rel_gap: 0, mip_abs_gap: order.gap * scale,
      // Without a log there is no progress either; nobody reads its text.
      output_flag: true, log_to_console: false, mip_min_logging_interval: secondsBetweenProgress,
    })
    if (order.start && order.start.length > 0) model.setSolution({ colValue: order.start })
    const watch = watching(highs, scale, tell)
    model.run(watch.callbacks)
    return solutionOf(highs, model, order.model, scale, watch.bound())
  } finally {
    // What HiGHS holds is not seen by the garbage collector.
    model.dispose()
  }
}

/** A power of two, so that nothing is rounded. */
function costScale(cost: Float64Array): number {
  const largest = cost.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  return largest > largestCost ? 2 ** -Math.ceil(Math.log2(largest / largestCost)) : 1
}

function modelData({ constants }: Highs, model: LinearModel, scale: number): ModelData {
  const { cost, columnLower, columnUpper, whole, rowLower, rowUpper } = model
  const numCols = cost.length
  const numRows = rowLower.length
  return {
    numCols, numRows, rowLower, rowUpper,
    sense: model.sense === 'minimise' ? constants.objectiveSense.minimize : constants.objectiveSense.maximize,
    colCost: cost.map((one) => one * scale), colLower: columnLower, colUpper: columnUpper,
    matrix: { format: 'csr', numRows, numCols, starts: model.rowStart, indices: model.column, values: model.coefficient },
    ...(whole.includes(1) && { integrality: Int32Array.from(whole) }),
  }
}

interface Watch { readonly callbacks: HighsCallbackMap, readonly bound: () => number }

function watching({ constants: { callbackType } }: Highs, scale: number, tell: (report: Report) => void): Watch {
  let bound = NaN
  const progressOf = (data: CallbackData): Progress => {
    bound = (data.mip_dual_bound ?? NaN) / scale
    return { seconds: data.running_time ?? 0, objective: finiteOrNull((data.mip_primal_bound ?? NaN) / scale), bound: finiteOrNull(bound) }
  }
  return {
    bound: () => bound,
    callbacks: {
      [callbackType.mipLogging]: ({ data }) => {
        tell({ kind: 'progress', progress: progressOf(data) })
      },
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution === undefined) return
        const { objective, bound: known } = progressOf(data)
        tell({ kind: 'found', objective: objective ?? NaN, bound: known, values: data.mip_solution })
      },
    },
  }
}

const finiteOrNull = (value: number): number | null => Number.isFinite(value) ? value : null

function solutionOf(highs: Highs, solved: Model, { sense }: LinearModel, scale: number, seen: number): Solution | 'infeasibleOrUnbounded' {
  const { modelStatus, solutionStatus } = highs.constants
  const status = solved.getModelStatus()
  switch (status) {
    case modelStatus.empty: return { status: 'optimal', objective: 0, bound: 0, values: new Float64Array() }
    case modelStatus.optimal: return { status: 'optimal', ...found(solved, scale) }
    case modelStatus.infeasible: return { status: 'infeasible' }
    case modelStatus.unbounded: return { status: 'unbounded' }
    case modelStatus.unboundedOrInfeasible: return 'infeasibleOrUnbounded'
    case modelStatus.timeLimit: {
      const bound = Number.isNaN(seen) ? unknownBound[sense] : seen
      const hasValues = solved.info.get('primal_solution_status') === solutionStatus.feasible
      return hasValues ? { status: 'feasible', ...found(solved, scale), bound } : { status: 'timedOut', bound }
    }
    default: return { status: 'failed', message: `HiGHS model status ${status}` }
  }
}

function found(solved: Model, scale: number): { readonly objective: number, readonly bound: number, readonly values: Float64Array } {
  const objective = solved.getObjectiveValue() / scale
  const bound = Number(solved.info.get('mip_dual_bound')) / scale
  return { objective, bound: Number.isFinite(bound) ? bound : objective, values: solved.getSolution().colValue }
}
