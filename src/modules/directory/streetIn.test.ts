import { expect, test } from 'vitest'
import { streetIn } from './streetIn.ts'

test.each([
  ['Tajemná 7', 'Najdete nás v Tajemné 7.'], ['Tajemná 7, vchod ze dvora', 'dům v tajemné ulici'], ['Skrytá ulice 77', 'Ve Skryté 77 zvoňte.'],
  ['ul. Karla Čapka 12/3', 'Sídlíme na Karla Čapka.'], ['Malé náměstí 4', 'na Malém náměstí'], ['č. p. 12', 'Přijďte do č. p. 12.'], ['U Stadionu 5', 'u stadionu'],
])('%s is said by „%s“', (address, text) => {
  expect(streetIn(address)?.(text)).toBe(true)
})

test.each([
  ['Tajemná 7', 'Otevřená 7'], ['Skrytá ulice 77', 'Poradna v ulici Dlouhé'], ['Malé náměstí 4', 'na Velkém náměstí'], ['č. p. 12', 'do 12 let'],
])('%s is not said by „%s“', (address, text) => {
  expect(streetIn(address)?.(text)).toBe(false)
})

test('an address of nothing is nowhere to be looked for', () => {
  expect(streetIn(' , ')).toBeNull()
})
