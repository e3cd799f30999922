import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Latitude, Longitude, Minutes, Point } from '#core/ids.ts'
import { haversine } from './haversine.ts'
import { decidingMinutes, exactly } from './travel.ts'
import { carMinutesOf, detour, estimateTravel, samePlaceTravel, straightKmWithin } from './travelEstimate.ts'

const at = (lat: number, lon: number): Point => ({ lat: lat as Latitude, lon: lon as Longitude })
const anyPoint = fc.record({
  lat: fc.double({ min: 48.5, max: 51.1, noNaN: true }), lon: fc.double({ min: 12, max: 18.9, noNaN: true }),
}).map(({ lat, lon }) => at(lat, lon))
const anyKm = fc.double({ min: 0, max: 500, noNaN: true })

describe('haversine', () => {
  test('one degree of latitude is π · 6371.0088 / 180 km', () => {
    expect(haversine(at(49, 16), at(50, 16))).toBeCloseTo(111.19508, 4)
  })

  test('a quarter of the equator', () => {
    expect(haversine(at(0, 0), at(0, 90))).toBeCloseTo(Math.PI * 6371.0088 / 2, 6)
  })

  test('opposite ends of the Earth do not fall out of the arc sine', () => {
    expect(haversine(at(0.3, -90), at(-0.3, 90))).toBeCloseTo(Math.PI * 6371.0088, 3)
  })

  test('is a distance: none to itself, the same both ways', () => {
    fc.assert(fc.property(anyPoint, anyPoint, (one, other) => {
      expect(haversine(one, one)).toBe(0)
      expect(haversine(one, other)).toBeCloseTo(haversine(other, one), 9)
    }))
  })
})

describe('estimate', () => {
  test('example worked by hand in docs/methods/odhad-cesty.md', () => {
    const travel = estimateTravel(at(49.75, 15.9), at(49.95, 15.9))
    expect(travel.km).toBeCloseTo(28.911, 3)
    expect(travel.carMinutes).toEqual({ from: 32, to: 32 })
    expect(travel).toMatchObject({ transitMinutes: 'unknown', basis: 'estimate', source: 'odhad-cesty/1' })
  })

  test.each([
    [0, 10], [6, 10], [7.5, 10], [7.6, 11], [10, 13], [30, 33], [37.5, 39], [40, 41], [80, 73],
  ])('%s km of road take %s min', (km, minutes) => {
    expect(carMinutesOf(km)).toBe(minutes)
  })

  test('a longer way never takes less time', () => {
    fc.assert(fc.property(anyKm, anyKm, (one, other) => {
      expect(carMinutesOf(Math.max(one, other))).toBeGreaterThanOrEqual(carMinutesOf(Math.min(one, other)))
    }))
  })

  test('the search radius loses nobody within the limit and nobody lives nearer elsewhere than at home', () => {
    fc.assert(fc.property(anyKm, fc.integer({ min: 10, max: 120 }), (straightKm, limit) => {
      const minutes = carMinutesOf(straightKm * detour)
      if (minutes <= limit) expect(straightKm).toBeLessThanOrEqual(straightKmWithin(limit) + 1e-9)
      expect(minutes).toBeGreaterThanOrEqual(decidingMinutes(samePlaceTravel.carMinutes) as number)
    }))
  })
})

test('the upper bound of a range decides, unknown stays unknown', () => {
  expect(decidingMinutes({ from: 50 as Minutes, to: 70 as Minutes })).toBe(70)
  expect(decidingMinutes(exactly(39 as Minutes))).toBe(39)
  expect(decidingMinutes('unknown')).toBe('unknown')
})
