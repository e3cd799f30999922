import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '../scope.ts'
import { bySystem, type LogFilter } from './input.ts'

export interface LogEntry {
  readonly id: number
  readonly at: Date
  readonly actorId: PersonId | null
  readonly actor: string | null
  readonly action: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly details: unknown
}

export interface LogSlice { readonly limit: number, readonly offset: number, readonly oldestFirst: boolean }

/** Entries of the log, the last written first unless the oldest are wanted. Only those that are shown are joined with their people. */
export async function logEntries(db: Db, _scope: Scope, filter: LogFilter, { limit, offset, oldestFirst }: LogSlice): Promise<LogEntry[]> {
  const order = oldestFirst ? sql`asc` : sql`desc`
  const { rows } = await sql<LogEntry>`
    select e.id, e.at, e.actor_id as "actorId", p.name as actor, e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.details
    from (select id from audit_entry where ${conditionOf(filter)} order by id ${order} limit ${limit} offset ${offset}) shown
    join audit_entry e on e.id = shown.id left join person p on p.id = e.actor_id
    order by e.id ${order}`.execute(db)
  return rows
}

export async function countEntries(db: Db, _scope: Scope, filter: LogFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_entry where ${conditionOf(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

const dayBegins = (day: RawBuilder<unknown>) => sql`${day}::date::timestamp at time zone 'Europe/Prague'`

function conditionOf({ who, act, room, from, to }: LogFilter): RawBuilder<boolean> {
  const conditions = [
    who !== null && (who === bySystem ? sql`actor_id is null` : sql`actor_id = ${who}`),
    act !== null && sql`action = ${act}`,
    room !== null && sql`action like ${`${room}.%`}`,
    from !== null && sql`at >= ${dayBegins(sql`${from}`)}`,
    to !== null && sql`at < ${dayBegins(sql`(${to}::date + 1)`)}`,
  ].filter((condition) => condition !== false)
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** The day of the oldest entry that is kept; null when there is none. */
export async function logSince(db: Db, _scope: Scope): Promise<IsoDate | null> {
  const { rows } = await sql<{ day: IsoDate }>`select (at at time zone 'Europe/Prague')::date as day from audit_entry order by id limit 1`.execute(db)
  return rows[0]?.day ?? null
}

/** Everybody who could have done something, by name; accounts that were erased are nobody. */
export async function possibleActors(db: Db, _scope: Scope): Promise<{ id: PersonId, name: string }[]> {
  return await db.selectFrom('person').select(['id', 'name']).where('erased_at', 'is', null)
    .orderBy(sql`name collate "cs-x-icu"`).orderBy('id').$narrowType<{ id: PersonId }>().execute()
}
