import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, grantRole, newPasswordLink } from '#modules/access/index.ts'
import type { PersonId } from '#core/ids.ts'
import { type TestApp, testApp, testNow } from '#test/support/app.ts'

const origin = 'https://sit.example'
const password = 'velmi dlouhé heslo 27'

let now = testNow
let site: TestApp
let person: PersonId

/** A cookie's value as the browser keeps it. */
const tokenIn = (response: Response): string => /sitovka=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''

const send = (path: string, form: Record<string, string>, cookie?: string): Promise<Response> => Promise.resolve(site.app.request(`${origin}${path}`, {
  method: 'POST', headers: { origin, ...(cookie === undefined ? {} : { cookie }) }, body: new URLSearchParams(form),
}))
const open = (path: string, token: string): Promise<Response> => Promise.resolve(site.app.request(`${origin}${path}`, { headers: { cookie: `sitovka=${token}` } }))
const signIn = (form: Record<string, string> = {}, cookie?: string): Promise<Response> => send('/prihlaseni', { email: 'jana@priklad.example', password, ...form }, cookie)

beforeAll(async () => {
  site = await testApp({ origin, clock: () => now })
  const added = await addPerson(site.db, null, { name: 'Jana Vzorová', email: 'jana@priklad.example' })
  if (!added.ok) throw new Error(added.reason)
  person = added.value
  await site.db.transaction().execute((tx) => grantRole(tx, null, person, { role: 'administrator', scopeKind: 'country', scopeCode: '', from: '2020-01-01', to: null }))
  const { token } = await newPasswordLink(site.db, null, person, now)
  await send(`/pristup/${token}`, { password, again: password })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

describe('the cookie', () => {
  test('cannot be read by a script, sent from elsewhere or over an open line', async () => {
    const cookie = (await signIn()).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; SameSite=(Lax|Strict)/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/; Domain=/)
  })

  test('is new at every sign-in, whatever the browser came with', async () => {
    const planted = 'a'.repeat(43)
    const first = tokenIn(await signIn({}, `sitovka=${planted}`))
    const second = tokenIn(await signIn({}, `sitovka=${first}`))
    expect(first).not.toBe(planted)
    expect(second).not.toBe(first)
    expect(first.length).toBeGreaterThanOrEqual(43)
    expect((await open('/prace', planted)).status).toBe(303)
  })

  test('is worth nothing after signing out, also to who kept it', async () => {
    const token = tokenIn(await signIn())
    expect((await open('/prace', token)).status).toBe(200)
    const left = await send('/odhlasit', {}, `sitovka=${token}`)
    expect(left.headers.get('set-cookie')).toMatch(/sitovka=;.*Max-Age=0/)
    expect((await open('/prace', token)).status).toBe(303)
  })

  test('dies of age', async () => {
    const token = tokenIn(await signIn())
    now = new Date(testNow.getTime() + 12 * 3_600_000 + 1000)
    expect((await open('/prace', token)).status).toBe(303)
    now = testNow
  })

  test.each(['', 'x', "' or 1=1 --", 'a'.repeat(10_000), '%00', '"quoted"'])('of a stranger opens nothing: %s', async (token) => {
    expect((await open('/prace', token)).status).toBe(303)
  })

  test('dies with the new password', async () => {
    const token = tokenIn(await signIn())
    const { token: link } = await newPasswordLink(site.db, null, person, now)
    expect((await send(`/pristup/${link}`, { password, again: password })).status).toBe(303)
    expect((await open('/prace', token)).status).toBe(303)
    // A link works once.
    expect((await send(`/pristup/${link}`, { password, again: password })).status).toBe(410)
  })
})

describe('signing in', () => {
  test('an unknown e-mail and a wrong password are answered alike', async () => {
    const wrong = await signIn({ email: 'jana@priklad.example', password: 'špatné heslo 123' })
    const unknown = await signIn({ email: 'nikdo@priklad.example', password: 'špatné heslo 123' })
    expect(unknown.status).toBe(wrong.status)
    const alike = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/(jana|nikdo)@priklad\.example/g, 'kdosi')
    expect(await alike(unknown)).toBe(await alike(wrong))
    expect([...unknown.headers.keys()].sort()).toEqual([...wrong.headers.keys()].sort())
  })

  test('also when the attempts have to wait', async () => {
    const last: string[] = []
    for (const email of ['kdo-tu-je@priklad.example', 'kdo-tu-neni@priklad.example']) {
      if (email.startsWith('kdo-tu-je')) await addPerson(site.db, null, { name: 'Petr Vzorový', email })
      for (let attempt = 0; attempt < 5; attempt++) await signIn({ email, password: 'špatné heslo' })
      last.push((await (await signIn({ email, password: 'špatné heslo' })).text()).replaceAll(email, 'kdosi'))
    }
    expect(last[0]).toBe(last[1])
    expect(last[0]).not.toBe((await (await signIn({ email: 'x@priklad.example', password: 'špatné' })).text()).replaceAll('x@priklad.example', 'kdosi'))
  })

  test('the password is not sent back', async () => {
    expect(await (await signIn({ password: 'Tohle-se-nevraci-7' })).text()).not.toContain('Tohle-se-nevraci-7')
  })

  const elsewhere = [
    '//zly.example', '/\\zly.example', 'https://zly.example', '/.//zly.example', '/x/..//zly.example', '/\t/zly.example', '/%09/zly.example', '\\\\zly.example',
    'javascript:alert(1)', '/en//zly.example', '/en/..//zly.example', '///zly.example', '/%2e//zly.example', '@zly.example', '/%5czly.example',
    '/prace\r\nset-cookie: x=y', 'http:zly.example', '/;@zly.example',
  ]
  test.each(elsewhere)('leads nowhere else: %s', async (back) => {
    for (const prefix of ['', '/en']) {
      const answer = await send(`${prefix}/prihlaseni`, { email: 'jana@priklad.example', password, back })
      expect(answer.status).toBe(303)
      const location = answer.headers.get('location') ?? ''
      expect(new URL(location, origin).origin, location).toBe(origin)
      expect(location).toMatch(/^\/(?![/\\])/)
      const asked = await (await open(`${prefix}/prihlaseni?zpet=${encodeURIComponent(back)}`, '')).text()
      for (const [, href] of asked.matchAll(/(?:href|action)="([^"]*)"/g)) {
        if (!/^(tel|mailto|data):/.test(href ?? '')) expect(href).not.toMatch(/^([/\\]{2}|https?:\/\/zly)/)
      }
    }
  })

  test.each(['//zly.example', '//zly.example/%2e%2e', '/en//zly.example', '/en/en//zly.example', '///zly.example/', '/%2f/zly.example', '/\\zly.example'])(
    'an address that looks like another host links back to us: %s', async (path) => {
      const answer = await site.app.request(`${origin}${path}`)
      expect(answer.status).toBe(404)
      for (const [, href] of (await answer.text()).matchAll(/(?:href|action)="([^"]*)"/g)) expect(href).not.toMatch(/^[/\\]{2}/)
    })
})

describe('people who left', () => {
  test('an archived person is out at once and cannot come back', async () => {
    const token = tokenIn(await signIn())
    await site.db.updateTable('person').set({ archived_at: now }).where('id', '=', person).execute()
    expect((await open('/prace', token)).status).toBe(303)
    expect((await signIn()).status).toBe(422)
    await site.db.updateTable('person').set({ archived_at: null }).where('id', '=', person).execute()
  })

  test('a grant that ended yesterday opens nothing today', async () => {
    const token = tokenIn(await signIn())
    expect((await open('/prace/sprava/lide', token)).status).toBe(200)
    await site.db.updateTable('role_grant').set({ valid_to: '2026-11-21' }).where('person_id', '=', person).execute()
    expect((await open('/prace/sprava/lide', token)).status).toBe(403)
    await site.db.updateTable('role_grant').set({ valid_to: null }).where('person_id', '=', person).execute()
  })
})

test('the database knows no token and no password', async () => {
  const token = tokenIn(await signIn())
  const { token: link } = await newPasswordLink(site.db, null, person, now)
  const tables = await site.db.introspection.getTables()
  for (const { schema, name } of tables) {
    const rows = JSON.stringify(await site.db.withSchema(schema ?? 'public').selectFrom(name as 'person').selectAll().execute(), (_, value: unknown) =>
      isBytes(value) ? Buffer.from(value.data).toString('latin1') : value)
    for (const secret of [token, link, password]) expect(rows.includes(secret), `${name} keeps a secret`).toBe(false)
  }
})

const isBytes = (value: unknown): value is { data: number[] } => typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'

test('without https the cookie is not Secure, or nobody would get in', async () => {
  await using open = await testApp({ demo: true })
  const visitor = await open.signIn('administrator')
  const answer = await open.anyone.post('/prihlaseni/ukazka', { person: visitor.personId })
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect(answer.headers.get('set-cookie')).not.toMatch(/Secure/)
})

test('a demonstration is entered only where there is one', async () => {
  expect((await send('/prihlaseni/ukazka', { person })).status).toBe(403)
})
