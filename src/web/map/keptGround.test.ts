import { expect, test } from 'vitest'
import { aMap, aMapArea, aSquare } from '#test/factories/aMap.ts'
import { drawMap } from './draw.ts'
import { drawnGround } from './ground.ts'
import { keptGround } from './keptGround.ts'
import type { MapModel } from './model.ts'

const size = { width: 640, narrow: 320 }

function drawnTimes(): { draw: typeof drawnGround, count: () => number } {
  let count = 0
  return { draw: (...asked) => { count += 1; return drawnGround(...asked) }, count: () => count }
}

test('a ground of the same shapes is drawn once', () => {
  const { draw, count } = drawnTimes()
  const model = aMap({ areas: [aMapArea({ geometry: aSquare(0, 0) })], context: [aSquare(1, 0)] })
  const grounds = Array.from({ length: 4 }, () => keptGround({ ...model }, size, draw))
  expect(count()).toBe(1)
  expect(new Set(grounds).size).toBe(1)
})

test('of shapes seen once only the last few are remembered, of shapes seen twice many', () => {
  const { draw, count } = drawnTimes()
  const models = Array.from({ length: 20 }, (_, index) => aMap({ areas: [aMapArea({ geometry: aSquare(index, 0) })] }))
  for (const model of models) keptGround(model, size, draw)
  for (const model of models.slice(-3)) keptGround(model, size, draw)
  expect(count()).toBe(20)
  for (const model of models) keptGround(model, size, draw)
  expect(count()).toBe(20 + 14)
  for (const model of models) keptGround(model, size, draw)
  expect(count()).toBe(20 + 14)
})

test('shapes read anew are drawn anew each time', () => {
  const { draw, count } = drawnTimes()
  for (let turn = 0; turn < 3; turn += 1) keptGround(aMap({ areas: [aMapArea({ geometry: aSquare(0, 0) })] }), size, draw)
  expect(count()).toBe(3)
})

test('another look, word, link or size of the same shapes is another ground', () => {
  const area = aMapArea({ geometry: aSquare(0, 0) })
  const models = [{}, { state: 'missing' }, { name: 'Krouna' }, { title: 'Krouna: chybí' }, { href: '/en/orp/5302' }, { label: 'always' }] as const
  const grounds = [1, 2].map(() => models.map((changes) => keptGround(aMap({ areas: [{ ...area, ...changes }] }), size, drawnGround)))
  expect(new Set(grounds[1]).size).toBe(models.length)
  expect(grounds[1]?.map(({ areas }) => areas[0]?.area)).toEqual(models.map((changes) => ({ ...area, ...changes })))
  expect(keptGround(aMap({ areas: [area] }), { width: 300 }, drawnGround).fit.width).toBe(300)
})

test('a map over a known ground is the same as one drawn for the first time', () => {
  const pins = [{ lat: 49.65, lon: 15.85, kind: 'place', title: 'Poradna', number: '1' }] as const
  const known = aMap({ areas: [aMapArea({ geometry: aSquare(0, 0) })] })
  for (let turn = 0; turn < 3; turn += 1) drawMap(known, size)
  const anew: MapModel = structuredClone({ ...known, pins })
  expect(drawMap({ ...known, pins }, size)).toEqual(drawMap(anew, size))
})
