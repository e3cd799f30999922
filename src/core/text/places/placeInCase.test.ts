import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import { freshPlaces, heldOutPlaces, noPlaces, type PlacePair, tuningPlaces } from '../placeEvaluation/pairs.ts'
import { cases } from './cases.ts'
import { nameForms, nameWords } from './nameForms.ts'
import { beginningsOf, meansPlace, placeRuns } from './placeInCase.ts'

const all = [...tuningPlaces, ...heldOutPlaces, ...freshPlaces]
const runOf = (pair: PlacePair) => ({ words: nameWords(pair.words), case: pair.case })
const means = (typed: string, name: string): boolean => placeRuns(typed).some((run) => meansPlace(run, name))

const countryFile = join(import.meta.dirname, '../../../../../shared/data/territory/obce.csv')
const isHere = existsSync(countryFile)
const country = isHere ? [...new Set(readFileSync(countryFile, 'utf8').split('\n').slice(1).flatMap((line) => line.split(',')[1] ?? []))] : []

/** Every form of a name by one case; names of several words give one form a doublet. */
const formsIn = (name: string, asked: typeof cases[number]): readonly string[] => {
  const words = [...nameForms(nameWords(name))].map((forms) => forms[asked])
  const longest = Math.max(...words.map((forms) => forms.length))
  return Array.from({ length: longest }, (_, at) => words.map((forms) => forms[Math.min(at, forms.length - 1)]).join(' '))
}

describe('names in cases', () => {
  test.each([['tuned on', tuningPlaces], ['only measured', heldOutPlaces], ['written afterwards', freshPlaces]])('%s: every pair is understood, with accents and without', (_what, pairs) => {
    expect(pairs.filter((pair) => !meansPlace(runOf(pair), pair.name))).toEqual([])
    expect(pairs.filter((pair) => !meansPlace({ ...runOf(pair), words: nameWords(fold(pair.words)) }, pair.name))).toEqual([])
  })

  test('the example of the page', () => {
    expect([...nameForms(['heřmanův', 'městec'])].map(({ locative }) => locative)).toEqual([['heřmanově', 'heřmanovu'], ['městeci', 'městci']])
    expect(means('psycholog v Heřmanově Městci', 'Heřmanův Městec')).toBe(true)
    expect(means('psycholog v hermanove mestci', 'Heřmanův Městec')).toBe(true)
    expect(means('psycholog v Heřmanově', 'Heřmanův Městec')).toBe(false)
  })

  test('each preposition asks for its case', () => {
    expect(['z Krouny', 'do Krouny', 'v Krouně', 'ke Krouně', 'pro Krounu', 'okolí Krouny'].map((typed) => means(typed, 'Krouna'))).toEqual([true, true, true, true, true, true])
    expect(['v Krouny', 'do Krouně', 'Krouně', 'na Krouně', 'mezi Krounou'].map((typed) => means(typed, 'Krouna'))).toEqual([false, false, false, false, false])
  })

  test('accents that are there decide, words of every day are no places', () => {
    expect(means('v Péči', 'Peč')).toBe(false)
    expect(means('v peci', 'Peč')).toBe(false)
    expect(means('v práci', 'Práče')).toBe(false)
    expect(means('v praci', 'Prace')).toBe(false)
    expect(means('v Úlici', 'Úlice')).toBe(true)
    expect(means('v ulici', 'Úlice')).toBe(false)
  })

  test('phrases without a place find none among all the names of the lists', () => {
    const names = [...new Set(all.map(({ name }) => name))]
    expect(noPlaces.filter((phrase) => names.some((name) => means(phrase, name)))).toEqual(['v mostě'])
  })
})

describe('the whole country', () => {
  test.skipIf(!isHere)('of 165 phrases without a place one is taken for one (skipped without ../shared/data/territory)', () => {
    const byStart = Map.groupBy(country, (name) => fold(name).slice(0, 2))
    const found = noPlaces.flatMap((phrase) => placeRuns(phrase).flatMap((run) => beginningsOf(run).flatMap((start) => byStart.get(start) ?? [])
      .filter((name) => meansPlace(run, name)).map((name) => `${phrase}: ${name}`)))
    expect(found).toEqual(['v mostě: Most'])
  })

  test.skipIf(!isHere)('a form begins as `beginningsOf` says, so that no name is passed over', () => {
    const lost = country.flatMap((name) => cases.flatMap((asked) => formsIn(name, asked)
      .filter((form) => !beginningsOf({ words: nameWords(form), case: asked }).some((start) => fold(name).startsWith(start)))
      .map((form) => `${name}: ${form}`)))
    expect([...new Set(lost)]).toEqual([])
  })
})

describe('placeRuns', () => {
  test('longer names come first; only what follows a preposition is looked at', () => {
    expect(placeRuns('šikana v Trhové Kamenici u Hlinska').map(({ words, case: asked }) => `${asked} ${words.join(' ')}`)).toEqual([
      'locative trhové kamenici u hlinska', 'locative trhové kamenici u', 'locative trhové kamenici', 'locative trhové', 'genitive hlinska',
    ])
    expect(placeRuns('Krouna')).toEqual([])
    expect(placeRuns('pomoc v')).toEqual([])
  })

  test('however much is typed, there are few', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('v', 've', 'do', 'krouně', 'ke', '-', ' '), { maxLength: 60 }), (words) => placeRuns(words.join(' ')).length <= 44))
  })

  test('any text and any name are answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, name) => {
      expect(typeof means(`v ${typed}`, name)).toBe('boolean')
    }))
  })
})
