import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import { givenOn } from './ended.ts'
import { hiddenFrom } from './hidden.ts'

/** A function somebody may turn to: a name stays inside the network even where its contact is public. */
export interface PublicContact { readonly label: string, readonly email: string | null, readonly phone: string | null }
/** On the card of an organisation also for which service; null for all of them. */
export interface PublicContactOf extends PublicContact { readonly service: { readonly id: ServiceId, readonly name: string } | null }

const parts = sql`'label', c.label, 'email', c.email, 'phone', c.phone`

/** The one rule of what anyone sees of a contact `c`: for the public, not archived, and its time to be shown is not over. */
const isPublic = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`c.visibility = 'public' and c.archived_at is null and ${hiddenFrom} > ${today}::date`

/** Of an organisation `o`: of all of it first, then of services it offers on the day. */
export const contactsOfOrganisation = (today: IsoDate): RawBuilder<PublicContactOf[]> => sql<PublicContactOf[]>`coalesce((
  select jsonb_agg(jsonb_build_object(${parts}, 'service', case when c.service_id is not null then jsonb_build_object('id', cs.id, 'name', cs.name) end)
    order by x.sort_key nulls first, c.label, c.id)
  from contact c left join service cs on cs.id = c.service_id left join service_search x on x.service_id = c.service_id
  where c.organisation_id = o.id and ${isPublic(today)}
    and (c.service_id is null or (x.service_id is not null and (x.ended_on is null or x.ended_on > ${today}::date)))), '[]')`

/**
 * Of a service `s` of an organisation `o` that is given on the day: its own only, never another service's. `functional` leaves out those that are somebody's, for what is
 * kept longer than a consent may last.
 */
export const contactsOfService = (today: IsoDate, functional = false): RawBuilder<PublicContact[]> => sql<PublicContact[]>`coalesce((
  select jsonb_agg(jsonb_build_object(${parts}) order by c.label, c.id) from contact c
  where c.service_id = s.id and ${givenOn(today)} and ${isPublic(today)} and ${functional ? sql`c.person_name is null` : sql`true`}), '[]')`
