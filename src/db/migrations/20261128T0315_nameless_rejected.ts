import { type Kysely, sql } from 'kysely'

/** The record of an import kept the name in a row that was left out for a birth number: it may be the name of a child. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update import_run set rejected = (
      select jsonb_agg(case when r.row @> '{"reason": "birthNumber"}' or r.row @> '{"problems": [{"reason": "birthNumber"}]}' then r.row || '{"what": ""}' else r.row end order by r.place)
      from jsonb_array_elements(rejected) with ordinality as r(row, place))
    where kind = 'directory.services' and rejected::text like '%"birthNumber"%'`.execute(db)
}
