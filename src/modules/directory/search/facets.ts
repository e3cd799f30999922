/** What an answer can be narrowed by; `can` holds the plain yes-or-no filters. */
const facets = ['sector', 'kind', 'form', 'targetGroup', 'age', 'orp', 'can'] as const
export type Facet = (typeof facets)[number]

/** A code as the search row keeps it: `form:outreach`. */
export const facetCode = (facet: Facet, code: string): string => `${facet}:${code}`

/** How many of the services found have each code of a facet. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

/** Letters from here on, so that none is a control character; a number never reaches the surrogates. */
const firstLetter = 0x100

/** A code's number as one letter: the driver hands a long text over many times faster than as many numbers. */
export const letterOf = (number: number): string => String.fromCharCode(firstLetter + number)

/** Counts codes in the joined `code_letters` of all services found; `codeOf` tells the code of a number. */
export function facetCounts(letters: string, codeOf: readonly (string | undefined)[]): FacetCounts {
  const found = new Uint32Array(0x10000)
  for (let at = 0; at < letters.length; at += 1) {
    const number = letters.charCodeAt(at) - firstLetter
    found[number] = (found[number] ?? 0) + 1
  }
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>
  for (const [number, text] of codeOf.entries()) {
    const count = found[number] ?? 0
    const facet = facets.find((one) => text?.startsWith(`${one}:`))
    if (facet !== undefined && text !== undefined && count > 0) counts[facet].set(text.slice(facet.length + 1), count)
  }
  return counts
}
