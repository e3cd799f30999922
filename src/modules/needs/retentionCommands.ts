import { sql } from 'kysely'
import type { Keeper, KeptRow } from '#modules/access/index.ts'

/** Archived voices: somebody's words, so they are never named. */
export const mentionKeeper: Keeper = {
  rows: () => sql<KeptRow>`
    select id::text as id, (archived_at at time zone 'Europe/Prague')::date as began, null::text as name, null::text as path, null::text as owner, false as held
    from mention where archived_at is not null`,
  async erase(tx, ids) {
    const rows = await tx.selectFrom('mention').select('id').where('id', 'in', [...ids]).where('archived_at', 'is not', null).forUpdate().execute()
    const gone = rows.map(({ id }) => id)
    await sql`delete from mention_need where mention_id = any(${gone}::uuid[])`.execute(tx)
    await sql`delete from mention where id = any(${gone}::uuid[])`.execute(tx)
    return gone
  },
}
