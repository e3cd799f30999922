import { fold } from '#core/text/fold.ts'
import type { Label } from '../codelists/index.ts'

type List = Readonly<Record<string, Label & { readonly section?: string }>>

/**
 * The code a cell means: the code itself, its name in Czech or English, or the section of the Act („§ 65“). Null for
 * none.
 */
export function codeMeant<Codes extends List>(list: Codes, cell: string): (keyof Codes & string) | null {
  const text = fold(cell.trim())
  const [, section] = /^(?:§\s*)?(\d{2,3}[a-z]?)$/.exec(text) ?? []
  const found = Object.entries(list).find(([code, label]) =>
    [code, label.cs, label.en].some(
      (name) => fold(name) === text,
    ) || (section !== undefined && label.section === section))
  return found?.[0] ?? null
}

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

export const isYes = (cell: string): boolean => yes.includes(fold(cell.trim()))
