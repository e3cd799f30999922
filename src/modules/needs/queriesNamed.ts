import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, OrpCode } from '#core/ids.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { Db } from '#db/connection.ts'
import { mayRead, type Scope } from '#modules/access/index.ts'

// What the log of changes calls things of the room by their ids.

const wanted = (ids: readonly string[]): RawBuilder<unknown> => sql`any(${ids.filter(isUuid)}::uuid[])`

interface NamedMention { readonly id: string, readonly saidOn: IsoDate, readonly orpCode: OrpCode, readonly orp: string }

/** Voices the scope may read; never their words. */
export async function namedMentions(db: Db, scope: Scope, ids: readonly string[]): Promise<NamedMention[]> {
  const { rows } = await sql<NamedMention>`
    select m.id, m.said_on as "saidOn", m.orp_code as "orpCode", orp.name as orp from mention m join orp on orp.code = m.orp_code
    where m.id = ${wanted(ids)} and m.archived_at is null
      and ${mayRead(scope, { visibility: 'm.visibility', author: 'm.created_by', orp: 'm.orp_code' })}`.execute(db)
  return rows
}

interface NamedNeed { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly orpCode: OrpCode | null }

/** The tree is shared and a leaf of an ORP is of the network. */
export async function namedNeeds(db: Db, ids: readonly string[]): Promise<NamedNeed[]> {
  const { rows } = await sql<NamedNeed>`
    select id, title_cs as title, title_en as "titleEn", orp_code as "orpCode" from need where id = ${wanted(ids)} and archived_at is null`.execute(db)
  return rows
}
