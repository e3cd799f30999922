import { type Kysely, sql } from 'kysely'

/**
 * Nobody said in which languages a service from a register speaks: that it is Czech was only the column's beginning. Where
 * people have changed or verified the card since, their word stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service alter column languages set default '{}'`.execute(db)
  await sql`
    update service s set languages = '{}' where s.source = 'register' and s.languages = '{cs}' and s.verified_on is null
      and exists (select from card_change k where k.subject_kind = 'service' and k.subject_id = s.id and k.version = 1 and k.origin = 'register')
      and not exists (select from card_change k where k.subject_kind = 'service' and k.subject_id = s.id and k.origin <> 'register')`.execute(db)
}
