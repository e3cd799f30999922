import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { type WriteTrouble, writeTrouble } from './trouble.ts'

export interface KeptArchive {
  readonly name: string
  readonly size: number
  readonly changedAt: Date
}

/** The folder where the house keeps its archives; only its owner may enter it. */
export interface BackupFolder {
  readonly path: string
  /** The folder of the data that are backed up here; null when they are on a server of their own. */
  readonly data: string | null
  /** Makes the folder and clears away what killed backups left half-made. */
  prepare(now: Date): Promise<WriteTrouble | null>
  /** Finished archives, the last name first; none while there is no folder, and null when there is one that cannot be read:
   *  an empty list would say that nothing was ever backed up. */
  list(): Promise<KeptArchive[] | null>
  open(name: string): Promise<{ readonly size: number, readonly stream: ReadableStream<Uint8Array> } | null>
  remove(name: string): Promise<void>
  /** The path of a file of that name. */
  pathOf(name: string): string
  /** A file for the moment of the work, gone after it. */
  withTemporary<Value>(name: string, work: (file: TemporaryFile) => Promise<Value>): Promise<Value>
}

export interface TemporaryFile {
  readonly path: string
  /** Writes it piece by piece, readable for us only. */
  readonly fill: (pieces: AsyncIterable<Uint8Array>) => Promise<void>
}

/** A name of an archive: never a path, never a hidden file. */
const archiveName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\.zip$/
const halfMade = /\.partial$/
/** A backup that goes on writes every moment. */
const abandonedAfter = 3_600_000

export const backupFolderAt = (path: string, data: string | null = null): BackupFolder => ({
  path,
  data,
  prepare: (now) => prepare(path, now),
  list: () => list(path),
  open: (name) => openArchive(join(path, checked(name))),
  remove: (name) => rm(join(path, checked(name)), { force: true }),
  pathOf: (name) => join(path, checked(name)),
  async withTemporary(name, work) {
    const file = `${join(path, checked(`${name}.zip`))}.partial`
    try {
      return await work({ path: file, fill: (pieces) => pipeline(pieces, createWriteStream(file, { flags: 'wx', mode: 0o600 })) })
    } finally {
      await rm(file, { force: true })
    }
  },
})

function checked(name: string): string {
  if (!archiveName.test(name)) throw new Error('Not a name of an archive')
  return name
}

async function prepare(path: string, now: Date): Promise<WriteTrouble | null> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.W_OK)
    for (const name of (await readdir(path)).filter((one) => halfMade.test(one))) {
      const { mtimeMs } = await stat(join(path, name))
      if (now.getTime() - mtimeMs > abandonedAfter) await rm(join(path, name), { force: true })
    }
    return null
  } catch (error) {
    const trouble = writeTrouble(error)
    if (trouble) return trouble
    throw error
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function list(path: string): Promise<KeptArchive[] | null> {
  const names = await readdir(path).catch((error: unknown) => (isMissing(error) ? [] : null))
  if (names === null) return null
  const kept = await Promise.all(names.filter((name) => archiveName.test(name)).map(async (name) => {
    const found = await stat(join(path, name)).catch(() => null)
    return found?.isFile() ? [{ name, size: found.size, changedAt: found.mtime }] : []
  }))
  return kept.flat().toSorted((one, other) => other.name.localeCompare(one.name, 'en'))
}

async function openArchive(path: string): Promise<{ size: number, stream: ReadableStream<Uint8Array> } | null> {
  const handle = await open(path, 'r').catch(() => null)
  if (!handle) return null
  const { size } = await handle.stat()
  // Node's and the browser's type of the same stream differ in name only.
  const stream: NodeStream = Readable.toWeb(createReadStream(path, { fd: handle }))
  return { size, stream: stream as unknown as ReadableStream<Uint8Array> }
}
