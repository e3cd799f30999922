import type { Readable } from 'node:stream'
import { Readable as NodeReadable } from 'node:stream'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Bytes } from './bytes.ts'
import { type ReadingTrouble, Unreadable } from './trouble.ts'

/** What an archive may hold, unpacked, and how many times more than packed; beyond it is a bomb or no archive of ours. */
export interface ZipLimits { readonly entries: number, readonly bytes: number, readonly growth: number, readonly trouble: ReadingTrouble }

/** Small archives may grow as they like. */
const alwaysAllowed = 16 * 1024 * 1024

export interface ZipEntry { readonly name: string, readonly pieces: AsyncIterable<Uint8Array> }

/** Reads any part of the archive without having it whole in memory or on disk. */
class BytesReader extends RandomAccessReader {
  private readonly bytes: Bytes
  constructor(bytes: Bytes) {
    super()
    this.bytes = bytes
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return NodeReadable.from(this.bytes.read(start, end), { objectMode: false })
  }
}

/**
 * Entries of a ZIP archive, one after another; an entry not read is skipped. Throws `Unreadable` for a damaged archive and
 * for one that would unpack to more than the limits, whatever its headers say.
 */
export async function* zipEntries(bytes: Bytes, limits: ZipLimits): AsyncGenerator<ZipEntry> {
  const archive = await opened(bytes, limits)
  if (archive.entryCount > limits.entries) throw new Unreadable(limits.trouble, 0)
  const left = { bytes: Math.min(limits.bytes, alwaysAllowed + limits.growth * bytes.size) }
  for (let number = 1; number <= archive.entryCount; number++) {
    const entry = await nextEntry(archive, limits, number)
    if (entry === null) return
    yield { name: entry.fileName, pieces: unpacked(archive, entry, left, limits, number) }
  }
}

function opened(bytes: Bytes, { trouble }: ZipLimits): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names of entries are only compared, never made into paths.
    fromRandomAccessReader(new BytesReader(bytes), bytes.size, { lazyEntries: true, autoClose: false }, (error, archive) => {
      if (error) reject(new Unreadable(trouble, 0))
      else resolve(archive)
    })
  })
}

function nextEntry(archive: ZipFile, { trouble }: ZipLimits, number: number): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      archive.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
      act()
    }
    archive.on('entry', (entry: Entry) => { settle(() => { resolve(entry) }) })
    archive.on('end', () => { settle(() => { resolve(null) }) })
    archive.on('error', () => { settle(() => { reject(new Unreadable(trouble, number)) }) })
    archive.readEntry()
  })
}

async function* unpacked(archive: ZipFile, entry: Entry, left: { bytes: number }, { trouble }: ZipLimits, number: number): AsyncGenerator<Uint8Array> {
  if (entry.uncompressedSize > left.bytes) throw new Unreadable(trouble, number)
  try {
    for await (const piece of await streamOf(archive, entry) as AsyncIterable<Uint8Array>) {
      left.bytes -= piece.length
      if (left.bytes < 0) throw new Unreadable(trouble, number)
      yield piece
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(trouble, number)
  }
}

function streamOf(archive: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })
}

/** Whether the file begins as an archive does. */
export async function isZip(bytes: Bytes): Promise<boolean> {
  for await (const piece of bytes.read(0, 4)) return piece[0] === 0x50 && piece[1] === 0x4b && piece[2] === 0x03 && piece[3] === 0x04
  return false
}
