import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { personForms, namesIn, surnameAlone, surnameStem, wholeName } from './personNames.ts'

const found = (person: string, text: string): string[] => [...fold(text).matchAll(wholeName(person)!)].map(([words]) => words)

describe('a name in Czech sentences', () => {
  test.each([
    ['Jana Nováková', ['Jany Novákové', 'Janě Novákové', 'Janu Novákovou', 's Janou Novákovou', 'Nováková Jana', 'Nováková, Jana', 'JANA NOVÁKOVÁ', 'Jana Novakova']],
    ['Petr Novák', ['Petra Nováka', 'Petrovi Novákovi', 's Petrem Novákem', 'Novák Petr']],
    ['Lenka Malá', ['Lence Malé', 'Lenkou Malou']], ['Olga Veselá', ['Olze Veselé']], ['Jiří Novotný', ['Jiřího Novotného', 'Jiřímu Novotnému', 's Jiřím Novotným']],
    ['Pavel Němec', ['Pavla Němce', 'Pavlovi Němcovi', 'Pavlem Němcem']], ['Marek Svoboda', ['Marka Svobody', 'Markem Svobodou']], ['Marie Hájková', ['Marii Hájkové']],
  ])('%s is known in every case', (person, forms) => {
    for (const form of forms) expect(found(person, `Volejte ${form}.`), form).toHaveLength(1)
  })

  test('is not somebody else’s', () => {
    expect(found('Jan Novák', 'Jana Nováková a Jana Nováčková')).toEqual([])
    expect(found('Jana Nováková', 'Jana Novákovská, Anna Nováková, Lojana Nováková')).toEqual([])
  })

  test('is without titles, and a middle name is between', () => {
    expect(namesIn('Mgr. et Mgr. Jana Nováková, DiS.')).toEqual(['et', 'Jana', 'Nováková'])
    expect(found('Jana Marie Nováková', 'Ptejte se Jany Marie Novákové.')).toHaveLength(1)
  })

  test('the surname alone is only alike', () => {
    expect(surnameAlone('Jana Nováková')!.test(fold('paní Nováková'))).toBe(true)
    expect(surnameAlone('Jana Nováková')!.test(fold('u Nováků'))).toBe(false)
    for (const name of ['Nováková', 'Němec', 'Malá', 'Novotný']) for (const form of personForms(name)) expect(form.startsWith(surnameStem(`Jan ${name}`))).toBe(true)
  })
})
