import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { ChangeKind, CodeChange } from '../../codelists/merge.ts'
import type { ListName } from '../../codelists/registry.ts'

/** A change with the list it is of. */
export interface ListChange extends CodeChange { readonly list: string }

/** Every change there is, oldest first: some hundreds of short rows after years. */
export async function allChanges(db: Db | Tx): Promise<ListChange[]> {
  const rows = await db.selectFrom('code_change').select(['id', 'list', 'code', 'kind', 'from_day', 'cs', 'en', 'sector']).orderBy('id').execute()
  return rows.map(({ id, list, code, kind, from_day, cs, en, sector }) => ({
    id, list, code, sector, label: cs === null ? null : { cs, en },
    kind: kind as ChangeKind, fromDay: from_day as IsoDate, // the table takes these kinds and a day only
  }))
}

/** The number of the last change; 0 before the first. */
export async function lastChangeId(db: Db): Promise<number> {
  const last = await db.selectFrom('code_change').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return last?.id ?? 0
}

/** A change as the page of a list tells it. */
export interface MadeChange extends ListChange {
  readonly reason: string | null
  readonly by: string | null
  readonly at: Date
  /** The change it took back. */
  readonly undoes: number | null
  readonly undoesAt: Date | null
  /** Whether a later change took it back. */
  readonly isUndone: boolean
  /** Whether nothing of the code has changed since: only then it can be taken back. */
  readonly isLatest: boolean
}

const made = sql<MadeChange>`
  select c.id, c.list, c.code, c.kind, c.from_day as "fromDay", c.sector, c.reason, c.made_at as at, p.name as by, c.undoes,
    case when c.cs is not null then jsonb_build_object('cs', c.cs, 'en', c.en) end as label, u.made_at as "undoesAt",
    exists (select from code_change later where later.undoes = c.id) as "isUndone",
    not exists (select from code_change later where later.list = c.list and later.code = c.code and later.id > c.id) as "isLatest"
  from code_change c left join person p on p.id = c.made_by left join code_change u on u.id = c.undoes`

interface Slice { readonly limit: number, readonly offset: number }

// Lists are words of the whole country: the scope only proves that somebody signed in asks.

/** Changes of a list, the newest first, with how many there are in all. */
export async function changesOfList(db: Db, _scope: Scope, list: ListName, { limit, offset }: Slice): Promise<{ changes: MadeChange[], total: number }> {
  const [{ rows }, { total }] = await Promise.all([
    sql<MadeChange>`${made} where c.list = ${list} order by c.id desc limit ${limit} offset ${offset}`.execute(db),
    db.selectFrom('code_change').select((select) => select.fn.countAll<number>().as('total')).where('list', '=', list).executeTakeFirstOrThrow(),
  ])
  return { changes: rows, total }
}

/** A change by its number; null when there is none. */
export async function madeChange(db: Db | Tx, id: number): Promise<MadeChange | null> {
  return (await sql<MadeChange>`${made} where c.id = ${id}`.execute(db)).rows[0] ?? null
}

/** Who changed something last, and when. */
export interface LastChange { readonly at: Date, readonly by: string | null }

/** The last change of every list. */
export async function lastChanges(db: Db, _scope: Scope): Promise<ReadonlyMap<string, LastChange>> {
  const { rows } = await sql<LastChange & { list: string }>`
    select distinct on (c.list) c.list, c.made_at as at, p.name as by from code_change c left join person p on p.id = c.made_by
    order by c.list, c.id desc`.execute(db)
  return new Map(rows.map(({ list, at, by }) => [list, { at, by }]))
}

/** The last change of every code of a list. */
export async function lastChangesIn(db: Db, _scope: Scope, list: ListName): Promise<ReadonlyMap<string, LastChange>> {
  const { rows } = await sql<LastChange & { code: string }>`
    select distinct on (c.code) c.code, c.made_at as at, p.name as by from code_change c left join person p on p.id = c.made_by
    where c.list = ${list} order by c.code, c.id desc`.execute(db)
  return new Map(rows.map(({ code, at, by }) => [code, { at, by }]))
}

/** A change to be written. */
export interface NewChange {
  readonly list: ListName
  readonly code: string
  readonly kind: ChangeKind
  readonly fromDay: IsoDate
  readonly label: CodeChange['label']
  readonly sector: string | null
  readonly reason: string | null
  readonly undoes: number | null
}
