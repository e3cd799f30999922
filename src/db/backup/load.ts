import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copiedTables, copyIn } from './catalogue.ts'
import { type ArchivedTable, entryName } from './manifest.ts'
import type { OpenArchive } from './read.ts'
import { Refused } from './trouble.ts'
import { toldElsewhere } from './whileConnected.ts'

/**
 * Fills freshly migrated tables with an archive's, inside the caller's transaction. Rows a migration put there give way to
 * the archived ones. Foreign keys and indexes are made anew afterwards: then the order of tables does not matter, circles
 * neither, every key is still proven, and it needs no right beyond owning the tables.
 */
export async function loadTables(client: pg.ClientBase, { manifest, read }: OpenArchive, onProgress: (share: number) => void): Promise<void> {
  await sameTables(client, manifest.tables)
  const names = manifest.tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
  const laterParts = await takeApart(client)
  await client.query(`truncate ${names.join(', ')}`)
  const whole = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 1)
  let before = 0
  for (const table of manifest.tables) {
    const bytes = await read(table)
    // Nothing may come between asking and listening: the answer can be that the connection is gone.
    const copy = client.query(copyFrom(copyIn(table))).on('error', toldElsewhere)
    await pipeline(bytes, told((passed) => { onProgress((before + passed) / whole) }), copy)
    if (copy.rowCount !== table.rows) throw new Refused({ kind: 'damaged', part: entryName(table) })
    before += table.bytes
  }
  for (const statement of laterParts) await client.query(statement)
  for (const { name, last } of manifest.sequences) await client.query('select setval($1::regclass, $2)', [`public.${pg.escapeIdentifier(name)}`, last])
}

/** Lets bytes through and tells how many have passed. */
const told = (tell: (passed: number) => void) => async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let passed = 0
  for await (const chunk of source) {
    passed += chunk.length
    tell(passed)
    yield chunk
  }
}

/** An archive that speaks of other tables or columns than its migrations make was made up. */
async function sameTables(client: pg.ClientBase, archived: readonly ArchivedTable[]): Promise<void> {
  const said = new Map(archived.map((table) => [table.name, table]))
  const found = await copiedTables(client)
  const strange = found.find(({ name, columns, form }) => {
    const table = said.get(name)
    return table?.form !== form || table.columns.toSorted().join() !== columns.toSorted().join()
  })
  if (strange !== undefined || found.length !== archived.length) throw new Refused({ kind: 'damaged', part: strange?.name ?? 'manifest.json' })
}

/** Drops foreign keys and indexes that carry no constraint; returns the statements that make them again. */
async function takeApart(client: pg.ClientBase): Promise<string[]> {
  const { rows: keys } = await client.query<{ table: string, name: string, definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' order by conrelid::regclass::text, conname`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  const { rows: indexes } = await client.query<{ name: string, definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = i.indexrelid)
    order by c.relname`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  return [
    ...indexes.map(({ definition }) => definition),
    ...keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
  ]
}
