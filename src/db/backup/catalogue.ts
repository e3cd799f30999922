import pg from 'pg'

/** A table as COPY is told about it. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
  /** Those that hold bytes; a table with one is copied in binary. */
  readonly byteColumns: readonly string[]
  readonly form: 'text' | 'binary'
  /** Bytes on the disk with everything that belongs to it: how long it will take beside the others. */
  readonly weight: number
}

/**
 * Tables that are only for the moment. A session or a one-time link out of an archive would let in whoever holds it, long
 * after it was meant to die; delays of failed sign-ins are minutes. People sign in again, invitations are made anew.
 */
const forTheMoment = ['session', 'one_time_link', 'sign_in_failure']
/** The migrator's own; the manifest says which migrations were there. */
const bookkeeping = ['kysely_migration', 'kysely_migration_lock']

/** Tables an archive holds: all of `public` but those for the moment. The queue's own schema is not there: open work is in `job_run`. */
export async function copiedTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string, columns: string[], byte_columns: string[], weight: string }>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attname collate "C") as columns,
      coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'bytea'::regtype), '{}') as byte_columns, pg_total_relation_size(c.oid)::text as weight
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
    group by c.oid, c.relname
    order by c.relname collate "C"`, [[...forTheMoment, ...bookkeeping]])
  return rows.map(({ name, columns, byte_columns, weight }) =>
    ({ name, columns, byteColumns: byte_columns, form: byte_columns.length > 0 ? 'binary' : 'text', weight: Number(weight) }))
}

/**
 * Would packing a table be in vain? PostgreSQL packs long values itself where it can, so it knows: documents and pictures
 * it left as they are. Packing those again took three quarters of the time of a backup and saved nothing.
 */
export async function isPackedAlready(client: pg.ClientBase, { name, byteColumns }: Pick<CopiedTable, 'name' | 'byteColumns'>): Promise<boolean> {
  if (byteColumns.length === 0) return false
  const sums = (measure: string): string => byteColumns.map((column) => `coalesce(sum(${measure}(${pg.escapeIdentifier(column)})), 0)`).join(' + ')
  const { rows } = await client.query<{ packed: boolean }>(`select ${sums('pg_column_size')} > 0.7 * (${sums('octet_length')}) as packed from public.${pg.escapeIdentifier(name)}`)
  return rows[0]?.packed === true
}

/** Sequences that were used, with the last number each gave. */
export async function sequences(client: pg.ClientBase): Promise<{ name: string, last: number }[]> {
  const { rows } = await client.query<{ name: string, last: string }>(`
    select sequencename::text as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by sequencename collate "C"`)
  return rows.map(({ name, last }) => ({ name, last: Number(last) }))
}

/** Names of applied migrations in their order; none in a database that never was ours. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: [known] } = await client.query<{ known: boolean }>(`select to_regclass('public.kysely_migration') is not null as known`)
  if (known?.known !== true) return []
  const { rows } = await client.query<{ name: string }>('select name from public.kysely_migration order by name')
  return rows.map(({ name }) => name)
}

/** The mark of the installation; null while there is none. */
export async function demoMark(client: pg.ClientBase): Promise<boolean | null> {
  const { rows: [known] } = await client.query<{ known: boolean }>(`select to_regclass('public.installation') is not null as known`)
  if (known?.known !== true) return null
  const { rows } = await client.query<{ demo: boolean }>('select demo from public.installation')
  return rows[0]?.demo ?? null
}

export async function serverVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)
  return rows[0]?.version ?? ''
}

/** Keeps tables as they are; reading and writing rows go on. */
export const lockTables = (names: readonly string[]): string =>
  `lock table ${names.map((name) => `public.${pg.escapeIdentifier(name)}`).join(', ')} in access share mode`

const quoted = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ')

const copied = ({ name, columns }: Pick<CopiedTable, 'name' | 'columns'>): string => `public.${pg.escapeIdentifier(name)} (${quoted(columns)})`

export const copyOut = (table: Pick<CopiedTable, 'name' | 'columns' | 'form'>): string => `copy ${copied(table)} to stdout with (format ${table.form})`
export const copyIn = (table: Pick<CopiedTable, 'name' | 'columns' | 'form'>): string => `copy ${copied(table)} from stdin with (format ${table.form})`

/** One manner of writing values on both sides, whatever the server is set to. Lasts to the end of the transaction. */
export const oneManner = `
  set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local xmloption = 'content';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`
