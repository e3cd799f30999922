import { type Kysely, sql } from 'kysely'

/**
 * When a service ended: by its own card, else by a register. A card may say that it goes on although a register says it does
 * not. Search keeps the day beside its row, so that an answer can be asked for a day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service add column ends_on date, add column goes_on boolean not null default false`.execute(db)
  await sql`alter table service_search add column ended_on date`.execute(db)
  await sql`
    update service_search x set ended_on = case when o.actor_status = 'ended' then '-infinity'::date else said.ended_on end
    from service s join organisation o on o.id = s.organisation_id
      left join (select subject_id, min(least(ended_on, gone_since)) as ended_on from register_record
        where kind = 'service' group by subject_id) said on said.subject_id = s.id
    where s.id = x.service_id and (o.actor_status = 'ended' or said.ended_on is not null)`.execute(db)
}
