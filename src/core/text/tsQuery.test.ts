import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './query.ts'
import { tsQueries } from './tsQuery.ts'
import type { TsQueries } from './tsQuery.ts'

const bands = (typed: string): TsQueries | null => tsQueries(parseQuery(typed), false)

test('the worked example: all three words, or two of the three', () => {
  expect(bands('psychologická pomoc dětem')).toEqual({
    all: 'psycholog & pomok & det',
    some: '(psycholog & pomok) | (psycholog & det) | (pomok & det)',
    any: 'psycholog | pomok | det',
  })
})

test('two words have no weaker band', () => {
  const found = bands('dluhová poradna Chrudim')
  expect(found?.some).toBe(`(${found?.all ?? ''})`)
})

test('five words may miss two: ten ways to choose three', () => {
  expect(bands('terénní práce mládež sídliště večer')?.some.split(' | ')).toHaveLength(10)
})

test('a synonym is another way to meet its term, not another term', () => {
  expect(bands('OSPOD Hlinsko')?.all).toBe('(ospod | (social & prav & ochran & det) | spod | socialk) & hlinsk')
})

test.each([['psychol', 'psychol:*'], ['psychologi', 'psycholog'], ['praco', 'praco:*'], ['pracov', 'prak']])(
  'while typing „%s“ also %s is asked for',
  (typed, asked) => {
    expect(tsQueries(parseQuery(typed), true)?.all.split(/[ ()|]+/)).toContain(asked)
  },
)

test('nothing asked, nothing to ask the database', () => {
  expect(bands('a pro s')).toBeNull()
  expect(bands(`' | ! & ( <->`)).toBeNull()
})

test('only letters, digits, operators and balanced brackets can come out', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (typed, typing) => {
    const found = tsQueries(parseQuery(typed), typing)
    return found === null || [found.all, found.some, found.any].every((text) =>
      /^[a-z0-9 &|()]+$/.test(text.replaceAll(/(?<=[a-z0-9]):\*/g, '')) && !/\(\)|[&|] *[&|)]|^ *[&|]/.test(text))
  }))
})
