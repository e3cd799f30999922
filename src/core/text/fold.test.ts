import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCzech, fold, words } from './fold.ts'

test('accents and case fall away, also from letters that do not decompose', () => {
  expect(fold('Příliš ŽLUŤOUČKÝ kůň, Łódź, Straße')).toBe('prilis zlutoucky kun, lodz, strasse')
})

test('a composed and a decomposed letter are the same', () => {
  expect(fold('děti'.normalize('NFD'))).toBe(fold('děti'.normalize('NFC')))
})

test('folding twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('words are runs of letters and digits, whatever is typed between them', () => {
  expect(words('Dítě, 6–15 let (§ 65); e-mail')).toEqual(['dite', '6', '15', 'let', '65', 'e', 'mail'])
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(fc.property(text, (typed) => words(typed).every((word) => /^[a-z0-9]+$/.test(word))))
})

test('the Czech alphabet puts č after c, ch after h, and numbers by size', () => {
  const order = ['Chrudim', 'Hlinsko', 'Cesta', 'Čáslav', 'Dům 10', 'Dům 9'].sort(compareCzech)
  expect(order).toEqual(['Cesta', 'Čáslav', 'Dům 9', 'Dům 10', 'Hlinsko', 'Chrudim'])
})
