import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { ok, type Result } from '#core/result.ts'
import { checkedQuestion } from './checks.ts'
import type { Floor, LocationQuestion } from './question.ts'
import type { Refusal } from './refusal.ts'

/** A floor in people: so many of its members' people need an open place within its limit. */
export interface PreparedFloor {
  readonly name: string
  readonly share: number
  readonly within: number
  /** Demand points where somebody lives, each once. */
  readonly members: readonly number[]
  readonly total: number
  readonly needed: number
}

/** A question whose values were checked, with what the methods read again and again. */
export interface Prepared {
  readonly people: Float64Array
  /** Without the ways to forbidden places. */
  readonly ways: CostMatrix
  readonly isFixed: Uint8Array
  readonly isForbidden: Uint8Array
  readonly fixed: readonly number[]
  /** Preferred places that are neither fixed nor forbidden. */
  readonly preferred: readonly number[]
  readonly openingCosts: Float64Array
  /** Infinity without one. */
  readonly budget: number
  readonly floors: readonly PreparedFloor[]
}

/** Amounts of money and people may carry the error of floating point. */
const slightly = 1e-9

/** What may be spent of a budget, with room for rounding. */
export const mostAffordable = (budget: number): number => budget * (1 + slightly)

const marks = (indexes: readonly number[] = [], count: number): Uint8Array => {
  const marked = new Uint8Array(count)
  for (const index of indexes) marked[index] = 1
  return marked
}

const indexesOf = (marked: Uint8Array): readonly number[] => [...marked.keys()].filter((index) => marked[index] === 1)

const withoutForbidden = (ways: CostMatrix, isForbidden: Uint8Array): CostMatrix => {
  if (!isForbidden.includes(1)) return ways
  const isKept = (_: number, at: number): boolean => isForbidden[ways.column[at] ?? 0] === 0
  const column = ways.column.filter(isKept)
  const cost = ways.cost.filter(isKept)
  const starts = new Int32Array(ways.starts.length)
  for (let row = 1; row < starts.length; row += 1) {
    let kept = starts[row - 1] ?? 0
    for (let at = ways.starts[row - 1] ?? 0; at < (ways.starts[row] ?? 0); at += 1) kept += isForbidden[ways.column[at] ?? 0] === 0 ? 1 : 0
    starts[row] = kept
  }
  return { ...ways, starts, column, cost }
}

const preparedFloor = ({ name, share, within, members }: Floor, people: Float64Array): PreparedFloor => {
  const inhabited = [...new Set(members)].filter((demand) => (people[demand] ?? 0) > 0)
  const total = inhabited.reduce((sum, demand) => sum + (people[demand] ?? 0), 0)
  const exact = share * total * (1 - slightly)
  const areWhole = inhabited.every((demand) => Number.isInteger(people[demand]))
  return { name, share, within, members: inhabited, total, needed: areWhole ? Math.ceil(exact) : exact }
}

/** Checks the question and makes it ready for the methods. */
export const prepare = (question: LocationQuestion): Result<Prepared, Refusal> => {
  const checked = checkedQuestion(question)
  if (!checked.ok) return checked
  const { ways, openingCosts, budget = Infinity, floors = [] } = question
  const people = Float64Array.from(question.people)
  const isFixed = marks(question.fixed, ways.columns)
  const isForbidden = marks(question.forbidden, ways.columns)
  const preferred = indexesOf(marks(question.preferred, ways.columns)).filter((place) => isFixed[place] === 0 && isForbidden[place] === 0)
  return ok({
    people, ways: withoutForbidden(ways, isForbidden), isFixed, isForbidden, fixed: indexesOf(isFixed), preferred, budget,
    openingCosts: openingCosts ? Float64Array.from(openingCosts) : new Float64Array(ways.columns),
    floors: floors.map((floor) => preparedFloor(floor, people)),
  })
}
