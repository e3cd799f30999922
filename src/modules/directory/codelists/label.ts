/** The name of a code in both languages. */
export interface Label { readonly cs: string, readonly en: string }

type List = Readonly<Record<string, Label>>

/** Codes of a list in its order, in the shape a schema takes. */
// `Object.keys` forgets which keys they are; every list has at least one.
export const codesOf = <Codes extends List>(list: Codes): [keyof Codes & string, ...(keyof Codes & string)[]] =>
  Object.keys(list) as [keyof Codes & string, ...(keyof Codes & string)[]]

/** The name of a code; a code that the list does not know (an older import) is said as it is. */
export const labelOf = (list: List, code: string, language: keyof Label): string => list[code]?.[language] ?? code
