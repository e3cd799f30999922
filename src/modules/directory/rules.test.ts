import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { functionsOfKinds, isIco, meaningOf, needsVerification, sharesAreWhole, type VerifiedDays } from './rules.ts'

describe('the check digit of an IČO', () => {
  test.each(['27074358', '00006947', '25596641', '00270059'])('%s is right', (ico) => { expect(isIco(ico)).toBe(true) })
  test.each(
    ['27074359', '2707435', '270743588', 'abcdefgh', ''],
  )('%s is not', (ico) => { expect(isIco(ico)).toBe(false) })
  test('of the ten last digits exactly one is right', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
      const seven = String(number).padStart(7, '0')
      expect(Array.from({ length: 10 }, (_, digit) => isIco(`${seven}${digit}`)).filter(Boolean)).toHaveLength(1)
    }))
  })
})

describe('what a card means', () => {
  const none = {
    serviceKind: null, facilityKind: null, authorisedActivities: [], functions: [], situations: [],
  } as const
  test.each([
    [{ ...none, serviceKind: 'sas_rd' }, ['family_outreach']],
    [{ ...none, facilityKind: 'ppp' }, ['school_counselling']],
    [{ ...none, authorisedActivities: ['d'] }, ['foster_care']],
    [{ ...none, serviceKind: 'osp', facilityKind: 'clin_psych' }, ['child_psychology', 'debts_benefits']],
    [none, []],
  ] as const)('%o', (card, functions) => {
    expect(functionsOfKinds(card)).toEqual(functions)
    expect(meaningOf(card).functions).toEqual(functions)
  })

  test('what is ticked wins over what follows', () => {
    expect(meaningOf({ ...none, serviceKind: 'osp', functions: ['mediation'], situations: [] }))
      .toEqual({ functions: ['mediation'], situations: ['separation'] })
    expect(meaningOf({ ...none, functions: ['mediation'], situations: ['alone'] }).situations).toEqual(['alone'])
  })
})

test.each([
  ['2025-11-22', null, false], ['2025-11-21', null, true], [null, null, true], ['2026-11-22', null, false],
  ['2026-11-01', '2026-11-21', true], ['2026-11-01', '2026-11-22', false], ['2025-01-01', '2027-01-01', false],
])('a card verified on %s until %s asks for it again on 22. 11. 2026: %s', (verifiedOn, verifiedUntil, asks) => {
  const card = { verifiedOn, verifiedUntil } as VerifiedDays
  expect(needsVerification(card, '2026-11-22' as IsoDate)).toBe(asks)
})

test.each([
  [[], true], [[null, null], true], [[0.5, 0.5], true], [[0.33, 0.33, 0.34], true], [[0.5, null], false],
  [[0.5, 0.4], false], [[1], true],
])('shares %o are whole: %s', (shares, isWhole) => { expect(sharesAreWhole(shares)).toBe(isWhole) })
