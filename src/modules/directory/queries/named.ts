import { type RawBuilder, sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { Db } from '#db/connection.ts'
import { mayRead, type Scope } from '#modules/access/index.ts'
import type { RegisterCode } from '../registers/sources/index.ts'

// What the log of changes calls things by their ids: also those in the archive. Of a confidential place only
// the organisation is ever told, of a contact also its service.

interface Row { readonly id: string, readonly name: string }
export interface CardRow extends Row { readonly organisationId: string }

const rowsOf = async <Found>(db: Db, ids: readonly string[], query: (wanted: RawBuilder<unknown>) => RawBuilder<Found>): Promise<Found[]> => {
  const wanted = ids.filter(isUuid)
  return wanted.length === 0 ? [] : (await query(sql`any(${wanted}::uuid[])`).execute(db)).rows
}

export const namedCards = (db: Db, kind: 'organisation' | 'service', ids: readonly string[]): Promise<Row[]> =>
  rowsOf(db, ids, (wanted) => sql<Row>`select id, name from ${sql.table(kind)} where id = ${wanted}`)

export const locationCards = (db: Db, ids: readonly string[]): Promise<CardRow[]> => rowsOf(db, ids, (wanted) => sql<CardRow>`
  select l.id, concat_ws(', ', case when not l.confidential then l.name end, o.name) as name, o.id as "organisationId"
  from location l join organisation o on o.id = l.organisation_id where l.id = ${wanted}`)

export const namedContacts = (db: Db, ids: readonly string[]): Promise<CardRow[]> => rowsOf(db, ids, (wanted) => sql<CardRow>`
  select c.id, concat_ws(', ', s.name, o.name) as name, o.id as "organisationId"
  from contact c join organisation o on o.id = c.organisation_id left join service s on s.id = c.service_id where c.id = ${wanted}`)

export const namedFlags = (db: Db, ids: readonly string[]): Promise<(CardRow & { readonly serviceId: string | null })[]> =>
  rowsOf(db, ids, (wanted) => sql<CardRow & { readonly serviceId: string | null }>`
    select f.id, coalesce(s.name, o.name) as name, f.organisation_id as "organisationId", f.service_id as "serviceId"
    from card_flag f join organisation o on o.id = f.organisation_id left join service s on s.id = f.service_id where f.id = ${wanted}`)

/** Lists the scope may read; an archived one is only its author's. */
export const namedLists = (db: Db, scope: Scope, ids: readonly string[]): Promise<Row[]> => rowsOf(db, ids, (wanted) => sql<Row>`
  select id, title as name from saved_list where id = ${wanted} and (archived_at is null or created_by = ${scope.personId})
    and ${mayRead(scope, { visibility: 'saved_list.visibility', author: 'saved_list.created_by', orp: 'saved_list.orp_code', region: 'saved_list.region_code' })}`)

export const namedImports = (db: Db, ids: readonly string[]): Promise<Row[]> =>
  rowsOf(db, ids, (wanted) => sql<Row>`select id, file_name as name from import_run where id = ${wanted} and kind like 'directory.%'`)

interface NamedRun { readonly id: string, readonly source: RegisterCode, readonly orpCodes: readonly string[] | null }

export const namedRuns = (db: Db, ids: readonly string[]): Promise<NamedRun[]> =>
  rowsOf(db, ids, (wanted) => sql<NamedRun>`select id, source, orp_codes as "orpCodes" from register_run where id = ${wanted}`)

export const namedRequests = (db: Db, ids: readonly string[]): Promise<Row[]> => rowsOf(db, ids, (wanted) => sql<Row>`
  select q.id, o.name from register_request q join organisation o on o.id = q.organisation_id where q.id = ${wanted}`)
