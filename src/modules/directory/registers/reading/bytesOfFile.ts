import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Bytes } from './bytes.ts'

const piece = 64 * 1024

/** A file on disk; null when it is none or cannot be read. */
export async function bytesOfFile(path: string): Promise<Bytes | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  return {
    size: found.size,
    // `end` of a file stream is the last byte itself.
    read: (from = 0, to = found.size) => from >= to ? noBytes() : createReadStream(path, { start: from, end: to - 1, highWaterMark: piece }),
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> { /* nothing to give */ }
