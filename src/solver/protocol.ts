import type { LinearModel, Progress, Solution } from '#core/location/model.ts'

/** What a worker is given when it starts: one model, one worker. */
export interface Order {
  readonly model: LinearModel
  readonly timeLimitSeconds: number
  readonly gap: number
  readonly start?: Float64Array
}

/** What a worker says while it computes and when it is done. */
export type Report =
  | { readonly kind: 'progress', readonly progress: Progress }
  /** Better values than before: kept, should the worker not come to its end. */
  | { readonly kind: 'found', readonly objective: number, readonly bound: number | null, readonly values: Float64Array }
  | { readonly kind: 'solved', readonly solution: Solution }
