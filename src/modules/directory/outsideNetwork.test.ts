import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  audienceGroups, codesOf, type HelpFunction, helpFunctionCodes, type Situation, situationCodes, type SocialServiceKind, relevanceOf, socialServiceKinds, targetGroups,
} from './codelists/index.ts'
import { type Described, hidesOutside, isOutsideNetwork } from './outsideNetwork.ts'

/** A home for older people as the register of social services says it. */
const home: Described = { serviceKind: 'dps', functions: [], situations: [], targetGroups: ['seniors', 'dementia'], audienceGroups: [], ageTo: null }

describe('outside the network for children and families stands', () => {
  test.each<[string, Partial<Described>]>([
    ['a home for older people', {}],
    ['one for people over 65', { ageTo: 99 }],
    ['an overnight shelter', { serviceKind: 'nocl', targetGroups: ['homeless'] }],
    ['an emergency line for people of any age', { serviceKind: 'tisn', targetGroups: ['seniors', 'disability', 'chronic_illness'] }],
    ['a workshop for people with a disability up to 64', { serviceKind: 'std', targetGroups: ['intellectual_dis'], ageTo: 64 }],
  ])('%s', (_, said) => { expect(isOutsideNetwork({ ...home, ...said })).toBe(true) })
})

describe('inside it is', () => {
  test.each<[string, Partial<Described>]>([
    ['what somebody gave a function of help', { functions: ['early_care'] }],
    ['what somebody gave a life situation', { situations: ['alone'] }],
    ['what is for families by the register', { targetGroups: ['seniors', 'families'] }],
    ['what is for young people by the register', { targetGroups: ['youth_6_26'] }],
    ['what is for people leaving care by the register', { targetGroups: ['care_leavers'] }],
    ['what has a group of this network, whichever', { audienceGroups: ['school_staff'] }],
    ['a day centre for people from 3 to 18', { serviceKind: 'cds', targetGroups: ['combined_dis'], ageTo: 18 }],
    ['the same up to 26', { serviceKind: 'cds', ageTo: 26 }],
    ['home care, related to families with more children', { serviceKind: 'pec_sl' }],
    ['a family activation service', { serviceKind: 'sas_rd' }],
    ['a service of no kind of the Act', { serviceKind: null }],
  ])('%s', (_, said) => { expect(isOutsideNetwork({ ...home, ...said })).toBe(false) })

  test('whatever a person ticked of help, situations and own groups, by any kind', () => {
    const some = <Code extends string>(codes: readonly Code[]) => fc.array(fc.constantFrom(...codes))
    const any = fc.record<Described>({
      serviceKind: fc.option(fc.constantFrom<SocialServiceKind>(...codesOf(socialServiceKinds))), functions: some<HelpFunction>(helpFunctionCodes),
      situations: some<Situation>(situationCodes), targetGroups: some(codesOf(targetGroups)), audienceGroups: some(codesOf(audienceGroups)),
      ageTo: fc.option(fc.integer({ min: 0, max: 120 })),
    })
    fc.assert(fc.property(any, (card) => {
      const isTicked = card.functions.length + card.situations.length + card.audienceGroups.length > 0
      return !isOutsideNetwork(card) || (!isTicked && card.serviceKind !== null && relevanceOf(card.serviceKind) === 'none')
    }))
  })
})

test.each([
  [{ withOutside: false, kind: null }, true], [{ withOutside: true, kind: null }, false], [{ withOutside: false, kind: 'dps' }, false],
  [{ withOutside: false, kind: 'rp' }, true], [{ withOutside: false, kind: 'zs' }, true], [{ withOutside: true, kind: 'rp' }, false],
])('%j leaves them out: %s', (asked, hides) => { expect(hidesOutside(asked)).toBe(hides) })
