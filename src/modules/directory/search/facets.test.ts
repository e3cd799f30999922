import { expect, test } from 'vitest'
import { facetCounts, letterOf } from './facets.ts'

const codeOf = [undefined, 'form:outreach', 'sector:social', 'can:free', 'form:ambulatory']
const letters = (...numbers: number[]): string => numbers.map(letterOf).join('')

test('each code is counted in its facet, one that nobody has is left out', () => {
  const counts = facetCounts(letters(1, 2, 3, 1, 2), codeOf)
  expect([...counts.form]).toEqual([['outreach', 2]])
  expect([...counts.sector]).toEqual([['social', 2]])
  expect([...counts.can]).toEqual([['free', 1]])
  expect(counts.age.size).toBe(0)
})

test('a number met for the first time just now is passed over', () => {
  expect(facetCounts(letters(300), codeOf).form.size).toBe(0)
})

test('nothing found, nothing counted', () => {
  expect(facetCounts('', codeOf).form.size).toBe(0)
})
