import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IsoDate, PersonId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { filesIn } from '#db/files.ts'
import { translatorFor } from '#i18n/translate.ts'
import { beganBy, retentionKinds, retentionOf } from '#modules/access/index.ts'
import { agedThings, type Around, noonOf } from '#test/factories/agedThings.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { type TestApp, testApp, testNow, testToday, type Visit } from '#test/support/app.ts'
import { zipParts } from '#test/support/zipParts.ts'
import { purgeCommands } from './cli.ts'

const home = '/prace/sprava/uchovavani'
const kindPage = (kind: string): string => `${home}/druh/${kind}`

let now = testNow
let site: TestApp
let around: Around
let administrator: Visit
beforeEach(async () => {
  now = testNow
  site = await testApp({ clock: () => now })
  await aTerritory(site.db)
  administrator = await site.signIn('administrator')
  around = { db: site.db, organisation: await anOrganisation(site.db), person: administrator.personId }
})
afterEach(() => site[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const edge = (kind: 'services' | 'agreedContacts'): IsoDate => beganBy(testToday, retentionOf(kind).usual)
const announce = (kind: string, id: string, on: string) => site.db.insertInto('retention_notice').values({ kind, subject_id: id, announced_on: on }).execute()

async function anArchivedService(name: string, on: IsoDate, organisation = around.organisation): Promise<string> {
  const id = await aService(site.db, organisation, { name })
  await site.db.updateTable('service').set({ archived_at: noonOf(on) }).where('id', '=', id).execute()
  return id
}

test('the overview shows every kind with its rule and counts, a kind what goes and when', async () => {
  const due = await anArchivedService('Dnes zmizí', addDays(edge('services'), -3))
  const soon = await anArchivedService('Zmizí v prosinci', addDays(edge('services'), 20))
  await anArchivedService('Zmizí za rok', addDays(edge('services'), 365))
  await announce('services', due, '2026-10-01')
  await announce('services', soon, '2026-11-10')
  const page = await text(administrator.get(home))
  const t = translatorFor('cs')
  for (const kind of retentionKinds) expect(page).toContain(t(`retention:kind.${kind}`).replaceAll('\u00A0', ' '))
  expect(page).toContain('24 měsíců od archivace')
  expect(page).toContain('Dva roky stačí na návrat služby')
  expect(page).toContain('Ještě se nic nemazalo')
  const services = await text(administrator.get(kindPage('services')))
  expect(services).toContain('Dnes zmizí')
  expect(services).toContain(`href="/prace/sit/sluzby/${due}"`)
  expect(services).toContain('12. 12. 2026')
  expect(services).not.toContain('Zmizí za rok')
  expect((await administrator.get(kindPage('nic'))).status).toBe(404)
  for (const kind of retentionKinds) expect([kind, (await administrator.get(kindPage(kind))).status]).toEqual([kind, 200])
})

test('the period is changed with a reason, over what was seen, within bounds; it is in the audit', async () => {
  const refused = await administrator.post(kindPage('services'), { length: '5', reason: '', over: '0' })
  expect(refused.status).toBe(422)
  const page = await text(refused)
  for (const sentence of ['value="5"', 'Napište celé číslo v dovoleném rozmezí.', 'Napište důvod']) expect(page).toContain(sentence)
  const guarded = await text(administrator.post(kindPage('services'), { length: '12', reason: 'Kvůli 080101/1238', over: '0' }))
  expect(guarded).not.toContain('Lhůta je změněna')
  const changed = await administrator.post(kindPage('services'), { length: '12', reason: 'Rok nám stačí.', over: '0' })
  expect(changed.headers.get('location')).toBe(`${kindPage('services')}?zprava=period-changed`)
  const after = await text(administrator.get(`${kindPage('services')}?zprava=period-changed`))
  for (const sentence of ['12 měsíců od archivace', 'Rok nám stačí.', 'Lhůta je změněna.']) expect(after).toContain(sentence)
  const second = await administrator.post(kindPage('services'), { length: '36', reason: 'Ne, tři roky.', over: '0' })
  expect(second.status).toBe(422)
  expect(await text(second)).toContain('mezitím změnil někdo jiný')
  expect((await administrator.post(kindPage('drafts'), { length: '12', reason: 'Chci.', over: '0' })).status).toBe(404)
  const entries = await site.db.selectFrom('audit_entry').select(['actor_id', 'subject_id', 'details']).where('action', '=', 'access.changeRetention').execute()
  expect(entries).toEqual([{ actor_id: administrator.personId, subject_id: 'services', details: expect.objectContaining({ before: 24, after: 12, unit: 'months' }) as unknown }])
})

test('erasing now asks first, runs in the background and tells what went', async () => {
  const id = await anArchivedService('Dnes zmizí', addDays(edge('services'), -3))
  expect(await text(administrator.get(`${home}/spustit`))).toContain('Dnes nic nezmizí')
  await announce('services', id, '2026-10-01')
  const question = await text(administrator.get(`${home}/spustit`))
  expect(question).toContain('vrátit to půjde jen ze zálohy')
  expect(question).toContain('Služby v archivu')
  await administrator.post(`${home}/spustit`)
  await expect.poll(async () => (await site.db.selectFrom('purge_run').select('finished_at').executeTakeFirst())?.finished_at, { timeout: 15_000 }).toBeTruthy()
  const page = await text(administrator.get(home))
  expect(page).toContain('Zkušební Osoba')
  expect(page).toContain('Služby v archivu: 1')
  expect(page).toContain('<li>Dnes zmizí</li>')
  const entries = await site.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'admin.purge').execute()
  expect(entries).toEqual([{ actor_id: administrator.personId, details: { services: { count: 1, names: ['Dnes zmizí'] } } }])
})

test('it begins by itself once a day after the hour, not on the day of the installation', async () => {
  const runs = async () => (await site.db.selectFrom('job_run').select(['subject', 'failure']).where('kind', '=', 'admin.purge').orderBy('subject').execute())
  await site.db.updateTable('installation').set({ created_at: new Date('2026-11-22T10:00:00Z') }).execute()
  await site.tick()
  expect(await runs()).toEqual([])
  now = new Date('2026-11-23T02:29:00Z')
  await site.tick()
  expect(await runs()).toEqual([])
  now = new Date('2026-11-23T02:30:00Z')
  await Promise.all([site.tick(), site.tick()])
  await site.tick()
  expect(await runs()).toEqual([{ subject: '2026-11-23', failure: null }])
})

test('the table of what goes has names of cards and none of persons; taking it is in the audit', async () => {
  await anArchivedService('=Zmizí v prosinci', addDays(edge('services'), 20))
  await agedThings.agreedContacts(around, addDays(edge('agreedContacts'), 2))
  const csv = await text(administrator.get(`${home}/zmizi.csv`))
  expect(csv).toContain('Služby v archivu')
  expect(csv).toContain('Zmizí v prosinci')
  expect(csv).toContain('kontakt: Pod Lípou')
  expect(csv).not.toMatch(/Eva Dávná|sluzba@priklad/)
  expect(await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'admin.exportLeaving').execute()).toEqual([{ details: { format: 'csv', rows: 2 } }])
  const workbook = [...zipParts(new Uint8Array(await (await administrator.get(`${home}/zmizi.xlsx`)).arrayBuffer())).values()].join('')
  expect(workbook).toContain('=Zmizí v prosinci')
  expect(workbook).not.toMatch(/<f[ >]/u)
})

test('who may bring a card back sees it on the overview and on a page, in own territory only', async () => {
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const far = await anOrganisation(site.db, { name: 'Daleko', seatMunicipality: chrudim })
  const id = await anArchivedService('Končící služba', addDays(edge('services'), 20))
  await anArchivedService('Cizí služba', addDays(edge('services'), 20), far)
  for (const path of ['/prace', '/prace/sit/zmizi']) {
    const page = await text(networker.get(path))
    expect(page).toContain('Z archivu brzy zmizí')
    expect(page).toContain('Končící služba')
    expect(page).not.toContain('Cizí služba')
  }
  // The name looks as a link, as in every other list of the overview.
  expect(await text(networker.get('/prace'))).toContain(`href="/prace/sit/sluzby/${id}"><b>Končící služba</b>`)
  const ospod = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  expect(await text(ospod.get('/prace'))).not.toContain('Z archivu brzy zmizí')
  expect((await ospod.get('/prace/sit/zmizi')).status).toBe(403)
  await networker.post(`/prace/sit/sluzby/${id}/obnovit`)
  expect(await text(networker.get('/prace/sit/zmizi'))).toContain('Nic nezmizí')
  expect(await text(networker.get('/prace'))).not.toContain('Z archivu brzy zmizí')
})

async function command(...args: readonly string[]): Promise<{ code: number, text: string }> {
  const said: string[] = []
  const say = (line: string): void => { said.push(line) }
  const code = await purgeCommands[0]!.run({ db: site.db, files: filesIn(site.db), now, baseUrl: '', t: translatorFor('cs'), tell: say, complain: say }, args)
  return { code, text: said.join('\n').replaceAll('\u00A0', ' ') }
}

test('the command line tells what would go, then erases just that', async () => {
  const id = await anArchivedService('Dnes zmizí', addDays(edge('services'), -3))
  await anArchivedService('Zmizí v prosinci', addDays(edge('services'), 20))
  await announce('services', id, '2026-10-01')
  const line = 'Služby v archivu: 1\n  Dnes zmizí'
  const dry = await command('--dry-run')
  expect(dry.code).toBe(0)
  expect(dry.text).toBe(`Nic se nemaže. Zmizelo by:\n${line}\nDo 30 dnů skončí lhůta: 1`)
  expect(await site.db.selectFrom('purge_run').selectAll().execute()).toEqual([])
  expect(await command()).toEqual({ code: 0, text: `Smazáno:\n${line}` })
  expect(await command()).toEqual({ code: 0, text: 'Smazáno:\nnic, žádná lhůta neskončila' })
  expect((await command('všechno')).code).toBe(2)
  expect(await command('--force')).toMatchObject({ code: 2, text: expect.stringContaining('--force') as string })
})

test('the pages speak English', async () => {
  await anArchivedService('Dnes zmizí', addDays(edge('services'), 20))
  expect(await text(administrator.get(`/en${home}`))).toContain('24 months after archiving')
  expect(await text(administrator.get(`/en${kindPage('services')}`))).toContain('You may set from 6 to 120 months.')
  expect(await text(administrator.get(`/en${home}/spustit`))).toContain('Nothing to erase today')
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect(await text(networker.get('/en/prace/sit/zmizi'))).toContain('Soon to be erased from the archive')
})

test('only the administrator', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  for (const path of [home, kindPage('services'), `${home}/spustit`, `${home}/zmizi.csv`]) expect([path, (await coordinator.get(path)).status]).toEqual([path, 403])
  expect((await coordinator.post(`${home}/spustit`)).status).toBe(403)
  expect((await coordinator.post(kindPage('services'), { length: '12', reason: 'Chci.', over: '0' })).status).toBe(403)
  expect(await site.db.selectFrom('retention_change').selectAll().execute()).toEqual([])
  expect(coordinator.personId satisfies PersonId).not.toBe(administrator.personId)
})
