import { type Kysely, sql } from 'kysely'

/** A code may have no English name: English pages then show the Czech one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ declare name text; begin
      for name in select conname from pg_constraint where conrelid = 'code_change'::regclass
        and contype = 'c' and pg_get_constraintdef(oid) like '%en IS NOT NULL%' loop
        execute format('alter table code_change drop constraint %I', name);
      end loop;
    end $$`.execute(db)
  await sql`alter table code_change add check ((kind in ('add', 'label')) = (cs is not null)), add check (en is null or cs is not null)`.execute(db)
}
