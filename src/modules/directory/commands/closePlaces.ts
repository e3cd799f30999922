import { type RawBuilder, sql } from 'kysely'
import type { LocationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { type ChangeOrigin, type FieldChanges, hiddenChange, type secretLocationFields } from '../history/changes.ts'
import { rowField } from '../input/rows.ts'
import { isSamePlace } from '../queries/samePlaces.ts'
import { forgetSecrets, keepChanges } from './cardChange.ts'
import { refreshServices } from './refreshCards.ts'

export interface Closing { readonly by: PersonId | null, readonly origin: ChangeOrigin }

/**
 * To be called when places have become confidential, or when it was written where confidential ones are: other places of
 * the organisation at their address become confidential with them, and what services noted of them is forgotten.
 */
export async function closePlaces(tx: Tx, { by, origin }: Closing, places: readonly LocationId[]): Promise<void> {
  if (places.length === 0) return
  const all = [...places, ...await closeSame(tx, { by, origin }, places)]
  const services = await forgetNotes(tx, { by, origin }, all)
  await forgetSecrets(tx, all)
  await refreshServices(tx, services)
}

type Erased = Exclude<(typeof secretLocationFields)[number], 'address'>
/** What of a place is not even kept when it is confidential. */
const erased: Readonly<Record<Erased, string>> = { name: 'name', postalCode: 'postal_code', accessNote: 'access_note', lat: 'lat', lon: 'lon' }

interface ClosedPlace { readonly id: LocationId, readonly version: number, readonly had: readonly Erased[], readonly positionFrom: string }

/** Archived ones too: they come back as they went. */
async function closeSame(tx: Tx, { by, origin }: Closing, places: readonly LocationId[]): Promise<LocationId[]> {
  const { rows } = await sql<ClosedPlace>`
    with same as (
      select l.id, l.position_from as "positionFrom", array_remove(array[${sql.join(Object.entries(erased).map(([field, column]) =>
        sql`case when ${sql.ref(`l.${column}`)} is not null then ${field} end`))}]::text[], null) as had
      from location l where not l.confidential
        and exists (select from location c where c.id = any(${[...places]}::uuid[]) and ${isSamePlace(sql`c`, sql`l`)})
      order by l.id for update)
    update location l set confidential = true, position_from = 'municipality', version = l.version + 1, ${sql.join(
      Object.values(erased).map((column) => sql`${sql.ref(column)} = null`))}
    from same where l.id = same.id returning l.id, l.version, same.had, same."positionFrom"`.execute(tx)
  await keepChanges(tx, rows.map(({ id, version, had, positionFrom }) => {
    const changes: FieldChanges = {
      confidential: { before: false, after: true }, ...Object.fromEntries(had.map((field) => [field, hiddenChange])),
      ...(positionFrom !== 'municipality' && { positionFrom: { before: positionFrom, after: 'municipality' } }),
    }
    return { kind: 'location' as const, id, version, by, origin, changes }
  }))
  return rows.map(({ id }) => id)
}

/** Services given at the places, with what they noted of the way there forgotten in their history and drafts too. */
async function forgetNotes(tx: Tx, { by, origin }: Closing, places: readonly LocationId[]): Promise<ServiceId[]> {
  const ids: RawBuilder<unknown> = sql`any(${[...places]}::uuid[])`
  const { rows } = await sql<{ id: ServiceId, version: number }>`
    with noted as (update service_location set opening_note = null where location_id = ${ids} and opening_note is not null returning service_id)
    update service set version = version + 1 where id in (select service_id from noted) returning id, version`.execute(tx)
  await sql`update card_change set changes = jsonb_set(changes, '{places}', ${JSON.stringify(hiddenChange)}::jsonb)
    where subject_kind = 'service' and exists (select from jsonb_path_query(changes -> 'places', '$.*[*]') place
      where place ->> 'locationId' = any(${[...places]}::text[]) and place ->> 'openingNote' is not null)`.execute(tx)
  const notes = places.map((id) => rowField('place', id, 'note'))
  await sql`update card_draft set typed = typed - ${notes}::text[] where typed ?| ${notes}::text[]`.execute(tx)
  await keepChanges(tx, rows.map(({ id, version }) => ({ kind: 'service', id, version, by, origin, changes: { places: hiddenChange } })))
  const { rows: given } = await sql<{ id: ServiceId }>`select distinct service_id as id from service_location where location_id = ${ids}`.execute(tx)
  return given.map(({ id }) => id)
}
