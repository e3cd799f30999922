import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writtenArchive } from '#test/support/archives.ts'
import { type TestDatabase, testDatabase, untouchedDatabase } from '#test/support/database.ts'
import { archivesOver, type Manifest } from './archives.ts'
import { sealing, sealLength, unsealed } from './seal.ts'

const now = new Date('2026-11-22T11:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'sitovka-archives-'))
const good = join(folder, 'good.zip')

let source: TestDatabase
let target: TestDatabase
let manifest: Manifest
beforeAll(async () => {
  source = await testDatabase()
  target = await untouchedDatabase()
  await source.db.insertInto('installation').values({ demo: false, operator_name: 'Město Vzorov' }).execute()
  await source.db.insertInto('region').values([{ code: 'CZ053', name: 'Pardubický kraj' }, { code: 'CZ052', name: 'Tab\ta\nřádek \\N "uvozovky"' }]).execute()
  await source.db.insertInto('file_chunk').values({ content_sha256: Buffer.alloc(32, 1), number: 0, bytes: Buffer.from([0, 255, 10, 92, 46]) }).execute()
  manifest = await writtenArchive(source.pool, good, now)
})
afterAll(async () => {
  await source[Symbol.asyncDispose]()
  await target[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const restoring = { replace: false, wantsDemo: null, now, afterwards: () => Promise.resolve() }

/** What checking and restoring say, which must be the same; a refused archive leaves the database without a single table. */
async function said(file: string): Promise<unknown> {
  const checked = await archivesOver(target.pool).check(file)
  const restored = await archivesOver(target.pool).restore(file, restoring)
  if (checked.ok || restored.ok) return { checked, restored }
  expect(restored.reason).toEqual(checked.reason)
  const { rows } = await sql`select relname from pg_class where relnamespace = 'public'::regnamespace`.execute(target.db)
  expect(rows).toEqual([])
  return checked.reason
}

type Entries = Map<string, Buffer>

async function unpacked(): Promise<Entries> {
  const zip = await openPromise(good)
  const entries: Entries = new Map()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    entries.set(entry.fileName, Buffer.concat(chunks))
  }
  return entries
}

const sealedInto = async (file: string, zip: ZipFile): Promise<void> => {
  zip.end({ comment: unsealed, forceZip64Format: false })
  await pipeline(zip.outputStream, sealing(), createWriteStream(file))
}

let count = 0

async function packed(entries: Iterable<readonly [string, Buffer]>): Promise<string> {
  const file = join(folder, `made-${++count}.zip`)
  const zip = new ZipFile()
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name)
  await sealedInto(file, zip)
  return file
}

function written(bytes: Uint8Array): string {
  const file = join(folder, `made-${++count}.zip`)
  writeFileSync(file, bytes)
  return file
}

/** Bytes changed by somebody who knows how to seal them. */
function resealed(bytes: Buffer): string {
  bytes.write(sha256(bytes.subarray(0, -sealLength)), bytes.length - sealLength)
  return written(bytes)
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const inJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const withTable = (name: string, change: object): Manifest =>
  ({ ...manifest, tables: manifest.tables.map((table) => table.name === name ? { ...table, ...change } : table) })

async function altered(change: (entries: Entries) => unknown): Promise<string> {
  const entries = await unpacked()
  change(entries)
  return packed(entries)
}

test('an archive packed and sealed the same way is as good as the first', async () => {
  expect(await archivesOver(target.pool).check(await packed(await unpacked()))).toEqual({ ok: true, value: manifest })
})

test('what is no file or no archive is told', async () => {
  expect(await said(join(folder, 'nothing.zip'))).toEqual({ kind: 'no-file' })
  expect(await said(folder)).toEqual({ kind: 'no-file' })
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), Buffer.from('Příliš žluťoučký kůň'), Buffer.alloc(100_000)]) {
    expect(await said(written(bytes))).toEqual({ kind: 'not-an-archive' })
  }
  expect(await said(await packed([['readme.txt', Buffer.from('hello')]]))).toEqual({ kind: 'not-an-archive' })
})

test('cut off anywhere it is refused', async () => {
  const bytes = readFileSync(good)
  for (let part = 0; part < 24; part++) {
    expect(await said(written(bytes.subarray(0, Math.floor((bytes.length * part) / 24)))), `${part}/24`).toMatchObject({ kind: 'not-an-archive' })
  }
  expect(await said(written(bytes.subarray(0, -1)))).toMatchObject({ kind: 'not-an-archive' })
  expect(await said(written(Buffer.concat([bytes, Buffer.from('x')])))).toMatchObject({ kind: 'not-an-archive' })
})

test('with any byte changed it is refused', async () => {
  const bytes = readFileSync(good)
  const file = join(folder, 'flipped.zip')
  for (let place = 0; place < bytes.length; place += 31) {
    const flipped = Buffer.from(bytes)
    flipped[place] = flipped[place]! ^ (1 << (place % 8))
    writeFileSync(file, flipped)
    expect(await archivesOver(target.pool).check(file), String(place)).toMatchObject({ ok: false })
  }
}, 60_000)

test('packed anew by another program it is refused: nobody can tell any more whether it is whole', async () => {
  const zip = new ZipFile()
  for (const [name, bytes] of await unpacked()) zip.addBuffer(bytes, name)
  zip.end()
  const file = join(folder, 'anew.zip')
  await pipeline(zip.outputStream, createWriteStream(file))
  expect(await said(file)).toEqual({ kind: 'damaged' })
})

test('changed rows under the old sum are refused, also when they are as long', async () => {
  const file = await altered((entries) => entries.set('tables/region.tsv', Buffer.from(entries.get('tables/region.tsv')!.toString().replace('Pardubický', 'Pardubicky ').replace('  ', ' '))))
  expect(await said(file)).toEqual({ kind: 'damaged', part: 'tables/region.tsv' })
  const sameLength = await altered((entries) => entries.set('tables/region.tsv', Buffer.from(entries.get('tables/region.tsv')!.toString().replace('Pardubi', 'Kardubi'))))
  expect(await said(sameLength)).toEqual({ kind: 'damaged', part: 'tables/region.tsv' })
})

test('a missing entry, one too many, one twice and a folder are refused', async () => {
  expect(await said(await altered((entries) => entries.delete('tables/region.tsv')))).toEqual({ kind: 'damaged', part: 'tables/region.tsv' })
  expect(await said(await altered((entries) => entries.set('tables/regions.tsv', Buffer.from(''))))).toEqual({ kind: 'damaged', part: 'tables/regions.tsv' })
  const entries = await unpacked()
  expect(await said(await packed([...entries, ['tables/region.tsv', entries.get('tables/region.tsv')!]]))).toEqual({ kind: 'damaged', part: 'tables/region.tsv' })
  const withFolder = new ZipFile()
  for (const [name, bytes] of entries) withFolder.addBuffer(bytes, name)
  withFolder.addEmptyDirectory('tables')
  const file = join(folder, 'with-folder.zip')
  await sealedInto(file, withFolder)
  expect(await said(file)).toEqual({ kind: 'damaged', part: 'tables/' })
})

test.each(['../../etc/passwd', '/etc/passwd', 'tables/../../x', 'C:\\windows', '..\\x', 'tables\\region.tsv', 'tables/./region.tsv', 'tables/region.tsv\0.txt'])('the tricky name %j is refused', async (name) => {
  // As long as the name, so that it can be put in its place in the finished bytes.
  const plain = 'x'.repeat(Buffer.byteLength(name))
  const file = await altered((entries) => entries.set(plain, Buffer.from('hello')))
  const bytes = readFileSync(file)
  for (let place = bytes.indexOf(plain); place >= 0; place = bytes.indexOf(plain, place + 1)) bytes.write(name, place)
  expect(await said(resealed(bytes))).toMatchObject({ kind: 'damaged' })
})

test('a bomb is refused before it is unpacked', async () => {
  const zeros = Buffer.alloc(90 * 2 ** 20)
  const bombed = withTable('region', { bytes: zeros.length, sha256: sha256(zeros) })
  const file = await altered((entries) => entries.set('tables/region.tsv', zeros).set('manifest.json', inJson(bombed)))
  expect(await said(file)).toEqual({ kind: 'bomb' })
  // And one that lies about how much it holds bursts at the size it told.
  const small = await altered((entries) => entries.set('tables/region.tsv', Buffer.alloc(2 ** 20)))
  const bytes = readFileSync(small)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(2 ** 20)
  const honest = Buffer.alloc(4)
  honest.writeUInt32LE(manifest.tables.find(({ name }) => name === 'region')!.bytes)
  for (let place = bytes.indexOf(size); place >= 0; place = bytes.indexOf(size, place + 1)) honest.copy(bytes, place)
  expect(await said(resealed(bytes))).toEqual({ kind: 'damaged', part: 'tables/region.tsv' })
})

test.each([
  ['another program', { program: 'other' }, 'damaged'],
  ['a later format', { format: 2 }, 'later-program'],
  ['no tables', { tables: [] }, 'damaged'],
  ['something unknown', { surprise: true }, 'damaged'],
  ['a day that is none', { createdAt: 'yesterday' }, 'damaged'],
] as const)('a manifest of %s is refused', async (_, change, kind) => {
  const file = await altered((entries) => entries.set('manifest.json', inJson({ ...manifest, ...change })))
  expect(await said(file)).toMatchObject({ kind })
})

test('a manifest that is no JSON, or is enormous, is refused', async () => {
  expect(await said(await altered((entries) => entries.set('manifest.json', Buffer.from('{'))))).toEqual({ kind: 'damaged' })
  expect(await said(await altered((entries) => entries.set('manifest.json', Buffer.alloc(17 * 2 ** 20, ' '))))).toEqual({ kind: 'damaged', part: 'manifest.json' })
})

/** Made so well that its sums agree: only a restore can find out, and leaves nothing. */
async function forged(change: (entries: Entries) => Manifest): Promise<unknown> {
  const file = await altered((entries) => entries.set('manifest.json', inJson(change(entries))))
  expect(await archivesOver(target.pool).check(file)).toMatchObject({ ok: true })
  const restored = await archivesOver(target.pool).restore(file, restoring).catch((error: unknown) => error)
  const { rows } = await sql`select relname from pg_class where relnamespace = 'public'::regnamespace`.execute(target.db)
  expect(rows).toEqual([])
  return restored
}

test('a forged archive whose sums agree is refused by the restore whole', async () => {
  const rowsOf = (name: string, text: string) => (entries: Entries): Manifest => {
    entries.set(`tables/${name}.tsv`, Buffer.from(text))
    return withTable(name, { bytes: Buffer.byteLength(text), sha256: sha256(Buffer.from(text)), rows: text.split('\n').length - 1 })
  }
  const districtColumns = manifest.tables.find(({ name }) => name === 'district')!.columns
  const orphan = districtColumns.map((column) => ({ code: 'X', name: 'Okres', region_code: 'NOWHERE' })[column] ?? '\\N').join('\t')
  expect(await forged(rowsOf('district', `${orphan}\n`))).toMatchObject({ code: '23503' })
  expect(await forged(rowsOf('region', 'only one column\n'))).toMatchObject({ code: '22P04' })
  expect(await forged(() => withTable('region', { rows: 1 }))).toEqual({ ok: false, reason: { kind: 'damaged', part: 'tables/region.tsv' } })
  expect(await forged(() => ({ ...manifest, demo: true }))).toEqual({ ok: false, reason: { kind: 'damaged', part: 'manifest.json' } })
  expect(await forged(() => withTable('region', { columns: ['code', 'name'] }))).toEqual({ ok: false, reason: { kind: 'damaged', part: 'region' } })
  expect(await forged(() => ({ ...manifest, migrations: [...manifest.migrations, '20990101T0000_later'] }))).toEqual({ ok: false, reason: { kind: 'later-migrations' } })
  expect(await forged(() => ({ ...manifest, migrations: [...manifest.migrations.slice(0, -1), '20200101T0000_other'] }))).toEqual({ ok: false, reason: { kind: 'other-migrations' } })
  expect(await forged(() => ({ ...manifest, migrations: manifest.migrations.slice(1) }))).toEqual({ ok: false, reason: { kind: 'other-migrations' } })
})

test('a backup that is cancelled, or has nowhere to go, leaves nothing and the next one succeeds', async () => {
  const place = mkdtempSync(join(folder, 'cancelled-'))
  const cancelled = new AbortController()
  const writing = archivesOver(source.pool).write(join(place, 'a.zip'), { version: '0.1.0', now, signal: cancelled.signal, onProgress: () => { cancelled.abort() } })
  await expect(writing).rejects.toThrow()
  expect(await archivesOver(source.pool).write(join(place, 'no-such-folder/a.zip'), { version: '0.1.0', now })).toEqual({ ok: false, reason: 'no-folder' })
  expect(readdirSync(place)).toEqual([])
  expect(await writtenArchive(source.pool, join(place, 'a.zip'), now)).toEqual(manifest)
  const before = readFileSync(join(place, 'a.zip'))
  expect(await archivesOver(source.pool).write(join(place, 'a.zip'), { version: '0.1.0', now })).toEqual({ ok: false, reason: 'file-exists' })
  expect(readFileSync(join(place, 'a.zip')).equals(before)).toBe(true)
})

test('a database that is no installation is not backed up', async () => {
  await using nothing = await untouchedDatabase()
  expect(await archivesOver(nothing.pool).write(join(folder, 'nothing.zip'), { version: '0.1.0', now })).toEqual({ ok: false, reason: 'no-installation' })
})
