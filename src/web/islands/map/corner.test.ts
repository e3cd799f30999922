import { expect, test } from 'vitest'
import { emptiestCorner } from './corner.ts'

const frame = { left: 100, top: 50, right: 740, bottom: 530 }
const name = (left: number, top: number) => ({ left, top, right: left + 120, bottom: top + 15 })

test('the buttons stay in their usual corner when nothing is under them', () => {
  expect(emptiestCorner(frame, [name(300, 200)])).toBe('topleft')
})

test('the buttons step aside from a name, and from two names rather than from one', () => {
  const [left, right, below, last] = [name(105, 80), name(650, 60), name(650, 500), name(105, 490)]
  expect(emptiestCorner(frame, [left])).toBe('topright')
  expect(emptiestCorner(frame, [left, right])).toBe('bottomright')
  expect(emptiestCorner(frame, [left, right, below])).toBe('bottomleft')
  expect(emptiestCorner(frame, [left, left, right, below, last])).toBe('topright')
})
