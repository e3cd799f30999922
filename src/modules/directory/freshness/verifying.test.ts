import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { keepChanges } from '../commands/cardChange.ts'

let site: TestApp
let networker: Visit
let organisation: OrganisationId

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

const daysOf = (table: 'organisation' | 'service' | 'location', id: string) =>
  site.db.selectFrom(table).select(['verified_on', 'verified_until', 'verified_by']).where('id', '=', id).executeTakeFirstOrThrow()

test('„vše platí“ on an organisation leaves the rest alone, unless all of it is said to be true', async () => {
  organisation = await anOrganisation(site.db)
  const service = await aService(site.db, organisation)
  const place = await aLocation(site.db, organisation)
  await networker.post(`/prace/sit/organizace/${organisation}/overit`)
  expect(await daysOf('organisation', organisation)).toEqual({ verified_on: '2026-11-22', verified_until: null, verified_by: 'networker' })
  expect(await daysOf('service', service)).toMatchObject({ verified_on: '2026-10-01' })

  await networker.post(`/prace/sit/organizace/${organisation}/overit`, { parts: 'on', until: '31. 12. 2026' })
  const said = { verified_on: '2026-11-22', verified_until: '2026-12-31', verified_by: 'networker' }
  expect(await Promise.all([daysOf('organisation', organisation), daysOf('service', service), daysOf('location', place)])).toEqual([said, said, said])
})

test('a place is verified in its form like a service, and stays so when the form says nothing of it', async () => {
  const home = await anOrganisation(site.db, { name: 'Ověřuje místa' })
  const form = { kind: 'place', municipality: 'Hlinsko', address: 'Nerudova 3', barrierFree: '' }
  expect(await textOf(await networker.get(`/prace/sit/organizace/${home}/mista/nove`))).toContain('Údaje jsem dnes ověřil/a')
  expect((await networker.post(`/prace/sit/organizace/${home}/mista/nove`, { ...form, verifiedNow: 'on' })).status).toBe(303)
  const { id } = await site.db.selectFrom('location').select('id').where('organisation_id', '=', home).executeTakeFirstOrThrow()
  const today = { verified_on: '2026-11-22', verified_until: null, verified_by: 'networker' }
  expect(await daysOf('location', id)).toEqual(today)
  await networker.post(`/prace/sit/mista/${id}/upravit`, { ...form, address: 'Nerudova 4', version: '1' })
  expect(await daysOf('location', id)).toEqual(today)
  const unverified = await aLocation(site.db, home, { address: 'Jiná 1' })
  await networker.post(`/prace/sit/mista/${unverified}/upravit`, { ...form, address: 'Jiná 1', verifiedNow: 'on', version: '1' })
  expect(await daysOf('location', unverified)).toEqual(today)
})

test('„a všechno, co má“ leaves what ended as it was', async () => {
  const home = await anOrganisation(site.db)
  const [given, ended] = [await aService(site.db, home), await aService(site.db, home, { endsOn: '2026-10-31' as IsoDate })]
  await networker.post(`/prace/sit/organizace/${home}/overit`, { version: '1', parts: 'on' })
  expect([(await daysOf('service', given)).verified_on, (await daysOf('service', ended)).verified_on]).toEqual(['2026-11-22', '2026-10-01'])
})

test('what nobody saw is not verified: the card is shown again with a sentence', async () => {
  const id = await aService(site.db, await anOrganisation(site.db), { name: 'Poradna dosud' })
  const path = `/prace/sit/sluzby/${id}`
  for (const page of [path, `${path}/overit`]) expect(await (await networker.get(page)).text()).toContain('name="version" value="1"')
  await site.db.updateTable('service').set({ name: 'Poradna nově', version: 2 }).where('id', '=', id).execute()
  await site.db.transaction().execute(async (tx) => keepChanges(tx, [{ kind: 'service', id, version: 2, by: null, origin: 'hand', changes: { name: { before: 'Poradna dosud', after: 'Poradna nově' } } }]))
  const answer = await networker.post(`${path}/overit`, { version: '1' })
  expect(await textOf(await networker.get(answer.headers.get('location')!))).toContain('Někdo kartu mezitím změnil. Nic jsme neuložili')
  expect(await daysOf('service', id)).toMatchObject({ verified_on: '2026-10-01' })
  await networker.post(`${path}/overit`, { version: '2' })
  expect(await daysOf('service', id)).toMatchObject({ verified_on: '2026-11-22' })
})

test('„vše platí“ stands under the title, once, before everything the card knows', async () => {
  const home = await anOrganisation(site.db)
  const id = await aService(site.db, home)
  for (const path of [`/prace/sit/sluzby/${id}`, `/prace/sit/organizace/${home}`]) {
    const [before = '', after = '', ...more] = (await (await networker.get(path)).text()).split(`action="${path}/overit"`)
    expect(more).toEqual([])
    expect(before).toContain('<h1')
    expect(before).not.toContain('two-sides')
    expect(after).toContain('two-sides')
  }
})

test('a second press on one day changes nothing, and over a mere verification it is no news', async () => {
  const id = await aService(site.db, await anOrganisation(site.db))
  for (const version of ['1', '1', '2']) expect((await networker.post(`/prace/sit/sluzby/${id}/overit`, { version })).headers.get('location')).toContain('verified')
  const changes = await site.db.selectFrom('card_change').select('version').where('subject_id', '=', id).orderBy('version').execute()
  expect(changes.map(({ version }) => version)).toEqual([1, 2])
})

test.each([['1. 1. 2026', 'Den platnosti nemůže být v minulosti.'], ['31. 12. 2999', 'Ověření může platit nejdéle dva roky.'], ['zítra', 'Napište datum ve tvaru']])('a day %s stays in the form with a sentence', async (until, sentence) => {
  const service = await aService(site.db, organisation)
  const answer = await networker.post(`/prace/sit/sluzby/${service}/overit`, { until })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text.replaceAll('\u00A0', ' ')).toContain(sentence)
  expect(text).toContain(`value="${until}"`)
  expect(await daysOf('service', service)).toMatchObject({ verified_on: '2026-10-01' })
})

test('the public is told until when it holds, and calmly that it ran out', async () => {
  const fresh = await aService(site.db, organisation, { verifiedOn: '2026-11-01' as IsoDate, verifiedUntil: '2026-11-30' as IsoDate })
  const old = await aService(site.db, organisation, { verifiedOn: '2026-11-01' as IsoDate, verifiedUntil: '2026-11-10' as IsoDate })
  expect(await textOf(await site.anyone.get(`/sluzby/${fresh}`))).toContain('platí do 30. 11. 2026')
  expect(await textOf(await site.anyone.get(`/sluzby/${old}`))).toContain('naposledy ověřeny 1. 11. 2026 a mohou být jiné')
  expect(await textOf(await networker.get('/prace/sit/sluzby?overit=on'))).toContain('1. 11. 2026, k ověření')
})
