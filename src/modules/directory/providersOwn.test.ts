import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { anOrganisation } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

const form = { name: 'Pod Lípou', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', seatMunicipality: 'Hlinsko', phone: '469 000 001' }

let app: TestApp
let id: OrganisationId
let provider: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  id = await anOrganisation(app.db, { name: 'Pod Lípou' })
  provider = await app.signIn('provider', { kind: 'organisation', code: id })
})
afterAll(() => app[Symbol.asyncDispose]())

const path = () => `/prace/sit/organizace/${id}/upravit`
const stored = () => app.db.selectFrom('organisation').select(['kind', 'seat_municipality_code as seat', 'about', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

test.each(['ospod_orp', 'osvz'])('a provider does not become an office the public calls about children (%s)', async (kind) => {
  const answer = await provider.post(path(), { ...form, kind, version: '1' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('zapisuje síťař') as string])
  expect(await (await app.anyone.get('/orp/5302')).text()).not.toContain('Pod Lípou')
  expect(await stored()).toMatchObject({ kind: 'provider', version: 1 })
})

test.each(['Chrudim', ''])('a provider does not read another ORP by moving its own seat there („%s“)', async (seatMunicipality) => {
  const answer = await provider.post(path(), { ...form, seatMunicipality, version: '1' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('přesouvá síťař') as string])
  expect(await stored()).toMatchObject({ seat: '571393', version: 1 })
})

test('within its ORP it moves as it likes, and the networker says the rest', async () => {
  expect((await provider.post(path(), { ...form, seatMunicipality: 'Krouna', about: 'Pomáháme.', version: '1' })).status).toBe(303)
  expect(await stored()).toMatchObject({ seat: '571661', about: 'Pomáháme.' })
  const networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect((await networker.post(path(), { ...form, kind: 'osvz', seatMunicipality: 'Chrudim', about: 'Pomáháme.', version: '2' })).status).toBe(303)
  expect(await stored()).toMatchObject({ kind: 'osvz', seat: '571164' })
  // What the networker wrote is no obstacle to the rest of the card.
  expect((await provider.post(path(), { ...form, kind: 'osvz', seatMunicipality: 'Chrudim', about: 'Jinak.', version: '3' })).status).toBe(303)
})

test('finds its own organisation first by any words of its name, however many bear them', async () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await anOrganisation(app.db, { name: `Azyl pod lípou ${number}` })
  const page = await (await provider.get(`/prace/hledat?q=${encodeURIComponent('lipou pod')}`)).text()
  expect(page).toContain(`/prace/sit/organizace/${id}"`)
})
