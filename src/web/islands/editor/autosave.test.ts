import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carries, waitFor } from './autosave.ts'

test('saving waits for a pause', () => { expect(waitFor(5000, 5000)).toBe(1000) })

test('saving never waits long after the first unsaved word, however long somebody writes without a pause', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 60_000 }), (since, later) => {
    const wait = waitFor(since + later, since)
    expect(wait).toBeGreaterThanOrEqual(0)
    expect(wait).toBeLessThanOrEqual(1000)
    expect(later + wait).toBeLessThanOrEqual(Math.max(4000, later))
  }))
})

test('a browser carries on what fits, and beside another one only half of it', () => {
  expect(carries(59_999, false)).toBe(true)
  expect(carries(60_000, false)).toBe(false)
  expect(carries(29_999, true)).toBe(true)
  expect(carries(30_000, true)).toBe(false)
})
