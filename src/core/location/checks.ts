import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Floor, LocationQuestion } from './question.ts'
import type { Refusal, Value } from './refusal.ts'

const isAmount = (value: number): boolean => value >= 0 && value < Infinity

const badValueIn = (of: Value, values: ArrayLike<number>): Refusal | null => {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN
    if (!isAmount(value)) return { kind: 'badValue', of, at, value }
  }
  return null
}

/** A single value, when there is one: finite and not negative. */
const badAmount = (of: Value, value: number | undefined): Refusal | null =>
  value === undefined || isAmount(value) ? null : { kind: 'badValue', of, at: null, value }

/** How many places may be open: whole and not negative. */
export const badCount = (of: 'count' | 'nearest', value: number | undefined): Refusal | null =>
  value === undefined || (Number.isInteger(value) && value >= 0) ? null : { kind: 'badValue', of, at: null, value }

/** The first refusal of a list of checks, or the value they spoke of. */
const unlessRefused = <Checked>(value: Checked, ...refusals: readonly (Refusal | null)[]): Result<Checked, Refusal> => {
  const refusal = refusals.find((one) => one !== null)
  return refusal ? failed(refusal) : ok(value)
}

export const badRadius = (radius: number): Refusal | null => badAmount('radius', radius)

const hasRows = ({ rows, starts, column, cost }: CostMatrix, demands: number): boolean =>
  rows === demands && starts.length === demands + 1 && starts[0] === 0 && starts[demands] === column.length && column.length === cost.length
  && starts.every((from, row) => row === 0 || from >= (starts[row - 1] ?? 0))

const badWays = (ways: CostMatrix, demands: number): Refusal | null => {
  if (!hasRows(ways, demands)) return { kind: 'badShape', of: 'ways' }
  const seenBy = new Int32Array(ways.columns).fill(-1)
  for (let demand = 0; demand < demands; demand += 1) {
    for (let at = ways.starts[demand] ?? 0; at < (ways.starts[demand + 1] ?? 0); at += 1) {
      const place = ways.column[at] ?? -1
      if (place < 0 || place >= ways.columns) return { kind: 'unknownPlace', place }
      if (seenBy[place] === demand) return { kind: 'doubleWay', demand, place }
      seenBy[place] = demand
    }
  }
  return badValueIn('cost', ways.cost)
}

const unknownAmong = (indexes: readonly number[] | undefined, count: number): number | undefined =>
  indexes?.find((index) => !Number.isInteger(index) || index < 0 || index >= count)

const badPlaces = ({ fixed, forbidden, preferred, ways: { columns } }: LocationQuestion): Refusal | null => {
  const place = [fixed, forbidden, preferred].map((list) => unknownAmong(list, columns)).find((one) => one !== undefined)
  if (place !== undefined) return { kind: 'unknownPlace', place }
  const barred = new Set(forbidden)
  const torn = fixed?.find((one) => barred.has(one))
  return torn === undefined ? null : { kind: 'fixedAndForbidden', place: torn }
}

const badCosts = ({ openingCosts, budget, ways: { columns } }: LocationQuestion): Refusal | null => {
  if (openingCosts && openingCosts.length !== columns) return { kind: 'badShape', of: 'openingCosts' }
  return (openingCosts && badValueIn('openingCost', openingCosts)) ?? badAmount('budget', budget)
}

const badFloor = ({ members, within, share }: Floor, demands: number): Refusal | null => {
  const demand = unknownAmong(members, demands)
  if (demand !== undefined) return { kind: 'unknownDemand', demand }
  return badAmount('within', within) ?? (share >= 0 && share <= 1 ? null : { kind: 'badValue', of: 'share', at: null, value: share })
}

/** Values and indexes that make no sense are refused by name. */
export const checkedQuestion = (question: LocationQuestion): Result<LocationQuestion, Refusal> => {
  const demands = question.people.length
  return unlessRefused(question,
    badValueIn('people', question.people), badWays(question.ways, demands), badPlaces(question), badCosts(question),
    ...(question.floors ?? []).map((floor) => badFloor(floor, demands)))
}

/** Opening everything is no answer: something has to limit the plan. */
export const missingLimit = ({ budget }: LocationQuestion, count: number | undefined): Refusal | null =>
  count === undefined && budget === undefined ? { kind: 'noLimit' } : null
