import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#core/result.ts'
import { waysOf } from '#test/factories/aRoad.ts'
import { solveHere } from '#test/support/solver.ts'
import { maximalCovering, previewMaximalCovering } from './maximalCovering.ts'
import type { Plan } from './plan.ts'
import { pMedian, previewPMedian } from './pMedian.ts'
import type { Floor } from './question.ts'
import type { Condition, Refusal } from './refusal.ts'
import { previewSetCovering, setCovering } from './setCovering.ts'

const places = 5
const demands = 6

/** Small enough to look at every set of places. */
const anyCase = fc.record({
  people: fc.array(fc.nat(30), { minLength: demands, maxLength: demands }),
  rows: fc.array(fc.array(fc.option(fc.nat(40), { freq: 5, nil: null }), { minLength: places, maxLength: places }), { minLength: demands, maxLength: demands }),
  states: fc.array(fc.constantFrom('free', 'free', 'free', 'free', 'fixed', 'forbidden'), { minLength: places, maxLength: places }),
  preferred: fc.uniqueArray(fc.nat(places - 1), { maxLength: 3 }),
  openingCosts: fc.option(fc.array(fc.nat(9), { minLength: places, maxLength: places }), { nil: undefined }),
  budget: fc.option(fc.nat(25), { nil: undefined }),
  floors: fc.array(fc.record({
    name: fc.constantFrom('Hlinsko', 'Chrudim'), members: fc.uniqueArray(fc.nat(demands - 1), { maxLength: 4 }), within: fc.nat(40), share: fc.constantFrom(0.3, 0.5, 1),
  }), { maxLength: 2 }),
  radius: fc.nat(30), count: fc.nat(places),
})
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never

const ofState = ({ states }: Case, state: string): number[] => [...states.keys()].filter((place) => states[place] === state)
const questionOf = (one: Case) => ({
  people: one.people, ways: waysOf(one.rows), fixed: ofState(one, 'fixed'), forbidden: ofState(one, 'forbidden'), preferred: one.preferred,
  ...(one.openingCosts && { openingCosts: one.openingCosts }), ...(one.budget !== undefined && { budget: one.budget }), floors: one.floors,
  radius: one.radius, count: one.count,
})

const everySet = Array.from({ length: 2 ** places }, (_, bits) => Array.from({ length: places }, (_one, place) => place).filter((place) => (bits >> place) % 2 === 1))
const nearestOf = ({ rows }: Case, open: readonly number[]) => rows.map((row) => Math.min(Infinity, ...open.map((place) => row[place] ?? Infinity)))
const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0)

const meetsFloor = ({ people }: Case, nearest: readonly number[], { members, within, share }: Floor): boolean => {
  const reached = members.filter((demand) => nearest[demand]! <= within)
  return sum(reached.map((demand) => people[demand]!)) >= share * sum(members.map((demand) => people[demand]!)) - 1e-9
}
const isAllowed = (one: Case, open: readonly number[], count: number): boolean =>
  ofState(one, 'fixed').every((place) => open.includes(place)) && !ofState(one, 'forbidden').some((place) => open.includes(place))
  && open.length <= count && sum(open.map((place) => one.openingCosts?.[place] ?? 0)) <= (one.budget ?? Infinity)
  && one.floors.every((floor) => meetsFloor(one, nearestOf(one, open), floor))

/** The objective of each set, or null; by looking, without any of the methods. */
const methods = {
  setCovering: {
    better: Math.min,
    ask: (one: Case) => setCovering(questionOf(one), solveHere),
    preview: (one: Case) => previewSetCovering(questionOf(one)),
    objectiveOf: (one: Case, open: readonly number[]): number | null => {
      const allowed = nearestOf(one, [...one.states.keys()].filter((place) => one.states[place] !== 'forbidden'))
      const isCovered = nearestOf(one, open).every((cost, demand) => one.people[demand] === 0 || allowed[demand]! > one.radius || cost <= one.radius)
      if (!isCovered || !isAllowed(one, open, Infinity)) return null
      return one.openingCosts ? sum(open.map((place) => one.openingCosts![place]!)) : open.length
    },
  },
  maximalCovering: {
    better: Math.max,
    ask: (one: Case) => maximalCovering(questionOf(one), solveHere),
    preview: (one: Case) => previewMaximalCovering(questionOf(one)),
    objectiveOf: (one: Case, open: readonly number[]): number | null => isAllowed(one, open, one.count)
      ? sum(nearestOf(one, open).map((cost, demand) => cost <= one.radius ? one.people[demand]! : 0))
      : null,
  },
  pMedian: {
    better: Math.min,
    ask: (one: Case) => pMedian(questionOf(one), solveHere),
    preview: (one: Case) => previewPMedian(questionOf(one)),
    objectiveOf: (one: Case, open: readonly number[]): number | null => {
      const allowed = nearestOf(one, [...one.states.keys()].filter((place) => one.states[place] !== 'forbidden'))
      const paid = nearestOf(one, open).map((cost, demand) => one.people[demand] === 0 || allowed[demand] === Infinity ? 0 : cost * one.people[demand]!)
      return paid.includes(Infinity) || !isAllowed(one, open, one.count) ? null : sum(paid)
    },
  },
} as const
type MethodName = keyof typeof methods
const names = Object.keys(methods) as MethodName[]

const objectivesOf = (name: MethodName, one: Case) => everySet.flatMap((open) => {
  const objective = methods[name].objectiveOf(one, open)
  return objective === null ? [] : [{ open, objective }]
})

/** Does a set of places meet these conditions and no others but what stands and what is forbidden? */
const meets = (one: Case, open: readonly number[], conditions: readonly Condition[]): boolean => {
  const nearest = nearestOf(one, open)
  const allowed = nearestOf(one, [...one.states.keys()].filter((place) => one.states[place] !== 'forbidden'))
  const checks: { readonly [Kind in Condition['kind']]: (condition: Extract<Condition, { readonly kind: Kind }>) => boolean } = {
    count: ({ count }) => open.length <= count,
    budget: ({ budget }) => sum(open.map((place) => one.openingCosts?.[place] ?? 0)) <= budget,
    floor: ({ name }) => one.floors.filter((floor) => floor.name === name).every((floor) => meetsFloor(one, nearest, floor)),
    everyone: () => nearest.every((cost, demand) => cost < Infinity || allowed[demand] === Infinity || one.people[demand] === 0),
  }
  return isAllowed({ ...one, floors: [], budget: undefined }, open, Infinity) && conditions.every((condition) => (checks[condition.kind] as (of: Condition) => boolean)(condition))
}

const isContradiction = (reason: Refusal): boolean => ['countBelowFixed', 'budgetBelowFixed', 'floorOutOfReach', 'budgetBelowCover', 'contradiction'].includes(reason.kind)

describe.each(names)('%s', (name) => {
  const { ask, better, preview, objectiveOf } = methods[name]

  test('equals the best of all sets of places, and says when there is none', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async (one) => {
      const all = objectivesOf(name, one)
      const outcome: Result<Plan, Refusal> = await ask(one)
      if (!outcome.ok || all.length === 0) {
        expect([all.length, !outcome.ok && isContradiction(outcome.reason)]).toEqual([0, true])
        return
      }
      const best = better(...all.map(({ objective }) => objective))
      expect(outcome.value).toMatchObject({ status: 'optimal', objective: best, bound: best })
      expect(objectiveOf(one, outcome.value.open)).toBe(best)
      const preferredIn = (open: readonly number[]): number => one.preferred.filter((place) => one.states[place] === 'free' && open.includes(place)).length
      const most = Math.max(...all.filter(({ objective }) => objective === best).map(({ open }) => preferredIn(open)))
      expect(preferredIn(outcome.value.open)).toBe(outcome.value.preferred ? most : 0)
    }), { numRuns: 150 })
  })

  test('the optimum is at least as good as the preview, which keeps what is fixed', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async (one) => {
      const quick = preview(one)
      const own = quick.ok ? objectiveOf(one, quick.value) : null
      if (!quick.ok || own === null) return
      const outcome: Result<Plan, Refusal> = await ask(one)
      const optimum = outcome.ok ? outcome.value.objective : null
      expect(optimum).toBe(better(own, optimum ?? NaN))
      expect(ofState(one, 'fixed').every((place) => quick.value.includes(place))).toBe(true)
    }), { numRuns: 100 })
  })

  test('other names of demand points and places change nothing of the objective', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async (one) => {
      const turned: Case = {
        ...one, people: one.people.toReversed(), rows: one.rows.toReversed().map((row) => row.toReversed()), states: one.states.toReversed(),
        preferred: one.preferred.map((place) => places - 1 - place), openingCosts: one.openingCosts?.toReversed(),
        floors: one.floors.map((floor) => ({ ...floor, members: floor.members.map((demand) => demands - 1 - demand) })),
      }
      const [outcome, other] = await Promise.all([ask(one), ask(turned)])
      expect(other.ok && other.value.objective).toBe(outcome.ok && outcome.value.objective)
    }), { numRuns: 60 })
  })
})

test('the whole p-median model, the narrowed one and the nearest places give the same objective', async () => {
  await fc.assert(fc.asyncProperty(anyCase, fc.nat(4), async (one, nearest) => {
    const question = { ...questionOf(one), preferred: [] }
    const outcomes = await Promise.all([{}, { isNarrowed: false }, { isNarrowed: false, nearest }, { nearest }].map((how) => pMedian({ ...question, ...how }, solveHere)))
    const told = outcomes.map((outcome) => outcome.ok ? [outcome.value.status, outcome.value.objective] : outcome.reason.kind)
    expect(told).toEqual(told.map(() => told[0]))
  }), { numRuns: 150 })
})

test.each(['maximalCovering', 'pMedian'] as const)('%s: conditions that contradict one another do, and without any of them they do not', async (name) => {
  const tight = anyCase.map((one) => ({ ...one, count: Math.min(one.count, 2), states: one.states.map((state) => state === 'fixed' ? 'free' : state), floors: one.floors.map((floor) => ({ ...floor, share: 1 as const })) }))
  await fc.assert(fc.asyncProperty(tight, async (one) => {
    const outcome: Result<Plan, Refusal> = await methods[name].ask(one)
    if (outcome.ok || outcome.reason.kind !== 'contradiction') return
    const { conditions, isSmallest } = outcome.reason
    expect(isSmallest).toBe(true)
    expect(everySet.some((open) => meets(one, open, conditions))).toBe(false)
    for (const each of conditions) expect(everySet.some((open) => meets(one, open, conditions.filter((other) => other !== each)))).toBe(true)
  }), { numRuns: 150 })
})
