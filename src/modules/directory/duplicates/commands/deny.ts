import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { MergedKind } from '../choice.ts'

/** Somebody looked and the two are not the same: they are not offered again. */
export function denyDuplicate(db: Db | Tx, by: PersonId, kind: MergedKind, one: string, other: string): Promise<void> {
  return within(db, async (tx) => {
    await sql`insert into not_duplicate (kind, first_id, second_id, said_by)
      values (${kind}, least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), ${by}) on conflict do nothing`.execute(tx)
    await audit(tx, { by, action: 'directory.denyDuplicate', subject: { kind, id: one }, details: { other } })
  })
}

/** Takes that back: if the two still look alike, they are offered again. */
export function offerDuplicate(db: Db | Tx, by: PersonId, kind: MergedKind, one: string, other: string): Promise<void> {
  return within(db, async (tx) => {
    const { numAffectedRows } = await sql`delete from not_duplicate where kind = ${kind}
      and first_id = least(${one}::uuid, ${other}::uuid) and second_id = greatest(${one}::uuid, ${other}::uuid)`.execute(tx)
    if (numAffectedRows === 0n) return
    await audit(tx, { by, action: 'directory.offerDuplicate', subject: { kind, id: one }, details: { other } })
  })
}
