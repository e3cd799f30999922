import { expect, test } from 'vitest'
import { type Agreement, reasonsOf } from './rules.ts'

const reasons = (names: readonly [string, string], agrees: Agreement['agrees'], areNumbered = false) => reasonsOf({ names, agrees, place: null, areNumbered })

test('one number is a reason under whatever names, but not for parts of one body', () => {
  expect(reasons(['Ústav lesních pohádek', 'Pohádkový dům'], ['ico', 'phone'])).toEqual(['ico'])
  expect(reasons(['Město Zkoušky', 'Městská policie Zkoušky'], ['ico', 'address'])).toEqual([])
})

test('two numbers are two, whatever else agrees', () => {
  expect(reasons(['Mateřská škola Lípa', 'Mateřská škola Lípa'], ['name', 'phone'], true)).toEqual([])
})

test('a telephone and an address count under a name of one thing', () => {
  expect(reasons(['Krizová pomoc', 'Krizová pomoc dětem'], ['phone', 'address'])).toEqual(['phone', 'address'])
  expect(reasons(['Sociální rehabilitace', 'Sociální poradenství'], ['phone'])).toEqual([])
})
