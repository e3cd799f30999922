import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { CardKind, ChangeOrigin, FieldChanges } from './changes.ts'

/** A change as the history keeps it. */
export interface KeptChange {
  /** Of the card after the change. */
  readonly version: number
  readonly at: Date
  /** Who made it; null for an import, a demonstration or somebody who is no longer known. */
  readonly by: string | null
  readonly origin: ChangeOrigin
  readonly changes: FieldChanges
}

// Whoever may see the card's history was asked by the route; it holds nothing confidential and nothing personal.

const kept = (kind: CardKind, id: string) => sql<KeptChange>`
  select k.version, k.at, p.name as "by", k.origin, k.changes from card_change k left join person p on p.id = k.by
  where k.subject_kind = ${kind} and k.subject_id = ${id}`

/** Changes of a card, newest first, with how many there are in all. */
export async function changesOf(
  db: Db, kind: CardKind, id: string, { limit, offset }: { readonly limit: number, readonly offset: number },
): Promise<{ changes: KeptChange[], total: number }> {
  const { rows } = await sql<KeptChange>`${kept(kind, id)} order by k.id desc limit ${limit} offset ${offset}`.execute(db)
  const { rows: [count] } = await sql<{ total: number }>`
    select count(*)::int as total from card_change where subject_kind = ${kind} and subject_id = ${id}`.execute(db)
  return { changes: rows, total: count?.total ?? 0 }
}

/** Changes after a version of the card, newest first. */
export async function changesAfter(db: Db, kind: CardKind, id: string, version: number): Promise<KeptChange[]> {
  return (await sql<KeptChange>`${kept(kind, id)} and k.version > ${version} order by k.id desc`.execute(db)).rows
}

/** The change that made a version of the card. */
export async function changeTo(db: Db, kind: CardKind, id: string, version: number): Promise<KeptChange | null> {
  return (await sql<KeptChange>`${kept(kind, id)} and k.version = ${version}`.execute(db)).rows[0] ?? null
}
