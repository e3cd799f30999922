import { type Kysely, sql } from 'kysely'

/**
 * Pairs of cards that may be one thing are found when a card is written, not when somebody looks: among a hundred thousand
 * services the looking would take seconds. `rule` says by which version of the rule they were found; with none, or an
 * older one, all are looked for anew in the background.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table alike_pair (
      kind text not null check (kind in ('organisation', 'service')),
      first_id uuid not null,
      second_id uuid not null,
      reasons text[] not null check (cardinality(reasons) > 0),
      primary key (kind, first_id, second_id),
      check (first_id < second_id)
    )`.execute(db)
  await sql`create index alike_pair_second on alike_pair (kind, second_id)`.execute(db)
  await sql`
    create table alike_rule (
      only_row boolean primary key default true check (only_row),
      rule integer not null
    )`.execute(db)
  // An empty database has nothing to be looked through.
  await sql`insert into alike_rule (rule) select 1 where not exists (select from organisation)`.execute(db)
  // As plainAddress() of directory writes it.
  const folded = (column: string) => `lower(translate(${column}, '\u00A0ÁÄČĎÉĚÍĹĽŇÓÔÖŘŔŠŤÚŮÜÝŽáäčďéěíĺľňóôöřŕšťúůüýž', ' aacdeeillnooorrstuuuyzaacdeeillnooorrstuuuyz'))`
  const plain = (column: string) => sql.raw(`nullif(regexp_replace(${folded(column)}, '[\\s,.]+', ' ', 'g'), '')`)
  await sql`create index location_plain_address on location (municipality_code, (${plain('address')})) where not confidential`.execute(db)
  await sql`create index organisation_plain_address on organisation (seat_municipality_code, (${plain('seat_address')}))`.execute(db)
}
