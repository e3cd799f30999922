import { sql } from 'kysely'
import type { LocationId, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { staysWithOrganisation } from '../queries/contacts.ts'
import { inScope, standsIn } from '../queries/territories.ts'
import { all, contains, czech } from '../queries/words.ts'

/**
 * Places that may go along when a service moves: given by no other service, not even an archived one, and not
 * confidential. A confidential one stays, for with it would go what keeps the seat of its organisation secret.
 */
export async function placesAlong(db: Db | Tx, service: ServiceId): Promise<LocationId[]> {
  const { rows } = await sql<{ id: LocationId }>`
    select l.id from service_location p join location l on l.id = p.location_id
      join service s on s.id = p.service_id and s.organisation_id = l.organisation_id
    where p.service_id = ${service} and l.archived_at is null and not l.confidential
      and not exists (select from service_location other where other.location_id = l.id and other.service_id <> p.service_id)
    order by l.id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface ContactsMoving { readonly go: number, readonly stay: number }

/** How many contacts of a service go with it to another organisation, and how many stay, archived ones too. */
export async function contactsMoving(db: Db, service: ServiceId): Promise<ContactsMoving> {
  const { rows: [row] } = await sql<ContactsMoving>`
    select count(*) filter (where not ${staysWithOrganisation})::int as go, count(*) filter (where ${staysWithOrganisation})::int as stay
    from contact c where c.service_id = ${service}`.execute(db)
  return row ?? { go: 0, stay: 0 }
}

/** Organisations a service could belong to, by a part of the name or the IČO; at most `most`, those of the scope only. */
export async function organisationsNamed(db: Db, scope: Scope, text: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
    where ${all([
      sql<boolean>`o.archived_at is null`, inScope(scope, standsIn), contains(sql<string>`o.name || ' ' || coalesce(o.ico, '')`, text),
    ])}
    order by o.name ${czech}, o.id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
