import { expect, test } from 'vitest'
import { parseQuery } from '#core/text/query.ts'
import { situationLexeme, withSituations } from './situationWords.ts'

test.each([
  ['šikana', ['bullying']],
  ['sikanuji ho spoluzaci', ['bullying']],
  ['střídavá péče', ['separation']],
  ['péče', []],
  ['dětský domov', ['leaving_care']],
  ['psychologická pomoc dětem', []],
  ['strach', ['sad_child']],
])('„%s“ is understood as %j', (typed, situations) => {
  expect(withSituations(parseQuery(typed)).situations).toEqual(situations)
})

test('a service that answers the situation has the words that were said', () => {
  const { query } = withSituations(parseQuery('šikana tábor'))
  expect(query.terms[0]?.alternatives).toContainEqual([situationLexeme('bullying')])
  expect(query.terms[1]?.alternatives).not.toContainEqual([situationLexeme('bullying')])
})

test('every word of a saying may be met by the situation, a word beside it not', () => {
  const { query } = withSituations(parseQuery('střídavá péče Hlinsko'))
  expect(query.terms.map(({ alternatives }) => alternatives.some(([one]) => one === situationLexeme('separation')))).toEqual([true, true, false])
})
