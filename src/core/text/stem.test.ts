import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshPairs, heldOutPairs, tuningPairs } from './evaluation/pairs.ts'
import type { WordPair } from './evaluation/pairs.ts'
import { fold } from './fold.ts'
import { stem, stemText } from './stem.ts'

const allPairs = [...tuningPairs, ...heldOutPairs, ...freshPairs]

/** How many pairs of a list share a stem: those that should, and those that should not. */
function score(pairs: readonly WordPair[]): { met: number; of: number; falseMatches: number; ofDistinct: number } {
  const shared = pairs.filter(({ left, right }) => stem(left) === stem(right))
  const should = pairs.filter(({ meets }) => meets)
  const met = shared.filter(({ meets }) => meets).length
  return { met, of: should.length, falseMatches: shared.length - met, ofDistinct: pairs.length - should.length }
}

test('the worked example: three words of a query and the texts they have to find', () => {
  expect(stemText('psychologická pomoc dětem')).toBe('psycholog pomok det')
  expect(stemText('psychologicka pomoc detem')).toBe('psycholog pomok det')
  expect(stemText('Dětský psycholog')).toBe('det psycholog')
})

test.each([
  ['opatrovnictví', 'opatr'],
  ['poraden', 'poradn'],
  ['matce', 'matk'],
  ['pražský', 'prag'],
  ['psycholožka', 'psycholog'],
  ['středisko', 'stredisk'],
  ['dům', 'dom'],
  ['108', '108'],
  ['ZŠ', 'zs'],
])('%s is kept as %s', (word, kept) => {
  expect(stem(word)).toBe(kept)
})

test('function words and lone letters are left out, numbers stay', () => {
  expect(stemText('Služby pro rodiny s dětmi podle § 65, do 18 let')).toBe('sluzb rodin det 65 18 let')
})

test('a run of letters that is no word is cut before it costs anything', () => {
  expect(stem('ov'.repeat(50_000)).length).toBeLessThanOrEqual(40)
})

describe('figures of the method page', () => {
  test('the list is large enough and holds each pair once', () => {
    expect(allPairs.length).toBeGreaterThanOrEqual(300)
    expect(new Set(allPairs.map(({ left, right }) => `${left} ${right}`)).size).toBe(allPairs.length)
  })

  test('the half that was tuned on', () => {
    expect(score(tuningPairs)).toEqual({ met: 142, of: 142, falseMatches: 6, ofDistinct: 141 })
  })

  test('the half that was only measured', () => {
    expect(score(heldOutPairs)).toEqual({ met: 141, of: 141, falseMatches: 6, ofDistinct: 141 })
  })

  test('the families written last', () => {
    expect(score(freshPairs)).toEqual({ met: 81, of: 87, falseMatches: 9, ofDistinct: 80 })
  })
})

describe('accents never decide', () => {
  test.each([...new Set(allPairs.flatMap(({ left, right }) => [left, right]))])('%s', (word) => {
    expect(stem(fold(word))).toBe(stem(word))
  })

  test('nor on any string of Czech letters, and a stem is never empty', () => {
    const letters = fc.stringMatching(/^[aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž]+$/)
    fc.assert(fc.property(letters, (word) => stem(fold(word)) === stem(word) && stem(word).length > 0))
  })
})
