import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabetKey } from './alphabet.ts'
import { compareCzech } from './fold.ts'

const byKey = (names: readonly string[]): string[] =>
  [...names].sort((left, right) => alphabetKey(left) < alphabetKey(right) ? -1 : alphabetKey(left) > alphabetKey(right) ? 1 : 0)

test('ch stands after h, č after all words in c, numbers by their size', () => {
  const names = ['Centrum', 'Cyklus', 'Čáp', 'Dům 9', 'Dům 10', 'Hnízdo', 'Hvězda', 'Chaloupka', 'Ivančice', 'Rybka', 'Řeka', 'Svět', 'Šance', 'Zvon', 'Žába']
  expect(byKey([...names].reverse())).toEqual(names)
})

test('a quotation mark or a space more does not move a name', () => {
  expect(alphabetKey('„Krok  k rodině“')).toBe(alphabetKey('Krok k rodině'))
})

test('single Czech words come in the order of the Czech collation', () => {
  const word = fc.array(fc.constantFrom(...Array.from('abcčdefghijklmnopqrřsštuvwxyzž'), 'ch'), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join(''))
  fc.assert(fc.property(word, word, (left, right) => {
    const [first, second] = [alphabetKey(left), alphabetKey(right)]
    return Math.sign(compareCzech(left, right)) === (first < second ? -1 : first > second ? 1 : 0)
  }))
})
