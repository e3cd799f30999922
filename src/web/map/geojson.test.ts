import { expect, test } from 'vitest'
import { aMap, aMapArea, aSquare } from '#test/factories/aMap.ts'
import { mapGeoJson } from './geojson.ts'

test('areas, borders, neighbours and pins come in the order of drawing with what the island says of them', () => {
  const map = mapGeoJson(aMap({
    context: [aSquare(1, 0)],
    areas: [aMapArea({ state: 'weak', title: 'Hlinsko: slabé', label: 1412 })],
    borders: [{ kind: 'border', geometry: aSquare(0, 0) }],
    pins: [{ lat: 49.7620001, lon: 15.9, kind: 'outreach', title: 'Poradna', number: '2', href: '#misto-2' }],
  }))
  expect(map.features.map(({ properties }) => properties)).toEqual([
    { kind: 'context' },
    { kind: 'area', code: '571393', name: 'Hlinsko', state: 'weak', title: 'Hlinsko: slabé', href: null, label: 1412 },
    { kind: 'border', look: 'border' },
    { kind: 'pin', look: 'outreach', title: 'Poradna', number: '2', href: '#misto-2' },
  ])
  expect(map.features[3]?.geometry).toEqual({ type: 'Point', coordinates: [15.9, 49.762] })
})
