import { describe, expect, test } from 'vitest'
import type {
  Kilometres, Latitude, Longitude, Minutes, MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId,
} from '#core/ids.ts'
import { coverageOf } from './coverage.ts'
import type { FunctionInput } from './coverage.ts'
import { explainCell } from './explainCell.ts'
import type { Minimum } from './minimum.ts'
import type { Provider, ServiceArea } from './supply.ts'
import { prepareTerritory } from './territory.ts'
import type { MeasuredTravel, Municipality } from './territory.ts'

const minimum: Minimum = {
  carMinutes: 30 as Minutes, transitMinutes: null, capacityPer1000Children: { amount: 10, unit: 'klient' },
  hoursPerWeek: null, freeOfCharge: false, distanceHelpCounts: false,
}
const code = (text: string) => text as MunicipalityCode
const at = (lat: number, lon: number) => ({ lat: lat as Latitude, lon: lon as Longitude })

const village = (name: string, children: number | null, rest: Partial<Municipality> = {}): Municipality =>
  ({ code: code(name), orp: 'O1' as OrpCode, region: 'R1' as RegionCode, point: null, children, ...rest })
const place = (municipality: string, share: number | null = null) =>
  ({ municipality: code(municipality), point: null, share })
const provider = (service: string, rest: Partial<Provider> = {}): Provider => ({
  service: service as ServiceId, organisation: `organisation of ${service}` as OrganisationId, form: 'ambulatory',
  capacity: { unit: 'klient', maximum: 6 }, places: [place('A')], area: null, hoursPerWeek: 10, price: 'free',
  verifiedOn: null, ...rest,
})
const area = (rest: Partial<ServiceArea>): ServiceArea =>
  ({ municipalities: [], orps: [], regions: [], wholeCountry: false, ...rest })
const minutes = (from: string, to: string, car: number, rest: Partial<MeasuredTravel> = {}): MeasuredTravel => ({
  from: code(from), to: code(to), km: 'unknown', carMinutes: { from: car as Minutes, to: car as Minutes },
  transitMinutes: 'unknown', workingDaysOnly: false, lastBack: null, source: 'cestovní tabulka', asOf: null, ...rest,
})
const input = (providers: readonly Provider[], rest: Partial<FunctionInput> = {}): FunctionInput =>
  ({ minimum, minimumByOrp: new Map(), providers, ...rest })

/** A–B 20 min, C–B 25, C–A 35; D is measured and far, E was never measured and has no point. */
const villages = [village('A', 300), village('B', 100), village('C', 50), village('D', 20), village('E', 10)]
const ways = [
  minutes('B', 'A', 20), minutes('A', 'B', 20), minutes('C', 'A', 35), minutes('C', 'B', 25),
  minutes('D', 'A', 50), minutes('D', 'B', 60),
]
const territory = () => prepareTerritory(villages, ways)
const wordsOf = (providers: readonly Provider[], rest: Partial<FunctionInput> = {}, on = territory()) =>
  coverageOf(on, input(providers, rest)).words

describe('example worked by hand in docs/methods/pokryti.md', () => {
  const clinic = provider('poradna', { places: [place('A'), place('B')] })

  test('words and causes', () => {
    const { words, causes } = coverageOf(territory(), input([clinic]))
    expect(words).toEqual(['enough', 'enough', 'weak', 'missing', 'unknown'])
    expect(causes).toEqual(['minimum-met', 'minimum-met', 'capacity-low', 'nobody-in-reach', 'travel-unknown'])
  })

  test('capacity per 1,000 children: 3 of 400 in A, 3 of 450 in B', () => {
    const coverage = coverageOf(territory(), input([clinic]))
    const access = [...coverage.tally.access.subarray(0, 3)]
    expect(access).toEqual([expect.closeTo(14.1667, 4), expect.closeTo(14.1667, 4), expect.closeTo(6.6667, 4)])
    // Nothing is counted twice: what the children get together is the capacity there is.
    expect((access[0]! * 300 + access[1]! * 100 + access[2]! * 50) / 1000).toBeCloseTo(6, 9)
  })

  test('the evidence of B: both places, the nearer first, the split marked', () => {
    const cell = explainCell(territory(), coverageOf(territory(), input([clinic])), code('B'))
    expect(cell?.evidence.map(({ place: where, travel, standing, capacity }) => ({
      where, basis: travel?.basis, car: travel?.carMinutes, standing, capacity,
    }))).toEqual([
      { where: 'B', basis: 'same-place', car: { from: 5, to: 10 }, standing: 'counted', capacity: {
        amount: 3, unit: 'klient', evenlySplit: true, childrenInReach: 450,
        per1000: expect.closeTo(6.6667, 4) as number } },
      { where: 'A', basis: 'measured', car: { from: 20, to: 20 }, standing: 'counted', capacity: {
        amount: 3, unit: 'klient', evenlySplit: true, childrenInReach: 400, per1000: 7.5 } },
    ])
  })

  test('a white spot shows the nearest that are too far', () => {
    const cell = explainCell(territory(), coverageOf(territory(), input([clinic])), code('D'))
    expect(cell).toMatchObject({ word: 'missing', evidence: [] })
    expect(cell?.beyond.map((one) => [one.place, one.travel?.carMinutes])).toEqual([
      ['A', { from: 50, to: 50 }], ['B', { from: 60, to: 60 }],
    ])
  })
})

describe('forms', () => {
  test('outreach reaches the territory it states and nothing else', () => {
    const outreach = provider('terén', { form: 'outreach', area: area({ municipalities: [code('C'), code('D')] }) })
    expect(wordsOf([outreach])).toEqual(['missing', 'missing', 'strong', 'strong', 'missing'])
  })

  test('outreach by ORP, region and the whole country', () => {
    const abroad = { region: 'R2' as RegionCode, orp: 'O3' as OrpCode }
    const far = [...villages, village('F', 5, { orp: 'O2' as OrpCode }), village('G', 5, abroad)]
    const reach = (stated: Partial<ServiceArea>) => wordsOf(
      [provider('terén', { form: 'outreach', area: area(stated), capacity: { unit: 'klient', maximum: 99 } })],
      {}, prepareTerritory(far, []),
    ).map((word) => word === 'strong')
    expect(reach({ orps: ['O1' as OrpCode] })).toEqual([true, true, true, true, true, false, false])
    expect(reach({ regions: ['R1' as RegionCode] })).toEqual([true, true, true, true, true, true, false])
    expect(reach({ wholeCountry: true })).toEqual([true, true, true, true, true, true, true])
  })

  test.each([null, area({})])('outreach without a stated territory is unverified in the ORP of its seat', (stated) => {
    const far = [...villages, village('F', 5, { orp: 'O2' as OrpCode })]
    const outreach = provider('terén', { form: 'outreach', area: stated, capacity: { unit: 'klient', maximum: 99 } })
    const on = prepareTerritory(far, ways)
    const coverage = coverageOf(on, input([outreach, { ...outreach, organisation: 'x' as OrganisationId }]))
    expect(coverage.words).toEqual(['weak', 'weak', 'weak', 'weak', 'weak', 'missing'])
    expect(new Set(coverage.causes.slice(0, 5))).toEqual(new Set(['only-unverified-outreach']))
    expect(explainCell(on, coverage, code('A'))?.evidence[0]).toMatchObject({ standing: 'unverified' })
  })

  test('residential serves its region without daily travel', () => {
    const far = [...villages, village('F', 5, { region: 'R2' as RegionCode })]
    const home = provider('pobyt', { form: 'residential', capacity: { unit: 'klient', maximum: 4.8 } })
    const on = prepareTerritory(far, ways)
    const coverage = coverageOf(on, input([home]))
    expect(coverage.words).toEqual(['enough', 'enough', 'enough', 'enough', 'enough', 'missing'])
    expect(explainCell(on, coverage, code('D'))?.evidence[0]).toMatchObject({ travel: null, standing: 'counted' })
  })

  test.each(['online', 'telephone'] as const)('%s is something everywhere, and counts where allowed', (form) => {
    const line = provider('linka', { form, places: [], capacity: { unit: 'klient', maximum: 5 } })
    expect(wordsOf([line])).toEqual(['weak', 'weak', 'weak', 'weak', 'weak'])
    expect(wordsOf([line], { minimum: { ...minimum, distanceHelpCounts: true } }))
      .toEqual(['enough', 'enough', 'enough', 'enough', 'enough'])
  })
})

describe('capacity', () => {
  test('the card’s own shares are taken when every place has one', () => {
    const clinic = provider('poradna', { places: [place('A', 2), place('B', 1)] })
    const cell = explainCell(territory(), coverageOf(territory(), input([clinic])), code('A'))
    expect(cell?.evidence.map(({ capacity }) => [capacity?.amount, capacity?.evenlySplit]))
      .toEqual([[4, false], [2, false]])
  })

  test('units are never added together: another unit leaves the capacity open', () => {
    const beds = provider('lůžka', { capacity: { unit: 'luzka', maximum: 500 } })
    expect(coverageOf(territory(), input([beds])).causes[0]).toBe('capacity-unknown')
    expect(coverageOf(territory(), input([beds, provider('poradna')])).causes[0]).toBe('several-providers')
  })

  test.each([null, { unit: 'klient', maximum: null }])('a capacity not stated is unknown, not zero', (capacity) => {
    expect(coverageOf(territory(), input([provider('poradna', { capacity })])).causes[0]).toBe('capacity-unknown')
  })

  test('no children still get a word, unknown children leave the capacity open', () => {
    const some = prepareTerritory([village('A', 0), village('B', null)], [minutes('B', 'A', 20)])
    const { words, causes } = coverageOf(some, input([provider('poradna')]))
    expect(words).toEqual(['strong', 'unknown'])
    expect(causes[1]).toBe('children-unknown')
    expect(explainCell(some, coverageOf(some, input([provider('poradna')])), code('A'))?.reasons[1])
      .toMatchObject({ met: true, value: null })
  })

  test('two services of one organisation are not two providers', () => {
    const capacity = { unit: 'klient', maximum: 3 }
    const one = provider('poradna', { organisation: 'o' as OrganisationId, capacity })
    const other = provider('druhá', { organisation: 'o' as OrganisationId, capacity, places: [place('B')] })
    expect(wordsOf([one, other])[1]).toBe('enough')
    expect(wordsOf([one, { ...other, organisation: 'p' as OrganisationId }])[1]).toBe('strong')
  })
})

describe('travel', () => {
  test('the upper bound of a range decides', () => {
    const range = (to: number) => prepareTerritory(villages,
      [minutes('B', 'A', 0, { carMinutes: { from: 20 as Minutes, to: to as Minutes } })])
    expect(wordsOf([provider('poradna')], {}, range(30))[1]).toBe('enough')
    expect(coverageOf(range(31), input([provider('poradna')])).causes[1]).toBe('nobody-in-reach')
  })

  test('measured overrides the estimate in both directions and what it leaves open is estimated and marked', () => {
    const near = [village('A', 300, { point: at(49.75, 15.9) }), village('B', 100, { point: at(49.85, 15.9) })]
    const word = (rows: readonly MeasuredTravel[]) =>
      wordsOf([provider('poradna')], {}, prepareTerritory(near, rows))[1]
    expect(word([])).toBe('enough')
    expect(word([minutes('B', 'A', 31)])).toBe('missing')
    const farther = prepareTerritory(near, [minutes('B', 'A', 0, { carMinutes: 'unknown', km: 45 as Kilometres })])
    const cell = explainCell(farther, coverageOf(farther, input([provider('poradna')])), code('B'))
    expect(cell?.beyond[0]?.travel)
      .toMatchObject({ km: 45, carMinutes: { to: 45 }, basis: 'measured', estimated: ['carMinutes'] })
  })

  test('public transport is unknown until measured; both asked for means both', () => {
    const asked = { minimum: { ...minimum, transitMinutes: 60 as Minutes } }
    const by = (transit: MeasuredTravel['transitMinutes']) => coverageOf(
      prepareTerritory(villages, [minutes('B', 'A', 20, { transitMinutes: transit })]),
      input([provider('poradna')], asked),
    ).causes.slice(0, 2)
    expect(by('unknown')).toEqual(['capacity-reserve', 'transit-unknown'])
    expect(by({ from: 50 as Minutes, to: 60 as Minutes })).toEqual(['capacity-reserve', 'minimum-met'])
    expect(by({ from: 50 as Minutes, to: 61 as Minutes })).toEqual(['capacity-reserve', 'transit-too-long'])
  })

  test('with only public transport asked for, a measured train may be faster than the car', () => {
    const asked = { minimum: { ...minimum, carMinutes: null, transitMinutes: 40 as Minutes } }
    const by = (transit: MeasuredTravel['transitMinutes'], car = 50) => coverageOf(
      prepareTerritory(villages, [minutes('B', 'A', car, { transitMinutes: transit })]),
      input([provider('poradna')], asked),
    ).causes[1]
    expect(by({ from: 30 as Minutes, to: 40 as Minutes })).toBe('minimum-met')
    expect(by({ from: 30 as Minutes, to: 41 as Minutes }, 20)).toBe('nobody-in-reach')
    expect(by('unknown', 20)).toBe('transit-unknown')
    expect(by('unknown', 50)).toBe('nobody-in-reach')
  })

  describe('with only public transport asked for, what nobody measured', () => {
    const byTrain = { ...minimum, carMinutes: null, transitMinutes: 40 as Minutes, freeOfCharge: true, hoursPerWeek: 5 }
    const two = prepareTerritory(villages.slice(0, 2), [minutes('B', 'A', 20, { transitMinutes: { from: 30 as Minutes, to: 30 as Minutes } })])
    const known = provider('změřená', { capacity: { unit: 'klient', maximum: 2 }, places: [place('A')] })
    const there = prepareTerritory(villages.slice(0, 3), [
      minutes('B', 'A', 20, { transitMinutes: { from: 30 as Minutes, to: 30 as Minutes } }), minutes('B', 'C', 25), minutes('A', 'C', 90), minutes('C', 'A', 90),
    ])
    const unmeasured = provider('nezměřená', { capacity: { unit: 'klient', maximum: 100 }, places: [place('C')] })
    const asked = { minimum: byTrain }

    test('neither meets a condition nor leaves it failed: the word is open', () => {
      // 2 for 400 children are 5 of the 10 asked for.
      expect(coverageOf(two, input([known], asked)).causes[1]).toBe('capacity-low')
      const coverage = coverageOf(there, input([known, unmeasured], asked))
      expect([coverage.words[1], coverage.causes[1]]).toEqual(['unknown', 'transit-unknown'])
      expect(coverage.tally.access[1]).toBeCloseTo(5, 9)
    })

    test('takes no part of the capacity of those who surely get there', () => {
      const coverage = coverageOf(there, input([known, unmeasured], asked))
      expect(coverage.tally.access[2]).toBeCloseTo(2000, 9) // 100 places for the 50 children of C alone
    })

    test('stands on the page of the cell apart from what counts', () => {
      const cell = explainCell(there, coverageOf(there, input([known, unmeasured], asked)), code('B'))
      expect(cell?.evidence.map(({ service, standing, capacity }) => [service, standing, capacity === null])).toEqual([
        ['změřená', 'counted', false], ['nezměřená', 'transit-unknown', true],
      ])
      expect(cell?.reasons.filter(({ met }) => met === 'unknown').map(({ condition }) => condition)).toEqual(['capacity'])
    })

    test('takes nothing away where what is measured is enough', () => {
      const enough = provider('dost', { capacity: { unit: 'klient', maximum: 5 }, places: [place('A')] })
      expect(coverageOf(there, input([enough, unmeasured], asked)).causes[1]).toBe('minimum-met')
    })
  })

  test('a service outside the territory counts by its point or by the travel table', () => {
    const near = [village('A', 300, { point: at(49.75, 15.9) })]
    const outside = provider('za hranicí', { places: [{ ...place('Z'), point: at(49.8, 15.9) }] })
    expect(wordsOf([outside], {}, prepareTerritory(near, []))).toEqual(['strong'])
    const measured = prepareTerritory(near, [minutes('A', 'Z', 25)])
    expect(wordsOf([provider('za hranicí', { places: [place('Z')] })], {}, measured)).toEqual(['enough'])
  })

  test('a service nothing tells the place of counts nowhere and is listed', () => {
    const lost = provider('bez místa', { places: [place('Z')] })
    expect(coverageOf(territory(), input([lost])))
      .toMatchObject({ unplaced: ['bez místa'], words: Array(5).fill('missing') })
  })

  test('a municipality without a point makes only its own region doubtful', () => {
    const abroad = village('C', 10, { region: 'R2' as RegionCode })
    const two = [village('A', 10, { point: at(49.75, 15.9) }), village('B', 10), abroad]
    expect(wordsOf([provider('poradna')], {}, prepareTerritory(two, []))).toEqual(['strong', 'unknown', 'missing'])
    expect(wordsOf([provider('poradna', { places: [place('B')] })], {}, prepareTerritory(two, [])))
      .toEqual(['unknown', 'strong', 'missing'])
  })
})

test('an ORP may ask for more than the region', () => {
  const two = [village('A', 100), village('B', 100, { orp: 'O2' as OrpCode })]
  const own = new Map([['O2' as OrpCode, { ...minimum, carMinutes: 15 as Minutes }]])
  expect(wordsOf([provider('poradna')], { minimumByOrp: own }, prepareTerritory(two, [minutes('B', 'A', 20)])))
    .toEqual(['strong', 'missing'])
})
