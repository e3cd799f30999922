import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '../audit.ts'
import type { ErasingTools } from './keeper.ts'
import { type Period, type RetentionKind, retentionOf } from './kinds.ts'
import { type Asked, coming } from './queries.ts'

export interface NewPeriod extends Pick<Period, 'length'> {
  readonly kind: RetentionKind
  readonly reason: string
  /** The newest change the decision was made over; 0 when there was none. */
  readonly over: number
}

/** Says how long a kind is kept from now on. What was announced is announced anew by the next purge. */
export function changePeriod(db: Db, by: PersonId, { kind, length, reason, over }: NewPeriod, now: Date): Promise<Result<number, 'changed-meanwhile'>> {
  return within(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`retention ${kind}`}, 0))`.execute(tx)
    const last = await tx.selectFrom('retention_change').select(['id', 'length']).where('kind', '=', kind).orderBy('id', 'desc').limit(1).executeTakeFirst()
    if ((last?.id ?? 0) !== over) return failed('changed-meanwhile')
    const before = last?.length ?? retentionOf(kind).usual.length
    const { id } = await tx.insertInto('retention_change').values({ kind, length, reason, changed_by: by, changed_at: now }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'access.changeRetention', subject: { kind: 'retention', id: kind }, details: { unit: retentionOf(kind).usual.unit, before, after: length, change: id } })
    return ok(id)
  })
}

/**
 * Writes down what will go within a month, since today where it was not known; takes back what stays after all. What is
 * announced stands on the pages from that moment.
 */
export async function announce(tx: Tx, asked: Asked): Promise<void> {
  if (retentionOf(asked.kind).noticeDays === 0) return
  const { from, isSoon } = await coming(asked, tx)
  // What goes is found once: looked for anew beside every notice, thousands of them would take the night.
  await sql`
    with soon as materialized (select k.id, n.kind is null as "isNew" from ${from} where ${isSoon}),
    kept as (delete from retention_notice notice where notice.kind = ${asked.kind} and not exists (select from soon where soon.id = notice.subject_id))
    insert into retention_notice (kind, subject_id, announced_on)
    select ${asked.kind}, id, ${asked.today}::date from soon where "isNew" on conflict do nothing`.execute(tx)
}

/** What went: how many, and the names of those that have one to say. */
export interface Erased { readonly count: number, readonly names: readonly string[] }

/** Erases the oldest of what may go today, at most so many. `isMore` says that there may be further ones. */
export async function eraseDue(tx: Tx, asked: Asked, tools: ErasingTools, most: number): Promise<Erased & { readonly isMore: boolean }> {
  const { from, isDue } = await coming(asked, tx)
  const { rows } = await sql<{ id: string, name: string | null }>`
    select k.id, k.name from ${from} where ${isDue} order by k.began, k.id limit ${most}`.execute(tx)
  if (rows.length === 0) return { count: 0, names: [], isMore: false }
  const gone = new Set(await asked.keeper.erase(tx, rows.map(({ id }) => id), tools))
  await sql`delete from retention_notice where kind = ${asked.kind} and subject_id = any(${[...gone]}::text[])`.execute(tx)
  const names = rows.flatMap(({ id, name }) => name !== null && gone.has(id) ? [name] : [])
  return { count: gone.size, names, isMore: gone.size > 0 && rows.length === most }
}
