import { describe, expect, test } from 'vitest'
import { aRoad, named, waysOf } from '#test/factories/aRoad.ts'
import { solveHere } from '#test/support/solver.ts'
import { maximalCovering, previewMaximalCovering } from './maximalCovering.ts'
import type { Solve } from './model.ts'
import { pMedian, previewPMedian } from './pMedian.ts'
import type { Refusal } from './refusal.ts'
import { refusalSentence } from './refusalSentence.ts'
import { previewSetCovering, setCovering } from './setCovering.ts'
import type { Result } from '#core/result.ts'
import type { Plan } from './plan.ts'

const north = { name: 'Sever', members: [3, 4], within: 15, share: 0.5 }
const planOf = <Kind extends Plan>(outcome: Result<Kind, Refusal>): Kind => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
  return outcome.value
}
const reasonOf = (outcome: Result<Plan, Refusal>): Refusal | null => outcome.ok ? null : outcome.reason
/** What the methods do when the solver says this and no more. */
const saying = (solution: Awaited<ReturnType<Solve>>): Solve => async () => solution

describe('example worked by hand in docs/methods/umisteni-podle-dosahu.md', () => {
  test('two places cover everybody within 15 km', async () => {
    const plan = planOf(await setCovering({ ...aRoad(), radius: 15 }, solveHere))
    expect(plan).toMatchObject({ status: 'optimal', objective: 2, bound: 2, uncoverable: [] })
    expect(['BD', 'BE']).toContain(named(plan.open))
  })

  test('within 5 km every village needs its own', async () => {
    expect(planOf(await setCovering({ ...aRoad(), radius: 5 }, solveHere))).toMatchObject({ objective: 5 })
  })

  test('one place reaches the most children from B, two reach all', async () => {
    const one = planOf(await maximalCovering({ ...aRoad(), radius: 15, count: 1 }, solveHere))
    expect([named(one.open), one.objective, one.total, one.status]).toEqual(['B', 230, 320, 'optimal'])
    expect(planOf(await maximalCovering({ ...aRoad(), radius: 15, count: 2 }, solveHere))).toMatchObject({ objective: 320 })
  })

  test('when at least half of the north is to have somebody, one place reaches 90 children', async () => {
    const plan = planOf(await maximalCovering({ ...aRoad({ floors: [north] }), radius: 15, count: 1 }, solveHere))
    expect(['D', 'E']).toContain(named(plan.open))
    expect(plan.objective).toBe(90)
  })

  test('for 3 million the most children are reached from A and D', async () => {
    const prices = { openingCosts: [2, 4, 3, 1, 2], budget: 3 }
    const plan = planOf(await maximalCovering({ ...aRoad(prices), radius: 15 }, solveHere))
    expect([named(plan.open), plan.objective]).toEqual(['AD', 240])
  })
})

describe('example worked by hand in docs/methods/umisteni-podle-cesty.md', () => {
  test('one place: C, 4 600 child-kilometres, 14.375 km a child', async () => {
    const plan = planOf(await pMedian({ ...aRoad(), count: 1 }, solveHere))
    expect([named(plan.open), plan.objective, plan.bound, plan.mean, plan.status]).toEqual(['C', 4600, 4600, 14.375, 'optimal'])
  })

  test('two places: B and D, 2 100 child-kilometres', async () => {
    const plan = planOf(await pMedian({ ...aRoad(), count: 2 }, solveHere))
    expect([named(plan.open), plan.objective, plan.mean, plan.status]).toEqual(['BD', 2100, 6.5625, 'optimal'])
  })

  test('the preview: greedy begins with C and A, interchange comes to B and D', () => {
    const preview = previewPMedian({ ...aRoad(), count: 2 })
    expect(preview.ok && named(preview.value.toSorted())).toBe('BD')
  })

  test('previews keep what is fixed and cover what can be covered', () => {
    const question = aRoad({ fixed: [2], forbidden: [3] })
    const cover = previewSetCovering({ ...question, radius: 15 })
    expect(cover.ok && named(cover.value.toSorted())).toBe('ACE')
    const covering = previewMaximalCovering({ ...question, radius: 15, count: 2 })
    expect(covering.ok && named(covering.value.toSorted())).toBe('AC')
  })
})

describe('conditions', () => {
  test('fixed places are open and forbidden ones are not', async () => {
    const plan = planOf(await pMedian({ ...aRoad({ fixed: [4], forbidden: [1] }), count: 2 }, solveHere))
    expect([named(plan.open), plan.objective]).toEqual(['AE', 2700])
  })

  test('of equally good plans the one with preferred places', async () => {
    for (const [preferred, open] of [[[3], 'BD'], [[4], 'BE']] as const) {
      const plan = planOf(await setCovering({ ...aRoad({ preferred: [...preferred] }), radius: 15 }, solveHere))
      expect([named(plan.open), plan.preferred]).toEqual([open, { open: 1, isMost: true }])
    }
  })

  test('a preferred place never makes a plan worse', async () => {
    const plan = planOf(await pMedian({ ...aRoad({ preferred: [0, 4] }), count: 2 }, solveHere))
    expect([named(plan.open), plan.preferred]).toEqual(['BD', { open: 0, isMost: true }])
  })

  test('nobody of the group farther than 10 km: a floor of all people is a longest way', async () => {
    const plan = planOf(await pMedian({ ...aRoad({ floors: [{ name: 'Jih', members: [0, 2], within: 5, share: 1 }] }), count: 2 }, solveHere))
    expect([named(plan.open), plan.objective]).toEqual(['AC', 2600])
  })

  test('where exchanging one place for one leads nowhere, leaving places out loses no better plan', async () => {
    const rows = [[3, 10, 4, null, 7], [4, 12, null, 13, 9], [null, 4, 3, 3, null], [5, 7, 4, 16, 17], [17, 2, 15, 8, null]]
    const question = { people: [4, 3, 2, 2, 7], ways: waysOf(rows), openingCosts: [6, 6, 1, 6, 4], budget: 6 }
    for (const isNarrowed of [true, false]) expect(planOf(await pMedian({ ...question, isNarrowed }, solveHere))).toMatchObject({ status: 'optimal', open: [1], objective: 112 })
  })

  test('with costs, set covering is the cheapest cover', async () => {
    const plan = planOf(await setCovering({ ...aRoad({ openingCosts: [1, 9, 1, 4, 3] }), radius: 15 }, solveHere))
    expect([named(plan.open), plan.objective]).toEqual(['ACE', 5])
  })

  test('what no place covers is left out and told', async () => {
    const question = aRoad({ forbidden: [3, 4] })
    expect(planOf(await setCovering({ ...question, radius: 15 }, solveHere))).toMatchObject({ uncoverable: [3, 4], objective: 1 })
    expect(planOf(await maximalCovering({ ...question, radius: 15, count: 5 }, solveHere))).toMatchObject({ objective: 230, total: 320 })
  })

  test('who reaches no place has no part in a median and is told', async () => {
    const ways = waysOf([[0, null], [4, null], [null, 0], [null, null]])
    const plan = planOf(await pMedian({ people: [2, 3, 1, 7], ways, count: 2 }, solveHere))
    expect(plan).toMatchObject({ open: [0, 1], objective: 12, mean: 2, outOfReach: [3] })
  })
})

describe('questions without a plan say which condition', () => {
  const prices = { openingCosts: [2, 4, 3, 1, 2] }
  test.each<[string, () => Promise<Result<Plan, Refusal>>, Refusal, string]>([
    ['fewer places than are fixed', () => pMedian({ ...aRoad({ fixed: [0, 1, 2] }), count: 2 }, solveHere), { kind: 'countBelowFixed', count: 2, fixed: 3 },
      'Má být otevřeno nejvýš 2 míst, ale 3 jich má zůstat.'],
    ['less money than the fixed places cost', () => maximalCovering({ ...aRoad({ ...prices, fixed: [1], budget: 3 }), radius: 15 }, solveHere), { kind: 'budgetBelowFixed', budget: 3, cost: 4 },
      'Rozpočet 3 nestačí ani na místa, která mají zůstat: stojí 4.'],
    ['a floor out of reach', () => maximalCovering({ ...aRoad({ forbidden: [3, 4], floors: [{ ...north, within: 25, share: 0.7 }] }), radius: 15, count: 3 }, solveHere),
      { kind: 'floorOutOfReach', name: 'Sever', share: 0.7, reachable: 2 / 3 }, 'Skupina „Sever“ má mít v dosahu 70 % lidí, ale i se všemi možnými místy jich má 66 %.'],
    ['a cover dearer than the budget', () => setCovering({ ...aRoad({ ...prices, budget: 4 }), radius: 15 }, solveHere), { kind: 'budgetBelowCover', budget: 4, cost: 5 },
      'Pokrýt všechny stojí nejméně 5, rozpočet je 4.'],
    ['nothing that limits', () => pMedian(aRoad(), solveHere), { kind: 'noLimit' }, 'Nic neomezuje, kolik míst se otevře: zadejte počet míst nebo rozpočet.'],
    ['a floor that one place cannot reach from where the count leaves it', () => maximalCovering({ ...aRoad({ fixed: [0], floors: [north] }), radius: 15, count: 1 }, solveHere),
      { kind: 'contradiction', conditions: [{ kind: 'count', count: 1 }, { kind: 'floor', name: 'Sever' }], isSmallest: true },
      'Tyto podmínky nejde splnit zároveň: nejvyšší počet míst 1, podíl skupiny „Sever“.'],
    ['too few places to reach everybody', () => pMedian({ people: [1, 1], ways: waysOf([[0, null], [null, 0]]), count: 1, budget: 9 }, solveHere),
      { kind: 'contradiction', conditions: [{ kind: 'everyone' }, { kind: 'count', count: 1 }], isSmallest: true },
      'Tyto podmínky nejde splnit zároveň: aby někam dosáhli všichni, nejvyšší počet míst 1.'],
  ])('%s', async (_, ask, reason, sentence) => {
    expect(reasonOf(await ask())).toEqual(reason)
    expect(refusalSentence(reason).cs).toBe(sentence)
  })
})

describe('values that make no sense are refused by name', () => {
  const ways = aRoad().ways
  const cost = (value: number) => ({ ways: { ...ways, cost: ways.cost.with(7, value) } })
  test.each<[Partial<Parameters<typeof pMedian>[0]>, Refusal]>([
    ...[-1, NaN, Infinity].flatMap((value): [Partial<Parameters<typeof pMedian>[0]>, Refusal][] => [
      [{ people: [1, value, 1, 1, 1] }, { kind: 'badValue', of: 'people', at: 1, value }],
      [cost(value), { kind: 'badValue', of: 'cost', at: 7, value }],
      [{ openingCosts: [0, 0, value, 0, 0] }, { kind: 'badValue', of: 'openingCost', at: 2, value }],
      [{ budget: value }, { kind: 'badValue', of: 'budget', at: null, value }],
      [{ count: value }, { kind: 'badValue', of: 'count', at: null, value }],
      [{ floors: [{ ...north, within: value }] }, { kind: 'badValue', of: 'within', at: null, value }],
      [{ floors: [{ ...north, share: value }] }, { kind: 'badValue', of: 'share', at: null, value }],
    ]),
    [{ count: 1.5 }, { kind: 'badValue', of: 'count', at: null, value: 1.5 }],
    [{ nearest: -1 }, { kind: 'badValue', of: 'nearest', at: null, value: -1 }],
    [{ people: [1] }, { kind: 'badShape', of: 'ways' }],
    [{ openingCosts: [1] }, { kind: 'badShape', of: 'openingCosts' }],
    [{ fixed: [5] }, { kind: 'unknownPlace', place: 5 }],
    [{ ways: { ...ways, column: ways.column.with(0, 9) } }, { kind: 'unknownPlace', place: 9 }],
    [{ ways: { ...ways, column: ways.column.with(1, 0) } }, { kind: 'doubleWay', demand: 0, place: 0 }],
    [{ floors: [{ ...north, members: [7] }] }, { kind: 'unknownDemand', demand: 7 }],
    [{ fixed: [1], forbidden: [1] }, { kind: 'fixedAndForbidden', place: 1 }],
  ])('%o', async (changes, reason) => {
    const outcome = await pMedian({ ...aRoad(), count: 2, ...changes }, solveHere)
    expect(reasonOf(outcome)).toEqual(reason)
    expect(refusalSentence(reason).cs).toMatch(/^[A-ZČŘ].+\.$/u)
    expect(refusalSentence(reason).en).toMatch(/^[A-Z].+\.$/u)
  })

  test('a radius too', async () => {
    expect(reasonOf(await setCovering({ ...aRoad(), radius: -1 }, solveHere))).toEqual({ kind: 'badValue', of: 'radius', at: null, value: -1 })
    expect(reasonOf(await maximalCovering({ ...aRoad(), radius: NaN, count: 1 }, solveHere))).toEqual({ kind: 'badValue', of: 'radius', at: null, value: NaN })
  })
})

describe('little to decide', () => {
  const nobody = { people: [], ways: waysOf([]) }
  test('nobody and no place', async () => {
    expect(planOf(await setCovering({ ...nobody, radius: 1 }, solveHere))).toMatchObject({ status: 'optimal', open: [], objective: 0 })
    expect(planOf(await maximalCovering({ ...nobody, radius: 1, count: 3 }, solveHere))).toMatchObject({ status: 'optimal', open: [], objective: 0, total: 0 })
    expect(planOf(await pMedian({ ...nobody, count: 3 }, solveHere))).toMatchObject({ status: 'optimal', open: [], objective: 0, mean: null })
  })

  test('municipalities without people, and all at one point', async () => {
    const ways = waysOf([[0, 0], [0, 0]])
    expect(planOf(await setCovering({ people: [0, 0], ways, radius: 0 }, solveHere))).toMatchObject({ objective: 0, uncoverable: [] })
    expect(planOf(await setCovering({ people: [1, 1], ways, radius: 0 }, solveHere))).toMatchObject({ objective: 1 })
    expect(planOf(await pMedian({ people: [5, 5], ways, count: 1 }, solveHere))).toMatchObject({ objective: 0, mean: 0, status: 'optimal' })
    expect(planOf(await pMedian({ people: [0, 0], ways, count: 1 }, solveHere))).toMatchObject({ objective: 0, mean: null })
  })

  test('no place may open', async () => {
    expect(planOf(await maximalCovering({ ...aRoad(), radius: 15, count: 0 }, solveHere))).toMatchObject({ open: [], objective: 0 })
    expect(reasonOf(await pMedian({ ...aRoad(), count: 0 }, solveHere))).toMatchObject({ kind: 'contradiction' })
  })
})

describe('what the solver may answer', () => {
  const covering = { ...aRoad(), radius: 15, count: 1 }
  test('a time-out gives the preview and the bound, and is not called optimal', async () => {
    expect(planOf(await maximalCovering(covering, saying({ status: 'timedOut', bound: 250.4 })))).toMatchObject({ status: 'feasible', objective: 230, bound: 250 })
    const whole = { ...aRoad(), count: 2, isNarrowed: false }
    expect(planOf(await pMedian(whole, saying({ status: 'timedOut', bound: 1999.2 })))).toMatchObject({ status: 'feasible', objective: 2100, bound: 2000 })
  })

  test('when time is over the own search ends too; what it found and proved stays', async () => {
    // Greedy begins with C and A; the first prices are half way between the best and the second best way.
    const over = { hasTime: () => false }
    const late = planOf(await pMedian({ ...aRoad(), count: 2 }, saying({ status: 'timedOut', bound: -Infinity }), over))
    expect([late.status, named(late.open), late.objective]).toEqual(['feasible', 'AC', 2600])
    expect(late.bound).toBeGreaterThan(0)
    expect(late.bound).toBeLessThanOrEqual(2100)
    expect(planOf(await pMedian({ ...aRoad(), count: 2 }, solveHere, over))).toMatchObject({ status: 'optimal', objective: 2100 })
    expect(planOf(await maximalCovering({ ...covering, count: 2 }, solveHere, over))).toMatchObject({ status: 'optimal', objective: 320 })
    // A bound of nothing is 0, never −0.
    expect(planOf(await setCovering(covering, saying({ status: 'timedOut', bound: 0 }), over)).bound).toBe(0)
    expect(planOf(await setCovering(covering, saying({ status: 'timedOut', bound: 1 }), over))).toMatchObject({ status: 'feasible', bound: 1 })
  })

  test('a bound one unit better than the preview is no proof', async () => {
    expect(planOf(await maximalCovering(covering, saying({ status: 'timedOut', bound: 231 })))).toMatchObject({ status: 'feasible', objective: 230, bound: 231 })
    const whole = { ...aRoad(), count: 2, isNarrowed: false }
    expect(planOf(await pMedian(whole, saying({ status: 'timedOut', bound: 2099 })))).toMatchObject({ status: 'feasible', objective: 2100, bound: 2099 })
  })

  test('a plan as good with fewer preferred places does not push out the one there is', async () => {
    // B and E are open before the second model is asked; it is answered with B and D when time is over.
    const solve: Solve = async (model, options) => model.sense === 'minimise'
      ? solveHere(model, options)
      : { status: 'feasible', objective: 0, bound: 1, values: Float64Array.of(0, 1, 0, 1, 0) }
    expect(named(planOf(await setCovering({ ...aRoad(), radius: 15 }, solveHere)).open)).toBe('BE')
    const plan = planOf(await setCovering({ ...aRoad({ preferred: [4] }), radius: 15 }, solve))
    expect([named(plan.open), plan.preferred]).toEqual(['BE', { open: 1, isMost: false }])
  })

  test('a time-out whose bound is the preview is a proof', async () => {
    expect(planOf(await maximalCovering(covering, saying({ status: 'timedOut', bound: 230.9 })))).toMatchObject({ status: 'optimal', objective: 230, bound: 230 })
  })

  test('a plan that breaks a condition is not taken over, nor the solver’s word for its objective', async () => {
    const values = new Float64Array(5 + 5).fill(1)
    expect(planOf(await maximalCovering(covering, saying({ status: 'optimal', objective: 320, bound: 320, values })))).toMatchObject({ status: 'feasible', objective: 230, bound: 320 })
  })

  test.each([['cancelled', { kind: 'cancelled' }], ['failed', { kind: 'solverFailed', message: 'exit code 3' }]] as const)('%s', async (status, reason) => {
    const solve = saying({ status, message: 'exit code 3' })
    expect(reasonOf(await setCovering(covering, solve))).toEqual(reason)
    expect(reasonOf(await maximalCovering(covering, solve))).toEqual(reason)
    expect(reasonOf(await pMedian({ ...aRoad(), count: 2, isNarrowed: false }, solve))).toEqual(reason)
  })

  test('without a preview a time-out says the bound', async () => {
    const question = { people: [1, 1, 1], ways: waysOf([[0, null, 3], [null, 0, 3], [null, 1, 0]]), count: 1, isNarrowed: false }
    const outcome = await pMedian({ ...question, floors: [{ name: 'x', members: [0], within: 0, share: 1 }] }, saying({ status: 'timedOut', bound: 4.5 }))
    expect(reasonOf(outcome)).toEqual({ kind: 'timedOut', bound: 5 })
  })

  test('what nobody found out about a contradiction is said', async () => {
    const answers: Awaited<ReturnType<Solve>>[] = [{ status: 'infeasible' }, { status: 'timedOut', bound: 0 }, { status: 'infeasible' }]
    const solve: Solve = async () => answers.shift()!
    const outcome = await maximalCovering({ ...covering, fixed: [0], floors: [north] }, solve)
    expect(reasonOf(outcome)).toEqual({ kind: 'contradiction', conditions: [{ kind: 'count', count: 1 }], isSmallest: false })
  })
})
