import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform, type TransformCallback } from 'node:stream'

/** Letters of a SHA-256 in hexadecimal: the comment an archive ends with. */
export const sealLength = 64

/** What the comment is while nobody knows the sum. */
export const unsealed = '0'.repeat(sealLength)

/**
 * Puts the sum of all bytes in the place of the last ones, so that a change of any byte shows: a ZIP's own sums leave
 * out its headers, dates and lists.
 */
export function sealing(): Transform {
  const hash = createHash('sha256')
  // Bytes that may be the last ones: a piece long enough to be so alone is passed on as it is, never copied.
  let held: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const isLong = chunk.length >= sealLength
      const certain = isLong ? held : Buffer.alloc(0)
      held = isLong ? chunk : Buffer.concat([held, chunk])
      hash.update(certain)
      done(null, certain)
    },
    flush(done) {
      const certain = held.subarray(0, Math.max(0, held.length - sealLength))
      hash.update(certain)
      this.push(certain)
      done(null, hash.digest('hex'))
    },
  })
}

/** Is the file, byte for byte, the one that was sealed? */
export async function isSealed(file: string, size: number, signal?: AbortSignal): Promise<boolean> {
  if (size <= sealLength) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: size - sealLength - 1, ...(signal && { signal }) })) hash.update(chunk as Buffer)
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(sealLength), 0, sealLength, size - sealLength)
    return buffer.toString('latin1') === hash.digest('hex')
  } finally {
    await handle.close()
  }
}
