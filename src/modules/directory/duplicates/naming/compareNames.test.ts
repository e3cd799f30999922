import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, type NameVerdict } from './compareNames.ts'

const examples: readonly (readonly [string, string, NameVerdict, string?])[] = [
  ['Šťastné dětství', 'Stastne detstvi, z. s.', 'same'],
  ['Poradna Petrklíč, o.p.s.', 'Petrklíč – poradna z.ú.', 'same'],
  ['ZŠ Krouna', 'Základní škola Krouna', 'same'],
  ['OCH Zálesí', 'Oblastní charita Zálesí', 'same'],
  ['Centrum Bílý kámen', 'Centrum Bílí kámen', 'same'],
  ['Centrum prevence Rozcestí', 'Centrum prevnece Rozcestí', 'same'],
  ['Rodičovské centrum Medvídek', 'Mateřské centrum Medvídek', 'alike'],
  ['Mateřská škola Pastelka Lipová 22', 'MŠ Pastelka', 'alike'],
  ['RC Klubíčko Skuteč', 'Rodinné centrum Klubíčko', 'same', 'Skuteč'],
  ['MŠ Větrník', 'ZŠ Větrník', 'other'],
  ['MŠ A', 'ZŠ A', 'other'],
  ['ZŠ A Chrudim', 'ZŠ B Chrudim', 'other', 'Chrudim'],
  ['MUDr. Jan Smyšlený', 'MUDr. Jana Smyšlená', 'other'],
  ['Azylový dům pro ženy', 'Azylový dům pro muže', 'other'],
  ['Sbor dobrovolných hasičů Krouna', 'Sbor dobrovolných hasičů Rychnov', 'other', 'Krouna'],
  ['Dětské centrum 1', 'Dětské centrum 2', 'parts'],
  ['Dětské centrum', 'Dětské centrum II', 'parts'],
  ['Základní škola Krouna', 'Základní škola Krouna, pobočka', 'parts'],
  ['Základní škola Zkušín', 'Základní umělecká škola Zkušín', 'parts'],
  ['Městský úřad, odbor školství', 'Městský úřad, odbor sociálních věcí', 'parts'],
  ['Charita', 'Diakonie', 'other'],
  ['Poradna', 'Poradna poradny Petrklíč Zálesí', 'other'],
  ['ZŠ', 'Základní škola Pastelka Lipová', 'other'],
]

describe('two names', () => {
  test.each(examples.map(([one, other, verdict, place = null]) => ({ one, other, verdict, place })))('$one and $other are $verdict', ({ one, other, verdict, place }) => {
    expect(compareNames(one, other, place)).toBe(verdict)
    expect(compareNames(other, one, place)).toBe(verdict)
  })

  test('every name says the same as itself, in whatever order of words', () => {
    const word = fc.constantFrom('Petrklíč', 'centrum', 'rodin', 'Zálesí', 'ZŠ', 'poradna', 'mládeže')
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
      expect(compareNames(words.join(' '), words.toReversed().join(', '))).toBe('same')
    }))
  })
})

test('words said twice or in short, the order of the two decides nothing', () => {
  const word = fc.constantFrom('rodiče', 'rodičů', 'Petrklíč', 'ZŠ', 'základní', 'škola', 'pobočka', 'centrum', 'RC', 'rodinné', 'II')
  const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
  fc.assert(fc.property(name, name, (one, other) => {
    expect(compareNames(one, other)).toBe(compareNames(other, one))
  }), { numRuns: 1000 })
})

test('whatever is written, the order of the two decides nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
    expect(compareNames(one, other)).toBe(compareNames(other, one))
  }))
})
