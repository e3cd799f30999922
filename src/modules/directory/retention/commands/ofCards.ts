import { type RawBuilder, sql } from 'kysely'
import { fold } from '#core/text/fold.ts'
import { hasGivenName, type Reach } from '#core/text/forgetting.ts'
import type { Tx } from '#db/connection.ts'
import { foldedColumn } from '../../queries/words.ts'

const named = ['organisation', 'service', 'municipality'] as const

/** A card is reached so, or a contact that is no person. */
const isReachOfCard = sql<boolean>`exists (select from organisation o where value in (o.phone, o.email)) or exists (select from service s where value in (s.phone, s.email))
  or exists (select from contact k where k.person_name is null and value in (k.phone, k.email))`

const isInName = (name: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(named.map((table) => sql`exists (select from ${sql.table(table)} t where position(${fold(name)} in ${foldedColumn(sql<string>`t.name`)}) > 0)`), sql` or `)})`

/**
 * Of what is to be forgotten what is a card's too: a number or an e-mail it is reached by, and what is rather its name than
 * somebody's. Whoever writes another's number into a contact must not wipe it out of the texts of others.
 */
export async function ofCards(tx: Tx, reaches: readonly Reach[]): Promise<ReadonlySet<string>> {
  const ways = reaches.flatMap(({ email, phone }) => [email, phone]).filter((way) => way !== null)
  const found = new Set((await sql<{ value: string }>`select value from unnest(${ways}::text[]) value where ${isReachOfCard}`.execute(tx)).rows.map(({ value }) => value))
  for (const { person_name: name } of reaches) {
    if (name === null || hasGivenName(name)) continue
    const { rows: [row] } = await sql<{ isOf: boolean }>`select ${isInName(name)} as "isOf"`.execute(tx)
    if (row?.isOf) found.add(name)
  }
  return found
}
