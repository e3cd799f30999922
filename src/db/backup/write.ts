import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { appliedMigrations, type CopiedTable, copiedTables, copyOut, demoMark, oneManner, sequences, serverVersion } from './catalogue.ts'
import { type ArchivedTable, archiveFormat, entryName, type Manifest, manifestName } from './manifest.ts'

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
 * Until it is whole it is called `….partial`; a failed or cancelled one leaves nothing.
 * @throws when the file is there already, there is no installation, the disk is full, the signal is aborted …
 */
export async function writeArchive(pool: pg.Pool, file: string, making: Making): Promise<Written> {
  const partial = `${file}.partial`
  if (existsSync(file)) throw new Error(`EEXIST: ${file}`)
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest = await writeZip(client, partial, making)
    await client.query('commit')
    broken = false
    await rename(partial, file)
    await reachDisk(dirname(file))
    return { manifest, size: await sizeOf(file) }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    // In the middle of a COPY a connection is good for nothing else.
    client.release(broken)
  }
}

async function writeZip(client: pg.ClientBase, partial: string, making: Making): Promise<Manifest> {
  const failing = new AbortController()
  const signal = making.signal ? AbortSignal.any([making.signal, failing.signal]) : failing.signal
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }), { signal })
  // When the disk is full the tables stop too, and the first cause is told.
  const stopTables = written.then(() => new Promise<never>(() => undefined))
  try {
    const manifest = await Promise.race([copyAll(client, zip, making, signal), stopTables])
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName)
    zip.end()
    await written
    return manifest
  } catch (error) {
    failing.abort(error)
    await written.catch(() => undefined)
    throw error
  }
}

async function copyAll(client: pg.ClientBase, zip: ZipFile, { version, now, onProgress }: Making, signal: AbortSignal): Promise<Manifest> {
  await client.query(oneManner)
  const demo = await demoMark(client)
  if (demo === null) throw new Error('There is no installation to back up')
  const tables = await copiedTables(client)
  const facts = { postgres: await serverVersion(client), migrations: await appliedMigrations(client), sequences: await sequences(client) }
  // A table weighs what it takes on the disk.
  const whole = tables.reduce((sum, { weight }) => sum + weight, 1)
  const archived: ArchivedTable[] = []
  let before = 0
  for (const table of tables) {
    archived.push(await copyTable(client, zip, table, { signal, tell: (bytes) => onProgress?.((before + Math.min(bytes, table.weight)) / whole) }))
    before += table.weight
  }
  return { program: 'sitovka', format: archiveFormat, version, createdAt: now.toISOString(), demo, ...facts, tables: archived }
}

interface Copying { readonly signal: AbortSignal, readonly tell: (bytes: number) => void }

async function copyTable(client: pg.ClientBase, zip: ZipFile, { name, columns, form, weight }: CopiedTable, { signal, tell }: Copying): Promise<ArchivedTable> {
  const copy = client.query(copyTo(copyOut({ name, columns, form })))
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      tell(bytes)
      done(null, chunk)
    },
  })
  // Made documents and uploads are mostly packed already: more effort would only cost time.
  zip.addReadStream(counted, entryName({ name, form }), { compressionLevel: form === 'binary' ? 1 : 6, mtime: new Date(0), forceZip64Format: weight > 2 ** 30 })
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

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file, 'r')
  try {
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}
