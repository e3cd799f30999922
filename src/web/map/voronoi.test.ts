import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInRing, signedArea } from './rings.ts'
import { dissolved } from './dissolve.ts'
import { type CodedPoint, type SchematicArea, schematicAreas } from './voronoi.ts'

const degrees = (least: number, most: number) => fc.integer({ min: least * 1000, max: most * 1000 }).map((value) => value / 1000)
const points = fc.array(fc.tuple(degrees(15, 17), degrees(49, 50)), { minLength: 1, maxLength: 40 })
  .map((places) => places.map(([lon, lat], index): CodedPoint => ({ code: String(index), lat, lon })))
const ringOf = ({ geometry }: SchematicArea) => geometry.coordinates[0]!
const surface = (cells: readonly SchematicArea[]) => cells.reduce((sum, cell) => sum + Math.abs(signedArea(ringOf(cell))), 0)
/** Distance in cells is measured after longitude was shrunk to the latitude of the middle. */
const shrinkOf = (all: readonly CodedPoint[]) => Math.cos(all.reduce((sum, { lat }) => sum + lat, 0) / all.length * Math.PI / 180)

test('every point lies in its own cell and any place in the cell of the point nearest to it', () => {
  fc.assert(fc.property(points, fc.array(fc.tuple(degrees(15, 17), degrees(49, 50)), { maxLength: 10 }), (all, probes) => {
    const cells = schematicAreas(all)
    expect(cells.map(({ code }) => code)).toEqual(all.map(({ code }) => code))
    const shrink = shrinkOf(all)
    const places = [...probes, ...all.map(({ lon, lat }): [number, number] => [lon, lat])]
    for (const [lon, lat] of places) {
      const distances = all.map((point) => Math.hypot((point.lon - lon) * shrink, point.lat - lat))
      const [nearest, second] = [...distances].sort((one, other) => one - other)
      if (second !== undefined && second - nearest! < 1e-4) continue // on a border, or several points at one place
      const holders = cells.filter((cell) => isInRing(ringOf(cell), [lon, lat]))
      expect(holders.length).toBeLessThanOrEqual(1)
      for (const holder of holders) expect(holder.code).toBe(all[distances.indexOf(nearest!)]!.code)
    }
    all.forEach((point, index) => {
      const isAlone = all.every((other) => other === point || other.lat !== point.lat || other.lon !== point.lon)
      if (isAlone) expect(isInRing(ringOf(cells[index]!), [point.lon, point.lat])).toBe(true)
    })
  }))
})

test('cells cover their hull without overlaps: their surfaces add up to that of the whole', () => {
  fc.assert(fc.property(points, (all) => {
    const cells = schematicAreas(all)
    const whole = dissolved(cells.map(({ geometry }) => geometry))
    const outline = whole.coordinates.flat().reduce((sum, ring) => sum + signedArea(ring), 0)
    expect(surface(cells)).toBeCloseTo(outline, 6)
    expect(whole.coordinates).toHaveLength(1)
  }))
})

test('points at one place each get a cell', () => {
  const cells = schematicAreas(['a', 'b', 'c'].map((code) => ({ code, lat: 49.7, lon: 15.9 })))
  expect(cells.map((cell) => Math.abs(signedArea(ringOf(cell))) > 0)).toEqual([true, true, true])
})

test('no points, no areas', () => {
  expect(schematicAreas([])).toEqual([])
})
