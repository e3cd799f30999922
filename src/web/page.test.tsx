import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { PersonId } from '#core/ids.ts'
import type { AppEnvironment } from './context.ts'
import { page } from './page.tsx'
import type { Visitor } from './ui.ts'

const somebody: Visitor = { id: 'person' as PersonId, name: 'Zkušební Osoba', initials: 'ZO', slashSearches: false, lastOrpCode: null, whole: null, roleLabel: () => '' }

/** A page of a name, for whoever is signed in; `?stav=` is its status. */
const site = (visitor: Visitor | null) => new Hono<AppEnvironment>().get('/:name', (c) => {
  c.set('visitor', visitor)
  return page(c, <html><body>{c.req.param('name')}</body></html>, c.req.query('stav') === undefined ? 200 : 404)
})
const ask = async (path: string, headers: Readonly<Record<string, string>> = {}, visitor: Visitor | null = null): Promise<Response> =>
  site(visitor).request(path, { headers })

test('whoever takes packed pages gets the same one packed, the better way if they know it', async () => {
  const plain = await ask('/krouna')
  const told = await plain.text()
  const byGzip = await ask('/krouna', { 'accept-encoding': 'gzip, deflate' })
  const byBrotli = await ask('/krouna', { 'accept-encoding': 'gzip, deflate, br' })
  const encodings = [plain, byGzip, byBrotli].map((one) => one.headers.get('content-encoding'))
  expect(encodings).toEqual([null, 'gzip', 'br'])
  expect(gunzipSync(Buffer.from(await byGzip.arrayBuffer())).toString()).toBe(told)
  expect(brotliDecompressSync(Buffer.from(await byBrotli.arrayBuffer())).toString()).toBe(told)
  expect((await ask('/krouna', { 'accept-encoding': 'gzip;q=0, deflate' })).headers.get('content-encoding')).toBeNull()
})

test('coming back to the same page costs no transfer, to a changed one does', async () => {
  const tag = (await ask('/krouna')).headers.get('etag') ?? ''
  const again = await ask('/krouna', { 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await ask('/hlinsko', { 'if-none-match': tag })).status).toBe(200)
})

test('what is shown to somebody signed in, or is a trouble, has no tag', async () => {
  expect((await ask('/krouna', {}, somebody)).headers.get('etag')).toBeNull()
  expect((await ask('/krouna?stav=404')).headers.get('etag')).toBeNull()
})
