import type { Scope } from '#modules/access/index.ts'
import { orpByCode } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import type { Ui } from '#web/ui.ts'
import type { AreaServed } from './cards.ts'
import type { FoundOrganisation } from './finders.ts'
import { areaBox } from './input/serviceWritten.ts'
import { type Location, locationsOf } from './queries/locations.ts'
import { type Service, servedTerritories } from './queries/services.ts'
import { locationWords } from './views/LocationsPart.tsx'
import type { OfferedArea, OfferedPlace } from './views/serviceFormProps.ts'

/**
 * What the form of a service offers: places of its organisation, the region and its ORPs, and what the card already
 * says.
 */
export interface ServiceOffer {
  readonly locations: readonly Location[]
  readonly served: readonly AreaServed[]
  readonly places: readonly OfferedPlace[]
  readonly areas: readonly OfferedArea[]
}

const country: AreaServed = { level: 'country', code: 'CZ' }

export async function serviceOffer(
  c: AppContext, scope: Scope, { organisation }: FoundOrganisation, service: Service | null,
): Promise<ServiceOffer> {
  const { db, ui } = c.var
  const known = await locationsOf(db, scope, organisation.id)
  const locations = known.filter(
    ({ id, isArchived }) => !isArchived || service?.places.some(({ locationId }) => locationId === id),
  )
  const here = ui.territory ? await orpByCode(db, ui.territory.code) : null
  const regions = new Set([here?.regionCode, ...organisation.places.map(({ regionCode }) => regionCode)])
  const territories = await servedTerritories(db, [...regions].filter((code) => code != null), service?.areas ?? [])
  return {
    locations,
    served: [country, ...territories],
    places: locations.map((location) => ({ id: location.id, name: offeredWords(ui, location) })),
    areas: [
      { box: areaBox(country), name: ui.t('directory:area.country') },
      ...territories.map(
        (one) => ({
          box: areaBox(one), name: one.level === 'orp' ? ui.t('directory:area.orp', { name: one.name }) : one.name,
        }),
      ),
    ],
  }
}

/**
 * Two places in one town are told apart by their street; a confidential one has come without it. One in the archive is
 * here only because the card has it: unticked, it is not offered again.
 */
const offeredWords = (ui: Ui, location: Location): string => [
  locationWords(ui, location), ...(location.address === null || location.address === '' ? [] : [location.address]),
  ...(location.isArchived ? [ui.t('directory:archived')] : []),
].join(', ')
