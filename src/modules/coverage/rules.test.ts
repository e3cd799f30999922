import { describe, expect, test } from 'vitest'
import type { MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import { helpFunctionCodes } from '#modules/directory/index.ts'
import { defaultMinimum, minimumFor } from './minimumNetwork.ts'
import { type CoveredFunction, findingsOf, isVocalised, type NetworkCoverage, strengthsOf, sumsOf } from './rules.ts'
import { type CapacityRow, type CardRow, type PlaceRow, providersOf, type Supply } from './rulesProviders.ts'

const serviceId = (text: string): ServiceId => text as ServiceId
const aCard = (id: string, changes: Partial<CardRow> = {}): CardRow => ({
  id: serviceId(id), name: id, organisationId: 'o' as OrganisationId, organisation: 'Pod Lípou', seat: null, functions: ['child_psychology'],
  forms: ['ambulatory'], registrationNumber: null, hoursPerWeek: null, price: null, verifiedOn: null, verifiedBy: null, ...changes,
})
const grouped = <Row extends { readonly serviceId: ServiceId }>(rows: readonly Row[]): Map<ServiceId, Row[]> => {
  const groups = new Map<ServiceId, Row[]>()
  for (const row of rows) groups.set(row.serviceId, [...groups.get(row.serviceId) ?? [], row])
  return groups
}
const place = (id: string, municipality: string): PlaceRow => ({ serviceId: serviceId(id), municipality: municipality as MunicipalityCode, share: null, confidential: false })
const clients = (id: string, maximum: number, unit = 'klient'): CapacityRow => ({ serviceId: serviceId(id), form: 'ambulatory', unit, maximum })
const aSupply = (cards: readonly CardRow[], capacities: readonly CapacityRow[] = [], places: readonly PlaceRow[] = []): Supply =>
  ({ cards, capacities: grouped(capacities), places: grouped(places), areas: new Map() })
const asked = { function: 'child_psychology', forms: ['ambulatory', 'outreach'], unit: 'klient' } as const

describe('providers', () => {
  test('services of one registration are one provider: capacity once, all their places', () => {
    const cards = [
      aCard('a', { registrationNumber: 'R1', hoursPerWeek: 8, price: 'fee' }), aCard('b', { registrationNumber: 'R1', hoursPerWeek: 20, price: 'free' }), aCard('c'),
    ]
    const { providers, sharing } = providersOf(aSupply(cards, [clients('a', 20), clients('b', 20)], [place('a', '1'), place('b', '2')]), asked)
    expect(providers.map(({ service, capacity, places, hoursPerWeek, price }) => [service, capacity?.maximum, places.length, hoursPerWeek, price]))
      .toEqual([['a', 20, 2, 20, 'free'], ['c', undefined, 0, null, 'unknown']])
    expect(sharing.get(providers[0]!)).toEqual(['b'])
  })

  test('units are never added: the one asked for is taken, else the first stated', () => {
    const capacities = [clients('a', 90, 'interv'), clients('a', 40)]
    expect(providersOf(aSupply([aCard('a')], capacities), asked).providers[0]?.capacity).toEqual({ unit: 'klient', maximum: 40 })
    expect(providersOf(aSupply([aCard('a')], capacities), { ...asked, unit: null }).providers[0]?.capacity).toEqual({ unit: 'interv', maximum: 90 })
  })

  test('each form is counted apart, one that does not count is left out, a card without any is told', () => {
    const cards = [aCard('a', { forms: ['ambulatory', 'outreach', 'residential'] }), aCard('b', { forms: [] }), aCard('c', { functions: ['crisis'] })]
    const { providers, formless } = providersOf(aSupply(cards), asked)
    expect(providers.map(({ service, form }) => [service, form])).toEqual([['a', 'ambulatory'], ['a', 'outreach']])
    expect(formless).toEqual(['b'])
  })

  test('a card without a place stands at the seat of its organisation', () => {
    const { providers } = providersOf(aSupply([aCard('a', { seat: '571393' as MunicipalityCode })]), asked)
    expect(providers[0]?.places).toEqual([{ municipality: '571393', point: null, share: null }])
  })
})

describe('the shipped minimum', () => {
  test('counts a stay only where a bed is what helps', () => {
    expect(helpFunctionCodes.filter((code) => defaultMinimum[code].countedForms.includes('residential'))).toEqual(['crisis', 'emergency_housing', 'foster_care'])
  })
  test('turned to train and bus asks for twice the minutes by car, or for what was agreed', () => {
    const { minimum } = defaultMinimum.child_psychology
    expect(minimumFor('transit', minimum)).toEqual({ ...minimum, carMinutes: null, transitMinutes: 60 })
    expect(minimumFor('transit', { ...minimum, transitMinutes: minimum.carMinutes })).toMatchObject({ carMinutes: null, transitMinutes: 30 })
    expect(minimumFor('minimum', minimum)).toBe(minimum)
  })
})

test.each([[1, false], [2, true], [5, false], [11, false], [12, true], [15, false], [20, true], [49, true], [50, false], [100, true], [500, false], [1000, false], [2000, true], [5000, false]])(
  '„v“ or „ve“ before %i', (count, expected) => { expect(isVocalised(count)).toBe(expected) })

describe('findings', () => {
  const municipalities = ([['1', 100], ['2', 10], ['3', null]] as const).map(([code, children]) => ({
    code: code as MunicipalityCode, name: `Obec ${code}`, orp: '5302' as OrpCode, orpName: 'Hlinsko', region: 'CZ053' as RegionCode, point: null, children,
    figuresSource: null, figuresAsOf: null,
  }))
  const covered = (code: CoveredFunction['function'], ...words: CoveredFunction['cells'][number]['word'][]): CoveredFunction => {
    const cells = words.map((word) => ({ word, cause: word === 'missing' ? 'nobody-in-reach' as const : 'minimum-met' as const }))
    return { function: code, agreed: { function: code, minimum: defaultMinimum[code].minimum, change: null }, cells, sums: sumsOf(cells, municipalities) }
  }
  const coverage: NetworkCoverage = {
    method: 'm', way: 'minimum', municipalities, uncounted: [],
    functions: [covered('crisis', 'strong', 'missing', 'enough'), covered('addiction', 'missing', 'strong', 'unknown')],
  }

  test('holes begin with the help that most children lack; unknown children add none', () => {
    expect(findingsOf(coverage, 'missing').map((finding) => [finding.function.function, finding.places.map(({ code }) => code), finding.children, finding.causes]))
      .toEqual([['addiction', ['1'], 100, ['nobody-in-reach']], ['crisis', ['2'], 10, ['nobody-in-reach']]])
  })
  test('the net holds where at least half of the municipalities meet the minimum', () => {
    expect(strengthsOf(coverage).map((one) => one.function)).toEqual(['crisis'])
  })
})
