import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { checkAmounts, checkPositive, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/** What is known of each origin: the cost of the nearest way (`Infinity`: none) and access for one unit of demand. */
export interface Situation {
  readonly demand: Float64Array
  readonly nearest: Float64Array
  readonly access: Float64Array
}

export interface WhiteSpotRule { readonly maxNearest: number; readonly minPer1000: number }

/** An origin where somebody lives and help is too far, too little, or both. */
export interface WhiteSpot {
  readonly origin: number
  readonly isTooFar: boolean
  readonly isTooLittle: boolean
  /** No way at all: it is not merely far. */
  readonly isUnreached: boolean
}

const checkSituation = ({ demand, nearest, access }: Situation): Result<null, Refusal> => {
  if (nearest.length !== demand.length) return refuse('wrong-length', 'nearest')
  const at = nearest.findIndex((way) => !(way >= 0))
  if (at >= 0) return refuse(Number.isNaN(nearest[at]) ? 'not-a-number' : 'negative', 'nearest', at)
  return checkAmounts({ demand, access }, demand.length)
}

const spotAt = ({ nearest, access }: Situation, { maxNearest, minPer1000 }: WhiteSpotRule, origin: number): WhiteSpot => {
  const way = nearest[origin] ?? Infinity
  const isTooLittle = (access[origin] ?? 0) * 1000 < minPer1000
  return { origin, isTooFar: way > maxNearest, isTooLittle, isUnreached: way === Infinity }
}

/** White spots: demand > 0 and (nearest > max or access per 1,000 < min). Both limits themselves are all right. */
export const whiteSpots = (situation: Situation, rule: WhiteSpotRule): Result<readonly WhiteSpot[], Refusal> => {
  const checked = checkSituation(situation)
  if (!checked.ok) return checked
  const limits = checkPositive({ ...rule })
  if (!limits.ok) return limits
  const inhabited = [...situation.demand.keys()].filter((origin) => (situation.demand[origin] ?? 0) > 0)
  return ok(inhabited.map((origin) => spotAt(situation, rule, origin)).filter(({ isTooFar, isTooLittle }) => isTooFar || isTooLittle))
}
