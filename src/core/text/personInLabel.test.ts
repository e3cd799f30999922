import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bearsName, namesPerson } from './personInLabel.ts'

describe('a label', () => {
  test.each([
    'Mgr. Zdena Kolářová', 'vedoucí Zdena Kolářová', 'Jan Novák', 'Jana Nováková', 'sociální pracovnice Jana Nováková', 'Jiří Novotný',
    'MUDr. Karel Svoboda, pediatr', 'Koordinátor: Petr Horák', 'Jan A. Novák', 'Anna Marie Nováková', 'JAN NOVÁK', 'Jana Novakova',
    'Kolářová Zdena', 'Mgr. Kolářová', 'Ing. Novák', 'Zástup za Janu Novákovou', 'asistent Jana Nováka', 'Poradna Zdena Kolářová',
    'Vedoucí poradny Jan Novák', 'Ordinace MUDr. Jany Novákové', 'Podatelna (Eva Malá)', 'Eva Malá-Nová', 'Bc. et Bc. Lucie Bílá',
  ])('„%s“ names a person', (label) => {
    expect(namesPerson(label)).toBe(true)
  })

  test.each([
    'Koordinátor případové konference', 'Dětská ambulance sv. Anny', 'Poradna Karla Čapka', 'vedoucí služby', 'Podatelna', 'Krizová linka',
    'Základní škola Petra Bezruče', 'Nemocnice Tomáše Bati', 'Gymnázium dr. Emila Holuba', 'Lékárna Dr. Max', 'ZŠ Boženy Němcové',
    'Farnost sv. Jana Nepomuckého', 'Dům dětí a mládeže Jana Husa', 'Pobočka Milady Horákové 12', 'Obecní úřad Karlova Studánka',
    'Pracoviště Karlovy Vary', 'Centrum Martin', 'Klub Adam, Chrudim', 'Azylový dům Eva Chrudim', 'Charita Hlinsko', 'OSPOD Chrudim',
    'Sociální odbor Městského úřadu Hlinsko', 'Pedagogicko-psychologická poradna Ústí nad Orlicí', 'Rodinné centrum Kaštan Žďár nad Sázavou',
    'Pobočka Havlíčkův Brod', 'SAS Šance Hlinsko', 'Linka Modrá', 'Dítě Vysočina', 'Nadační fond Věry Třebické', 'Kostel sv. Petra a Pavla',
    'Svatý Jan pod Skalou', 'Ústav Jana Evangelisty Purkyně', 'Terapeutka Hana',
  ])('„%s“ names a function, a place or an institution', (label) => {
    expect(namesPerson(label)).toBe(false)
  })

  test('names a person whatever function, title or department stands around', () => {
    const before = fc.constantFrom('', 'vedoucí ', 'Mgr. ', 'Bc. et Mgr. ', 'sociální pracovnice ', 'Podatelna – ', 'OSPOD, ', 'zastupuje ')
    const person = fc.constantFrom('Zdena Kolářová', 'Jan Novák', 'Petra Malá', 'Tomáš Krejčí', 'Marie Svobodová')
    const after = fc.constantFrom('', ', DiS.', ' (zástup)', ', vedoucí', ' 777 123 456')
    fc.assert(fc.property(before, person, after, (one, two, three) => namesPerson(one + two + three)))
  })
})

describe('an e-mail', () => {
  test.each(['jana.novakova@seznam.cz', 'Jana.Novakova@priklad.example', 'jana_novakova2@priklad.example', 'novak.jan@priklad.example', 'jana-novakova@priklad.example'])('%s bears a name', (email) => {
    expect(bearsName(email)).toBe(true)
  })

  test.each(['info@priklad.example', 'podatelna.hlinsko@priklad.example', 'jana@priklad.example', 'vedouci.sluzby@priklad.example', 'jnovakova@priklad.example', 'sas.chrudim@jan.novak.example'])('%s bears none', (email) => {
    expect(bearsName(email)).toBe(false)
  })
})
