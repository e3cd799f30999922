import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'
import { failed, ok, type Result } from '#core/result.ts'
import type { AppContext } from './context.ts'
import { cleanText } from './form.ts'

/** Writes the one file of a multipart form to a new file only we can read, streamed; gives the name it was sent under. The caller removes it, whatever happened. */
export async function uploadToFile(c: AppContext, path: string, largest: number): Promise<Result<string, 'no-file' | 'unreadable' | 'too-large'>> {
  const body = c.req.raw.body
  const type = c.req.header('content-type') ?? ''
  if (!body || !type.startsWith('multipart/form-data')) return failed('unreadable')
  const form = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits: { files: 1, fileSize: largest, fields: 10, fieldSize: 1024 } })
  let writing: Promise<Result<string, 'no-file' | 'too-large'>> = Promise.resolve(failed('no-file'))
  form.on('file', (_field, file, { filename }) => {
    writing = pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
      .then(() => (filename ? file.truncated === true ? failed('too-large') : ok(cleanText(filename)) : failed('no-file')))
    // A body that breaks is told by the form; this only keeps the news from being nobody's.
    writing.catch(() => undefined)
  })
  try {
    // The browser's and Node's type of the same stream differ in name only.
    await pipeline(Readable.fromWeb(body as NodeStream), form)
    return await writing
  } catch {
    return failed('unreadable')
  }
}
