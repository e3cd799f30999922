import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImportFile } from './readImportFile.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readImportFile(bytesOf(text))
const troubleOf = async (content: string | Uint8Array) => {
  const outcome = await readImportFile(typeof content === 'string' ? bytesOf(content) : content)
  return outcome.ok ? `read ${outcome.value.kind}` : outcome.reason.kind
}

const header = 'code,name,orp_code,orp_name,okres_code,okres,kraj_code,kraj_name,lat,lon,pop_census_2021,pop_0_14_census_2021'
const row = (changes: Readonly<Record<string, string>> = {}): string => Object.values({
  code: '571393', name: 'Hlinsko', orp: '5302', orpName: 'Hlinsko', okres: 'CZ0531', okresName: 'Chrudim', kraj: 'CZ053', krajName: 'Pardubický kraj',
  lat: '49.76', lon: '15.91', population: '9371', children: '1310', ...changes,
}).join(',')
const table = (...rows: readonly string[]): string => [header, ...rows].join('\n')

const ring = [[15.9, 49.7], [16, 49.7], [16, 49.8], [15.9, 49.7]]
const geoJson = (features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features })
const feature = (code: unknown, coordinates: unknown = [ring], type = 'Polygon') => ({ type: 'Feature', properties: { code }, geometry: { type, coordinates } })
const topology = (changes: object): string => JSON.stringify({
  type: 'Topology', arcs: [ring], objects: { obce: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: '571393' } }] } }, ...changes,
})

describe('a whole file that cannot be used says why', () => {
  test.each([
    ['empty', ''], ['empty', ' \n\n'], ['onlyHeader', header], ['unknownTable', 'jmeno;mesto\nKrouna;1'], ['unknownTable', '=cmd|calc!A1'],
    ['webPage', '<!doctype html><title>Nenalezeno</title>'], ['webPage', '<?xml version="1.0"?><kml/>'],
    ['brokenTable', `${header}\n"571393,Hlinsko`], ['tooLongCell', `${header}\n571393,${'x'.repeat(20_000)}`], ['tooLongCell', `"${'x'.repeat(5_000_000)}`],
    ['brokenJson', '{"type":"Topology"'], ['brokenJson', '{"type":"Topology","arcs":7,"objects":{}}'], ['noAreas', '{}'], ['noAreas', '[]'], ['noAreas', geoJson([])],
    ['noAreas', geoJson([feature(undefined, [15.9, 49.7], 'Point')])],
    ['tooDeep', '['.repeat(1_000_000)], ['tooDeep', `{"a":${'[{"b":'.repeat(500)}1${'}]'.repeat(500)}}`],
  ])('%s', async (kind, content) => {
    expect(await troubleOf(content)).toBe(kind)
  })

  test('another encoding, a workbook, a file too large', async () => {
    expect(await troubleOf(new Uint8Array([0x63, 0x6f, 0x9e, 0xfd, 0x2c]))).toBe('notUtf8') // Windows-1250
    expect(await troubleOf(Buffer.from(`\uFEFF${table(row())}`, 'utf16le'))).toBe('notUtf8')
    expect(await troubleOf(Buffer.from(table(row()), 'utf16le'))).toBe('notUtf8')
    expect(await troubleOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2]))).toBe('workbook')
    expect(await troubleOf(new Uint8Array(33 * 1024 * 1024).fill(0x20))).toBe('tooLarge')
  })

  test('more rows or corners than there can be, before they are built', async () => {
    expect(await troubleOf(table(...Array.from({ length: 20_001 }, () => row())))).toBe('tooManyRows')
    const long = Array.from({ length: 20_000 }, (_, index) => [15 + index / 1e6, 49.7])
    const many = Array.from({ length: 1000 }, () => ({ type: 'Polygon', arcs: [[0]] }))
    expect(await troubleOf(topology({ arcs: [long], objects: { a: { type: 'GeometryCollection', geometries: many } } }))).toBe('tooManyPoints')
  })
})

describe('a table', () => {
  const rejected = async (text: string) => {
    const outcome = await read(text)
    return outcome.ok ? outcome.value.rejected.map(({ line, reason, column }) => [line, reason, column]) : outcome.reason
  }

  test.each([
    ['code', { code: '57139' }], ['name', { name: '' }], ['name', { name: '=HYPERLINK(A1)' }], ['name', { name: '<b>Hlinsko</b>' }],
    ['unitCode', { orp: '53O2' }], ['contradiction', { okres: 'CZ0641' }], ['coordinates', { lat: '15.91', lon: '49.76' }], ['coordinates', { lat: '' }],
    ['number', { population: '-4' }], ['number', { population: '9 371' }], ['children', { children: '9372' }],
  ])('leaves out a row for its %s', async (reason, changes) => {
    expect(await rejected(table(row({ code: '571661', name: 'Krouna' }), row(changes)))).toEqual([[3, reason, expect.any(String)]])
  })

  test('leaves out a row that was cut off and the second of two equal codes, and says their lines', async () => {
    const text = table(row(), row({ name: 'Hlinsko podruhé' }), '571661,Krou')
    expect(await rejected(text)).toEqual([[3, 'duplicate', 'code'], [4, 'columns', null]])
  })

  test('is read with semicolons, a byte order mark and decimal commas; columns it does not have stay unsaid', async () => {
    const lines = ['\uFEFFcode;name;orp_code;orp_name;okres_code;okres;kraj_code;kraj_name;lat;lon', '571393;Hlinsko;5302;Hlinsko;CZ0531;Chrudim;CZ053;Pardubický kraj;49,76;15,91']
    const outcome = await read(lines.join('\r\n'))
    expect(outcome.ok && outcome.value.kind === 'municipalities' && outcome.value.rows[0]?.row).toMatchObject({ name: 'Hlinsko', lat: 49.76, lon: 15.91, psc: null })
    expect(outcome.ok && outcome.value.kind === 'municipalities' && outcome.value.rows[0]?.row).not.toHaveProperty('pop_census_2021')
  })
})

describe('areas', () => {
  const areasIn = async (text: string) => {
    const outcome = await read(text)
    if (!outcome.ok || outcome.value.kind !== 'areas') throw new Error('not areas')
    return outcome.value
  }

  test('tell their level by their code, whatever the file calls them', async () => {
    const { areas } = await areasIn(geoJson([feature('571393'), feature(5302), feature('CZ0531'), feature('CZ053')]))
    expect(areas.map(({ level, code }) => [level, code])).toEqual([['municipality', '571393'], ['orp', '5302'], ['district', 'CZ0531'], ['region', 'CZ053']])
  })

  test('are kept to a metre with outer rings to the left', async () => {
    const clockwise = [[15.9000001, 49.7], [16, 49.8], [16, 49.7], [15.9000001, 49.7]]
    expect((await areasIn(geoJson([feature('571393', [clockwise])]))).areas[0]?.geometry)
      .toEqual({ type: 'Polygon', coordinates: [[[15.9, 49.7], [16, 49.7], [16, 49.8], [15.9, 49.7]]] })
  })

  test('are left out one by one when they are no areas', async () => {
    const { areas, rejected } = await areasIn(geoJson([
      feature('571393'), feature('571393'), feature('571661', [[[15.9, 49.7], [16, 49.7]]]), feature('571164', [[...ring.slice(0, 3)]]),
      feature('572349', [[[-640000, -1080000], [-640000, -1080001], [-640001, -1080001], [-640000, -1080000]]]), feature('x'),
      feature('572390', 'nic'), feature('571571', [ring], 'GeometryCollection'), null, 7,
    ]))
    expect(areas).toHaveLength(1)
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'duplicate'], [3, 'shape'], [4, 'shape'], [5, 'outside'], [6, 'code'], [7, 'shape'], [8, 'shape'], [9, 'code'], [10, 'code'],
    ])
  })

  test('of a topology are put together; a wrong arc leaves out its shape only', async () => {
    const geometries = [
      { type: 'Polygon', arcs: [[0]], id: '571393' }, { type: 'Polygon', arcs: [[5]], id: '571661' }, { type: 'Polygon', arcs: [[-9]], id: '571164' },
      { type: 'MultiPolygon', arcs: [[[-1]]], properties: { code: '5302' } }, { type: 'Polygon', arcs: 'nic', id: '572349' },
    ]
    const { areas, rejected } = await areasIn(topology({ objects: { a: { type: 'GeometryCollection', geometries } } }))
    expect(areas.map(({ code }) => code)).toEqual(['571393', '5302'])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'shape'], [3, 'shape'], [5, 'shape']])
  })
})

const seeds = [table(row(), row({ code: '571661', name: 'Krouna' })), geoJson([feature('571393'), feature('5302')]), topology({})]

test('a file damaged anywhere is read or refused, never an exception', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...seeds), fc.nat(2000), fc.nat(2000), fc.uint8Array({ maxLength: 8 }), async (seed, from, length, junk) => {
    const bytes = bytesOf(seed)
    const damaged = new Uint8Array([...bytes.subarray(0, from), ...junk, ...bytes.subarray(from + length)])
    await expect(readImportFile(damaged)).resolves.toHaveProperty('ok')
  }), { numRuns: 300 })
})

test('any JSON is read or refused', async () => {
  await fc.assert(fc.asyncProperty(fc.json(), fc.json(), fc.json(), async (one, two, three) => {
    await readImportFile(bytesOf(`{"type":"Topology","arcs":${one},"objects":{"a":${two}},"transform":${three}}`))
    await readImportFile(bytesOf(`{"type":"FeatureCollection","features":[{"properties":{"code":"571393"},"geometry":{"type":"Polygon","coordinates":${one}}},${two}]}`))
  }), { numRuns: 300 })
})
