import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshSame, freshTwo } from '../evaluation/fresh.ts'
import { knownSame, knownTwo } from '../evaluation/known.ts'
import { pairsOf } from '../evaluation/pairs.ts'
import { compareNames } from './compareNames.ts'
import { nameBook } from './nameBook.ts'

const everyOne = () => true
const cards = (names: readonly string[]) => names.map((name, at) => ({ id: String(at), name }))
const saysOne = (one: string, other: string): boolean => ['same', 'alike'].includes(compareNames(one, other))

/** Pairs of names that the book offers, whichever of the two was asked. */
async function offered(names: readonly string[]): Promise<string[]> {
  const book = await nameBook(cards(names))
  const pairs = names.flatMap((_, one) => book.namesakes(String(one), everyOne).map((other) => [one, Number(other)].toSorted((a, b) => a - b).join('–')))
  return [...new Set(pairs)].toSorted()
}

/** The same by comparing each with each. */
const compared = (names: readonly string[]): string[] =>
  names.flatMap((one, at) => names.flatMap((other, place) => place > at && saysOne(one, other) ? [`${at}–${place}`] : [])).toSorted()

const word = fc.constantFrom(
  'Petrklíč', 'Petrklíče', 'Petrklč', 'Kaštánek', 'Kaštanek', 'Přístav', 'Bílý', 'Bílí', 'kámen', 'rodiče', 'rodičů', 'psycholog', 'psycholožka', 'Zálesí',
  'centrum', 'spolek', 'klub', 'rodinné', 'oblastní', 'charita', 'škola', 'základní', 'mateřská', 'umělecká', 'poradna', 'pobočka', 'děti', 'a', 'pro',
  'ZŠ', 'MŠ', 'OCH', 'RC', 'PPP', 'pedagogicko', 'psychologická', '1', '2', 'II', '22', 'z. s.',
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

describe('a book of names', () => {
  test('offers just the pairs that comparing each with each would', async () => {
    await fc.assert(fc.asyncProperty(fc.array(name, { maxLength: 25 }), async (names) => {
      expect(await offered(names)).toEqual(compared(names))
    }), { numRuns: 300 })
  })

  test('of all worked examples too', async () => {
    const names = [knownSame, knownTwo, freshSame, freshTwo].flatMap((written) => pairsOf(written).flatMap(({ one, other }) => [one.name, other.name]))
    const pairs = await offered(names)
    expect(pairs.length).toBeGreaterThan(100)
    expect(pairs).toEqual(compared(names))
  })

  test('also where a letter is missing, added, changed or two are changed over', async () => {
    const long = fc.stringMatching(/^[a-z]{6,9}$/)
    const slip = fc.record({ at: fc.nat(8), letter: fc.stringMatching(/^[a-z]$/), how: fc.constantFrom('out', 'in', 'other', 'over') })
    await fc.assert(fc.asyncProperty(long, slip, async (right, { at, letter, how }) => {
      const [before, after] = [right.slice(0, at), right.slice(at)]
      const wrong = { out: before + after.slice(1), in: before + letter + after, other: before + letter + after.slice(1), over: before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2) }[how]
      expect(await offered([right, wrong])).toEqual(compared([right, wrong]))
    }))
  })

  test('asks only those that are meant, and a card that is not in it for none', async () => {
    const book = await nameBook(cards(['Petrklíč', 'Petrklíč, z. s.', 'Spolek Petrklíč']))
    expect(book.namesakes('0', (_one, other) => other.id !== '2')).toEqual(['1'])
    expect(book.namesakes('nobody', everyOne)).toEqual([])
  })

  test('of a name that hundreds have compares only the nearest', async () => {
    const book = await nameBook(cards([...Array.from({ length: 400 }, () => 'Spolek Petrklíč'), 'Petrklíč', 'Petrklíč z. s.']))
    const found = book.namesakes('400', everyOne)
    expect(found).toHaveLength(200)
    expect(found).toContain('401')
  })

  test.each([
    { made: 'sixty rows of one word said sixty times', names: ['AAAAAA BB', ...Array.from({ length: 59 }, (_, at) => `${'aa '.repeat(60)}${at}`)] },
    { made: 'letters that are several', names: ['FFFFFF', ...Array.from({ length: 100 }, (_, at) => `${'ﬀﬀﬀﬀﬀﬀ '.repeat(25)}${at}`)] },
  ])('a table made to stop the computer asks of each other name at most once: $made', async ({ names }) => {
    const book = await nameBook(cards(names))
    for (const { id } of cards(names)) {
      const asked: string[] = []
      book.namesakes(id, (_one, other) => {
        asked.push(other.id)
        return true
      })
      expect(new Set(asked).size).toBe(asked.length)
    }
  })

  test('of ten thousand names of the same words none is left out', async () => {
    const names = [...Array.from({ length: 10_000 }, (_, at) => `Spolek růže ${at + 1}`), 'Růže 77', 'Růže']
    const book = await nameBook(cards(names))
    const asked = new Set<string>()
    expect(book.namesakes('10000', (_one, other) => {
      asked.add(other.id)
      return true
    })).toEqual(['10001', '76'])
    expect(asked.size).toBe(10_001)
    expect(book.namesakes('76', (_one, other) => Number(other.id) >= 10_000)).toEqual(['10000', '10001'])
    expect(book.namesakes('9999', everyOne)).toEqual([])
  })
})

test('cards that are apart are found by the rest and find the rest, never each other', async () => {
  const numbered = new Set(['1', '2'])
  const book = await nameBook([{ id: '1', name: 'Petrklíč' }, { id: '2', name: 'Petrklíč, z. s.' }, { id: '3', name: 'Spolek Petrklíč' }], ({ id }) => numbered.has(id))
  const found = (id: string) => [...book.namesakes(id, () => true)].toSorted()
  expect([found('1'), found('2'), found('3')]).toEqual([['3'], ['3'], ['1', '2']])
})
