import type { LinearModel, Progress } from '#core/location/model.ts'
import type { ComputationName, QuestionOf } from './computations.ts'

/** One model to be solved. */
export interface ModelOrder {
  readonly model: LinearModel
  readonly timeLimitSeconds: number
  readonly gap: number
  readonly start?: Float64Array
}

/** A whole method; its time limit holds for everything it solves together. */
export interface ComputationOrder {
  readonly computation: ComputationName
  readonly question: QuestionOf<ComputationName>
  readonly timeLimitSeconds: number
}

/** What a worker is given when it starts: one worker, one order. */
export type Order = ModelOrder | ComputationOrder

/** What a worker says while it computes and when it is done. */
export type Report =
  | { readonly kind: 'progress', readonly progress: Progress }
  /** Better values of a model than before: kept, should the worker not come to its end. */
  | { readonly kind: 'found', readonly objective: number, readonly bound: number | null, readonly values: Float64Array }
  | { readonly kind: 'done', readonly answer: unknown }
