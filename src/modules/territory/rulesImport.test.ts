import { describe, expect, test } from 'vitest'
import type { ReadArea } from './files/areaFile.ts'
import { MunicipalityRow } from './files/municipalityRow.ts'
import type { ReadFile } from './files/readImportFile.ts'
import type { Origins } from './records.ts'
import { type Known, type NamedFile, planImport, totalsOf } from './rulesImport.ts'

const origins: Origins = { source: 'ČÚZK, RÚIAN', asOf: '2024-06-30', figuresSource: 'ČSÚ, SLDB 2021', figuresAsOf: '2021-03-26' }
const nothing: Known = { region: new Map(), district: new Map(), orp: new Map(), municipality: new Map(), area: new Map() }

const usual = {
  code: '571393', name: 'Hlinsko', orp_code: '5302', orp_name: 'Hlinsko', okres_code: 'CZ0531', okres: 'Chrudim', kraj_code: 'CZ053', kraj_name: 'Pardubický kraj',
  pou_code: '53021', pou_name: 'Hlinsko', lat: '49.76', lon: '15.91', pop_census_2021: '9371', pop_0_14_census_2021: '1310',
}
const municipalities = (...rows: readonly Partial<typeof usual>[]): NamedFile => ({
  name: 'obce.csv',
  content: { kind: 'municipalities', rows: rows.map((changes, index) => ({ line: index + 2, row: MunicipalityRow.parse({ ...usual, ...changes }) })), rejected: [] },
})
const square = { type: 'Polygon', coordinates: [[[15, 49], [16, 49], [16, 50], [15, 49]]] } as const
const areas = (...codes: readonly string[]): NamedFile => ({
  name: 'obce.topojson',
  content: { kind: 'areas', areas: codes.map((code, index) => ({ line: index + 1, level: 'municipality', code, geometry: square as unknown as ReadArea['geometry'] })), rejected: [] },
})
const orps = (code: string): NamedFile => ({ name: 'orp.csv', content: { kind: 'orps', rows: [{ line: 2, row: { code, ruian_code: '990' } }], rejected: [] } satisfies ReadFile })

const planned = (files: readonly NamedFile[], known = nothing, from = origins) => planImport(files, known, from)
/** What is stored once the files were written. */
function written(files: readonly NamedFile[]): Known {
  const units = planned(files).map((plan) => plan.units)
  const all = <Row extends { readonly code: string }>(rows: readonly (readonly Row[])[]): Map<string, Row> => new Map(rows.flat().map((row) => [row.code, row]))
  return {
    region: all(units.map(({ region }) => region.added)), district: all(units.map(({ district }) => district.added)), orp: all(units.map(({ orp }) => orp.added)),
    municipality: all(units.map(({ municipality }) => municipality.added)),
    area: new Map(units.flatMap(({ area }) => area.added.map((one) => [`${one.level}:${one.code}`, one]))),
  }
}

describe('municipalities', () => {
  test('bring their region, district and ORP with them, once', () => {
    const [plan] = planned([municipalities({}, { code: '571661', name: 'Krouna', pou_name: 'Hlinsko' })])
    expect(plan && totalsOf(plan.units)).toEqual({ added: 1 + 1 + 1 + 2, changed: 0, unchanged: 0 })
  })

  test('bear their standing: seat of the ORP, of an office, the others; of namesakes the larger one', () => {
    const [plan] = planned([municipalities(
      { code: '500001', pop_census_2021: '50', pop_0_14_census_2021: '5' }, {}, { code: '571539', name: 'Chrast', pou_code: '53042', pou_name: 'Chrast' }, { code: '571661', name: 'Krouna' },
    )])
    expect(plan?.units.municipality.added.map(({ code, level }) => [code, level])).toEqual([['500001', 1], ['571393', 3], ['571539', 2], ['571661', 1]])
  })

  test('read again change nothing', () => {
    const files = [municipalities({}), areas('571393')]
    expect(planned(files, written(files)).map(({ units }) => totalsOf(units))).toEqual([{ added: 0, changed: 0, unchanged: 4 }, { added: 0, changed: 0, unchanged: 1 }])
  })

  test('say field by field what changes', () => {
    const [plan] = planned([municipalities({ pop_census_2021: '9000', lat: '49.77' })], written([municipalities({})]), { ...origins, asOf: '2025-01-01' })
    expect(plan?.units.municipality.changed[0]?.differences).toEqual({ lat: [49.76, 49.77], population: [9371, 9000], asOf: ['2024-06-30', '2025-01-01'] })
  })

  test('without columns of people keep the figures; an empty cell makes them unknown', () => {
    const known = written([municipalities({})])
    const [without] = planned([{ name: 'a', content: { kind: 'municipalities', rows: [{ line: 2, row: MunicipalityRow.parse({ ...usual, pop_census_2021: undefined, pop_0_14_census_2021: undefined }) }], rejected: [] } }], known)
    expect(without?.units.municipality.unchanged).toBe(1)
    const [empty] = planned([municipalities({ pop_census_2021: '', pop_0_14_census_2021: '' })], known)
    expect(empty?.units.municipality.changed[0]?.differences).toEqual({ population: [9371, null], children: [1310, null] })
  })

  test('that contradict an earlier row about where things belong are left out', () => {
    const [plan] = planned([municipalities({}, { code: '571661', name: 'Krouna', orp_name: 'Hlínsko' }, { code: '572349', name: 'Svratouch', kraj_code: 'CZ064', okres_code: 'CZ0641', kraj_name: 'Jihomoravský kraj' })])
    expect(plan?.rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, 'contradiction'], [4, 'contradiction']])
    expect(plan?.units.orp.added).toHaveLength(1)
  })
})

describe('areas and codes of ORPs', () => {
  test('are planned after the municipalities they came with, in whatever order', () => {
    const plans = planned([areas('571393', '999999'), orps('5302'), municipalities({})])
    expect(plans.map(({ fileName }) => fileName)).toEqual(['obce.csv', 'orp.csv', 'obce.topojson'])
    expect(plans.map(({ units }) => totalsOf(units))).toEqual([{ added: 4, changed: 0, unchanged: 0 }, { added: 0, changed: 1, unchanged: 0 }, { added: 1, changed: 0, unchanged: 0 }])
    expect(plans[2]?.rejected).toEqual([{ line: 2, what: '999999', reason: 'unknownUnit', column: null }])
  })

  test('of unknown territory are left out', () => {
    expect(planned([orps('5302'), areas('571393')]).map(({ rejected }) => rejected.map(({ reason }) => reason))).toEqual([['unknownUnit'], ['unknownUnit']])
  })

  test('replace a schematic area and say so', () => {
    const known = written([municipalities({}), areas('571393')])
    const area = known.area.get('municipality:571393')!
    const schematic = { ...known, area: new Map([['municipality:571393', { ...area, schematic: true, source: 'schematicky' }]]) }
    expect(planned([areas('571393')], schematic)[0]?.units.area.changed[0]?.differences).toEqual({ schematic: [true, false], source: ['schematicky', 'ČÚZK, RÚIAN'] })
  })
})
