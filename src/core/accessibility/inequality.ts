import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { checkAmounts, checkPositive } from './figures.ts'
import type { Refusal } from './figures.ts'

/**
 * What each place has (access, minutes …) and how many people live there; one list of each, in the same order.
 * Every measure is of people, not of places, and is null where it says nothing: nobody, or nothing to divide.
 */
export interface Distribution { readonly values: Float64Array; readonly people: Float64Array }

const checked = ({ values, people }: Distribution) => checkAmounts({ values, people }, values.length)

const total = (weights: Float64Array): number => weights.reduce((sum, one) => sum + one, 0)

const meanOf = ({ values, people }: Distribution): number | null => {
  const all = total(people)
  return all > 0 ? values.reduce((sum, value, at) => sum + value * (people[at] ?? 0), 0) / all : null
}

/** Indexes in the order of some figures, ties by their place. */
const ordered = (by: Float64Array): Int32Array =>
  Int32Array.from(by.keys()).sort((one, other) => (by[one] ?? 0) - (by[other] ?? 0) || one - other)

/** Gini index by the area under the Lorenz curve: 0 everybody the same, near 1 one has all. */
export const gini = (distribution: Distribution): Result<number | null, Refusal> => {
  const valid = checked(distribution)
  if (!valid.ok) return valid
  const { values, people } = distribution
  const mean = meanOf(distribution)
  if (mean === null || mean === 0) return ok(null)
  const all = total(people)
  let share = 0
  let area = 0
  for (const at of ordered(values)) {
    const weight = (people[at] ?? 0) / all
    const before = share
    share += weight * (values[at] ?? 0) / mean
    area += weight * (before + share) / 2
  }
  return ok(1 - 2 * area)
}

/** Theil's T: 0 everybody the same; who has nothing adds 0, the limit of x · ln x. */
export const theil = (distribution: Distribution): Result<number | null, Refusal> => {
  const valid = checked(distribution)
  if (!valid.ok) return valid
  const { values, people } = distribution
  const mean = meanOf(distribution)
  if (mean === null || mean === 0) return ok(null)
  const sum = values.reduce((added, value, at) =>
    value > 0 ? added + (people[at] ?? 0) * (value / mean) * Math.log(value / mean) : added, 0)
  return ok(sum / total(people))
}

/** Average of those whom the condition takes; null when there is nobody. */
const averageOf = ({ values, people }: Distribution, isTaken: (at: number) => boolean): number | null => {
  const weights = people.map((count, at) => isTaken(at) ? count : 0)
  return meanOf({ values, people: weights })
}

/** The income that so large a part of people does not exceed: between two of them as `type 7` of quantiles. */
const incomeAt = (income: Float64Array, people: Float64Array, part: number): number => {
  const order = ordered(income).filter((at) => (people[at] ?? 0) > 0)
  const place = 1 + (total(people) - 1) * part
  const incomeOf = (rank: number): number => {
    let seen = 0
    for (const at of order) {
      seen += people[at] ?? 0
      if (seen >= rank) return income[at] ?? 0
    }
    return income[order.at(-1) ?? 0] ?? 0
  }
  const low = Math.max(1, Math.floor(place))
  const between = place - Math.floor(place)
  const [here, next] = [incomeOf(low), incomeOf(low + 1)]
  // Rounding must not push a limit below the very income that it is.
  return here === next ? here : (1 - between) * here + between * next
}

/** Palma ratio: the average of the richest tenth of people by that of the poorest four tenths, by `income`. */
export const palma = (distribution: Distribution, income: Float64Array): Result<number | null, Refusal> => {
  const { values, people } = distribution
  const valid = checkAmounts({ values, people, income }, values.length)
  if (!valid.ok) return valid
  if (total(people) === 0) return ok(null)
  const [poor, rich] = [incomeAt(income, people, 0.4), incomeAt(income, people, 0.9)]
  const above = averageOf(distribution, (at) => (income[at] ?? 0) > rich)
  const below = averageOf(distribution, (at) => (income[at] ?? 0) <= poor)
  return ok(above === null || below === null || below === 0 ? null : above / below)
}

/** Rank of each place among people ordered by income, 0–1, by its middle; equal incomes share one rank. */
const fractionalRanks = (income: Float64Array, people: Float64Array): Float64Array => {
  const all = total(people)
  const ranks = new Float64Array(income.length)
  const order = ordered(income)
  let below = 0
  for (let from = 0; from < order.length;) {
    let until = from
    let tied = 0
    while (until < order.length && income[order[until] ?? 0] === income[order[from] ?? 0]) {
      tied += people[order[until] ?? 0] ?? 0
      until += 1
    }
    for (let at = from; at < until; at += 1) ranks[order[at] ?? 0] = (below + tied / 2) / all
    below += tied
    from = until
  }
  return ranks
}

/**
 * Concentration index of values over people ordered by `income`: −1 the poorest have all, 1 the richest have all.
 * `corrected` is Erreygers' (2009) for values bounded by the lowest and highest of those that occur.
 */
export const concentrationIndex = (
  distribution: Distribution, income: Float64Array, kind: 'standard' | 'corrected',
): Result<number | null, Refusal> => {
  const { values, people } = distribution
  const valid = checkAmounts({ values, people, income }, values.length)
  if (!valid.ok) return valid
  const mean = meanOf(distribution)
  if (mean === null) return ok(null)
  const ranks = fractionalRanks(income, people)
  const all = total(people)
  const covariance = values.reduce((sum, value, at) => sum + (people[at] ?? 0) / all * (value - mean) * (ranks[at] ?? 0), 0)
  if (kind === 'standard') return ok(mean === 0 ? null : 2 * covariance / mean)
  const settled = values.filter((_, at) => (people[at] ?? 0) > 0)
  const width = settled.reduce((high, one) => Math.max(high, one), 0) - settled.reduce((low, one) => Math.min(low, one), Infinity)
  return ok(width === 0 ? null : 8 * covariance / width)
}

/** Foster–Greer–Thorbecke: how many people are under the line, how far on average, and how far squared; each 0–1. */
export interface Shortfall { readonly extent: number; readonly gap: number; readonly severity: number }

/** How people fall short of a line (a minimum of access). Null when there is nobody. */
export const shortfall = (distribution: Distribution, line: number): Result<Shortfall | null, Refusal> => {
  const valid = checked(distribution)
  if (!valid.ok) return valid
  const positive = checkPositive({ line })
  if (!positive.ok) return positive
  const { values, people } = distribution
  const missing = values.map((value) => Math.max(0, (line - value) / line))
  const extent = meanOf({ values: missing.map((part) => part > 0 ? 1 : 0), people })
  const gap = meanOf({ values: missing, people })
  const severity = meanOf({ values: missing.map((part) => part * part), people })
  return ok(extent === null || gap === null || severity === null ? null : { extent, gap, severity })
}
