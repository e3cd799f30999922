import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrpCode, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { type TestApp, testApp, testToday as today, type Visit } from '#test/support/app.ts'
import { coverageOfOrp } from './networkCoverage.ts'
import { functionIn } from './rules.ts'
import { shownCoverage } from './shownCoverage.ts'

const hlinecko = '5302' as OrpCode
const home = '/prace/pokryti?orp=5302'

/** What an answer says; unbreakable spaces are the typesetter's. */
const said = async (answer: Response | Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll('\u00A0', ' ')

let site: TestApp
let alena: Visit
let psychologist: ServiceId

beforeAll(async () => {
  site = await testApp()
  const { db } = site
  await aTerritory(db)
  const lipa = await anOrganisation(db)
  const place = await aLocation(db, lipa)
  const hidden = await aLocation(db, lipa, { confidential: true, address: 'Tajná ulice 7' })
  const at = { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] }
  psychologist = await aService(db, lipa, {
    ...at, hoursPerWeek: 8, capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 20, free: null, freeAsOf: null }],
  })
  await aService(db, lipa, { ...at, name: 'Poradna', functions: ['debts_benefits'], hoursPerWeek: 20 })
  await aService(db, lipa, { ...at, name: 'Mediace', functions: ['mediation'], hoursPerWeek: null })
  await aService(db, lipa, { ...at, name: 'Kroužek', functions: ['leisure_prevention'], hoursPerWeek: 5 })
  await aService(db, lipa, { ...at, name: 'Terén bez území', functions: ['youth_low_threshold'], forms: ['outreach'], hoursPerWeek: 20 })
  await aService(db, lipa, {
    name: 'Utajené bydlení', functions: ['emergency_housing'], forms: ['residential'], places: [{ locationId: hidden, capacityShare: null, openingHours: null, openingNote: null }],
    capacities: [{ form: 'residential', unit: 'luzka', maximum: 9, free: null, freeAsOf: null }],
  })
  await db.insertInto('travel_time').values({
    from_code: '572349', to_code: '571393', car_minutes_from: 20, car_minutes_to: 35, source: 'měření síťařky', as_of: '2026-10-15',
  }).execute()
  alena = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

test('every function has one of the five words in every municipality, with its reason', async () => {
  const [header, ...rows] = (await said(alena.get('/prace/pokryti/tabulka/csv?orp=5302'))).replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(';'))
  const column = (name: string): number => header!.indexOf(name)
  const svratouch = rows.find(([name]) => name === 'Svratouch')!
  const krouna = rows.find(([name]) => name === 'Krouna')!
  expect(rows.map(([name]) => name)).toEqual(['Hlinsko', 'Krouna', 'Svratouch'])
  expect(krouna[column('Psychologická pomoc dětem')]).toBe('silné: kapacita s rezervou a blízko')
  expect(krouna[column('Dluhy a dávky')]).toBe('stačí: minimum je splněno')
  expect(krouna[column('Volný čas a prevence')]).toBe('slabé: málo hodin týdně')
  expect(krouna[column('Nízkoprahová práce s mládeží')]).toBe('slabé: jen neověřený terén')
  expect(krouna[column('Mediace a rodičovské spory')]).toBe('nevíme: hodiny neznáme')
  expect(svratouch[column('Psychologická pomoc dětem')]).toBe('chybí: nikdo v dosahu')
})

test('the page says the sentence first, counts and leads from every cell to its reasons', async () => {
  const text = await said(alena.get(`${home}&funkce=child_psychology`))
  expect(text).toContain('Bílá a silná místa: ORP Hlinsko')
  expect(text).toContain('<strong>144 dětí v 1 obci</strong> nemá v dosahu psychologickou pomoc dětem.')
  expect(text).toContain('výchozí, ke schválení krajem')
  expect(text).toContain('href="/prace/pokryti/proc?orp=5302&amp;obec=571661&amp;funkce=child_psychology"')
  expect(text).toContain('Schematické hranice')
})

test('a map without a white spot says which kinds of help have one', async () => {
  const text = await said(alena.get(`${home}&funkce=emergency_housing`))
  expect(text).toContain('Bílé místo pro tuto oblast pomoci tu není.')
  expect(text).toContain('Bílá místa tu mají jiné oblasti pomoci:')
  expect(text).toContain('href="/prace/pokryti?orp=5302&amp;funkce=child_psychology"')
  expect(await said(alena.get(`${home}&funkce=child_psychology`))).not.toContain('Bílá místa tu mají jiné')
})

test('why: conditions with figures and units, the services with way, capacity and how it is shared', async () => {
  const text = await said(alena.get('/prace/pokryti/proc?orp=5302&obec=571661&funkce=child_psychology'))
  expect(text).toContain('je 14 min, má být nejvýš 30 min')
  expect(text).toContain('je 8,22 klienta, má být aspoň 5 klientů')
  expect(text).toContain(`href="/prace/sit/sluzby/${psychologist}"`)
  expect(text).toContain('autem 14 min (odhad)')
  expect(text).toContain('20 klientů tady')
  expect(text).toContain('dělí se o ni 2 432 dětí v dosahu')
  expect(text).toContain('pokryti/2')
})

test('why: how long people wait stands with its day beside the services and changes no word', async () => {
  const why = '/prace/pokryti/proc?orp=5302&obec=571661&funkce=child_psychology'
  const before = await said(alena.get(why))
  expect(before).toContain('Čekání (nerozhoduje)')
  expect(before).toContain('čekání neuvedeno')
  await site.db.updateTable('service').set({ waiting_weeks_from: 8, waiting_weeks_to: 30, waiting_note: 'v létě méně', waiting_as_of: '2026-10-02' })
    .where('id', '=', psychologist).execute()
  const after = await said(alena.get(why))
  expect(after).toContain('8–30 týdnů; v létě méně (k 2. 10. 2026)')
  expect(after).not.toContain('čekání neuvedeno')
  const without = (text: string): string => text.replaceAll('8–30 týdnů; v létě méně (k 2. 10. 2026)', 'čekání neuvedeno')
  const main = (text: string): string => /<main.*<\/main>/su.exec(text)?.[0] ?? ''
  expect(main(without(after))).toBe(main(before))
  await site.db.updateTable('service').set({ waiting_weeks_from: 0, waiting_weeks_to: 0, waiting_note: null }).where('id', '=', psychologist).execute()
  const none = await said(alena.get(why))
  expect(none).toContain('bez čekání (k 2. 10. 2026)')
  expect(none).not.toContain('0 týdnů')
  await site.db.updateTable('service').set({ waiting_weeks_from: 8, waiting_weeks_to: 30, waiting_note: 'v létě méně' }).where('id', '=', psychologist).execute()
  const far = await said(alena.get('/prace/pokryti/proc?orp=5302&obec=572349&funkce=child_psychology'))
  expect(far).toContain('8–30 týdnů; v létě méně (k 2. 10. 2026)')
})

test('the upper bound of a measured range decides and both ends are shown with their source', async () => {
  const text = await said(alena.get('/prace/pokryti/proc?orp=5302&obec=572349&funkce=child_psychology'))
  expect(text).toContain('Nejbližší za hranicí dosahu')
  expect(text).toContain('autem 20–35 min')
  expect(text).toContain('měření: měření síťařky, k 15. 10. 2026')
})

test('an estimate of the travel table whose source says only that is called an estimate once', async () => {
  const journey = site.db.updateTable('travel_time').where('from_code', '=', '572349')
  await journey.set({ estimated: true, source: 'odhad' }).execute()
  const text = await said(alena.get('/prace/pokryti/proc?orp=5302&obec=572349&funkce=child_psychology'))
  expect(text).toContain('odhad z tabulky cest, k 15. 10. 2026')
  expect(text).not.toContain('zdroj: odhad')
  await journey.set({ estimated: false, source: 'měření síťařky' }).execute()
})

test('a confidential place counts, but is no dot and its address is nowhere', async () => {
  const shown = await shownCoverage(site.db, { orp: hlinecko }, today)
  expect(functionIn(shown.coverage, 'emergency_housing').cells.map(({ word }) => word)).toEqual(['enough', 'enough', 'enough'])
  expect(shown.places('emergency_housing')).toEqual([])
  expect(shown.places('child_psychology').map(({ name }) => name)).toEqual(['Hlinsko'])
  for (const path of [`${home}&funkce=emergency_housing`, '/prace/pokryti/proc?orp=5302&obec=571661&funkce=emergency_housing']) {
    expect(await said(alena.get(path))).not.toContain('Tajná')
  }
})

test('without a car an unmeasured way is not known, never guessed', async () => {
  const coverage = await coverageOfOrp(site.db, hlinecko, today, 'transit')
  const krouna = coverage.municipalities.findIndex(({ name }) => name === 'Krouna')
  expect(functionIn(coverage, 'debts_benefits').cells[krouna]).toEqual({ word: 'unknown', cause: 'transit-unknown' })
})

test('who plans the network reads it in the own territory only', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  const mayor = await site.signIn('municipality', { kind: 'municipality', code: '571661' })
  const stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
  const provider = await site.signIn('provider', { kind: 'organisation', code: '00000000-0000-0000-0000-000000000000' })
  const paths = [home, `${home}&x=1`, '/prace/pokryti/proc?orp=5302&obec=571661', '/prace/pokryti/tabulka/xlsx?orp=5302', '/prace/pokryti/mapa.geojson?orp=5302']
  for (const path of paths) {
    expect([path, (await site.anyone.get(path)).headers.get('location')?.startsWith('/prihlaseni')]).toEqual([path, true])
    for (const visit of [stranger, provider]) expect([path, (await visit.get(path)).status]).toEqual([path, 403])
    for (const visit of [alena, coordinator, mayor]) expect([path, (await visit.get(path)).status]).toEqual([path, 200])
  }
  expect((await alena.get('/prace/pokryti?kraj=CZ053')).status).toBe(403)
  expect((await alena.get('/prace/pokryti/tabulka/csv?kraj=CZ053')).status).toBe(403)
  expect(await said(coordinator.get('/prace/pokryti?kraj=CZ053'))).toContain('Oblasti pomoci podle ORP')
  expect((await alena.get(`/prace/pokryti/proc?orp=5302&obec=${chrudim}`)).status).toBe(404)
})

test('the whole region is downloaded by its municipalities, each with its ORP', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  expect(await said(coordinator.get('/prace/pokryti?kraj=CZ053'))).toContain('/prace/pokryti/tabulka/xlsx?kraj=CZ053')
  const [header, ...rows] = (await said(coordinator.get('/prace/pokryti/tabulka/csv?kraj=CZ053'))).replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(';'))
  expect(header?.slice(0, 4)).toEqual(['Obec', 'Kód obce', 'ORP', 'Děti do 14 let'])
  expect(rows.map(([name, , orp]) => `${name} ${orp}`)).toEqual(['Hlinsko Hlinsko', 'Chrudim Chrudim', 'Krouna Hlinsko', 'Skuteč Chrudim', 'Svratouch Hlinsko'])
  const entry = await site.db.selectFrom('audit_entry').select(['subject_kind', 'subject_id']).where('action', '=', 'coverage.export').orderBy('id', 'desc').executeTakeFirst()
  expect(entry).toEqual({ subject_kind: 'region', subject_id: 'CZ053' })
})

test('the overview names the help that most children lack, to those who may read it', async () => {
  expect(await said(alena.get('/prace?orp=5302'))).toContain('Bílá místa')
  const provider = await site.signIn('provider', { kind: 'organisation', code: '00000000-0000-0000-0000-000000000000' })
  expect(await said(provider.get('/prace'))).not.toContain('Bílá místa')
})

test('an export is in the audit', async () => {
  await alena.get('/prace/pokryti/tabulka/csv?orp=5302')
  const entry = await site.db.selectFrom('audit_entry').select(['subject_id', 'details']).where('action', '=', 'coverage.export')
    .where('actor_id', '=', alena.personId).executeTakeFirstOrThrow()
  expect(entry).toEqual({ subject_id: '5302', details: { kind: 'csv' } })
  expect((await alena.get('/prace/pokryti/tabulka/pdf?orp=5302')).status).toBe(404)
})

test('English is whole', async () => {
  const text = await said(alena.get('/en/prace/pokryti?orp=5302'))
  expect(text).toContain('<strong>144 children in 1 municipality</strong> have no psychological help for children within reach.')
  expect(text).not.toMatch(/coverage:|\{\{/)
})
