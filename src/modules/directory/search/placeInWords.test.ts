import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import { meansMunicipality, placeReadings, possiblePlaces, withoutPlace } from './placeInWords.ts'

test('longer names come before shorter ones, later ones before earlier', () => {
  expect(possiblePlaces('šikana Trhová Kamenice')).toEqual([
    'šikana Trhová Kamenice', 'Trhová Kamenice', 'šikana Trhová', 'Kamenice', 'Trhová', 'šikana',
  ])
})

test('the words of the place are taken out, the others stay in their order', () => {
  expect(withoutPlace('psycholog Trhová Kamenice pro děti', 'trhova kamenice')).toBe('psycholog pro deti')
  expect(withoutPlace('Krouna', 'krouna')).toBe('')
  expect(withoutPlace('Krouna šikana Krouna', 'krouna')).toBe('krouna sikana')
  expect(withoutPlace('šikana', 'krouna')).toBe('šikana')
})

test('however much is typed, there are few names to look up', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => possiblePlaces(typed).length <= 42))
})

test('a name in a case is read after a preposition, longer ones before shorter, the name itself first', () => {
  const known = ['Heřmanův Městec', 'Hermanice', 'Heřmanov']
  expect(placeReadings('psycholog v Heřmanově Městci', known).filter(({ names }) => names.some((name) => name.startsWith('herman')) ).map(({ typed, names }) => [typed, names])).toEqual([
    ['hermanove mestci', ['hermanove mestci']], ['hermanove mestci', ['hermanuv mestec']], ['hermanove', ['hermanove']], ['hermanove', ['hermanov']],
  ])
  expect(placeReadings('psycholog', known)).toEqual([{ typed: 'psycholog', names: ['psycholog'], written: 'psycholog' }])
})

test.each([
  ['raná péče', 'Raná', false], ['rana pece', 'Raná', false], ['psycholog Raná', 'Raná', true], ['letní tábor', 'Tábor', false], ['psycholog Tábor', 'Tábor', true],
  ['nemá místo ve školce', 'Místo', false], ['hledám práci, nemám práce', 'Prace', false], ['šikana krouna', 'Krouna', true], ['Krouna šikana', 'Krouna', true],
  ['ceska trebová', 'Česká Třebová', true], ['dobře zlobí', 'Dobré', false], ['pomoc v Čechách', 'Čechy', false], ['Tábor', 'Tábor', true],
])('in „%s“ the municipality %s is meant: %s', (typed, name, isMeant) => {
  const municipality = { name, foldedName: fold(name) }
  expect(placeReadings(typed, [name]).some((reading) => meansMunicipality(reading, municipality))).toBe(isMeant)
})
