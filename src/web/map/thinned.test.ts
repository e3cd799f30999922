import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Spot } from './projection.ts'
import { type Drawn, thinnerOf } from './thinned.ts'

const ring = (...line: Spot[]): Drawn => ({ line, isClosed: true })
const alone = (drawn: Drawn): readonly Spot[] => thinnerOf([drawn])(drawn)

test('a corner that cannot be seen is left out, one that can stays', () => {
  expect(alone(ring([0, 0], [5, 0.2], [10, 0], [10, 10], [0, 10]))).toEqual([[0, 0], [10, 0], [10, 10], [0, 10]])
  expect(alone(ring([0, 0], [5, 2], [10, 0], [10, 10], [0, 10]))).toEqual([[0, 0], [5, 2], [10, 0], [10, 10], [0, 10]])
})

test('a ring may say its first corner twice', () => {
  expect(alone(ring([0, 0], [10, 0], [10, 10], [0, 0]))).toEqual([[0, 0], [10, 0], [10, 10]])
})

test('where three lines meet the corner stays, however straight it lies', () => {
  const [upper, left, right] = [ring([0, 0], [10, 0], [10, 10], [5, 10], [0, 10]), ring([0, 10], [5, 10], [5, 20], [0, 20]), ring([5, 10], [10, 10], [10, 20], [5, 20])]
  expect(thinnerOf([upper, left, right])(upper)).toContainEqual([5, 10])
  expect(alone(upper)).not.toContainEqual([5, 10])
})

test('an open line keeps its ends', () => {
  const line: Drawn = { line: [[0, 0], [3, 0.1], [6, 0]], isClosed: false }
  expect(thinnerOf([line])(line)).toEqual([[0, 0], [6, 0]])
})

/** A border from the top to the bottom that wanders by a pixel or so. */
const aBorder = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 3, maxLength: 60 })
  .map((aside): Spot[] => [[50, 0], ...aside.map((x, index): Spot => [50 + x, 1 + index * 98 / aside.length]), [50, 100]])

test('two neighbours keep the same corners of the border between them', () => {
  fc.assert(fc.property(aBorder, (border) => {
    const west = ring([0, 0], ...border, [0, 100])
    const east = ring([100, 100], ...border.toReversed(), [100, 0])
    const thinned = thinnerOf([west, east])
    const shared = (line: readonly Spot[]) => line.filter(([x]) => x > 10 && x < 90).sort((one, other) => one[1] - other[1])
    expect(shared(thinned(west))).toEqual(shared(thinned(east)))
  }))
})

test('no corner left out lies farther from the line than can be seen', () => {
  fc.assert(fc.property(aBorder, (border) => {
    const line: Drawn = { line: border, isClosed: false }
    const kept = thinnerOf([line])(line)
    for (const [x, y] of border) {
      const after = kept.findIndex(([, keptY]) => keptY >= y)
      const [[fromX, fromY], [toX, toY]] = [kept[Math.max(after - 1, 0)]!, kept[after]!]
      const there = fromY === toY ? toX : fromX + (toX - fromX) * (y - fromY) / (toY - fromY)
      // Along a level line; the distance itself is never longer.
      expect(Math.abs(there - x) * Math.abs(toY - fromY) / Math.max(Math.hypot(toX - fromX, toY - fromY), 1e-9)).toBeLessThanOrEqual(0.5 + 1e-6)
    }
  }))
})
