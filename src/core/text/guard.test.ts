import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severityOf } from './findingKinds.ts'
import { guardText } from './guard.ts'
import { freshHarmless, freshPersonal } from './guardEvaluation/fresh.ts'
import { harmlessSentences } from './guardEvaluation/harmless.ts'
import { personalSentences } from './guardEvaluation/personal.ts'

const kindsIn = (text: string): string[] => guardText(text).map(({ kind }) => kind)
const stops = (text: string): boolean => guardText(text).some(({ severity }) => severity === 'stop')

test('the worked example', () => {
  const text = 'Dcera Adéla, nar. 3. 5. 2012, bytem Školní 12.'
  expect(guardText(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['relative', 'Dcera Adéla'],
    ['birthDate', 'nar. 3. 5. 2012'],
    ['homeAddress', 'bytem Školní 12'],
  ])
})

describe('figures of the method page', () => {
  test('the lists are large enough', () => {
    expect(personalSentences.length).toBeGreaterThanOrEqual(60)
    expect(harmlessSentences.length).toBeGreaterThanOrEqual(60)
  })

  test.each(personalSentences)('finds $kinds in „$text“', ({ text, kinds }) => {
    expect(kindsIn(text)).toEqual(expect.arrayContaining([...kinds]))
  })

  test.each(harmlessSentences)('leaves „%s“ alone', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  test('the hard stop: every sentence with a valid birth number and no other', () => {
    const stopped = personalSentences.filter(({ text }) => stops(text))
    expect(stopped).toEqual(personalSentences.filter(({ kinds }) => kinds.some((kind) => severityOf[kind] === 'stop')))
    expect(harmlessSentences.filter(stops)).toEqual([])
  })

  test('sentences written last: 22 of 24 found, 3 of 24 warned of for nothing', () => {
    expect(freshPersonal.filter((text) => kindsIn(text).length > 0)).toHaveLength(22)
    expect(freshHarmless.filter((text) => kindsIn(text).length > 0)).toHaveLength(3)
  })
})

test('neither missing accents nor decomposed letters nor invisible characters hide a person', () => {
  expect(kindsIn('Pani Novakova, bytem Skolni 12')).toEqual(['titledSurname', 'homeAddress'])
  expect(kindsIn('Paní Nováková'.normalize('NFD'))).toEqual(['titledSurname'])
  expect(kindsIn('53\u200B0503\u00AD/1006')).toEqual(['birthNumber'])
  expect(kindsIn('５３０５０３/１００６')).toEqual(['birthNumber'])
  expect(kindsIn('paní\u00A0Nováková')).toEqual(['titledSurname'])
})

test('the place points into the text as it was written', () => {
  const text = 'Žádost: 53\u200B0503/1006.'
  const [finding] = guardText(text)
  expect(text.slice(finding?.start, finding?.end)).toBe('53\u200B0503/1006')
})

test('a contact field allows its own kinds, a birth number never', () => {
  expect(guardText('jana.novakova@priklad.example, 700 000 013', ['email', 'phone'])).toEqual([])
  expect(kindsIn('530503/1006')).toEqual(['birthNumber'])
})

test('a phone of a service stays, the same number of a mother does not', () => {
  expect(kindsIn('Poradna: 700 000 013')).toEqual([])
  expect(kindsIn('Poradna volá matce na 700 000 013')).toEqual(['phone'])
})

test.each([
  'Starostové nabízejí prostor. Jan Novák, 12 let, ze Seče to zažil.',
  'Ředitelka školy pomohla. Jan Novák, 12 let, se vrátil.',
  'Sociální pracovnice tam jezdí. Eva Malá, 9 let, z Luže nechodí do školy.',
  'Pomohla ředitelka\nJan Novák má matku v nemocnici.',
  'Byl tam starosta! Jan Novák je se synem sám.',
  'Ředitelka školy pomohla Janu Novákovi a jeho matce.',
  'Ředitelka Jana Nová, matka dvou dětí, přišla.',
  'Učitelka volala kvůli dvanáctiletému Janu Novákovi.',
  'Do školy Jan Novák, 12 let, nechodí.',
  'Ředitel školy: Jan Novák, 12 let, ze Seče.',
  'Pomohla ředitelka, Jan Novák má matku v nemocnici.',
  'Učitelka mluvila o Janu Novákovi, narozen byl vloni.',
  'Jan Novák nemá asistenta a jeho matka je nemocná.',
  'Jana Nováková bere drogy a dítě dochází do klubu.',
  'Asistentka přijede. Petr Malý (14 let) čeká.',
])('a role excuses only the name it belongs to: „%s“', (text) => {
  expect(kindsIn(text)).toContain('fullName')
})

test.each([
  'Vedoucí služby Jana Nováková pomáhá matkám i dětem, klient nic neplatí.',
  'Rodičům i dítěti pomůže doc. PhDr. Karel Dlouhý, Ph.D., dětský psycholog.',
  'Matka se obrátí na Janu Novákovou, koordinátorku sítě.',
  'Zavolejte koordinátorce Janě Novákové na 777 123 456.',
  'Mgr. Jana Nováková, tel. 777 123 456',
  'Vedoucí služby: Jana Nováková, 777 123 456',
  'Kontaktní osobu najdete na webu, poradna má 777 123 456.',
])('a name at work stays: „%s“', (text) => {
  expect(guardText(text, ['email', 'phone'])).toEqual([])
})

test.each([
  'Zavolejte Janě Novákové na 777 123 456.',
  'Jana Nováková, tel. +420 777 123 456',
  'Mobil 777 123 456 (Jana Nováková)',
])('a name with a mobile number is asked about even where numbers are expected: „%s“', (text) => {
  expect(guardText(text, ['email', 'phone'])).toMatchObject([{ kind: 'fullName', severity: 'warn' }])
  expect(guardText(text, ['email', 'phone', 'fullName'])).toEqual([])
})

test('a surname that begins as a title does is still a surname', () => {
  expect(kindsIn('Paní Dočkalová a pan Drahoš nepřišli.')).toEqual(['titledSurname', 'titledSurname'])
})

test('an announced but mistyped birth number is pointed out, not stopped', () => {
  expect(guardText('RČ 530503/1007')).toMatchObject([{ kind: 'possibleBirthNumber', severity: 'warn' }])
})

test('findings lie inside the text, in order, whatever is written', () => {
  const piece = fc.constantFrom(
    'paní ', 'Novák', 'syn ', 'Petr', ', 7 let', '530503/1006', ' é', '\u0301', '\u200B', '😀', ' nar. 2012',
  )
  fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => {
    const found = guardText(text)
    return found.every(({ start, end }, index) =>
      start < end && end <= text.length && start >= (found[index - 1]?.start ?? 0))
  }))
})
