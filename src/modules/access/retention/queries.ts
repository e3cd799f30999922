import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Keeper, KeptRow } from './keeper.ts'
import { type Period, type RetentionKind, retentionKinds, retentionOf } from './kinds.ts'
import { beganBy, noticeWindow } from './rules.ts'

export type PeriodsInForce = Readonly<Record<RetentionKind, Period>>

/** How long each kind is kept today: what was said last, else the usual. */
export async function periodsInForce(db: Db | Tx): Promise<PeriodsInForce> {
  const { rows } = await sql<{ kind: string, length: number }>`
    select distinct on (kind) kind, length from retention_change order by kind, id desc`.execute(db)
  const said = new Map(rows.map(({ kind, length }) => [kind, length]))
  return Object.fromEntries(retentionKinds.map((kind): [RetentionKind, Period] => {
    const { usual } = retentionOf(kind)
    return [kind, { unit: usual.unit, length: said.get(kind) ?? usual.length }]
  })) as Record<RetentionKind, Period>
}

/** The length in force of a kind, inside of another query. */
export const lengthInForce = (kind: RetentionKind): RawBuilder<number> => sql<number>`coalesce((
  select r.length from retention_change r where r.kind = ${kind} order by r.id desc limit 1), ${sql.lit(retentionOf(kind).usual.length)})`

/** A change of a period, as it was said. */
export interface PeriodChange {
  readonly id: number
  readonly length: number
  readonly reason: string
  readonly by: string | null
  readonly at: Date
}

export async function periodChanges(db: Db, kind: RetentionKind): Promise<PeriodChange[]> {
  return await db.selectFrom('retention_change').leftJoin('person', 'person.id', 'retention_change.changed_by')
    .select(['retention_change.id', 'length', 'reason', 'person.name as by', 'changed_at as at'])
    .where('kind', '=', kind).orderBy('retention_change.id', 'desc').execute()
}

/** One kind as it is asked about: how it is kept, for how long, on what day. */
export interface Asked {
  readonly kind: RetentionKind
  readonly keeper: Keeper
  readonly period: Period
  readonly today: IsoDate
}

/** A row whose time ends within a month, with the day since when that has been shown. */
export interface ComingRow extends KeptRow { readonly announcedOn: IsoDate | null }

/** Rows of a kind joined with their notices; `isDue` is the one condition of a purge and of what is shown of it. */
export async function coming({ kind, keeper, period, today }: Asked, db: Db | Tx) {
  const { noticeDays } = retentionOf(kind)
  const from = sql`(${await keeper.rows(db)}) k left join retention_notice n on n.kind = ${kind} and n.subject_id = k.id`
  const isShown = noticeDays === 0 ? sql<boolean>`true` : sql<boolean>`coalesce(n.announced_on <= ${addDays(today, -noticeDays)}::date, false)`
  return {
    from,
    isDue: sql<boolean>`(not k.held and k.began <= ${beganBy(today, period)}::date and ${isShown})`,
    isSoon: sql<boolean>`(not k.held and k.began <= ${beganBy(addDays(today, noticeWindow), period)}::date)`,
  }
}

export interface Standing {
  readonly kept: number
  /** That would go today. */
  readonly due: number
  /** Whose time ends within a month, those that would go today among them. */
  readonly soon: number
  /** That stay because something stands on them. */
  readonly held: number
}

export async function standingOf(db: Db, asked: Asked): Promise<Standing> {
  const { from, isDue, isSoon } = await coming(asked, db)
  const { rows: [row] } = await sql<Standing>`
    select count(*)::int as kept, count(*) filter (where ${isDue})::int as due, count(*) filter (where ${isSoon})::int as soon,
      count(*) filter (where k.held)::int as held from ${from}`.execute(db)
  return row ?? { kept: 0, due: 0, soon: 0, held: 0 }
}

/** What goes next, the oldest first: all whose time ends within a month, or only what would go today. */
export async function comingRows(db: Db, asked: Asked, which: 'due' | 'soon', limit: number): Promise<ComingRow[]> {
  const { from, isDue, isSoon } = await coming(asked, db)
  const { rows } = await sql<ComingRow>`
    select k.*, n.announced_on as "announcedOn" from ${from} where ${which === 'due' ? isDue : isSoon}
    order by k.began, k.id limit ${limit}`.execute(db)
  return rows
}
