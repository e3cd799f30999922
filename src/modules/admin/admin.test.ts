import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let administrator: Visit
beforeAll(async () => {
  site = await testApp()
  administrator = await site.signIn('administrator')
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

test('the state tells version, database, tables and what failed in the background', async () => {
  await aTerritory(site.db)
  await site.db.insertInto('job_run').values({ kind: 'outputs.analysis', subject: '5302', finished_at: new Date(), failure: 'failed' }).execute()
  await site.db.insertInto('file_chunk').values({ content_sha256: Buffer.alloc(32), number: 0, bytes: randomBytes(500_000) }).execute()
  await site.db.insertInto('job_run').values({ kind: 'admin.backup', subject: 'nightly:2026-11-27', finished_at: new Date() }).execute()
  const page = await (await administrator.get('/prace/sprava')).text()
  expect(page).toContain('ORP Hlinsko')
  expect(page).toContain('27. 11. 2026')
  expect(page).toContain('ostrý provoz')
  expect(page).toMatch(/PostgreSQL \d+\.\d+, na disku [\d,]+ MB/)
  expect(page).toContain('analýza sítě služeb')
  expect(page).toContain('ještě žádná nebyla')
  expect(page).toContain('nezdařilo se')
  expect(/<th scope="row"><code>(\w+)<\/code>/.exec(page)?.[1]).toBe('file_chunk')
})

test('the administrator\u2019s menu leads to people and the record too, from each of its pages', async () => {
  for (const path of ['/prace/sprava', '/prace/sprava/lide', '/prace/sprava/zaznam']) {
    const page = await (await administrator.get(path)).text()
    for (const line of ['/prace/sprava', '/prace/sprava/lide', '/prace/sprava/zaznam']) expect(page, path).toContain(`href="${line}"`)
  }
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect(await (await networker.get('/prace')).text()).not.toContain('/prace/sprava')
})
