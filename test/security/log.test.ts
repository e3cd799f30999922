import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '#app'
import { testApp } from '#test/support/app.ts'
import { builtAssets } from '#web/assets.ts'
import { openLog } from '#web/log.ts'
import { version } from '#web/version.ts'
import type { Route } from '#web/route.ts'

const password = 'Tajne-Heslo-99'
const email = 'obcanka@priklad.example'
const link = 'odkaz-ktery-nikdo-nesmi-videt'

/** A route whose handler fails as handlers really do: with what somebody typed in the message. */
const failing = (path: string, fail: (db: Parameters<Route['answer']>[0]['var']['db']) => Promise<unknown>): Route => ({
  method: 'post', path, guard: { policy: 'everyone', admit: () => Promise.resolve('admitted') },
  async answer(c) {
    await c.req.text()
    await fail(c.var.db)
    return c.text('')
  },
})

test('what people typed is not in the log, whatever fails', async () => {
  const lines: string[] = []
  const served = [
    ...routes,
    failing('/selze/:token', (db) => db.selectFrom('person').select('id').where('id', '=', email).execute()),
    failing('/selze/dvakrat/:token', (db) => db.insertInto('person').values([{ email, name: password }, { email, name: password }]).execute()),
    failing('/selze/prazdne/:token', (db) => db.insertInto('role_grant').values({ person_id: '00000000-0000-4000-8000-000000000000', role: password, scope_kind: email, valid_from: '2026-01-01' }).execute()),
    failing('/selze/json/:token', () => Promise.resolve(JSON.parse(`${password} ${email}`))),
    failing('/selze/prikazem/:token', () => Promise.reject(new Error('The command failed', { cause: new Error(`No such person: "${email}"`) }))),
  ]
  await using site = await testApp({ served, log: openLog({ write: (line) => { lines.push(line) } }) })
  for (const { path } of served.slice(routes.length)) {
    const answer = await site.anyone.post(`${path.replace(':token', link)}?heslo=${password}&email=${email}`, { password, email })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toMatch(/duplicate|syntax|JSON|constraint|node_modules|\.ts/)
  }
  await site.anyone.post('/prihlaseni', { password, email })
  const log = lines.join('')
  expect(lines.length).toBeGreaterThanOrEqual(5)
  for (const secret of [password, email, link]) expect(log, secret).not.toContain(secret)
  // And yet it says what failed, where, and by which reference.
  expect(log).toContain('person_email')
  expect(log).toContain('/selze/json/:token')
  expect(log).toContain('log.test.ts')
  expect(log).toMatch(/"request":"[0-9a-f]{8}"/)
})

test('a request is one line that says what, not who, from where or with which words', async () => {
  const lines: string[] = []
  await using site = await testApp({ log: openLog({ write: (line) => { lines.push(line) } }) })
  const administrator = await site.signIn('administrator')
  const asked = [
    ['GET', '/', '/', 200], ['GET', `/sluzby?q=${password}&strana=1`, '/sluzby', 200], ['GET', `/en/sluzby?q=${password}`, '/sluzby', 200],
    ['GET', `/pristup/${link}`, '/pristup/:token', 410], ['POST', `/pristup/${link}`, '/pristup/:token', 410],
    ['GET', `/prace/sprava/lide/${administrator.personId}`, '/prace/sprava/lide/:id', 200], ['GET', '/prace', '/prace', 303], ['GET', '/prace/sprava/lide/novy', '/prace/sprava/lide/novy', 200],
    ['POST', '/odhlasit', '/odhlasit', 403], ['GET', `/${link}/${password}`, '/*', 404], ['GET', `/assets/${link}.css`, '/assets/:path{.+}', 404],
  ] as const
  const headers = { origin: 'http://sit.example', 'user-agent': password, referer: `http://sit.example/${link}`, 'x-forwarded-for': '203.0.113.7', cookie: 'a=b' }
  for (const [method, address, , status] of asked) {
    const visit = address.includes('/lide/') ? administrator : site.anyone
    const sent = address === '/odhlasit' ? { ...headers, origin: 'http://elsewhere.example' } : headers
    const answer = await visit.ask(address, { method, headers: sent, ...(method === 'POST' ? { body: new URLSearchParams({ password, email }) } : {}) })
    expect([address, answer.status]).toEqual([address, status])
  }
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told.map(({ method, path, status }) => [method, path, status])).toEqual(asked.map(([method, , path, status]) => [method, path, status]))
  for (const line of told) {
    expect(Object.keys(line).sort()).toEqual(['hostname', 'level', 'method', 'ms', 'msg', 'path', 'pid', 'request', 'status', 'time'])
    expect(line['request']).toMatch(/^[0-9a-f]{8}$/)
    expect(line['ms']).toBeTypeOf('number')
  }
  for (const secret of [password, email, link, administrator.personId, '203.0.113.7', 'a=b', 'elsewhere']) expect(lines.join(''), secret).not.toContain(secret)
})

test('the number on a page of an error leads to the lines of its request', async () => {
  const lines: string[] = []
  const served = [...routes, failing('/selze', () => Promise.reject(new Error('no')))]
  await using site = await testApp({ served, log: openLog({ write: (line) => { lines.push(line) } }) })
  const page = await (await site.anyone.post('/selze')).text()
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told.map(({ msg, status }) => [msg, status])).toEqual([['request failed', undefined], ['request', 500]])
  for (const { request } of told) expect(page).toContain(String(request))
})

test('a quieter log has no line for a request that went well', async () => {
  const lines: string[] = []
  const served = [...routes, failing('/selze', () => Promise.reject(new Error('no')))]
  await using site = await testApp({ served, log: openLog({ write: (line) => { lines.push(line) } }, 'warn') })
  await site.anyone.get('/')
  await site.anyone.post('/selze')
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['request failed'])
})

test('health says three words and nothing secret', async () => {
  await using site = await testApp()
  const answer = await site.anyone.get('/healthz')
  expect(await answer.json()).toEqual({ version, database: 'ok', backup: 'ok' })
})

test('without its database it says so calmly, and keeps the reason to itself', async () => {
  const lines: string[] = []
  const site = await testApp({ log: openLog({ write: (line) => { lines.push(line) } }) })
  await site[Symbol.asyncDispose]()
  for (const path of ['/', '/healthz', '/prace']) {
    const answer = await site.anyone.get(path)
    expect(answer.status, path).toBe(503)
    expect(await answer.text()).toMatch(/^Síťovka teď neodpovídá, zkuste to za chvíli\. \([0-9a-f]{8}\)$/)
  }
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(Array.from({ length: 3 }, () => ['request failed', 'request']).flat())
})

test('no path leads out of the folder of built files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitovka-assets-'))
  mkdirSync(join(folder, 'client/.vite'), { recursive: true })
  writeFileSync(join(folder, 'client/.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'client/page.css'), 'body{}')
  writeFileSync(join(folder, 'secret.css'), 'SECRET')
  await using site = await testApp({ assets: await builtAssets(join(folder, 'client')) })
  expect(await (await site.anyone.get('/assets/page.css')).text()).toBe('body{}')
  const tricks = [
    '../secret.css', '..%2fsecret.css', '%2e%2e/secret.css', '%2e%2e%2fsecret.css', '..%5csecret.css', 'x/../../secret.css', 'x%2f..%2f..%2fsecret.css', '....//secret.css',
    `${folder}/secret.css`, `%2f${folder}/secret.css`, 'page.css%00', '%00', 'page.css/..%2f..%2fsecret.css', '.vite/manifest.json', '..;/secret.css', '%252e%252e%252fsecret.css', '',
  ]
  for (const trick of tricks) {
    const answer = await site.app.request(`http://sit.example/assets/${trick}`)
    expect(await answer.text(), trick).not.toContain('SECRET')
    expect(answer.status, trick).toBe(404)
  }
  rmSync(folder, { recursive: true })
})
