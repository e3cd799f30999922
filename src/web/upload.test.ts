import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnvironment } from './context.ts'
import { readUpload } from './upload.ts'

const app = new Hono<AppEnvironment>().post('/', async (c) => {
  const sent = await readUpload(c, { files: 2, fileSize: 1000 })
  return c.json(sent.ok ? { ...sent.value, files: sent.value.files.map(({ bytes, ...file }) => ({ ...file, text: new TextDecoder().decode(bytes) })) } : sent)
})

const send = async (files: readonly (readonly [name: string, content: string])[]): Promise<unknown> => {
  const form = new FormData()
  form.append('zdroj', 'první\r\ndruhý')
  for (const [name, content] of files) form.append('soubor', new Blob([content], { type: 'text/csv' }), name)
  return (await app.request('/', { method: 'POST', body: form })).json()
}

test('fields and files come with their Czech names', async () => {
  expect(await send([['obce České.csv', 'ěš']])).toEqual({
    typed: { zdroj: ['první\ndruhý'] }, files: [{ field: 'soubor', name: 'obce České.csv', mediaType: 'text/csv', text: 'ěš' }],
  })
})

test('a file field left empty sends no file', async () => {
  expect(await send([['', '']])).toMatchObject({ files: [] })
})

test('a file over the limit, or one too many, is refused whole', async () => {
  expect(await send([['a.csv', 'x'.repeat(1001)]])).toEqual({ ok: false, reason: 'too-large' })
  expect(await send([['a.csv', 'x'], ['b.csv', 'x'], ['c.csv', 'x']])).toEqual({ ok: false, reason: 'too-large' })
})

test('a body that is not a form with files, or was cut off, is unreadable', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const [type, body] of [['text/plain', 'a'], [headers['content-type'], '--x\r\ncontent-disposition: form-data; name="a"; filename="a.csv"\r\n\r\nzač']] as const) {
    expect(await (await app.request('/', { method: 'POST', body, headers: { 'content-type': type } })).json()).toEqual({ ok: false, reason: 'unreadable' })
  }
})
