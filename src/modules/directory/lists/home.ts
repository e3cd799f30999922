import type { OrpCode, RegionCode } from '#core/ids.ts'
import type { Scope } from '#modules/access/index.ts'
import type { Ui } from '#web/ui.ts'

/** The territory a list belongs to, by which others may read it; null is the whole country. */
export type ListHome = { readonly orp: OrpCode } | { readonly region: RegionCode } | null

/** A new list belongs to the ORP its author is turned to, else to their whole region. */
export function homeOf({ territory }: Ui, { regionCodes }: Scope): ListHome {
  // Territories are ORPs, and a scope reads regions.
  if (territory) return { orp: territory.code as OrpCode }
  const [region] = regionCodes ?? []
  return region === undefined ? null : { region: region as RegionCode }
}

/** A territory as a form and an address say it. */
export const homeCode = (home: ListHome): string => home === null ? wholeCountry : 'orp' in home ? `orp.${home.orp}` : `region.${home.region}`

const wholeCountry = 'country'

/** A territory somebody may give a list. */
export interface OfferedHome { readonly home: ListHome, readonly name: string | null }

export const homeColumns = (home: ListHome) => ({
  orp_code: home !== null && 'orp' in home ? home.orp : null, region_code: home !== null && 'region' in home ? home.region : null,
})
