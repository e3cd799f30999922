import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Latitude, Longitude, Minutes, MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId,
} from '#core/ids.ts'
import { coverageOf } from './coverage.ts'
import type { FunctionInput } from './coverage.ts'
import { explainCell } from './explainCell.ts'
import type { CoverageWord } from './judgement.ts'
import type { Minimum } from './minimum.ts'
import type { Provider, ServiceForm } from './supply.ts'
import { prepareTerritory } from './territory.ts'
import type { MeasuredTravel, Municipality } from './territory.ts'

const code = (number: number) => `M${String(number)}` as MunicipalityCode
const size = 12
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 })

const anyMunicipality = fc.record({
  orp: fc.constantFrom('O1', 'O2', 'O3'),
  point: fc.option(fc.record({
    lat: fc.double({ min: 49.6, max: 50, noNaN: true }), lon: fc.double({ min: 15.6, max: 16.4, noNaN: true }),
  }), { nil: null, freq: 8 }),
  children: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 8 }),
})
const anyMunicipalities = fc.array(anyMunicipality, { minLength: size, maxLength: size }).map((all) => all.map(
  ({ orp, point, children }, index): Municipality => ({
    code: code(index), orp: orp as OrpCode, region: (orp === 'O3' ? 'R2' : 'R1') as RegionCode, children,
    point: point && { lat: point.lat as Latitude, lon: point.lon as Longitude },
  })))

const anyMinutes = fc.oneof(
  fc.constant('unknown' as const),
  fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, more]) => ({ from: from as Minutes, to: from + more as Minutes })),
)
const anyWays = fc.array(fc.record({
  from: fc.nat(size - 1).map(code), to: fc.nat(size - 1).map(code), carMinutes: anyMinutes, transitMinutes: anyMinutes,
}), { maxLength: 20 }).map((rows) => [...new Map(rows.map((row): [string, MeasuredTravel] => [
  `${row.from}>${row.to}`, { ...row, km: 'unknown', workingDaysOnly: false, lastBack: null, source: 'x', asOf: null },
])).values()])

const anyProvider = fc.record({
  form: fc.constantFrom<ServiceForm>('ambulatory', 'ambulatory', 'outreach', 'residential', 'online', 'telephone'),
  organisation: fc.constantFrom('o1', 'o2', 'o3').map((id) => id as OrganisationId),
  capacity: orNull(fc.record({
    unit: fc.constantFrom('klient', 'luzka'), maximum: orNull(fc.integer({ min: 0, max: 40 })),
  })),
  places: fc.array(fc.record({
    municipality: fc.nat(size).map(code), point: fc.constant(null), share: fc.constant(null),
  }), { minLength: 1, maxLength: 3 }),
  area: orNull(fc.record({
    municipalities: fc.array(fc.nat(size).map(code), { maxLength: 4 }), orps: fc.constant([]), regions: fc.constant([]),
    wholeCountry: fc.constant(false),
  })),
  hoursPerWeek: orNull(fc.integer({ min: 0, max: 40 })),
  price: fc.constantFrom('free' as const, 'fee' as const, 'unknown' as const),
  verifiedOn: fc.constant(null),
})
const anyProviders = fc.array(anyProvider, { maxLength: 8 }).map((all) =>
  all.map((one, index): Provider => ({ ...one, service: `s${String(index)}` as ServiceId })))
const anyMinimum: fc.Arbitrary<Minimum> = fc.record({
  carMinutes: orNull(fc.integer({ min: 10, max: 60 }).map((value) => value as Minutes)),
  transitMinutes: fc.option(fc.integer({ min: 20, max: 60 }).map((value) => value as Minutes), { nil: null, freq: 1 }),
  capacityPer1000Children: orNull(fc.record({
    amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('klient', 'luzka'),
  })),
  hoursPerWeek: orNull(fc.integer({ min: 1, max: 40 })),
  freeOfCharge: fc.boolean(), distanceHelpCounts: fc.boolean(),
})
const anyCase = fc.record({
  municipalities: anyMunicipalities, ways: anyWays, providers: anyProviders,
  minimum: anyMinimum, ownMinimum: anyMinimum,
})
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never

const inputOf = ({ minimum, ownMinimum, providers }: Case): FunctionInput =>
  ({ minimum, minimumByOrp: new Map([['O2' as OrpCode, ownMinimum]]), providers })
const run = (one: Case) => coverageOf(prepareTerritory(one.municipalities, one.ways), inputOf(one))
const byCode = (one: Case) => {
  const { words, causes } = run(one)
  return new Map(one.municipalities.map((each, index) => [each.code, `${words[index] ?? ''} ${causes[index] ?? ''}`]))
}
const rank: Record<CoverageWord, number> = { missing: 0, weak: 1, unknown: 1.5, enough: 2, strong: 3 }

describe('coverage', () => {
  test('a new service never worsens a word: at most it leaves open what was weak or missing', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const fewer = run({ ...one, providers: one.providers.slice(1) })
      const more = run(one)
      for (const [index, word] of more.words.entries()) {
        expect(rank[word]).toBeGreaterThanOrEqual(rank[fewer.words[index]!])
        expect(more.tally.car[index]!).toBeLessThanOrEqual(fewer.tally.car[index]!)
        expect(more.tally.access[index]!).toBeGreaterThanOrEqual(fewer.tally.access[index]! - 1e-9)
      }
    }), { numRuns: 400 })
  })

  test('the order of municipalities, services, places and measured ways changes nothing', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const turned: Case = {
        ...one, municipalities: [...one.municipalities].reverse(), ways: [...one.ways].reverse(),
        providers: one.providers.map((each) => ({ ...each, places: [...each.places].reverse() })).reverse(),
      }
      const words = byCode(one)
      for (const [where, word] of byCode(turned)) expect(word).toBe(words.get(where))
    }), { numRuns: 200 })
  })

  test('other codes and ids change nothing', () => {
    const renamed = <Id extends string>(id: Id) => `jinak–${id}–jinak` as Id
    fc.assert(fc.property(anyCase, (one) => {
      const other: Case = {
        ...one,
        municipalities: one.municipalities.map((each) => ({ ...each, code: renamed(each.code) })),
        ways: one.ways.map((each) => ({ ...each, from: renamed(each.from), to: renamed(each.to) })),
        providers: one.providers.map((each) => ({
          ...each, service: renamed(each.service), organisation: renamed(each.organisation),
          places: each.places.map((place) => ({
            ...place, municipality: place.municipality && renamed(place.municipality),
          })),
          area: each.area && { ...each.area, municipalities: each.area.municipalities.map(renamed) },
        })),
      }
      expect([...byCode(other).values()]).toEqual([...byCode(one).values()])
    }), { numRuns: 200 })
  })

  test('the upper bound of every measured range decides alone', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const upper = (minutes: MeasuredTravel['carMinutes']) =>
        minutes === 'unknown' ? minutes : { from: minutes.to, to: minutes.to }
      const ways = one.ways.map((way) => ({
        ...way, carMinutes: upper(way.carMinutes), transitMinutes: upper(way.transitMinutes),
      }))
      expect([...byCode({ ...one, ways }).values()]).toEqual([...byCode(one).values()])
    }))
  })

  test('asked about some municipalities alone, it says of them what it says when asked about all', () => {
    fc.assert(fc.property(anyCase, fc.uniqueArray(fc.nat(size - 1), { maxLength: 4 }), (one, judged) => {
      const territory = prepareTerritory(one.municipalities, one.ways)
      const [all, some] = [coverageOf(territory, inputOf(one)), coverageOf(territory, { ...inputOf(one), judged })]
      for (const [index, { code: where }] of one.municipalities.entries()) {
        const isAsked = judged.includes(index)
        expect([some.words[index], some.causes[index]]).toEqual(isAsked ? [all.words[index], all.causes[index]] : [undefined, undefined])
        expect(explainCell(territory, some, where)).toEqual(isAsked ? explainCell(territory, all, where) : null)
      }
    }), { numRuns: 200 })
  })

  test('what the evidence of a cell adds up to is the capacity its word stands on', () => {
    fc.assert(fc.property(anyCase, (one) => {
      const territory = prepareTerritory(one.municipalities, one.ways)
      const coverage = coverageOf(territory, inputOf(one))
      for (const [index, { code: where }] of one.municipalities.entries()) {
        const cell = explainCell(territory, coverage, where)!
        const counted = cell.evidence.filter(({ standing }) => standing === 'counted')
        expect(cell).toMatchObject({ word: coverage.words[index], cause: coverage.causes[index] })
        expect(counted.length > 0).toBe(cell.reasons[0]!.met === true)
        const access = coverage.tally.access[index]!
        if (!Number.isFinite(access)) continue
        expect(counted.reduce((sum, { capacity }) => sum + (capacity?.per1000 ?? 0), 0)).toBeCloseTo(access, 6)
      }
    }))
  })
})

const oracle = '../shared/data/oracles/access'
interface Expected { readonly scenarios: readonly { readonly id: string; readonly result: readonly number[] }[] }
const lines = (name: string) =>
  readFileSync(`${oracle}/${name}.csv`, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))

// The shared data folder is not a part of the repository.
describe.skipIf(!existsSync(oracle))('capacity per child equals the outside computation of 2SFCA', () => {
  test.each(['access60x25', 'access500x200'])('%s, 30 minutes, children', (name) => {
    const expected = JSON.parse(readFileSync(`${oracle}/${name}.expected.json`, 'utf8')) as Expected
    const municipalities = lines(`${name}.demand`).map((row): Municipality => ({
      code: row[0] as MunicipalityCode, orp: 'O' as OrpCode, region: 'R' as RegionCode, point: null,
      children: Number(row[4]),
    }))
    const ways = lines(`${name}.cost`).map(([from, to, minutes]): MeasuredTravel => ({
      from: from as MunicipalityCode, to: to as MunicipalityCode, km: 'unknown', workingDaysOnly: false, lastBack: null,
      carMinutes: { from: Number(minutes) as Minutes, to: Number(minutes) as Minutes }, transitMinutes: 'unknown',
      source: name, asOf: null,
    }))
    const providers = lines(`${name}.supply`).map((row): Provider => ({
      service: row[0] as ServiceId, organisation: row[0] as OrganisationId, form: 'ambulatory', area: null,
      capacity: { unit: 'klient', maximum: Number(row[6]) }, hoursPerWeek: null, price: 'unknown', verifiedOn: null,
      places: [{ municipality: row[0] as MunicipalityCode, point: null, share: null }],
    }))
    const minimum: Minimum = {
      carMinutes: 30 as Minutes, transitMinutes: null, capacityPer1000Children: { amount: 1, unit: 'klient' },
      hoursPerWeek: null, freeOfCharge: false, distanceHelpCounts: false,
    }
    const input = { minimum, minimumByOrp: new Map(), providers }
    const { tally } = coverageOf(prepareTerritory(municipalities, ways), input)
    const result = expected.scenarios.find(({ id }) => id === '2sfca30|children|all')!.result
    expect(result.length).toBe(municipalities.length)
    for (const [index, ratio] of result.entries()) expect(tally.access[index]! / 1000).toBeCloseTo(ratio, 12)
  })
})
