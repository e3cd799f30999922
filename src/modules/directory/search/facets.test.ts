import { expect, test } from 'vitest'
import { facetCounts, facetOf } from './facets.ts'

const codeOf = [undefined, ...['form:outreach', 'sector:social', 'can:free', 'form:ambulatory', 'gone:code'].map(facetOf)]

test('each code is counted in its facet, one that nobody has is left out', () => {
  const counts = facetCounts([0, 2, 2, 1, 0], codeOf)
  expect([...counts.form]).toEqual([['outreach', 2]])
  expect([...counts.sector]).toEqual([['social', 2]])
  expect([...counts.can]).toEqual([['free', 1]])
  expect(counts.age.size).toBe(0)
})

test('a number met for the first time just now is passed over', () => {
  expect(facetCounts([0, 0, 0, 0, 0, 7], codeOf).form.size).toBe(0)
})

test('nothing found, nothing counted', () => {
  expect(facetCounts([], codeOf).form.size).toBe(0)
})
