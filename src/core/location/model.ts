/**
 * A linear model with whole-number columns, in typed arrays:
 * minimise (or maximise) cost·x, with rowLower ≤ A·x ≤ rowUpper and columnLower ≤ x ≤ columnUpper.
 * ±Infinity in a bound means that there is none. Costs and coefficients are finite; a row names a column at most once.
 */
export interface LinearModel {
  readonly sense: 'minimise' | 'maximise'
  /** One entry a column each. */
  readonly cost: Float64Array
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** 1 where the column must be whole, 0 where it may be any number. */
  readonly whole: Uint8Array
  /** One entry a row each. */
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Compressed rows of A: row r has its entries from rowStart[r] up to before rowStart[r + 1]. */
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly coefficient: Float64Array
}

/** How far a computation is; both figures in the unit of the model's objective, null until there is one. */
export interface Progress {
  readonly seconds: number
  /** Of the best values found so far. */
  readonly objective: number | null
  /** No values can be better than this. */
  readonly bound: number | null
}

export interface SolveOptions {
  /** Computing time; without it the solver's own limit holds. */
  readonly timeLimitSeconds?: number
  /**
   * The computation may end when objective and bound are this close, in the unit of the objective; 0 unless said.
   * When every possible objective is a whole number, anything under 1 still proves the optimum.
   */
  readonly gap?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Values known to satisfy the model, one a column: a starting point. */
  readonly start?: Float64Array
}

/** What a solver says of a model. `values` has one entry a column. */
export type Solution =
  /** No values are better by more than the gap asked for. */
  | { readonly status: 'optimal', readonly objective: number, readonly bound: number, readonly values: Float64Array }
  /** Time was over: these values satisfy the model, better ones may exist up to the bound (infinite when nothing is known). */
  | { readonly status: 'feasible', readonly objective: number, readonly bound: number, readonly values: Float64Array }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  /** Time was over before any values were found. */
  | { readonly status: 'timedOut', readonly bound: number }
  | { readonly status: 'cancelled' }
  /** The solver itself broke down: its own words, for the log. */
  | { readonly status: 'failed', readonly message: string }

/** What is known before anything was computed. */
export const unknownBound: Readonly<Record<LinearModel['sense'], number>> = { minimise: -Infinity, maximise: Infinity }

/** Solves a model somewhere else, usually in a worker thread; never rejects. Methods that need a solver take it as an argument. */
export type Solve = (model: LinearModel, options?: SolveOptions) => Promise<Solution>
