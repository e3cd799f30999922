import { fold } from './fold.ts'

/** Letters of the Czech alphabet with a place of their own, each right after all words of its plain neighbour. */
const later: Readonly<Record<string, string>> = { ch: 'h~', č: 'c~', ř: 'r~', š: 's~', ž: 'z~' }

function madePlace(letter: string): string {
  if (/\d/.test(letter)) return letter.padStart(6, '0')
  if (!/[\p{L}\p{N}]/u.test(letter)) return ' '
  return later[letter] ?? fold(letter)
}

/** Letters people here write, and their places: folding each of them anew cost an import of a register more than its words. */
const usual = new Map(Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).map((letter) => [letter, madePlace(letter)]))

const placeOf = (letter: string): string => usual.get(letter) ?? madePlace(letter)

/**
 * A key whose plain order of bytes is the Czech alphabet (ch after h, č after c, numbers by size), so that a database
 * sorts alike whatever collations it was built with. Words that differ only by accents (dráha, draha) get one key.
 */
export function alphabetKey(text: string): string {
  const letters = text.normalize('NFC').toLowerCase().match(/ch|\d+|./gsu) ?? []
  return letters.map(placeOf).join('').replaceAll(/ +/g, ' ').trim()
}
