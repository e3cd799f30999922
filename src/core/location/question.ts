import type { CostMatrix } from '#core/accessibility/costMatrix.ts'

/** What no group may be left without: at least `share` of its people have an open place within `within`. */
export interface Floor {
  readonly name: string
  /** Demand points of the group, for example the municipalities of an ORP. */
  readonly members: readonly number[]
  /** In the unit of the ways. */
  readonly within: number
  /** From 0 to 1; 1 makes `within` the longest way anybody of the group has. */
  readonly share: number
}

/** Who is to be served and where services may stand. Demand points and places are called by their indexes. */
export interface LocationQuestion {
  /** People (children) at each demand point. */
  readonly people: ArrayLike<number>
  /** From demand points (rows) to candidate places (columns). */
  readonly ways: CostMatrix
  /** Places that stand already: open in every plan. */
  readonly fixed?: readonly number[]
  /** Places where nothing may stand. */
  readonly forbidden?: readonly number[]
  /** Of equally good plans, one with the most of these places is wanted. */
  readonly preferred?: readonly number[]
  /** Cost of opening each place, also of the fixed ones (0 where it is paid already). */
  readonly openingCosts?: ArrayLike<number>
  readonly budget?: number
  readonly floors?: readonly Floor[]
}
