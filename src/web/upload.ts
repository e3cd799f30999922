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
