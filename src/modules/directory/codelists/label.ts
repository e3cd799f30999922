import type { CodeList, Label } from './codeList.ts'
import { entriesOf } from './inForce.ts'
import type { Entries, Entry } from './merge.ts'

/** Shipped codes of a list in its order, in the shape a schema takes; of a list to which nothing can be added these are all. */
// `Object.keys` forgets which keys they are; every list has at least one.
export const codesOf = <Codes extends CodeList>(list: Codes): [keyof Codes & string, ...(keyof Codes & string)[]] =>
  Object.keys(list) as [keyof Codes & string, ...(keyof Codes & string)[]]

/** The name of a code today; a code that the list does not know (an older import) is said as it is. */
export const labelOf = (list: CodeList, code: string, language: keyof Label): string => entriesOf(list).get(code)?.[language] ?? code

/** What the list says of a code today; undefined for one it does not know. */
export const entryOf = (list: CodeList, code: string): Entry | undefined => entriesOf(list).get(code)

/** Whether the list knows the code, be it for new choices or only on older cards. */
export const knowsCode = (list: CodeList, code: string): boolean => entriesOf(list).has(code)

/** Whether the code may be newly chosen today. */
export const isOffered = (list: CodeList, code: string): boolean => entriesOf(list).get(code)?.state === 'inForce'

/** Every code the list knows, also those that are offered no more. */
export const allCodes = (list: CodeList): string[] => [...entriesOf(list).keys()]

/** Entries to choose from today in the order of the list, and those of `kept` that a card already has. */
export const offeredEntries = (list: CodeList, kept: readonly string[] = []): Entry[] =>
  [...entriesOf(list).values()].filter(({ code, state }) => state === 'inForce' || kept.includes(code))

const alphabets = { cs: new Intl.Collator('cs'), en: new Intl.Collator('en') } as const
const sorted = new WeakMap<Entries, { readonly cs: readonly string[], readonly en: readonly string[] }>()

/** Codes of a list in the alphabet of their names today. */
export function alphabetical(list: CodeList, language: keyof Label): readonly string[] {
  const entries = entriesOf(list)
  const by = (one: keyof Label): readonly string[] =>
    [...entries.values()].sort((left, right) => alphabets[one].compare(left[one], right[one])).map(({ code }) => code)
  const orders = sorted.get(entries) ?? { cs: by('cs'), en: by('en') }
  sorted.set(entries, orders)
  return orders[language]
}
