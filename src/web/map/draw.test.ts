import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { aMap, aMapArea, aSquare } from '#test/factories/aMap.ts'
import { dissolved } from './dissolve.ts'
import { drawMap } from './draw.ts'
import type { MapArea } from './model.ts'
import { signedArea } from './rings.ts'

test('the same shape is drawn whichever way its ring runs', () => {
  const there = drawMap(aMap(), { width: 500 })
  const back = drawMap(aMap({ areas: [aMapArea({ geometry: aSquare(0, 0, true) })] }), { width: 500 })
  expect(back.height).toBe(there.height)
  expect(there.areas[0]?.path).toBe('M80.4,12l0,524 339.2,0 0-524z')
  expect(back.areas[0]?.path).toBe('M80.4,12l339.2,0 0,524-339.2,0z')
})

test('names and pins are placed a second time for a phone, larger in the units of the picture', () => {
  const model = aMap({ pins: [{ lat: 49.65, lon: 15.85, kind: 'place', title: 'Poradna', number: '1' }] })
  const drawn = drawMap(model, { width: 640, narrow: 320 })
  expect(drawn.wide.pins[0]?.radius).toBe(12)
  expect(drawn.narrow?.pins[0]?.radius).toBe(24)
  expect(drawMap(model, { width: 320, narrow: 328 }).narrow).toBeNull()
})

test('a place off the map is told, not drawn', () => {
  const pin = { lat: 49.65, lon: 14.0, kind: 'place', title: 'Poradna', number: '4' } as const
  const drawn = drawMap(aMap({ pins: [pin] }), { width: 300 })
  expect(drawn.wide.pins).toEqual([])
  expect(drawn.beyond).toEqual([pin])
})

test('a neighbour out of the frame is not drawn', () => {
  expect(drawMap(aMap({ context: [aSquare(1, 0)] }), { width: 300 }).context).not.toBe('')
  expect(drawMap(aMap({ context: [aSquare(9, 0)] }), { width: 300 }).context).toBe('')
})

const shapes = '../shared/data/territory/obce_pardubicky.topojson'
interface Municipality { readonly code: string, readonly name: string, readonly orp_code: string }

function municipalities(): FeatureCollection<Polygon | MultiPolygon, Municipality>['features'] {
  // The file's own shape, described in its SOURCES.md.
  const topology = JSON.parse(readFileSync(shapes, 'utf8')) as Topology<{ obce: GeometryCollection<Municipality> }>
  const { features } = feature(topology, topology.objects.obce) as FeatureCollection<Polygon | MultiPolygon, Municipality>
  return features
}

test.skipIf(!existsSync(shapes))(`every municipality of ORP Hlinsko is named on a wide page (needs ${shapes})`, () => {
  const areas = municipalities().filter(({ properties }) => properties.orp_code === '5302')
    .map(({ properties: { code, name }, geometry }): MapArea => ({ code, name, geometry, state: 'weak' }))
  const drawn = drawMap(aMap({ areas }), { width: 640, narrow: 328 })
  expect(drawn.wide.names.map(({ code }) => code).sort()).toEqual(areas.map(({ code }) => code).sort())
  expect(drawn.narrow?.names.length).toBeGreaterThan(8)
})

test.skipIf(!existsSync(shapes))(`municipalities of the region dissolve into one outline of the same surface (needs ${shapes})`, () => {
  const geometries = municipalities().map(({ geometry }) => geometry)
  const sum = geometries.flatMap((geometry) => geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * Math.abs(signedArea(ring))))
    .reduce((one, other) => one + other, 0)
  const outline = dissolved(geometries)
  expect(outline.coordinates.flat().reduce((total, ring) => total + signedArea(ring), 0)).toBeCloseTo(sum, 6)
  expect(outline.coordinates.flat().length).toBeLessThan(6)
})
