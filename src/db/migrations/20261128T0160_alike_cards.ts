import { type Kysely, sql } from 'kysely'

/** Cards that may be the same thing twice are looked for by name, telephone, identification and registration number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // As foldedColumn() and phoneDigits() of directory write them: an index serves only the same words.
  const folded = sql.raw(`lower(translate(name, '\u00A0ÁÄČĎÉĚÍĹĽŇÓÔÖŘŔŠŤÚŮÜÝŽáäčďéěíĺľňóôöřŕšťúůüýž', ' aacdeeillnooorrstuuuyzaacdeeillnooorrstuuuyz'))`)
  const digits = sql.raw(`right(regexp_replace(phone, '\\D', '', 'g'), 9)`)
  for (const table of ['organisation', 'service']) {
    await sql`create index ${sql.ref(`${table}_folded_name`)} on ${sql.table(table)} using gin (${folded} gin_trgm_ops)`.execute(db)
    await sql`create index ${sql.ref(`${table}_phone`)} on ${sql.table(table)} ((${digits})) where phone is not null`.execute(db)
  }
  await sql`create index organisation_ico on organisation (ico) where ico is not null`.execute(db)
  await sql`create index service_registration_number on service (registration_number) where registration_number is not null`.execute(db)
}
