import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cs } from '#i18n/messages/cs/index.ts'
import { en } from '#i18n/messages/en/index.ts'
import { lettersOfFiles } from '../../../fonts.config.ts'

const faces = [...readFileSync('src/web/styles/shared/fonts.css', 'utf8').matchAll(/@letters\/([^']+)'[^}]*unicode-range: ([^;]+);/g)]

const lettersIn = (ranges: string): string => ranges.split(',').flatMap((range) => {
  const [first = 0, last = first] = range.trim().replace('U+', '').split('-').map((code) => parseInt(code, 16))
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))
}).join('')

test('the style sheet asks each file for the letters that are in it, and for no other', () => {
  expect(Object.fromEntries(faces.map(([, file = '', ranges = '']) => [file, lettersIn(ranges)]))).toEqual(lettersOfFiles)
})

test('public pages are written with these letters', () => {
  const known = new Set(Object.values(lettersOfFiles).join(''))
  const said = JSON.stringify([cs, en].map(({ web, portal, map }) => ({ web, portal, map })))
  expect(Array.from(new Set(said)).filter((letter) => !known.has(letter) && !/[{}\\]/.test(letter))).toEqual([])
})
