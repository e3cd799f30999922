import { expect, test } from 'vitest'
import { tellsAddress } from './tellsAddress.ts'

test.each(['Už bydlí v Jiné 12', 'Přestěhovali se na Jinou 12.', 'Sídlí na Malém náměstí 3/4', 'Dům je č. p. 7, zvoňte.', 'Karla Čapka 15a', 'v ulici 5'])('„%s“ tells an address', (text) => {
  expect(tellsAddress(text)).toBe(true)
})

test.each([
  'Nové číslo je 469 000 000.', 'Telefon 469 000 000', 'Otevřeno od 8 do 12 hodin', 'Pondělí 8–16', 'Kapacita 12 lůžek', 'Cena 200 Kč', 'Od Ledna 2026 zavřeno', 'Zavřeno od 3. 11.',
  'Služba už tam není.', 'Přijímají děti od 3 let',
])('„%s“ tells none', (text) => {
  expect(tellsAddress(text)).toBe(false)
})
