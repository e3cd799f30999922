import { createServer } from 'node:net'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import type { AppEnvironment } from './context.ts'
import { listen } from './listen.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => { for (const end of ends.splice(0)) await end() })

function app(): Hono<AppEnvironment> {
  const served = new Hono<AppEnvironment>()
  served.get('/', (context) => context.text('here'))
  return served
}

/** A port somebody else listens on. */
async function takenPort(): Promise<number> {
  const other = createServer()
  await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve) })
  ends.push(() => new Promise((resolve) => { other.close(() => { resolve() }) }))
  const address = other.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}

test('a taken port is left alone and the next free one answers', async () => {
  const taken = await takenPort()
  const listening = await listen(app(), '127.0.0.1', taken)
  if (!listening.ok) throw new Error(listening.reason)
  ends.push(listening.value.stop)
  expect(listening.value.port).toBeGreaterThan(taken)
  expect(await (await fetch(`http://127.0.0.1:${String(listening.value.port)}/`)).text()).toBe('here')
})

test.each(['192.0.2.1', '999.1.1.1', 'not..a..host'])('on %s, which this machine does not have, listening is refused with a sentence', async (host) => {
  const listening = await listen(app(), host, 8399)
  expect(listening).toEqual({ ok: false, reason: `Na adrese „${host}“ tento počítač naslouchat nemůže. Nastavte HOST na 127.0.0.1, 0.0.0.0 nebo na adresu, kterou má.` })
})
