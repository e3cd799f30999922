import { expect, test } from 'vitest'
import { pathOf } from './path.ts'

test('a ring is written from its first corner in steps with one decimal', () => {
  expect(pathOf([[10, 20], [30.04, 20], [30.04, 19.66], [9.75, 20.5], [10, 20]], 1)).toBe('M10,20l20,0 0-.3-20.2,.8z')
})

test('points that fall into one cell of the grid are drawn once, a ring of one cell not at all', () => {
  expect(pathOf([[0, 0], [5, 0], [5.1, 0.1], [0, 5]], 3)).toBe('M0,0l5.1,0-5.1,5.1z')
  expect(pathOf([[0, 0], [0.02, 0], [0.02, 0.03]], 1)).toBe('')
})

test('an open line is not closed', () => {
  expect(pathOf([[0, 0], [1, 1]], 1, false)).toBe('M0,0l1,1')
})
