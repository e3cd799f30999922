import { describe, expect, test } from 'vitest'
import type { Minutes } from '#core/ids.ts'
import { judge } from './coverageRules.ts'
import type { CellFacts } from './coverageRules.ts'
import type { CoverageCause, CoverageWord } from './judgement.ts'
import type { Minimum } from './minimum.ts'

const minimum: Minimum = {
  carMinutes: 30 as Minutes, transitMinutes: null, capacityPer1000Children: { amount: 10, unit: 'klient' },
  hoursPerWeek: 8, freeOfCharge: true, distanceHelpCounts: false,
}
/** One provider 20 minutes away that just meets everything. */
const met: CellFacts = {
  isInReach: true, hasSeveralOrganisations: false, isWithoutTravel: false, carMinutes: 20, transitMinutes: null,
  isTransitUnknown: false, isTravelUnknown: false, hasUnverifiedOutreach: false, hasHelpAtDistance: false,
  areChildrenKnown: true, capacityPer1000: 10, isCapacityUnknown: false, longestHours: 8, areHoursUnknown: false,
  isFree: true, isPriceUnknown: false,
}
const nobody: CellFacts = {
  ...met, isInReach: false, carMinutes: null, capacityPer1000: 0, longestHours: 0, isFree: false,
}

type Row = readonly [string, CellFacts, Partial<Minimum>, CoverageWord, CoverageCause]

const rows: readonly Row[] = [
  ['just the minimum', met, {}, 'enough', 'minimum-met'],
  ['two organisations', { ...met, hasSeveralOrganisations: true }, {}, 'strong', 'several-providers'],
  ['150 % at half the minutes', { ...met, capacityPer1000: 15, carMinutes: 15 }, {}, 'strong', 'capacity-reserve'],
  ['150 % but a minute over half', { ...met, capacityPer1000: 15, carMinutes: 16 }, {}, 'enough', 'minimum-met'],
  ['149 % at half the minutes', { ...met, capacityPer1000: 14.9, carMinutes: 15 }, {}, 'enough', 'minimum-met'],
  ['150 % that comes to the family', { ...met, capacityPer1000: 15, carMinutes: null, isWithoutTravel: true }, {},
    'strong', 'capacity-reserve'],
  ['no capacity asked, so no reserve of it', { ...met, capacityPer1000: 99, carMinutes: 10 },
    { capacityPer1000Children: null }, 'enough', 'minimum-met'],
  ['no child to share it', { ...met, capacityPer1000: Infinity }, {}, 'enough', 'minimum-met'],

  ['capacity under the minimum', { ...met, capacityPer1000: 9.9 }, {}, 'weak', 'capacity-low'],
  ['exactly a quarter', { ...met, capacityPer1000: 2.5 }, {}, 'weak', 'capacity-low'],
  ['two organisations with little', { ...met, hasSeveralOrganisations: true, capacityPer1000: 5 }, {},
    'weak', 'capacity-low'],
  ['few hours', { ...met, longestHours: 7.5 }, {}, 'weak', 'hours-short'],
  ['paid', { ...met, isFree: false }, {}, 'weak', 'not-free'],
  ['bus too long', { ...met, transitMinutes: 70 }, { transitMinutes: 60 as Minutes }, 'weak', 'transit-too-long'],
  ['only unverified outreach', { ...nobody, hasUnverifiedOutreach: true }, {}, 'weak', 'only-unverified-outreach'],
  ['only by telephone', { ...nobody, hasHelpAtDistance: true }, {}, 'weak', 'only-at-distance'],
  ['little capacity beside unverified outreach', { ...met, capacityPer1000: 1, hasUnverifiedOutreach: true }, {},
    'weak', 'capacity-low'],
  ['paid is known, capacity is not', { ...met, isFree: false, capacityPer1000: 0, isCapacityUnknown: true }, {},
    'weak', 'not-free'],

  ['nobody', nobody, {}, 'missing', 'nobody-in-reach'],
  ['under a quarter', { ...met, capacityPer1000: 2.49 }, {}, 'missing', 'capacity-under-quarter'],
  ['under a quarter, paid too', { ...met, capacityPer1000: 2.49, isFree: false }, {},
    'missing', 'capacity-under-quarter'],

  ['capacity not stated', { ...met, capacityPer1000: 0, isCapacityUnknown: true }, {}, 'unknown', 'capacity-unknown'],
  ['enough even without the unstated', { ...met, isCapacityUnknown: true }, {}, 'enough', 'minimum-met'],
  ['children unknown', { ...met, areChildrenKnown: false }, {}, 'unknown', 'children-unknown'],
  ['children unknown, capacity not asked', { ...met, areChildrenKnown: false }, { capacityPer1000Children: null },
    'enough', 'minimum-met'],
  ['hours unknown', { ...met, longestHours: 2, areHoursUnknown: true }, {}, 'unknown', 'hours-unknown'],
  ['price unknown', { ...met, isFree: false, isPriceUnknown: true }, {}, 'unknown', 'price-unknown'],
  ['bus unknown', { ...met, isTransitUnknown: true }, { transitMinutes: 60 as Minutes }, 'unknown', 'transit-unknown'],
  ['way unknown', { ...nobody, isTravelUnknown: true }, {}, 'unknown', 'travel-unknown'],
  ['way unknown beside unverified outreach', { ...nobody, isTravelUnknown: true, hasUnverifiedOutreach: true }, {},
    'unknown', 'travel-unknown'],
  ['another service somewhere could mend it', { ...met, capacityPer1000: 1, isTravelUnknown: true }, {},
    'unknown', 'travel-unknown'],
]

describe('the five words', () => {
  test.each(rows)('%s', (_name, facts, asked, word, cause) => {
    const judgement = judge(facts, { ...minimum, ...asked })
    expect([judgement.word, judgement.cause]).toEqual([word, cause])
  })

  test('both car and bus near enough make a reserve, one alone does not', () => {
    const both = { ...minimum, transitMinutes: 60 as Minutes }
    const facts = { ...met, capacityPer1000: 15, carMinutes: 15, transitMinutes: 30 }
    expect(judge(facts, both).cause).toBe('capacity-reserve')
    expect(judge({ ...facts, transitMinutes: 31 }, both).cause).toBe('minimum-met')
    expect(judge({ ...facts, carMinutes: 16 }, both).cause).toBe('minimum-met')
  })
})

describe('reasons', () => {
  test('every condition the minimum asks, with value, threshold and unit', () => {
    const facts = { ...met, capacityPer1000: 5, transitMinutes: 70 }
    expect(judge(facts, { ...minimum, transitMinutes: 60 as Minutes }).reasons).toEqual([
      { condition: 'reach', met: true, value: 20, threshold: 30, unit: 'minutes' },
      { condition: 'transit', met: false, value: 70, threshold: 60, unit: 'minutes' },
      { condition: 'capacity', met: false, value: 5, threshold: 10, unit: { capacity: 'klient' } },
      { condition: 'hours', met: true, value: 8, threshold: 8, unit: 'hours' },
      { condition: 'price', met: true, value: null, threshold: null, unit: null },
    ])
  })

  test('with nobody in reach nothing is said of capacity, hours and price', () => {
    expect(judge({ ...nobody, hasUnverifiedOutreach: true }, minimum).reasons).toEqual([
      { condition: 'reach', met: false, value: null, threshold: 30, unit: 'minutes' },
      { condition: 'verification', met: false, value: null, threshold: null, unit: null },
    ])
  })
})
