import { failed, ok, type Result } from '#core/result.ts'
import { sumOf } from '#core/cells.ts'
import { type Burdens, burdensOf } from './burdens.ts'
import { badCount, missingLimit } from './checks.ts'
import { conditionsOf, plainContradiction } from './contradiction.ts'
import type { Task } from './decide.ts'
import { greedyPlaces } from './greedy.ts'
import { interchange } from './interchange.ts'
import { allChoices, medianModel } from './medianModel.ts'
import { mostAffordable, prepare, type Prepared } from './prepare.ts'
import type { LocationQuestion } from './question.ts'
import type { Refusal } from './refusal.ts'
import { meetsConditions, nearestCosts, nearestPossible, openMarks } from './standing.ts'

export interface PMedianQuestion extends LocationQuestion {
  /** At most this many open places, fixed ones among them; without it only the budget limits. */
  readonly count?: number
  /** How many nearest places a demand point has in the first model; without it as many as a model of usual size takes. */
  readonly nearest?: number
  /** False leaves the whole model to the solver: slower, the same result. */
  readonly isNarrowed?: boolean
}

export interface MedianTask extends Task {
  readonly burdens: Burdens
  /** No plan has more open places, by the count and by the budget. */
  readonly count: number
  readonly outOfReach: readonly number[]
}

/** Checks the question and makes it ready; the reason is why it cannot be answered. */
export const medianTask = (question: PMedianQuestion, hasTime?: () => boolean): Result<MedianTask, Refusal> => {
  const refusal = badCount('count', question.count) ?? badCount('nearest', question.nearest) ?? missingLimit(question, question.count)
  if (refusal) return failed(refusal)
  const prepared = prepare(question)
  if (!prepared.ok) return prepared
  const contradiction = plainContradiction(prepared.value, question.count)
  return contradiction ? failed(contradiction) : ok(taskOf(prepared.value, question.count ?? Infinity, hasTime))
}

const taskOf = (prepared: Prepared, count: number, hasTime?: () => boolean): MedianTask => {
  const { people, ways } = prepared
  const reachable = nearestPossible(prepared)
  const inhabited = [...people.keys()].filter((demand) => (people[demand] ?? 0) > 0)
  const everyone = inhabited.filter((demand) => (reachable[demand] ?? Infinity) < Infinity)
  const burdens = medianBurdens(prepared, everyone)
  const conditions = conditionsOf(prepared, count, { kind: 'everyone' })
  return {
    prepared, conditions, everyone, burdens,
    count: Math.min(count, affordableCount(prepared)),
    outOfReach: inhabited.filter((demand) => reachable[demand] === Infinity),
    preview: interchange(prepared, burdens, greedyPlaces(prepared, burdens, count), hasTime),
    measure: {
      sense: 'minimise',
      isWhole: people.every(Number.isSafeInteger) && ways.cost.every(Number.isSafeInteger) && sumOf(burdens.unserved) < Number.MAX_SAFE_INTEGER,
      objectiveOf: (open) => {
        const nearest = nearestCosts(ways, openMarks(ways.columns, open))
        if (open.length > count || !meetsConditions(prepared, open, nearest)) return null
        const sum = everyone.reduce((so, demand) => so + (people[demand] ?? 0) * (nearest[demand] ?? Infinity), 0)
        return sum === Infinity ? null : sum
      },
    },
    model: () => medianModel({ prepared, choices: allChoices(burdens, everyone) }, conditions, () => Infinity),
  }
}

/** People × way; who has no open place weighs more than the longest way there is, so that quick methods serve everybody first. */
const medianBurdens = ({ people, ways }: Prepared, everyone: readonly number[]): Burdens => {
  const longest = ways.cost.reduce((most, cost) => Math.max(most, cost), 0)
  const unserved = new Float64Array(people.length)
  for (const demand of everyone) unserved[demand] = (people[demand] ?? 0) * (2 * longest + 1)
  return burdensOf(ways, unserved, (demand, cost) => (people[demand] ?? 0) > 0 ? (people[demand] ?? 0) * cost : Infinity)
}

/** No more places than this can be paid. */
const affordableCount = ({ openingCosts, budget, isFixed, isForbidden }: Prepared): number => {
  const allowed = [...openingCosts.keys()].filter((place) => isForbidden[place] === 0)
  const cheapestFirst = allowed.sort((one, other) => (isFixed[other] ?? 0) - (isFixed[one] ?? 0) || (openingCosts[one] ?? 0) - (openingCosts[other] ?? 0))
  let spent = 0
  const dear = cheapestFirst.findIndex((place) => {
    spent += openingCosts[place] ?? 0
    return spent > mostAffordable(budget)
  })
  return dear < 0 ? allowed.length : dear
}
