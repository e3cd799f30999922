import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'
import { failed, ok, type Result } from '#core/result.ts'
import type { AppContext } from './context.ts'
import { cleanText, type Typed } from './form.ts'

/** A file somebody sent. An empty file field sends none. */
export interface UploadedFile {
  readonly field: string
  /** Without folders; for people, never for a path. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface Upload { readonly typed: Typed, readonly files: readonly UploadedFile[] }

interface UploadLimits { readonly files: number, readonly fileSize: number }

/** Reads a multipart form with files; the route's `bodyLimit` bounds the whole of it. A body that is not such a form is `unreadable`. */
export async function readUpload(c: AppContext, limits: UploadLimits): Promise<Result<Upload, 'unreadable' | 'too-large'>> {
  const body = c.req.raw.body
  const type = c.req.header('content-type') ?? ''
  if (!body || !type.startsWith('multipart/form-data')) return failed('unreadable')
  try {
    // The browser's and Node's type of the same stream differ in name only.
    return await parts(Readable.fromWeb(body as NodeStream), type, limits)
  } catch {
    return failed('unreadable')
  }
}

function parts(body: Readable, type: string, { files: most, fileSize }: UploadLimits): Promise<Result<Upload, 'too-large'>> {
  const typed: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const files: UploadedFile[] = []
  const form = busboy({
    headers: { 'content-type': type }, defParamCharset: 'utf8',
    limits: { files: most, fileSize, fields: 100, fieldSize: 64 * 1024 },
  })
  return new Promise((resolve, reject) => {
    form.on('field', (name, value) => { (typed[name] ??= []).push(cleanText(value)) })
    form.on('filesLimit', () => { resolve(failed('too-large')) })
    form.on('file', (field, stream, { filename: name, mimeType: mediaType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => { chunks.push(chunk) })
      stream.on('limit', () => { resolve(failed('too-large')) })
      // A body that was cut off ends the file in an error of its own.
      stream.on('error', reject)
      // A file field left empty may come as a file without a name.
      stream.on('end', () => { if (name) files.push({ field, name: cleanText(name), mediaType, bytes: Buffer.concat(chunks) }) })
    })
    form.on('close', () => { resolve(ok({ typed, files })) })
    form.on('error', reject)
    body.on('error', reject).pipe(form)
  })
}

/** A file that is read as it comes. */
export interface StreamedFile {
  readonly name: string
  readonly mediaType: string
  readonly pieces: AsyncIterable<Uint8Array>
}

interface StreamLimits {
  readonly fileSize: number
  /** How long the whole may take to arrive. */
  readonly milliseconds: number
}

class TooLarge extends Error {}

/**
 * Reads a multipart form with one large file, which `keep` gets as it comes; nothing of it is held in memory. `keep` must
 * leave nothing behind when the pieces end in an error. Fields come before the file, or they are not known to `keep`.
 */
export async function streamUpload<Kept>(
  c: AppContext, limits: StreamLimits, keep: (file: StreamedFile) => Promise<Kept>,
): Promise<Result<{ readonly typed: Typed, readonly kept: Kept | null }, 'unreadable' | 'too-large'>> {
  const body = c.req.raw.body
  const type = c.req.header('content-type') ?? ''
  if (!body || !type.startsWith('multipart/form-data')) return failed('unreadable')
  const source = Readable.fromWeb(body as NodeStream, { signal: AbortSignal.timeout(limits.milliseconds) })
  try {
    return ok(await streamed(source, type, limits.fileSize, keep))
  } catch (error) {
    return failed(error instanceof TooLarge ? 'too-large' : 'unreadable')
  } finally {
    source.destroy()
  }
}

function streamed<Kept>(
  body: Readable, type: string, fileSize: number, keep: (file: StreamedFile) => Promise<Kept>,
): Promise<{ typed: Typed, kept: Kept | null }> {
  const typed: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const form = busboy({
    headers: { 'content-type': type }, defParamCharset: 'utf8', limits: { files: 1, fileSize, fields: 1000, fieldSize: 64 * 1024 },
  })
  return new Promise((resolve, reject) => {
    let kept: Promise<Kept> | null = null
    form.on('field', (name, value) => { (typed[name] ??= []).push(cleanText(value)) })
    form.on('file', (_field, stream, { filename: name, mimeType: mediaType }) => {
      // A file field left empty may come as a file without a name.
      if (!name) { stream.resume(); return }
      kept = keep({ name: cleanText(name), mediaType, pieces: wholeFile(stream) })
      kept.catch(reject)
    })
    form.on('close', () => { resolve(Promise.resolve(kept).then((value) => ({ typed, kept: value }))) })
    form.on('error', reject)
    body.on('error', reject).pipe(form)
  })
}

/** The pieces of a file; one that was cut at the limit ends in an error. */
async function* wholeFile(stream: Readable & { readonly truncated?: boolean }): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield piece as Uint8Array
  if (stream.truncated === true) throw new TooLarge()
}
