import { fold } from '#core/text/fold.ts'
import type { CodeIn, CodeList } from '../codelists/index.ts'
import { entriesOf } from '../codelists/inForce.ts'
import type { Entries, Entry } from '../codelists/merge.ts'

/** Every writing of a list's codes, folded. A table of 20,000 rows asks for each many times. */
const writings = new WeakMap<Entries, ReadonlyMap<string, string>>()

function writingsOf(list: CodeList): ReadonlyMap<string, string> {
  const entries = entriesOf(list)
  const known = writings.get(entries)
  if (known) return known
  // Where a word was moved to another code, who holds it today is meant; so those come last.
  const inOrder = [...entries.values()].toSorted((one, other) => Number(one.state === 'inForce') - Number(other.state === 'inForce'))
  const former = inOrder.flatMap((entry) => entry.wordings.flatMap(({ cs, en }) => named(entry, [cs, en])))
  const today = inOrder.flatMap((entry) => named(entry, [entry.code, entry.cs, entry.en, ...sectionOf(list[entry.code])]))
  const made = new Map([...former, ...today])
  writings.set(entries, made)
  return made
}

const named = ({ code }: Entry, names: readonly string[]): [string, string][] => names.map((name) => [fold(name), code])

const sectionOf = (shipped: object | undefined): string[] =>
  shipped !== undefined && 'section' in shipped && typeof shipped.section === 'string' ? [shipped.section] : []

/** The code a cell means: itself, its name in Czech or English, now or before, or the section of the Act („§ 65“). Null for none. */
export const codeMeant = <List extends CodeList>(list: List, cell: string): CodeIn<List> | null =>
  // Writings are of the codes of this list.
  (writingsOf(list).get(fold(cell.trim()).replace(/^§\s*/, '')) as CodeIn<List> | undefined) ?? null

/** Several codes in one cell, divided by semicolons, bars, lines or commas; null when one of them means nothing. */
export function codesMeant<List extends CodeList>(list: List, cell: string): CodeIn<List>[] | null {
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
