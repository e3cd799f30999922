import { expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { testApp, type TestApp } from '#test/support/app.ts'
import { addJourney, changeProfile, type Journey } from './commands.ts'
import { drawSchematicAreas } from './commandsAreas.ts'
import { figuresOf, municipalitiesNamed, orpByCode, sumsOf, travelTimesOf } from './queries.ts'
import type { MunicipalityCode, OrpCode } from '#core/ids.ts'

const hlinsko = '5302' as OrpCode
const inHlinsko = { kind: 'orp', code: hlinsko } as const
const inChrudim = { kind: 'orp', code: '5304' } as const
const codes = { krouna: '571661' as MunicipalityCode, hlinsko: '571393' as MunicipalityCode, chrudim: '571164' as MunicipalityCode, skutec: '572241' as MunicipalityCode }

async function aSite(): Promise<TestApp> {
  const site = await testApp()
  await aTerritory(site.db)
  return site
}

/** A page without its non-breaking spaces, so that a test reads as people do. */
const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll('\u00A0', ' ')

const aJourney = (changes: Partial<Journey> = {}): Journey => ({
  from: codes.krouna, to: codes.chrudim, kilometres: 38.8, car: { from: 39, to: 39 }, transit: { from: 50, to: 70 }, workingDaysOnly: true, lastBack: '17:40',
  basis: 'measured', source: 'krajský seminář 2018', asOf: '2018-11-01', ...changes,
})
const journeyForm = { from: 'Krouna', to: 'Chrudim', kilometres: '38,8', car: '39', transit: '50–70', workingDaysOnly: 'on', lastBack: '17:40', basis: 'measured', source: 'seminář', asOf: '', version: '0' }
const profileForm = { networkingSince: '8/2016', motto: 'Nedělej nic sám', characteristics: 'Jediné město je Hlinsko.', version: '1' }

test('the profile shows sums with their source, municipalities and an order asked for', async () => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  const text = await textOf(await networker.get('/prace/uzemi?razeni=-deti'))
  expect(text).toContain('ORP Hlinsko')
  expect(text).toContain('1 799')
  expect(text).toContain('ČSÚ, SLDB 2021')
  expect(text.indexOf('Hlinsko</th>')).toBeLessThan(text.indexOf('Svratouch</th>'))
  expect(text).not.toContain('Skuteč')
})

test('a municipality without figures is counted as unknown, not as zero', async () => {
  await using site = await aSite()
  await site.db.updateTable('municipality').set({ population: null, children_0_14: null }).where('code', '=', codes.krouna).execute()
  expect(await sumsOf(site.db, hlinsko)).toMatchObject({ municipalities: 3, withoutFigures: 1, children: 1412 + 144 })
  const networker = await site.signIn('local_networker', inHlinsko)
  expect(await textOf(await networker.get('/prace/uzemi'))).toContain('U 1 obce počet neznáme')
})

test('a networker writes the profile; a second writer sees what was saved meanwhile', async () => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  expect((await networker.post('/prace/uzemi/upravit?orp=5302', profileForm)).status).toBe(303)
  expect(await orpByCode(site.db, hlinsko)).toMatchObject({ networkingSince: '2016-08-01', motto: 'Nedělej nic sám', version: 2 })
  const late = await networker.post('/prace/uzemi/upravit?orp=5302', { ...profileForm, motto: 'Moje slova' })
  const text = await textOf(late)
  expect(late.status).toBe(409)
  expect(text).toContain('Mezitím to změnil někdo jiný')
  expect(text).toContain('<dd>Nedělej nic sám</dd>')
  expect(text).toContain('value="Moje slova"')
  expect(text).toContain('name="version" value="2"')
})

test('the personal-data guard stops a profile that names a child', async () => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  const answer = await networker.post('/prace/uzemi/upravit?orp=5302', { ...profileForm, characteristics: 'Rodné číslo 155328/0008 patří dítěti.' })
  expect(answer.status).toBe(422)
  expect((await orpByCode(site.db, hlinsko))?.characteristics).toBeNull()
})

test('own figures are added, changed and removed, each in the audit', async () => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  const figure = { kind: 'own', label: '', value: '', valueText: '', source: '', asOf: '31. 5. 2017', version: '0' }
  const refused = await networker.post('/prace/uzemi/cisla/nove?orp=5302', figure)
  expect(refused.status).toBe(422)
  await networker.post('/prace/uzemi/cisla/nove?orp=5302', { ...figure, kind: 'school_register', value: '92', source: 'rejstřík škol' })
  const [added] = await figuresOf(site.db, hlinsko)
  expect(added).toMatchObject({ kind: 'school_register', value: 92, source: 'rejstřík škol', asOf: '2017-05-31', version: 1 })
  const path = `/prace/uzemi/cisla/${added!.id}`
  expect(await textOf(await networker.get(path))).toContain('31. 5. 2017')
  await networker.post(path, { ...figure, kind: 'school_register', value: '93', source: 'rejstřík škol', version: '1' })
  expect((await networker.post(path, { ...figure, kind: 'school_register', value: '94', source: 'rejstřík škol', version: '1' })).status).toBe(409)
  expect(await textOf(await networker.get(`${path}/odebrat`))).toContain('Právnické osoby v rejstříku škol')
  await networker.post(`${path}/odebrat`)
  expect(await figuresOf(site.db, hlinsko)).toEqual([])
  const actions = await site.db.selectFrom('audit_entry').select('action').where('subject_id', '=', hlinsko).orderBy('id').execute()
  expect(actions.map(({ action }) => action)).toEqual(['territory.addFigure', 'territory.changeFigure', 'territory.removeFigure'])
})

test('a journey is added by names, kept as a range, and may be unknown', async () => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  expect((await networker.post('/prace/uzemi/cesty/nova?orp=5302', journeyForm)).status).toBe(303)
  expect((await networker.post('/prace/uzemi/cesty/nova?orp=5302', { ...journeyForm, to: 'Skuteč', transit: 'xx', kilometres: '' })).status).toBe(303)
  const rows = await travelTimesOf(site.db, hlinsko)
  expect(rows.map(({ toName, transitFrom, transitTo, transitUnknown, lastBack }) => [toName, transitFrom, transitTo, transitUnknown, lastBack]))
    .toEqual([['Chrudim', 50, 70, false, '17:40'], ['Skuteč', null, null, true, '17:40']])
  const text = await textOf(await networker.get('/prace/uzemi/cesty?orp=5302'))
  for (const words of ['50–70 min', 'neznámo (xx)', 'jen v pracovní dny', 'poslední spoj zpět v 17:40', 'nad 60 min', 'výpočet 36 min', 'změřeno: seminář']) expect(text).toContain(words)
})

test.each([
  [{ to: 'Krouna' }, 'Cesta vede do téže obce.'], [{ to: 'Kocourkov' }, 'Takovou obec neznáme.'], [{ from: 'Skuteč' }, 'Cesta má začínat nebo končit ve vašem území.'],
  [{ transit: '70–50' }, 'Napište minuty'],
])('a journey %j is refused in a sentence and what was typed stays', async (changes, sentence) => {
  await using site = await aSite()
  const networker = await site.signIn('local_networker', inHlinsko)
  const answer = await networker.post('/prace/uzemi/cesty/nova?orp=5302', { ...journeyForm, ...changes })
  const text = await textOf(answer)
  expect(answer.status).toBe(422)
  expect(text).toContain(sentence)
  expect(text).toContain('value="38,8"')
  expect(await travelTimesOf(site.db, hlinsko)).toEqual([])
})

test('a journey is changed with its version, downloaded and removed', async () => {
  await using site = await aSite()
  const added = await addJourney(site.db, null, aJourney())
  expect(await addJourney(site.db, null, aJourney())).toEqual({ ok: false, reason: 'known-already' })
  const path = `/prace/uzemi/cesty/${added.ok ? added.value : ''}`
  const networker = await site.signIn('local_networker', inHlinsko)
  expect(await textOf(await networker.get(path))).toContain('value="50–70"')
  expect((await networker.post(path, { ...journeyForm, car: '45', version: '1' })).status).toBe(303)
  expect((await networker.post(path, { ...journeyForm, car: '46', version: '1' })).status).toBe(409)
  const csv = await textOf(await networker.get('/prace/uzemi/cesty/tabulka.csv?orp=5302'))
  expect(csv).toContain('Krouna;Chrudim;38,8;45;45;50;70;ne;ano;17:40;změřeno;seminář')
  expect((await networker.get('/prace/uzemi/cesty/tabulka.xlsx?orp=5302')).headers.get('content-type')).toContain('spreadsheetml')
  expect((await networker.post(`${path}/odebrat`)).status).toBe(303)
  expect(await travelTimesOf(site.db, hlinsko)).toEqual([])
  const exports = await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'territory.export').execute()
  expect(exports).toEqual([{ details: { table: 'journeys', rows: 1 } }, { details: { table: 'journeys', rows: 1 } }])
})

test('who may do what: own ORP, read only, foreign, import', async () => {
  await using site = await aSite()
  const inside = await addJourney(site.db, null, aJourney({ from: codes.krouna, to: codes.hlinsko }))
  const path = `/prace/uzemi/cesty/${inside.ok ? inside.value : ''}`
  const foreign = await site.signIn('local_networker', inChrudim)
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  const administrator = await site.signIn('administrator')
  expect((await foreign.get('/prace/uzemi?orp=5302')).status).toBe(403)
  expect((await foreign.post('/prace/uzemi/upravit?orp=5302', profileForm)).status).toBe(403)
  expect((await foreign.get(path)).status).toBe(403)
  expect((await coordinator.get('/prace/uzemi?orp=5302')).status).toBe(200)
  expect(await textOf(await coordinator.get('/prace/uzemi?orp=5302'))).not.toContain('Upravit profil')
  expect((await coordinator.get('/prace/uzemi/upravit?orp=5302')).status).toBe(403)
  expect((await coordinator.get('/prace/uzemi/import')).status).toBe(403)
  expect((await administrator.get('/prace/uzemi/import')).status).toBe(200)
  expect((await administrator.get('/prace/uzemi?orp=9999')).status).toBe(404)
  expect((await administrator.get('/prace/uzemi/cesty/nic')).status).toBe(404)
})

test('a fresh installation tells its administrator to import territory first', async () => {
  await using site = await testApp()
  const administrator = await site.signIn('administrator')
  expect(await textOf(await administrator.get('/prace/uzemi'))).toContain('Území tu zatím není')
})

test('schematic areas cover a region and never replace imported ones', async () => {
  await using site = await aSite()
  const square = JSON.stringify({ type: 'Polygon', coordinates: [[[15, 49], [16, 49], [16, 50], [15, 49]]] })
  await site.db.insertInto('area').values({ level: 'municipality', code: codes.krouna, geometry: square, source: 'ČÚZK', as_of: null }).execute()
  expect(await drawSchematicAreas(site.db, null, 'CZ053')).toBe(4 + 2 + 1)
  const areas = await site.db.selectFrom('area').select(['level', 'code', 'schematic']).orderBy('level').orderBy('code').execute()
  expect(areas.filter(({ schematic }) => !schematic)).toEqual([{ level: 'municipality', code: codes.krouna, schematic: false }])
  expect(await drawSchematicAreas(site.db, null, 'CZ053')).toBe(7)
})

test('names are found as typed; a profile is refused to a version that is gone', async () => {
  await using site = await aSite()
  expect((await municipalitiesNamed(site.db, 'skutec')).map(({ name }) => name)).toEqual(['Skuteč'])
  expect(await changeProfile(site.db, null, hlinsko, { networkingSince: null, motto: null, characteristics: null, version: 9 })).toEqual({ ok: false, reason: 'changed-meanwhile' })
})

test('the search of everything finds a municipality: the work page of an own ORP, the public one of another', async () => {
  await using site = await aSite()
  const alena = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
  expect(await (await alena.get('/prace/hledat?q=krouna')).text()).toContain('<a href="/prace/uzemi?orp=5302">Krouna</a>')
  expect(await (await stranger.get('/prace/hledat?q=krouna')).text()).toContain('<a href="/orp/5302">Krouna</a>')
})
