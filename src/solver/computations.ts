import { maximalCovering } from '#core/location/maximalCovering.ts'
import { pMedian } from '#core/location/pMedian.ts'
import { setCovering } from '#core/location/setCovering.ts'
import { suppressCells } from '#core/stats/suppression/suppressCells.ts'

/** Methods whose own part takes seconds too: previews, bounds, checks. Whole they run in a worker beside the solver. */
export const computations = { setCovering, maximalCovering, pMedian, suppressCells } as const

export type ComputationName = keyof typeof computations
export type QuestionOf<Name extends ComputationName> = Parameters<typeof computations[Name]>[0]
export type OutcomeOf<Name extends ComputationName> = Awaited<ReturnType<typeof computations[Name]>>
