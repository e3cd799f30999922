import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './query.ts'

test('function words fall away and the last word may be unfinished', () => {
  const query = parseQuery('Psychologická pomoc pro děti')
  expect(query.stems).toEqual(['psycholog', 'pomok', 'det'])
  expect(query.prefix).toBe('deti')
  expect(query.folded).toBe('psychologicka pomoc pro deti')
})

test.each([['psycholog '], ['psycholog,'], ['psycholog d'], ['pomoc pro'], ['azylový dům'], ['']])(
  'nothing is left to complete in „%s“',
  (typed) => {
    expect(parseQuery(typed).prefix).toBeNull()
  },
)

test('an abbreviation, the words it stands for and a lay word are one term', () => {
  const long = parseQuery('sociálně aktivizační služby Krouna')
  expect(long.terms).toHaveLength(2)
  expect(long.terms[0]?.alternatives).toContainEqual(['sas'])
  expect(parseQuery('SAS').terms[0]?.alternatives).toContainEqual(['social', 'aktivizak', 'sluzb'])
  expect(parseQuery('dětský lékař').terms[0]?.alternatives).toContainEqual(['pediatr'])
})

test('eight words are enough, a word typed twice counts once', () => {
  expect(parseQuery('jedna dvě tři čtyři pět šest sedm osm devět deset').stems).toHaveLength(8)
  expect(parseQuery('jedna dvě tři čtyři pět šest sedm osm devět').prefix).toBeNull()
  expect(parseQuery('děti dětem dětský').stems).toEqual(['det'])
})

test('with or without accents a query asks the same', () => {
  const withAccents = parseQuery('šikana ve škole, Hlinsko')
  expect(parseQuery('sikana ve skole, Hlinsko')).toEqual(withAccents)
})

test('whatever is typed, every term has an alternative and no alternative is empty', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) =>
    parseQuery(typed).terms.every(({ alternatives }) =>
      alternatives.length > 0 && alternatives.every((phrase) => phrase.length > 0))))
})
