/** What an answer can be narrowed by; `can` holds the plain yes-or-no filters. */
const facets = ['sector', 'kind', 'form', 'targetGroup', 'age', 'orp', 'can'] as const
export type Facet = (typeof facets)[number]

/** A code as the search row keeps it: `form:outreach`. */
export const facetCode = (facet: Facet, code: string): string => `${facet}:${code}`

/** How many of the services found have each code of a facet. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

export interface FacetCode { readonly facet: Facet, readonly code: string }

/** What the search row means by `form:outreach`; undefined when there is no such facet (any more). */
export function facetOf(text: string): FacetCode | undefined {
  const facet = facets.find((one) => text.startsWith(`${one}:`))
  return facet === undefined ? undefined : { facet, code: text.slice(facet.length + 1) }
}

/** Sorts counts by the number of a code into the facets; `codeOf` tells the code of a number. */
export function facetCounts(found: ArrayLike<number>, codeOf: readonly (FacetCode | undefined)[]): FacetCounts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>
  for (const [number, one] of codeOf.entries()) {
    const count = found[number] ?? 0
    if (one !== undefined && count > 0) counts[one.facet].set(one.code, count)
  }
  return counts
}
