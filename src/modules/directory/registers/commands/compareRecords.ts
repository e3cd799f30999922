import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { fieldNames } from '../fields.ts'
import { cardWords } from '../queries/cardWords.ts'
import type { RecordKind } from '../records.ts'

/**
 * Remembers the version of each card that was compared, and whether it stands against a register anywhere, so that the
 * next look at differences need not read the cards that agree. `subjects` is a query of `subject_id`.
 */
export async function compareRecords(tx: Tx, kind: RecordKind, subjects: RawBuilder<unknown>): Promise<void> {
  await sql`
    update register_record r set card_version = found.version, differs = found.differs from (
      select known.id, c.version, exists (
        select from register_value v where v.record_id = known.id and v.field = any(${[...fieldNames(kind)]}::text[])
          and v.value is distinct from card.words -> v.field) as differs
      from (${subjects}) s join ${sql.table(kind)} c on c.id = s.subject_id
      cross join lateral (select ${cardWords[kind]} as words offset 0) card
      join register_record known on known.kind = ${kind} and known.subject_id = c.id) found
    where r.id = found.id and (r.card_version, r.differs) is distinct from (found.version, found.differs)`.execute(tx)
}
