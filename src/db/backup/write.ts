import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { failed, ok, type Result } from '#core/result.ts'
import { appliedMigrations, type CopiedTable, copiedTables, copyOut, demoMark, isPackedAlready, lockTables, oneManner, sequences, serverVersion } from './catalogue.ts'
import { type ArchivedTable, archiveFormat, entryName, type Manifest, manifestName } from './manifest.ts'
import { sealing, unsealed } from './seal.ts'
import { type WriteTrouble, writeTrouble } from './trouble.ts'
import { toldElsewhere, whileConnected } from './whileConnected.ts'

export interface Making {
  /** Of Síťovka that writes. */
  readonly version: string
  readonly now: Date
  readonly signal?: AbortSignal
  /** How much of the data is written: 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export interface Written { readonly manifest: Manifest, readonly size: number }

/**
 * Writes the database as one snapshot into a new archive that only its owner may read; streamed, never whole in memory.
 * Until it is whole its name ends with `.partial`; a failed or cancelled one leaves nothing.
 * @throws when the signal is aborted or the database fails.
 */
export async function writeArchive(pool: pg.Pool, file: string, making: Making): Promise<Result<Written, WriteTrouble>> {
  if (existsSync(file)) return failed('file-exists')
  const partial = `${file}.${randomUUID().slice(0, 8)}.partial`
  const client = await pool.connect()
  let broken = true
  try {
    await beginSnapshot(client)
    const demo = await demoMark(client)
    const manifest = demo === null ? null : await whileConnected(client, (gone) => writeZip(client, partial, demo, { ...making, signal: either(making.signal, gone) }))
    await client.query('commit')
    broken = false
    if (manifest === null) return failed('no-installation')
    await rename(partial, file)
    await reachDisk(dirname(file))
    return ok({ manifest, size: (await stat(file)).size })
  } catch (error) {
    await rm(partial, { force: true })
    const trouble = writeTrouble(error)
    if (trouble) return failed(trouble)
    throw error
  } finally {
    // In the middle of a COPY a connection is good for nothing else.
    client.release(broken)
  }
}

/**
 * One view of everything to the end. The locks come before the view: a migration that rewrote a table in between would
 * make its rows invisible, and the archive would miss them without a word. They hold back migrations, nothing else.
 */
async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  const names = (await copiedTables(client)).map(({ name }) => name)
  await client.query('begin isolation level repeatable read read only')
  if (names.length > 0) await client.query(lockTables(names))
  const locked = (await copiedTables(client)).map(({ name }) => name)
  if (locked.join() !== names.join()) throw new Error('The database was being migrated just now')
}

const either = (one: AbortSignal | undefined, other: AbortSignal): AbortSignal => one ? AbortSignal.any([one, other]) : other

async function writeZip(client: pg.ClientBase, partial: string, demo: boolean, making: Making): Promise<Manifest> {
  const failing = new AbortController()
  const signal = either(making.signal, failing.signal)
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, sealing(), createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }), { signal })
  // When the disk is full the tables stop too, and the first cause is told.
  const stopTables = written.then(() => new Promise<never>(() => undefined))
  try {
    const facts = await Promise.race([copyAll(client, zip, making, signal), stopTables])
    const manifest: Manifest = { ...facts, demo }
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, { mtime: making.now })
    zip.end({ comment: unsealed, forceZip64Format: false })
    await written
    return manifest
  } catch (error) {
    failing.abort(error)
    await written.catch(() => undefined)
    throw error
  }
}

async function copyAll(client: pg.ClientBase, zip: ZipFile, { version, now, onProgress }: Making, signal: AbortSignal): Promise<Omit<Manifest, 'demo'>> {
  await client.query(oneManner)
  const tables = await copiedTables(client)
  const facts = { postgres: await serverVersion(client), migrations: await appliedMigrations(client), sequences: await sequences(client) }
  // A table weighs what it takes on the disk.
  const whole = tables.reduce((sum, { weight }) => sum + weight, 1)
  const archived: ArchivedTable[] = []
  let before = 0
  for (const table of tables) {
    archived.push(await copyTable(client, zip, table, { now, signal, tell: (bytes) => onProgress?.((before + Math.min(bytes, table.weight)) / whole) }))
    before += table.weight
  }
  return { program: 'sitovka', format: archiveFormat, version, createdAt: now.toISOString(), ...facts, tables: archived }
}

/** The database hands over megabytes in one go; their sums would keep everybody else waiting, so others come in between. */
const atOnce = 256 * 1024

interface Copying { readonly now: Date, readonly signal: AbortSignal, readonly tell: (bytes: number) => void }

async function copyTable(client: pg.ClientBase, zip: ZipFile, table: CopiedTable, { now, signal, tell }: Copying): Promise<ArchivedTable> {
  const { name, columns, form, weight } = table
  const compress = !(await isPackedAlready(client, table))
  const copy = client.query(copyTo(copyOut({ name, columns, form }))).on('error', toldElsewhere)
  const hash = createHash('sha256')
  let bytes = 0
  let sinceOthers = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      tell(bytes)
      sinceOthers += chunk.length
      if (sinceOthers < atOnce) { done(null, chunk); return }
      sinceOthers = 0
      setImmediate(done, null, chunk)
    },
  })
  zip.addReadStream(counted, entryName({ name, form }), { compress, mtime: now, forceZip64Format: weight > 2 ** 30 })
  await pipeline(copy, counted, { signal })
  // How many rows there were is said after the last of them.
  await client.query('select')
  return { name, columns: [...columns], form, rows: copy.rowCount, bytes, sha256: hash.digest('hex') }
}

async function reachDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
