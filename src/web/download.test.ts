import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { LongTable } from '#documents/table/longTable.ts'
import type { AppEnvironment } from './context.ts'
import { longTableDownload } from './download.ts'

/** What is downloaded of a table with these batches, and what the log says meanwhile. */
function downloaded(batches: LongTable['batches']): { readonly answer: Response | Promise<Response>, readonly log: readonly string[] } {
  const log: string[] = []
  const app = new Hono<AppEnvironment>()
  app.get('/', (c) => {
    c.set('log', pino({}, { write: (line: string) => { log.push(line) } }))
    return longTableDownload(c, { language: 'cs', name: 'x', columns: [{ header: 'Název', kind: 'text' }], batches }, 'sitovka-sluzby', 'csv')
  })
  return { answer: app.request('/'), log }
}

test('a table that fails half-way breaks the download off, and the log knows why', async () => {
  async function* batches(): AsyncGenerator<string[][]> {
    yield [['Poradna']]
    await Promise.reject(new Error('databáze je pryč'))
  }
  const { answer, log } = downloaded(batches())
  expect((await answer).headers.get('content-disposition')).toContain('filename="sitovka-sluzby.csv"')
  await expect((await answer).text()).rejects.toThrow('databáze je pryč')
  expect(log.join('')).toContain('databáze je pryč')
})

test('who stops reading stops the writing', async () => {
  let asked = 0
  const ended = Promise.withResolvers<undefined>()
  async function* batches(): AsyncGenerator<string[][]> {
    try {
      for (;;) {
        asked++
        await Promise.resolve()
        yield [['Poradna']]
      }
    } finally { ended.resolve(undefined) }
  }
  const { answer, log } = downloaded(batches())
  const reader = (await answer).body!.getReader()
  expect(asked).toBe(0)
  for (let piece = 0; piece < 4; piece++) await reader.read()
  await reader.cancel()
  await ended.promise
  expect([asked, log]).toEqual([3, []])
})
