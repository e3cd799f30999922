/** The name of a code in both languages. */
export interface Label { readonly cs: string, readonly en: string }

type List = Readonly<Record<string, Label>>

/** Codes of a list in its order, in the shape a schema takes. */
// `Object.keys` forgets which keys they are; every list has at least one.
export const codesOf = <Codes extends List>(list: Codes): [keyof Codes & string, ...(keyof Codes & string)[]] =>
  Object.keys(list) as [keyof Codes & string, ...(keyof Codes & string)[]]

/** The name of a code; a code that the list does not know (an older import) is said as it is. */
export const labelOf = (list: List, code: string, language: keyof Label): string => list[code]?.[language] ?? code

const alphabets = { cs: new Intl.Collator('cs'), en: new Intl.Collator('en') } as const
const sorted = new WeakMap<List, { readonly cs: readonly string[], readonly en: readonly string[] }>()

/** Codes of a list in the alphabet of their names. Sorted once for each list, so the list must be a lasting one. */
export function alphabetical(list: List, language: keyof Label): readonly string[] {
  const by = (one: keyof Label): readonly string[] =>
    codesOf(list).sort((left, right) => alphabets[one].compare(labelOf(list, left, one), labelOf(list, right, one)))
  const orders = sorted.get(list) ?? { cs: by('cs'), en: by('en') }
  sorted.set(list, orders)
  return orders[language]
}
