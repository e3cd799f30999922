import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { pipeline as flow, type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { failed, ok, type Result } from '#core/result.ts'
import { type ArchivedTable, entryName, LaterManifest, Manifest, manifestName } from './manifest.ts'
import { isSealed } from './seal.ts'
import { type ArchiveTrouble, Refused } from './trouble.ts'

/** An archive whose list of entries agrees with its manifest; what the entries hold is checked as it is read. */
export interface OpenArchive {
  readonly manifest: Manifest
  readonly size: number
  /** The bytes of a table as COPY wrote them; ends in an error when they are not the ones the manifest speaks of. */
  readonly read: (table: ArchivedTable) => Promise<Readable>
  readonly close: () => void
}

const mostEntries = 5_000
const largestManifest = 16 * 2 ** 20
/** Rows of a real database come to a tenth, seldom to a fiftieth; what would grow more is made to fill the disk. */
const mostGrowth = 200
const alwaysAllowed = 64 * 2 ** 20

/** Only an archive's own troubles. */
class Unreadable extends Refused<ArchiveTrouble> {}

const refuse = (kind: ArchiveTrouble['kind'], part?: string): never => { throw new Unreadable(part === undefined ? { kind } : { kind, part }) }

/** Opens an archive and checks everything that can be told without reading the tables. The caller closes it. */
async function openArchive(file: string): Promise<Result<OpenArchive, ArchiveTrouble>> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return failed({ kind: 'no-file' })
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true }).catch(() => null)
  if (!zip) return failed({ kind: 'not-an-archive' })
  try {
    return ok(await agreeing(zip, found.size))
  } catch (error) {
    zip.close()
    return failed(refusal(error))
  }
}

/** The reason while entries are read can only be one of an archive's; anything unexpected is damage. */
const refusal = (error: unknown): ArchiveTrouble => error instanceof Unreadable ? error.trouble : { kind: 'damaged' }

/** Reads the whole archive twice, byte by byte and table by table, and compares every sum; nothing is written anywhere. */
export async function checkArchive(file: string, signal?: AbortSignal): Promise<Result<OpenArchive, ArchiveTrouble>> {
  const opened = await openArchive(file)
  if (!opened.ok) return opened
  const { manifest, size, read, close } = opened.value
  if (!(await isSealed(file, size, signal))) {
    close()
    return failed({ kind: 'damaged' })
  }
  for (const table of manifest.tables) {
    const isWhole = await read(table).then((bytes) => pipeline(bytes, nowhere(), { signal })).then(() => true, () => false)
    if (signal?.aborted) { close(); signal.throwIfAborted() }
    if (isWhole) continue
    close()
    return failed({ kind: 'damaged', part: entryName(table) })
  }
  return opened
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => { done() } })

async function agreeing(zip: ZipFile, size: number): Promise<OpenArchive> {
  const entries = await entriesOf(zip, size)
  const manifest = await manifestOf(zip, entries.get(manifestName) ?? refuse('not-an-archive'))
  const entryOf = (table: ArchivedTable): Entry => entries.get(entryName(table)) ?? refuse('damaged', entryName(table))
  for (const table of manifest.tables) if (entryOf(table).uncompressedSize !== table.bytes) refuse('damaged', entryName(table))
  const wanted = new Set([manifestName, ...manifest.tables.map(entryName)])
  const extra = [...entries.keys()].find((name) => !wanted.has(name))
  if (extra !== undefined || wanted.size !== manifest.tables.length + 1) refuse('damaged', extra)
  return {
    manifest, size, close: () => { zip.close() },
    async read(table) {
      const bytes = await zip.openReadStreamPromise(entryOf(table))
      // What breaks on the way breaks the end, where somebody reads.
      return flow(bytes, proven(table), () => undefined)
    },
  }
}

/** Names and sizes only. Every entry is at a place of its own, plainly packed, and all together are no bomb. */
async function entriesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const places = new Set<number>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, relativeOffsetOfLocalHeader: place } = entry
    const isPlain = !entry.isEncrypted() && entry.canDecodeFileData() && !fileName.endsWith('/')
    if (!isPlain || entries.has(fileName) || places.has(place) || entries.size === mostEntries) refuse('damaged', fileName)
    entries.set(fileName, entry)
    places.add(place)
    unpacked += entry.uncompressedSize
  }
  if (unpacked > alwaysAllowed + mostGrowth * size) refuse('bomb')
  return entries
}

async function manifestOf(zip: ZipFile, entry: Entry): Promise<Manifest> {
  if (entry.uncompressedSize > largestManifest) refuse('damaged', manifestName)
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  // The tables are proven by the sums in the manifest, the manifest itself by the archive's own one.
  if (crc32(bytes) !== entry.crc32) refuse('damaged', manifestName)
  const said: unknown = JSON.parse(bytes.toString('utf8'))
  if (LaterManifest.safeParse(said).success) refuse('later-program')
  const manifest = Manifest.safeParse(said)
  return manifest.success ? manifest.data : refuse('damaged', manifestName)
}

/** Lets bytes through and ends in an error unless they are as many, and the same, as the manifest says. */
function proven(table: ArchivedTable): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
    flush(done) {
      const isSame = bytes === table.bytes && hash.digest('hex') === table.sha256
      done(isSame ? null : new Unreadable({ kind: 'damaged', part: entryName(table) }))
    },
  })
}
