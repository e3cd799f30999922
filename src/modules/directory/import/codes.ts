import { fold } from '#core/text/fold.ts'
import type { Label } from '../codelists/index.ts'

type List = Readonly<Record<string, Label & { readonly section?: string }>>

/** Every writing of a list's codes, folded. A table of 20,000 rows asks for each many times. */
const writings = new WeakMap<List, ReadonlyMap<string, string>>()

function writingsOf(list: List): ReadonlyMap<string, string> {
  const known = writings.get(list)
  if (known) return known
  const made = new Map(Object.entries(list).flatMap(([code, { cs, en, section }]) =>
    [code, cs, en, ...(section === undefined ? [] : [section])].map((name): [string, string] => [fold(name), code])))
  writings.set(list, made)
  return made
}

/** The code a cell means: itself, its name in Czech or English, or the section of the Act („§ 65“). Null for none. */
export const codeMeant = <Codes extends List>(list: Codes, cell: string): (keyof Codes & string) | null =>
  writingsOf(list).get(fold(cell.trim()).replace(/^§\s*/, '')) ?? null

/** Several codes in one cell, divided by semicolons, bars, lines or commas; null when one of them means nothing. */
export function codesMeant<Codes extends List>(list: Codes, cell: string): (keyof Codes & string)[] | null {
  if (cell.trim() === '') return []
  const whole = codeMeant(list, cell)
  if (whole !== null) return [whole]
  const pieces = [...cell.matchAll(/[^;|\n]+/g)].map(([piece]) => piece)
  const codes = pieces.flatMap((piece) => {
    const one = codeMeant(list, piece)
    return one === null ? piece.split(',').map((part) => codeMeant(list, part)) : [one]
  })
  return codes.every((code) => code !== null) ? [...new Set(codes)] : null
}

const yes = ['ano', 'yes', 'a', 'true', '1', 'x']
const no = ['ne', 'no', 'n', 'false', '0']

export const isYes = (cell: string): boolean => yes.includes(fold(cell.trim()))

/** Yes, no, or null for a word that means neither. */
export function yesOrNoMeant(cell: string): boolean | null {
  if (isYes(cell)) return true
  return no.includes(fold(cell.trim())) ? false : null
}
