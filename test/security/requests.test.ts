import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#app'
import { aWorld, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { addressOf } from '../rights/address.ts'
import type { Right } from '../rights/right.ts'
import { rights } from '../rights/table.ts'

const origin = 'http://sit.example'
const form = 'application/x-www-form-urlencoded'

/** Names of everything pages read from a query, so that a new one is tried without being listed. */
const queryNames = [...new Set(globSync('src/{modules,web}/**/*.{ts,tsx}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:query\(|(?:firstOf|valuesOf)\([^,()]*(?:\([^)]*\))?, )'([\w-]+)'/g)].map(([, name]) => name ?? '')))]

let site: TestApp
let world: World
let administrator: Visit
let networker: Visit

beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  administrator = await site.signIn('administrator')
  networker = await site.signIn('local_networker', { kind: 'orp', code: world.home.orp })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const served = (method: 'GET' | 'POST'): Right[] => rights.filter((right) =>
  right.method === method && routes.some((route) => route.method === method.toLowerCase() && route.path === right.path))
const at = ({ path, about }: Right): string => addressOf(path, about, world, world.home)
const ask = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(site.app.request(`${origin}${path}`, init))

describe('a form from elsewhere', () => {
  const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
    ['without an origin', { 'content-type': form }],
    ['of another origin', { 'content-type': form, origin: 'http://zly.example' }],
    ['of the same name under another scheme', { 'content-type': form, origin: 'https://sit.example' }],
    ['of nobody', { 'content-type': form, origin: 'null' }],
    ['in another type', { 'content-type': 'application/json', origin: 'http://zly.example' }],
    ['in plain text', { 'content-type': 'text/plain', origin: 'http://zly.example', 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { 'content-type': form, origin: 'http://jina.sit.example', 'sec-fetch-site': 'same-site' }],
  ]

  test.each(elsewhere)('%s is refused by every address that takes one', async (_, headers) => {
    for (const right of served('POST')) {
      const { status } = await ask(at(right), { method: 'POST', headers, body: '{}' })
      expect(status, right.path).toBe(403)
    }
  })
})

describe('methods', () => {
  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE-LIKE'])('%s is no way in', async (method) => {
    for (const path of ['/', '/prace', '/prihlaseni', `/prace/sit/organizace/${world.home.organisation}`]) {
      const answer = await ask(path, { method, headers: { origin } })
      expect(answer.status, path).toBe(404)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('allow')).toBeNull()
    }
  })

  test('HEAD says what GET would, without a body', async () => {
    for (const right of served('GET').filter(({ cells }) => cells[0] === '○')) {
      const [head, whole] = [await ask(at(right), { method: 'HEAD' }), await ask(at(right))]
      expect(head.status, right.path).toBe(whole.status)
      expect(await head.text()).toBe('')
    }
    expect((await ask('/prace', { method: 'HEAD' })).status).toBe(303)
  })
})

describe('bodies', () => {
  test('too large a form is refused everywhere, before anybody reads it', async () => {
    const body = `text=${'x'.repeat(600 * 1024)}`
    const small = served('POST').filter(({ path }) => (routes.find((route) => route.method === 'post' && route.path === path)?.bodyLimit ?? 0) === 0)
    expect(small.length).toBeGreaterThan(20)
    for (const right of small) expect((await ask(at(right), { method: 'POST', headers: { origin, 'content-type': form }, body })).status, right.path).toBe(413)
  })

  const broken: readonly (readonly [string, string, string])[] = [
    ['a form without its boundary', 'multipart/form-data', 'nothing'],
    ['a cut off form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nx'],
    ['JSON', 'application/json', '{"email":"x"}'],
    ['no type at all', '', 'email=x'],
    ['bytes that are no text', form, 'email=%ff%fe&password=%00'],
    ['a zero byte in a word', form, 'name=%00&wording=a%00b&email=a%00@b.example&label=%00&version=1&back=%00'],
    ['a thousand values of one field', form, 'needs=x&'.repeat(1000)],
    ['names every object has', form, '__proto__=x&constructor=x&toString=x&hasOwnProperty=x'],
    ['numbers beyond numbers', form, 'version=9999999999&version=99999999999999999999&ageFrom=-1&ageTo=1e999&kilometres=NaN'],
  ]

  test.each(broken)('%s is answered calmly', async (_, type, body) => {
    const failed: string[] = []
    for (const right of served('POST').filter(({ path }) => !/archiv|odhlasit|vytvareni|odebrat/.test(path))) {
      // Whichever of the two gets as far as the handler.
      const visitor = right.cells[1] === '·' ? administrator : networker
      const { status } = await visitor.ask(at(right), { method: 'POST', headers: { origin, 'content-type': type }, body })
      if (status >= 500) failed.push(`${String(status)} ${right.path}`)
    }
    expect(failed).toEqual([])
  }, 60_000)
})

const nasty = [
  "'; drop table person; --", '%00', '%ED%A0%80%C0%AF', '%2e%2e%2f%2e%2e%2fetc', '9'.repeat(400), '-1', '1e999', '*:*%26|!()', '__proto__',
  '00000000-0000-0000-0000-000000000000',
] as const

/** Addresses the administrator was answered badly at; asked all at once. */
async function failing(asked: readonly Right[], addressed: (right: Right) => string, isBad = ({ status }: Response): boolean => status >= 500): Promise<string[]> {
  const answers = await Promise.all(asked.map(async (right) => [addressed(right), await administrator.get(addressed(right))] as const))
  return answers.flatMap(([address, response]) => isBad(response) ? [`${String(response.status)} ${address.slice(0, 200)}`] : [])
}

describe('what nobody would write into an address', () => {
  test.each(nasty)('in its parameters: %s', async (value) => {
    // Turned to the whole country, pages of one ORP would ask which before they read anything.
    const failed = await failing(served('GET').filter(({ path }) => path.includes(':')),
      ({ path }) => `${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, () => value)}?orp=${world.home.orp}`, ({ status }) => ![400, 404, 410].includes(status))
    expect(failed).toEqual([])
  })

  // Every name meets another value in every round; what says which territory is meant is tried alone, or nothing else would be read.
  const territory = ['orp', 'kraj']
  const rounds = [0, 1, 2].map((round) => queryNames.filter((name) => !territory.includes(name))
    .map((name, index) => `${name}=${nasty[(index + round * 3) % nasty.length] ?? ''}`).filter((pair) => !pair.endsWith('%00')).join('&'))

  test.each([...rounds, 'x=%00', ...territory.map((name) => `${name}=%27%20or%201=1%ED%A0%80`)])('in its query: %s', async (query) => {
    const failed = await failing(served('GET'), (right) => {
      const address = /^(orp|kraj)=/.test(query) ? at(right).replace(/\?.*/, '') : at(right)
      return `${address}${address.includes('?') ? '&' : '?'}${query}`
    })
    expect(failed).toEqual([])
  }, 60_000)

  test('very long queries and paths', async () => {
    const long = `q=${'a%20'.repeat(4000)}&${'x=1&'.repeat(2000)}`
    expect(await failing(served('GET'), (right) => `${at(right)}${at(right).includes('?') ? '&' : '?'}${long}`)).toEqual([])
    expect((await site.anyone.get(`/${'a/'.repeat(4000)}`)).status).toBe(404)
  }, 60_000)
})
