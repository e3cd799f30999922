import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archives, archivesOver, type Manifest } from '#db/backup/archives.ts'
import { databaseOver, type Db, openPool } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded/supervisor.ts'
import { filesIn } from '#db/files.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { fillDemo } from '#demo/fill.ts'
import { audit } from '#modules/access/index.ts'
import { writtenArchive } from '#test/support/archives.ts'
import { type TestDatabase, testDatabase, untouchedDatabase } from '#test/support/database.ts'
import { allRows, usedSequences } from './allRows.ts'

const now = new Date('2026-11-22T11:00:00Z')
const later = new Date('2026-11-23T11:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'sitovka-drill-'))
const archive = join(folder, 'demo.zip')
const empties = ['session', 'one_time_link', 'sign_in_failure']

let source: TestDatabase
let manifest: Manifest
beforeAll(async () => {
  source = await testDatabase()
  await fillDemo(source.db, now)
  await addWhatTheDemoLacks(source.db)
  manifest = await writtenArchive(source.pool, archive, now)
}, 60_000)
afterAll(async () => {
  await source[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

/** A file of several chunks, work that is open, somebody who is signed in. */
async function addWhatTheDemoLacks(db: Db): Promise<void> {
  const bytes = Buffer.from(Array.from({ length: 1_300_000 }, (_, place) => (place * 7919) % 251))
  await db.transaction().execute((tx) => filesIn(db).store(tx, { name: 'příloha.pdf', mediaType: 'application/pdf', bytes }))
  const { id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await db.insertInto('session').values({ token_hash: Buffer.from('token'), person_id: id, expires_at: later }).execute()
  await db.insertInto('one_time_link').values({ token_hash: Buffer.from('link'), purpose: 'invitation', person_id: id, expires_at: later }).execute()
  await db.insertInto('sign_in_failure').values({ key_hash: Buffer.from('key'), failures: 3, last_at: now }).execute()
  await db.insertInto('job_run').values({ kind: 'outputs.analysis', subject: '5304', requested_by: id }).execute()
}

const restoring = { replace: false, wantsDemo: null, now: later, afterwards: () => Promise.resolve() }

/** The rows a restore gives: all, but nobody is signed in and no work is open. */
async function expected(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('job_run').set({ finished_at: later, failure: 'cancelled' }).where('finished_at', 'is', null).execute()
    const rows = new Map(await allRows(tx))
    for (const name of empties) rows.set(name, [])
    throw Object.assign(new Error('rolled back'), { rows })
  }).catch((error: unknown) => {
    if (error instanceof Error && 'rows' in error) return error.rows as ReadonlyMap<string, readonly string[]>
    throw error
  })
}

test('demo → backup → restore into another database: every table equal row by row', async () => {
  await using target = await untouchedDatabase()
  const restored = await archivesOver(target.pool).restore(archive, restoring)
  expect(restored).toEqual({ ok: true, value: manifest })
  const rows = await allRows(target.db)
  expect(rows).toEqual(await expected(source.db))
  expect([...rows.values()].flat().length).toBeGreaterThan(3_000)
  expect(rows.get('file_chunk')?.length).toBeGreaterThanOrEqual(3)
  expect(await usedSequences(target.db)).toEqual(await usedSequences(source.db))
  // Life goes on: identities follow, keys and indexes are there again.
  await audit(target.db, { by: null, action: 'test.goesOn' })
  await expect(target.db.insertInto('service_area').values({ service_id: '00000000-0000-4000-8000-000000000000', level: 'orp', code: '5302' }).execute()).rejects.toThrow('foreign key')
  expect(await structure(target.db)).toEqual(await structure(source.db))
}, 60_000)

/** Constraints and indexes as PostgreSQL writes them. */
async function structure(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(db)
  return rows.map(({ line }) => line)
}

test('only its owner may read the archive, and nothing half-made lies beside it', () => {
  expect(statSync(archive).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['demo.zip'])
})

test('the manifest says what is inside; nothing of sessions and links is', () => {
  expect(manifest).toMatchObject({ program: 'sitovka', format: 1, version: '0.1.0', createdAt: now.toISOString(), demo: true, migrations: Object.keys(migrations) })
  const names = manifest.tables.map(({ name }) => name)
  expect(names).toContain('file_chunk')
  expect(names.filter((name) => empties.includes(name) || name.startsWith('kysely'))).toEqual([])
})

test('from the tested server to an embedded PostgreSQL 18 and back', async () => {
  const home = mkdtempSync(join(tmpdir(), 'sitovka-drill-embedded-'))
  chmodSync(home, 0o755)
  const embedded = await startEmbedded({ folder: join(home, 'data'), log: () => undefined, durable: false })
  if (!embedded.ok) throw new Error(embedded.reason)
  const pool = openPool(embedded.value.connection, () => undefined, 4)
  try {
    expect(await archivesOver(pool).restore(archive, restoring)).toMatchObject({ ok: true })
    const db = databaseOver(pool)
    expect(await allRows(db)).toEqual(await expected(source.db))
    const back = join(folder, 'back.zip')
    await writtenArchive(pool, back, later)
    await using target = await untouchedDatabase()
    expect(await archivesOver(target.pool).restore(back, restoring)).toMatchObject({ ok: true })
    expect(await allRows(target.db)).toEqual(await allRows(db))
  } finally {
    await pool.end()
    await embedded.value.stop()
    rmSync(home, { recursive: true, force: true })
  }
}, 60_000)

test('the snapshot is one: what is written meanwhile is in it whole or not at all', async () => {
  await using busy = await testDatabase()
  await busy.db.insertInto('installation').values({ demo: true, operator_name: 'Zkouška' }).execute()
  let [writing, last] = [true, 0]
  const first = Promise.withResolvers<undefined>()
  const file = await busy.db.insertInto('import_mapping').values({ name: 'pair', target: '0', columns: '{}' }).returning('name').executeTakeFirstOrThrow()
  // Two tables changed always together, in tables read early and late.
  const writer = (async () => {
    for (let turn = 1; writing; turn++) {
      await busy.db.transaction().execute(async (tx) => {
        await tx.updateTable('import_mapping').set({ target: String(turn) }).where('name', '=', file.name).execute()
        await tx.insertInto('search_word').values({ word: `word${turn}` }).execute()
        await tx.insertInto('audit_entry').values({ action: `turn ${turn}` }).execute()
      })
      last = turn
      first.resolve(undefined)
    }
  })()
  await first.promise
  const path = join(folder, 'busy.zip')
  await writtenArchive(busy.pool, path, now)
  writing = false
  await writer
  await using target = await untouchedDatabase()
  expect(await archivesOver(target.pool).restore(path, restoring)).toMatchObject({ ok: true })
  const { target: turns } = await target.db.selectFrom('import_mapping').select('target').executeTakeFirstOrThrow()
  expect(await allRows(target.db).then((rows) => [rows.get('search_word')?.length, rows.get('audit_entry')?.length])).toEqual([Number(turns), Number(turns)])
  expect([Number(turns) > 0, last > Number(turns)]).toEqual([true, true])
})

test('an archive of older migrations is restored at their level and migrated forward', async () => {
  const older = Object.keys(migrations).toSorted().slice(0, -1)
  await using old = await untouchedDatabase()
  await migrate(old.db, older)
  await sql`insert into installation (demo, operator_name) values (false, 'Město Vzorov')`.execute(old.db)
  await sql`insert into audit_entry (action) values ('before')`.execute(old.db)
  const path = join(folder, 'older.zip')
  const written = await writtenArchive(old.pool, path, now, '0.0.9')
  expect(written.migrations).toEqual(older)
  await using target = await untouchedDatabase()
  expect(await archivesOver(target.pool).restore(path, restoring)).toMatchObject({ ok: true })
  expect(await target.db.selectFrom('audit_entry').select('action').execute()).toEqual([{ action: 'before' }])
  await using fresh = await testDatabase()
  expect(await structure(target.db)).toEqual(await structure(fresh.db))
  expect(await migrate(target.db)).toBe(0)
})

test('rows that a migration put into its tables give way to the archived ones', async () => {
  await using changed = await testDatabase()
  await changed.db.insertInto('installation').values({ demo: false, operator_name: 'Město Vzorov' }).execute()
  const path = join(folder, 'emptied.zip')
  const { rows } = await sql<{ name: string }>`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' and relname <> 'installation'`.execute(changed.db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))} cascade`.execute(changed.db)
  await writtenArchive(changed.pool, path, now)
  await using target = await untouchedDatabase()
  expect(await archivesOver(target.pool).restore(path, restoring)).toMatchObject({ ok: true })
  const found = await allRows(target.db)
  expect([...found].filter(([, marks]) => marks.length > 0).map(([name]) => name)).toEqual(['installation'])
})

const restoredInto = (target: { pool: pg.Pool }, options: Partial<Parameters<Archives['restore']>[1]> = {}, file = archive) =>
  archivesOver(target.pool).restore(file, { ...restoring, ...options })

test('an installation is replaced only when told so, and only by one of its own kind', async () => {
  await using target = await testDatabase()
  await target.db.insertInto('installation').values({ demo: true, operator_name: 'Stará ukázka' }).execute()
  await target.db.insertInto('audit_entry').values({ action: 'of the old one' }).execute()
  const before = await allRows(target.db)
  expect(await restoredInto(target)).toEqual({ ok: false, reason: { kind: 'not-empty' } })
  expect(await allRows(target.db)).toEqual(before)
  await target.db.updateTable('installation').set({ demo: false }).execute()
  expect(await restoredInto(target, { replace: true })).toEqual({ ok: false, reason: { kind: 'demo-into-real' } })
  await target.db.updateTable('installation').set({ demo: true }).execute()
  expect(await restoredInto(target, { replace: true })).toMatchObject({ ok: true })
  expect(await allRows(target.db)).toEqual(await expected(source.db))
})

test('a demonstration cannot make a real installation, nor the other way round', async () => {
  await using target = await untouchedDatabase()
  expect(await restoredInto(target, { wantsDemo: false })).toEqual({ ok: false, reason: { kind: 'demo-into-real' } })
  await using real = await testDatabase()
  await real.db.insertInto('installation').values({ demo: false, operator_name: 'Město Vzorov' }).execute()
  const path = join(folder, 'real.zip')
  await writtenArchive(real.pool, path, now)
  expect(await restoredInto(target, { wantsDemo: true }, path)).toEqual({ ok: false, reason: { kind: 'real-into-demo' } })
  await using demo = await testDatabase()
  await demo.db.insertInto('installation').values({ demo: true, operator_name: 'Ukázka' }).execute()
  expect(await restoredInto(demo, { replace: true }, path)).toEqual({ ok: false, reason: { kind: 'real-into-demo' } })
  expect(await allRows(target.db)).toEqual(new Map())
})

test('tables of another application are never touched', async () => {
  await using target = await untouchedDatabase()
  await sql`create table theirs as select 7 as number`.execute(target.db)
  expect(await restoredInto(target, { replace: true })).toEqual({ ok: false, reason: { kind: 'foreign-tables' } })
  expect((await sql`select number from theirs`.execute(target.db)).rows).toEqual([{ number: 7 }])
})

test('a database that a running Síťovka uses is refused', async () => {
  await using target = await untouchedDatabase()
  const server = openPool(target.connection, () => undefined, 1)
  await server.query('select 1')
  expect(await restoredInto(target)).toEqual({ ok: false, reason: { kind: 'in-use' } })
  await server.end()
  const connections = async (): Promise<number> => (await target.pool.query(`select from pg_stat_activity where datname = current_database()`)).rows.length
  await expect.poll(connections).toBe(1)
  expect(await restoredInto(target)).toMatchObject({ ok: true })
})

test('a migration waits for the backup instead of pulling a table from under it', async () => {
  await using large = await testDatabase()
  await large.db.insertInto('installation').values({ demo: true, operator_name: 'Zkouška' }).execute()
  // Enough for the migration to come in its middle.
  for (let number = 0; number < 64; number++) await large.db.insertInto('file_chunk').values({ content_sha256: Buffer.alloc(32), number, bytes: randomBytes(2 ** 20) }).execute()
  const asked: Promise<unknown>[] = []
  const migrated = () => large.db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = '10ms'`.execute(tx)
    await sql`alter table service alter column name type varchar`.execute(tx)
  })
  const onProgress = (): void => { if (asked.length === 0) asked.push(migrated().catch((error: unknown) => error)) }
  expect(await archivesOver(large.pool).write(join(folder, 'large.zip'), { version: '0.1.0', now, onProgress })).toMatchObject({ ok: true })
  expect(await Promise.all(asked)).toMatchObject([{ code: '55P03' }])
  await migrated()
})

test('a connection that breaks in the middle fails the backup, and the restore, and leaves nothing', async () => {
  await using target = await untouchedDatabase()
  let broken: Promise<unknown> | null = null
  const breakAll = ({ pool }: TestDatabase) => (): void => {
    broken ??= pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
  }
  const place = mkdtempSync(join(folder, 'broken-'))
  await expect(archivesOver(source.pool).write(join(place, 'a.zip'), { version: '0.1.0', now, onProgress: breakAll(source) })).rejects.toThrow()
  expect(readdirSync(place)).toEqual([])
  broken = null
  await expect(restoredInto(target, { onProgress: breakAll(target) })).rejects.toThrow()
  expect(await allRows(target.db)).toEqual(new Map())
})

test('a role that may not make tables is told so; a superuser always may', async () => {
  await using target = await untouchedDatabase()
  await sql`revoke create on schema public from pg_database_owner, public`.execute(target.db)
  const { rows: [role] } = await sql<{ superuser: string }>`select current_setting('is_superuser') as superuser`.execute(target.db)
  const restored = await restoredInto(target)
  expect(restored.ok ? 'restored' : restored.reason).toEqual(role?.superuser === 'on' ? 'restored' : { kind: 'no-rights' })
})

test('when what comes after the data fails, the database is as before', async () => {
  await using target = await untouchedDatabase()
  await expect(restoredInto(target, { afterwards: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
  expect(await allRows(target.db)).toEqual(new Map())
  expect(await restoredInto(target)).toMatchObject({ ok: true })
})
