import type pg from 'pg'
import { appliedMigrations, demoMark } from './catalogue.ts'

/** What a database holds before a restore: nothing of anybody, an installation of ours, or tables that are not ours. */
export type Target = { readonly kind: 'empty' } | { readonly kind: 'foreign' } | { readonly kind: 'installation', readonly demo: boolean }

export async function targetOf(client: pg.ClientBase, firstMigration: string): Promise<Target> {
  const demo = await demoMark(client)
  const isOurs = (await appliedMigrations(client)).includes(firstMigration)
  if (isOurs) return demo === null ? { kind: 'empty' } : { kind: 'installation', demo }
  return { kind: (await ownRelations(client)).length === 0 ? 'empty' : 'foreign' }
}

/** May the role we came as make tables at all? */
export async function mayMakeTables(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`select has_schema_privilege('public', 'create') as may`)
  return rows[0]?.may === true
}

/** Does a server, or another command, of ours use the database too? Every pool of ours has a name of its own. */
export async function isUsedByOthers(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(`
    select from pg_stat_activity
    where datname = current_database() and application_name like 'sitovka %' and application_name <> current_setting('application_name')`)
  return rows.length > 0
}

/** Takes everything out of `public` but what belongs to an extension, inside the caller's transaction. */
export async function emptyPublic(client: pg.ClientBase): Promise<void> {
  for (const { kind, name } of await ownRelations(client)) await client.query(`drop ${kind} if exists ${name} cascade`)
  for (const { kind, name } of await ownRoutinesAndTypes(client)) await client.query(`drop ${kind} if exists ${name} cascade`)
}

interface Owned { readonly kind: string, readonly name: string }

const notOfExtension = (catalogue: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = o.oid and d.deptype = 'e')`

async function ownRelations(client: pg.ClientBase): Promise<Owned[]> {
  const { rows } = await client.query<Owned>(`
    select case o.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind,
      o.oid::regclass::text as name
    from pg_class o where o.relnamespace = 'public'::regnamespace and o.relkind in ('r', 'p', 'v', 'm', 'S') and ${notOfExtension('pg_class')}
    order by o.relkind = 'S', o.relname`)
  return rows
}

async function ownRoutinesAndTypes(client: pg.ClientBase): Promise<Owned[]> {
  const { rows } = await client.query<Owned>(`
    select 'routine' as kind, o.oid::regprocedure::text as name from pg_proc o
    where o.pronamespace = 'public'::regnamespace and o.prokind <> 'a' and ${notOfExtension('pg_proc')}
    union all
    select case o.typtype when 'd' then 'domain' else 'type' end, o.oid::regtype::text from pg_type o
    where o.typnamespace = 'public'::regnamespace and o.typtype in ('e', 'd') and ${notOfExtension('pg_type')}`)
  return rows
}
