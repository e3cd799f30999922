import { expect, test } from 'vitest'
import { addDays } from '#core/time/isoDate.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, testToday } from '#test/support/app.ts'
import { publicNetworkersOf } from './index.ts'
import { engagementState } from './rules.ts'

const region = { kind: 'region', code: 'CZ053' } as const
const terms = { kind: 'dpc', employer: 'Město Vzorov', hostOffice: '', hoursCap: '80', publicEmail: 'sit@priklad.example', publicPhone: '+420 000 000 001', publicNote: '' }

async function aSite(): Promise<TestApp> {
  const site = await testApp()
  await aTerritory(site.db)
  return site
}

async function engaged(site: TestApp): Promise<{ networker: string, path: string, coordinator: Awaited<ReturnType<TestApp['signIn']>> }> {
  const coordinator = await site.signIn('regional_coordinator', region)
  const { personId } = await site.signIn('provider', { kind: 'organisation', code: '' })
  const answer = await coordinator.post('/prace/uvazky/novy', { ...terms, personId, role: 'local_networker', territories: ['5302'], from: '1. 1. 2026', to: '31. 12. 2026' })
  return { networker: personId, path: answer.headers.get('location')?.split('?')[0] ?? '', coordinator }
}

test('an engagement gives the role and the public contact, for its days only', async () => {
  await using site = await aSite()
  const { networker } = await engaged(site)
  const grants = await site.db.selectFrom('role_grant').select(['role', 'scope_code', 'valid_to']).where('person_id', '=', networker).where('role', '=', 'local_networker').execute()
  expect(grants).toEqual([{ role: 'local_networker', scope_code: '5302', valid_to: '2026-12-31' }])
  expect(await publicNetworkersOf(site.db, '5302', testToday)).toMatchObject([{ phone: '+420 000 000 001' }])
  expect(await publicNetworkersOf(site.db, '5304', testToday)).toEqual([])
  expect(await publicNetworkersOf(site.db, '5302', addDays(testToday, 60))).toEqual([])
})

test('ending the engagement ends the role with it', async () => {
  await using site = await aSite()
  const { networker, path, coordinator } = await engaged(site)
  expect((await coordinator.post(path, { ...terms, version: '1', from: '1. 1. 2026', to: '20. 11. 2026' })).status).toBe(303)
  const grant = await site.db.selectFrom('role_grant').select('valid_to').where('person_id', '=', networker).where('role', '=', 'local_networker').executeTakeFirstOrThrow()
  expect(grant.valid_to).toBe('2026-11-20')
  expect((await coordinator.post(path, { ...terms, version: '1', from: '1. 1. 2026', to: '' })).status).toBe(409)
})

test('an engagement nobody can be reached at is saved only when it is meant, and is founded with its day and rights said', async () => {
  await using site = await aSite()
  const coordinator = await site.signIn('regional_coordinator', region)
  const { personId } = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
  const form = { ...terms, publicEmail: '', publicPhone: '', personId, role: 'local_networker', territories: ['5302'], from: '1. 1. 2026', to: '' }
  const refused = await coordinator.post('/prace/uvazky/novy', form)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Napište telefon nebo e-mail pro veřejnou stránku')
  const saved = await coordinator.post('/prace/uvazky/novy', { ...form, withoutContact: 'on' })
  expect(saved.status).toBe(303)
  const page = (await (await coordinator.get(saved.headers.get('location') ?? '')).text()).replaceAll('\u00A0', ' ')
  expect(page).toContain('Platí od 1. 1. 2026. S ním vznikla i role lokální síťař/ka')
  expect(page).toMatch(/name="withoutContact"[^>]* checked/u)
})

test('those an engagement is usually for are offered first, with a hint for who is missing', async () => {
  await using site = await aSite()
  const coordinator = await site.signIn('regional_coordinator', region)
  const likely = (await site.signIn('local_networker', { kind: 'orp', code: '5304' })).personId
  const other = (await site.signIn('ospod_worker', { kind: 'orp', code: '5304' })).personId
  const { id: none } = await site.db.insertInto('person').values({ name: 'Bez Role', email: 'bez@priklad.example' }).returning('id').executeTakeFirstOrThrow()
  const page = await (await coordinator.get('/prace/uvazky/novy')).text()
  const groups = [...page.matchAll(/<optgroup label="([^"]+)">(.*?)<\/optgroup>/gsu)].map(([, label, options]) => [label, options ?? ''] as const)
  expect(groups.map(([label]) => label)).toEqual(['Síťaři a lidé bez role', 'Lidé s jinou rolí'])
  for (const id of [likely, none]) expect(groups[0]?.[1]).toContain(id)
  expect(groups[1]?.[1]).toContain(other)
  expect(page).toContain('toho nejdřív pozve správce')
})

test('a wrong engagement is refused in words: dates, territory of another kind, foreign territory', async () => {
  await using site = await aSite()
  const coordinator = await site.signIn('regional_coordinator', region)
  const { personId } = await site.signIn('provider', { kind: 'organisation', code: '' })
  const form = { ...terms, personId, role: 'local_networker', from: '1. 2. 2026', to: '' }
  const said = async (change: Record<string, string | string[]>): Promise<string> => (await coordinator.post('/prace/uvazky/novy', { ...form, ...change })).text()
  expect(await said({ territories: ['5302'], to: '1. 1. 2026' })).toContain('Konec nesmí být před začátkem.')
  expect(await said({ territories: ['CZ053'] })).toContain('Lokální síťař má správní obvody')
  expect(await said({ territories: ['9999'] })).toContain('Některé z území nespravujete.')
})

test('a coordinator of another region may neither see nor change it', async () => {
  await using site = await aSite()
  const { path } = await engaged(site)
  const stranger = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ063' })
  expect((await stranger.get(path)).status).toBe(403)
  expect((await stranger.post(path, { ...terms, version: '1', from: '1. 1. 2026', to: '' })).status).toBe(403)
})

test.each([
  ['2026-11-23', null, 'future'], ['2026-11-22', null, 'running'], ['2026-01-01', '2026-11-22', 'running'], ['2026-01-01', '2026-11-21', 'ended'],
] as const)('an engagement %s – %s is %s', (from, to, state) => {
  expect(engagementState({ from: from as never, to: to as never }, testToday)).toBe(state)
})

test('a networker is found by name and is a link only for who may open the engagement', async () => {
  await using site = await aSite()
  const { path, coordinator, networker } = await engaged(site)
  const { name } = await site.db.selectFrom('person').select('name').where('id', '=', networker).executeTakeFirstOrThrow()
  const colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const link = `<a href="${path}">${name}</a>`
  expect(await (await coordinator.get(`/prace/hledat?q=${encodeURIComponent(name)}`)).text()).toContain(link)
  expect(await (await colleague.get('/prace/uvazky')).text()).toContain(name)
  for (const page of ['/prace/uvazky', `/prace/hledat?q=${encodeURIComponent(name)}`]) expect(await (await colleague.get(page)).text()).not.toContain(link)
})
