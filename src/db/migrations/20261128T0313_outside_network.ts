import { type Kysely, sql } from 'kysely'

/**
 * Search keeps of each service whether it stands outside the network for children and families (`isOutsideNetwork`, which
 * writes it since): then lists leave it out until they are asked. What a row can be filtered by stays, so its number stays too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service_search add column outside_network boolean not null default false`.execute(db)
  await sql`
    update service_search x set outside_network = true from service s
    where s.id = x.service_id and s.service_kind in ('tisn', 'pruv', 'cds', 'dps', 'dzr', 'sszz', 'ndc', 'nocl', 'sas_ozp', 'std')
      and s.functions = '{}' and s.situations = '{}' and s.audience_groups = '{}'
      and not s.target_groups && array['families', 'youth_6_26', 'care_leavers'] and (s.age_to is null or s.age_to > 26)`.execute(db)
  await sql`alter table service_search alter column outside_network drop default`.execute(db)
  // The catalogue without a question counts all rows it shows and all it leaves out: from two narrow indexes, not from the wide
  // rows. In no order of the disc: by one in the order of the rows the planner would read all of them to look for a word.
  await sql`create index service_search_inside on service_search (service_id) include (row_number, ended_on) where not outside_network`.execute(db)
  await sql`create index service_search_outside on service_search (service_id) include (ended_on) where outside_network`.execute(db)
}
