import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
})
afterAll(() => site[Symbol.asyncDispose]())

test.each([
  ['/pristupnost', 'zákonem č.', 'Město Vzorov', 'vyzkoušené nejsou'],
  ['/soukromi', 'Neukládáme cookies', 'Město Vzorov', '12 hodin'],
  ['/zdroje', 'ČÚZK', 'ČSÚ, SLDB 2021', 'EUPL 1.2'],
  ['/en/pristupnost', 'Act No. 99/2019', 'Město Vzorov', 'partial conformance'],
  ['/en/soukromi', 'no cookies', 'Město Vzorov', '12 hours'],
  ['/en/zdroje', 'ČÚZK', 'inhabitants and children aged 0–14', 'EUPL 1.2'],
])('%s says what it should, without cookie and script', async (path, ...words) => {
  const answer = await site.anyone.get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const text = await textOf(answer)
  for (const one of words) expect(text).toContain(one)
  expect(text).not.toMatch(/<script| style=/)
})

test('what an installation without territory and contact cannot say, it says', async () => {
  await using empty = await testApp()
  expect(await textOf(await empty.anyone.get('/zdroje'))).toContain('zatím není nahrané')
  expect(await textOf(await empty.anyone.get('/pristupnost'))).toContain('Kontakt provozovatel zatím neuvedl')
})
