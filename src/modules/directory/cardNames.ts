import type { LocationId } from '#core/ids.ts'
import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import type { AreaServed, ServicePlace } from './cards.ts'
import { areaBox } from './input/serviceWritten.ts'
import { locationsByIds, writtenMunicipalities } from './queries/locations.ts'
import { organisationNames } from './queries/organisations.ts'
import { servedTerritories, serviceNames } from './queries/services.ts'
import type { Names } from './views/cardWords.ts'
import { locationWords } from './views/LocationsPart.tsx'

/** Values of a card by the names of their fields. */
export type Said = readonly (readonly [field: string, value: unknown])[]

// A value is what a card held in a field of that name.
const valuesOf = <Value>(said: Said, ...fields: readonly string[]): Value[] =>
  said.filter(([field, value]) => fields.includes(field) && value != null).map(([, value]) => value as Value)

/** Names of everything the values refer to: municipalities, areas served, places (of a confidential one no name), organisations, services. */
export async function cardNames(c: AppContext, scope: Scope, said: Said): Promise<Names> {
  const { db, ui } = c.var
  const areas = valuesOf<readonly AreaServed[]>(said, 'areas').flat()
  const codes = areas.filter(({ level }) => level === 'municipality').map(({ code }) => code)
  const places = valuesOf<readonly ServicePlace[]>(said, 'places').flat().map(({ locationId }): LocationId => locationId)
  const [municipalities, territories, locations, organisations, services] = await Promise.all([
    writtenMunicipalities(db, [...codes, ...valuesOf<string>(said, 'municipality', 'seatMunicipality')]),
    areas.length === 0 ? [] : servedTerritories(db, [], areas),
    locationsByIds(db, scope, places),
    organisationNames(db, valuesOf<string>(said, 'organisationId')), serviceNames(db, valuesOf<string>(said, 'serviceId')),
  ])
  return new Map<string, string>([
    ...organisations, ...services,
    ...municipalities,
    ...[...municipalities].map(([code, name]) => [areaBox({ level: 'municipality', code }), name] as const),
    ...territories.map((one) => [areaBox(one), one.level === 'orp' ? ui.t('directory:area.orp', { name: one.name }) : one.name] as const),
    ...locations.map((location) => [location.id, locationWords(ui, location)] as const),
    [areaBox({ level: 'country', code: 'CZ' }), ui.t('directory:area.country')],
  ])
}
