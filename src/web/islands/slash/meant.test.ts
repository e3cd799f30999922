import { expect, test } from 'vitest'
import { isMeant, type Pressed } from './meant.ts'

const slash: Pressed = { key: '/', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false }

test('the key alone is meant, outside fields only', () => {
  expect(isMeant(slash, false)).toBe(true)
  expect(isMeant(slash, true)).toBe(false)
})

test.each<[string, Partial<Pressed>]>([
  ['another key', { key: 'a' }], ['with Ctrl', { ctrlKey: true }], ['with Cmd', { metaKey: true }], ['with Alt', { altKey: true }],
  ['while a letter is composed', { isComposing: true }], ['what somebody else took', { defaultPrevented: true }],
])('%s is not', (_what, change) => {
  expect(isMeant({ ...slash, ...change }, false)).toBe(false)
})
