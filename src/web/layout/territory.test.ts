import { expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { testApp } from '#test/support/app.ts'

const region = { kind: 'region', code: 'CZ053' } as const

/** What the switch of territories shows as chosen. */
const turnedTo = (page: string): string => /<option value="(\w+)" selected/.exec(page)?.[1] ?? ''

test('who has a region begins with the whole of it, its ORPs by alphabet', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const coordinator = await site.signIn('regional_coordinator', region)
  const page = await (await coordinator.get('/prace')).text()
  expect(turnedTo(page)).toBe('vse')
  expect(page).toContain('celý kraj')
  expect(page.indexOf('href="/prace/pokryti?orp=5302"')).toBeGreaterThan(0)
  expect(page.indexOf('href="/prace/pokryti?orp=5302"')).toBeLessThan(page.indexOf('href="/prace/pokryti?orp=5304"'))
  expect(await (await coordinator.get('/prace/pokryti')).text()).toContain('Pardubický kraj')
})

test('who has the whole country chooses a region first, by alphabet', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  await site.db.insertInto('region').values({ code: 'CZ052', ruian_code: '86', name: 'Královéhradecký kraj' }).execute()
  await site.db.insertInto('orp').values({ code: '5209', ruian_code: '1', name: 'Náchod', region_code: 'CZ052' }).execute()
  const methodologist = await site.signIn('methodologist')
  const page = await (await methodologist.get('/prace')).text()
  expect(page).toContain('celá republika')
  expect(page.indexOf('href="/prace/pokryti?kraj=CZ052"')).toBeGreaterThan(0)
  expect(page.indexOf('href="/prace/pokryti?kraj=CZ052"')).toBeLessThan(page.indexOf('href="/prace/pokryti?kraj=CZ053"'))
  expect(await (await methodologist.get('/prace/pokryti')).text()).toContain('Který kraj nebo obvod?')
})

test('a page of one ORP asks which, and keeps the rest of its address', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const coordinator = await site.signIn('regional_coordinator', region)
  const asked = await coordinator.get('/prace/potreby/hlasy?nezarazene=on')
  expect(asked.status).toBe(200)
  const page = await asked.text()
  expect(page).toContain('Který obvod?')
  expect(page).toContain('href="/prace/potreby/hlasy?nezarazene=on&amp;orp=5304"')
  expect((await coordinator.get('/prace/sit/sluzby/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect((await coordinator.get('/prace/potreby?orp=9999')).status).toBe(404)
})

test('the ORP chosen last is where one begins; the address still decides, and the whole can be chosen again', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const [coordinator, other] = [await site.signIn('regional_coordinator', region), await site.signIn('regional_coordinator', region)]
  await coordinator.get('/prace/potreby?orp=5304')
  expect(turnedTo(await (await coordinator.get('/prace')).text())).toBe('5304')
  expect(turnedTo(await (await coordinator.get('/prace?orp=5302')).text())).toBe('5302')
  expect(turnedTo(await (await other.get('/prace')).text())).toBe('vse')
  await coordinator.get('/prace?orp=vse')
  expect(turnedTo(await (await coordinator.get('/prace')).text())).toBe('vse')
})

test('a foreign or forgotten ORP is remembered for nobody', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  for (const orp of ['5304', 'vse', 'x']) await networker.get(`/prace?orp=${orp}`)
  expect(await site.db.selectFrom('person').select('last_orp_code').where('id', '=', networker.personId).execute()).toEqual([{ last_orp_code: null }])
  await site.db.updateTable('person').set({ last_orp_code: '5304' }).where('id', '=', networker.personId).execute()
  expect(await (await networker.get('/prace')).text()).toContain('ORP Hlinsko')
})

test('before there is any territory the profile says so and asks for none', async () => {
  await using site = await testApp()
  const administrator = await site.signIn('administrator')
  const page = await (await administrator.get('/prace/uzemi')).text()
  expect(page).not.toContain('Který obvod?')
  expect((await administrator.get('/prace')).status).toBe(200)
})

test('the coordinator reads which ORPs nobody networks and whose engagement ends soon; others do not', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const coordinator = await site.signIn('regional_coordinator', region)
  const { id } = await site.db.insertInto('engagement').values({
    person_id: coordinator.personId, role: 'local_networker', kind: 'dpc', employer: 'Kraj', valid_from: '2026-01-01', valid_to: '2026-12-31',
  }).returning('id').executeTakeFirstOrThrow()
  const { id: grant } = await site.db.selectFrom('role_grant').select('id').where('person_id', '=', coordinator.personId).executeTakeFirstOrThrow()
  await site.db.insertInto('engagement_territory').values({ engagement_id: id, orp_code: '5304', grant_id: grant }).execute()
  const page = await (await coordinator.get('/prace')).text()
  expect(page).toContain('Bez lokálního síťaře je 1 obvod: Hlinsko.')
  expect(page).toContain(`href="/prace/uvazky/${id}"`)
  const expert = await site.signIn('regional_expert', region)
  expect(await (await expert.get('/prace')).text()).not.toContain('Bez lokálního síťaře')
})

test('the key of the search comes with work pages until it is turned off on the account', async () => {
  await using site = await testApp()
  const visitor = await site.signIn('administrator')
  const hasKey = async (path: string): Promise<boolean> => (await (await visitor.get(path)).text()).includes('islands/slash')
  expect(await hasKey('/prace')).toBe(true)
  expect(await hasKey('/soukromi')).toBe(false)
  expect((await visitor.post('/prace/ucet/klavesa', {})).status).toBe(303)
  expect(await hasKey('/prace')).toBe(false)
  expect(await (await visitor.get('/prace/ucet')).text()).not.toContain('<kbd')
  await visitor.post('/prace/ucet/klavesa', { slash: 'on' })
  expect(await hasKey('/prace')).toBe(true)
  expect(await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'access.changeShortcut').orderBy('id').execute()).toEqual([{ details: { isOn: false } }, { details: { isOn: true } }])
})
