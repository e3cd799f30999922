import { expect, test } from 'vitest'
import * as door from './index.ts'
import { shippedIn } from './inForce.ts'
import { codeLists, listBySlug, listNames, shippedLists } from './registry.ts'

const isWord = (entry: unknown): boolean => typeof entry === 'object' && entry !== null && 'cs' in entry && 'en' in entry

test('every list of the room is in the registry', () => {
  const lists = Object.values(door).filter((one) => typeof one === 'object' && !Array.isArray(one) && Object.values(one).some(isWord))
  expect(lists.length).toBeGreaterThan(20)
  expect(new Set(lists)).toEqual(new Set(Object.values(shippedLists)))
})

test('each has an address of its own', () => {
  expect(new Set(listNames.map((name) => codeLists[name].slug)).size).toBe(listNames.length)
  for (const name of listNames) expect(listBySlug(codeLists[name].slug)).toBe(name)
  expect(listBySlug('neznamy')).toBeNull()
})

test('codes are such as the table of changes takes', () => {
  for (const list of Object.values(shippedLists)) for (const code of Object.keys(shippedIn(list))) expect(code).toMatch(/^[a-z0-9_-]{1,60}$/)
})
