import { type Kysely, sql } from 'kysely'

/**
 * When a place that may stand in what was printed of an ORP was last closed. The history of the place says so too, but goes
 * with the place: what was printed must stay withheld after that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table place_closing (orp_code text primary key, closed_at timestamptz not null)`.execute(db)
  await sql`
    insert into place_closing (orp_code, closed_at)
    select orp.code, max(k.at) from card_change k join location l on l.id = k.subject_id
      join municipality m on m.code in (l.municipality_code, k.changes -> 'municipality' ->> 'before')
      join orp on orp.code = m.orp_code or exists (select from service_location sl join service_area a on a.service_id = sl.service_id where sl.location_id = l.id
        and (a.level = 'country' or (a.level = 'orp' and a.code = orp.code) or (a.level = 'region' and a.code = orp.region_code)
          or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = orp.code))))
    where k.subject_kind = 'location' and k.changes -> 'confidential' ->> 'after' = 'true' and l.confidential
    group by orp.code`.execute(db)
}
