import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Scope } from '#modules/access/index.ts'
import { placeGivenOn } from './ended.ts'

const codes = (orps: readonly string[]) => sql`any(${[...orps]}::text[])`

/**
 * The organisation has its seat or a place in one of the ORPs. Table `organisation` is `o`. Two plain questions, so that the
 * database answers them for a whole list at once and for one card by its own rows.
 */
export const standsIn = (orps: readonly string[]): RawBuilder<boolean> => sql<boolean>`(
  exists (select from municipality m where m.code = o.seat_municipality_code and m.orp_code = ${codes(orps)})
  or exists (select from location l join municipality m on m.code = l.municipality_code
    where l.organisation_id = o.id and l.archived_at is null and m.orp_code = ${codes(orps)}))`

/** The service goes to one of the ORPs or is for everybody. Table `service` is `s`. */
const serves = (orps: readonly string[]): RawBuilder<boolean> => sql<boolean>`exists (
  select from service_area a where a.service_id = s.id and (a.level = 'country'
    or (a.level = 'orp' and a.code = ${codes(orps)})
    or (a.level = 'region' and a.code in (select region_code from orp where code = ${codes(orps)}))
    or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = ${codes(orps)}))))`

const isGivenIn = (orps: readonly string[], isOpen: RawBuilder<boolean> = sql<boolean>`true`): RawBuilder<boolean> => sql<boolean>`exists (
  select from service_location sl join location l on l.id = sl.location_id and l.archived_at is null and ${isOpen}
    join municipality m on m.code = l.municipality_code where sl.service_id = s.id and m.orp_code = ${codes(orps)})`

/** Seat, place or area served of the organisation lies in one of the ORPs. */
export const organisationTouches = (orps: readonly string[]): RawBuilder<boolean> => sql<boolean>`(${standsIn(orps)}
  or exists (select from service s where s.organisation_id = o.id and s.archived_at is null and ${serves(orps)}))`

/** On the day the service is given in one of the ORPs, goes there or is for everybody. */
export const helpsIn = (orps: readonly string[], today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(${isGivenIn(orps, placeGivenOn(today))} or ${serves(orps)})`

/** The service is given in, goes to, or belongs to an organisation that stands in one of the ORPs. */
export const serviceTouches = (orps: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${isGivenIn(orps)} or ${serves(orps)} or ${standsIn(orps)})`

export const hasNoTerritory = sql<boolean>`(o.seat_municipality_code is null
  and not exists (select from location l where l.organisation_id = o.id and l.archived_at is null))`

/** Rows of the person's territory, of their own organisation, and those nobody has given a territory yet. */
export function inScope(scope: Scope, touches: (orps: readonly string[]) => RawBuilder<boolean>): RawBuilder<boolean> {
  if (scope.orpCodes === null) return sql<boolean>`true`
  return sql<boolean>`(${touches(scope.orpCodes)} or o.id::text = any(${[...scope.organisationIds]}::text[])
    or o.created_by = ${scope.personId} or ${hasNoTerritory})`
}
