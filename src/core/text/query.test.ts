import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inEnglish } from './english.ts'
import { freshPairs, heldOutPairs, tuningPairs } from './evaluation/pairs.ts'
import { parseQuery } from './query.ts'
import { meaningfulWords, stem } from './stem.ts'

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

test.each([
  ['psychologist', ['psycholog']],
  ['I need a psychologist for my children', ['psycholog']],
  ['debts', ['insolv']],
  ['foster care', ['nrp']],
  ['women’s shelter', ['ad']],
  ['early intervention', ['rp']],
])('„%s“ asks what the cards say in Czech', (typed, way) => {
  expect(parseQuery(typed).terms.flatMap(({ alternatives }) => alternatives)).toContainEqual(way)
})

test('small English words are not asked for, and a Czech question asks nothing in English', () => {
  expect(parseQuery('a psychologist for my son and with the school').stems).toEqual(['psychologist', 'school'])
  expect(parseQuery('psycholog').terms[0]?.alternatives).toEqual([['psycholog']])
})

test('no English word of the table is met by a Czech one', () => {
  const czech = new Set([...tuningPairs, ...heldOutPairs, ...freshPairs].flatMap(({ left, right }) => [stem(left), stem(right)]))
  const met = inEnglish.flatMap(([, ...english]) => english).filter((phrase) => meaningfulWords(phrase).every((word) => czech.has(stem(word))))
  expect(czech).toContain('psycholog')
  expect(met).toEqual([])
})
