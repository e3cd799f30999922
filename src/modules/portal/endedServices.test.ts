import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrpCode, ServiceId } from '#core/ids.ts'
import { coverageInputs } from '#modules/coverage/index.ts'
import { addCards, anything, createList, endedWords, hasEnded, publicCardsHelpingIn, publicServices, refreshServices, searchServices } from '#modules/directory/index.ts'
import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim, hlinsko } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { readPdf } from '#test/support/readPdf.ts'

const lastDay = '2026-11-22' as IsoDate
const dayBefore = '2026-11-21' as IsoDate
const hlinecko = '5302' as OrpCode
const at = (locationId: Awaited<ReturnType<typeof aLocation>>) => ({ places: [{ locationId, capacityShare: null, openingHours: null, openingNote: null }] })

let site: TestApp
let networker: Visit
let list: string
let place: Awaited<ReturnType<typeof aLocation>>
/** Services by what ended them. */
const ended = new Map<string, ServiceId>()

beforeAll(async () => {
  site = await testApp()
  const { db } = site
  await aTerritory(db)
  const home = await anOrganisation(db, { name: 'Pod Lípou' })
  place = await aLocation(db, home)
  ended.set('card', await aService(db, home, { ...at(place), name: 'Poradna Skončená', endsOn: lastDay }))
  ended.set('register', await aService(db, home, { ...at(place), name: 'Poradna Zmizelá' }))
  await aRecord('service', ended.get('register') ?? '', { ended_on: lastDay })
  const gone = await anOrganisation(db, { name: 'Zaniklí', actorStatus: 'ended' })
  ended.set('organisation', await aService(db, gone, { ...at(await aLocation(db, gone)), name: 'Poradna Zaniklých' }))
  await aService(db, home, { ...at(place), name: 'Poradna Živá', areas: [{ level: 'orp', code: hlinecko }] })
  await aService(db, home, { ...at(await aLocation(db, home, { municipality: chrudim })), name: 'Poradna Vzdálená' })
  const goesOn = await aService(db, home, { ...at(place), name: 'Poradna Pokračující', goesOn: true })
  await aRecord('service', goesOn, { gone_since: '2026-01-01' })
  networker = await site.signIn('local_networker', { kind: 'orp', code: hlinecko })
  const id = await createList(db, networker.personId, { orp: hlinecko }, { title: 'Pro soud', purpose: null, intro: null, visibility: 'network', editors: 'self' })
  await addCards(db, networker.personId, id, { services: [...ended.values()], organisations: [gone] })
  list = `/prace/sit/seznamy/${id}`
})
afterAll(() => site[Symbol.asyncDispose]())

/** What a register said of a card when it was brought in, as a run writes it. */
async function aRecord(kind: 'service' | 'location', subject: string, said: { ended_on?: string, gone_since?: string }): Promise<void> {
  const { db } = site
  const run = await db.insertInto('register_run').values({ source: 'rpss', as_of: '2026-11-01', file_name: 'rpss.json' }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_record').values({ source: 'rpss', kind, key: subject, subject_id: subject, hash: '', as_of: '2026-11-01', run_id: run.id, card_version: 1, ...said }).execute()
  if (kind === 'service') await db.transaction().execute((tx) => refreshServices(tx, [subject as ServiceId]))
}

const living = ['Poradna Pokračující', 'Poradna Vzdálená', 'Poradna Živá']
const over = ['Poradna Skončená', 'Poradna Zmizelá', 'Poradna Zaniklých']
const named = (text: string): string[] => [...living, ...over].filter((name) => text.includes(name)).sort()

describe('a service that ended is not offered to the public', () => {
  test.each(['/sluzby', '/sluzby?q=poradna', '/sluzby?obec=Hlinsko', '/mapa'])('%s names only those that go on', async (path) => {
    expect(named(await textOf(await site.anyone.get(path)))).toEqual(living)
  })

  test('the map as data, the page of the ORP and of the organisation know nothing of it', async () => {
    const map = await textOf(await site.anyone.get('/mapa.geojson?obec=Hlinsko'))
    const orp = await textOf(await site.anyone.get('/orp/5302'))
    const home = await site.db.selectFrom('organisation').select('id').where('name', '=', 'Pod Lípou').executeTakeFirstOrThrow()
    for (const text of [map, orp, await textOf(await site.anyone.get(`/organizace/${home.id}`))]) expect(named(text).filter((name) => over.includes(name))).toEqual([])
    expect(orp).toContain('2 služby')
  })

  test.each(['card', 'register', 'organisation'])('its card (ended by the %s) says so and leads to the nearest of the same kind', async (by) => {
    const page = await textOf(await site.anyone.get(`/sluzby/${ended.get(by)}`))
    expect(page).toContain(by === 'organisation' ? 'organizace ukončila činnost' : 'ukončeno k 22. 11. 2026')
    const others = page.slice(page.indexOf('Kdo takhle pomáhá dnes'))
    expect(others.indexOf('Poradna Živá')).toBeGreaterThan(0)
    expect(others.indexOf('Poradna Vzdálená')).toBeGreaterThan(others.indexOf('Poradna Živá'))
    expect(page).not.toContain('Jak začít')
  })

  test('a card that goes on says nothing of an end', async () => {
    const { id } = await site.db.selectFrom('service').select('id').where('name', '=', 'Poradna Pokračující').executeTakeFirstOrThrow()
    const page = await textOf(await site.anyone.get(`/sluzby/${id}`))
    expect(page).toContain('Jak začít')
    expect(page).not.toContain('Tato služba skončila')
  })
})

describe('the day is an argument', () => {
  const byNames = async (on: IsoDate | null) => {
    const { page, total, facets } = await searchServices(site.db, { ...anything, typed: 'poradna', on }, { page: 1, size: 20 })
    return { names: (await publicServices(site.db, page.map(({ id }) => id))).map(({ name }) => name), total, counted: facets.kind.get('osp') }
  }

  test('the day before, search finds what ends on the next, and counts it; people who work find everything', async () => {
    expect(await byNames(testToday)).toEqual({ names: living, total: 3, counted: 3 })
    expect(await byNames(dayBefore)).toMatchObject({ total: 5, counted: 5 })
    expect(await byNames(null)).toMatchObject({ total: 6, counted: 6 })
  })

  test('without words too: the facets of all rows follow the day', async () => {
    const totals = []
    for (const on of [testToday, null, dayBefore, testToday]) {
      const { total, facets } = await searchServices(site.db, { ...anything, on }, { page: 1, size: 2 })
      totals.push([total, facets.kind.get('osp')])
    }
    expect(totals).toEqual([[3, 3], [6, 6], [5, 5], [3, 3]])
  })

  test.each([[testToday, 3], [dayBefore, 5]] as const)('coverage of %s counts %i', async (day, count) => {
    const { supply } = await coverageInputs(site.db, day)
    expect(supply.cards).toHaveLength(count)
  })

  test('the analysis of the local network tells only of what is given', async () => {
    const page = await textOf(await networker.get('/prace/vystupy/analyza/realna-sit?orp=5302'))
    expect(named(page)).toEqual(['Poradna Pokračující', 'Poradna Živá'])
  })

  test.each([[testToday, ['Poradna Pokračující', 'Poradna Živá']], [dayBefore, ['Poradna Pokračující', 'Poradna Skončená', 'Poradna Zmizelá', 'Poradna Živá']]] as const)(
    'the catalogue of %s holds %j', async (day, names) => {
      expect((await publicCardsHelpingIn(site.db, hlinecko, day)).map(({ name }) => name)).toEqual(names)
    })

  test('what was read is judged as the database judges it', async () => {
    const { rows } = await sql<{ id: ServiceId }>`select id from service`.execute(site.db)
    for (const day of [dayBefore, testToday]) {
      const cards = await publicServices(site.db, rows.map(({ id }) => id))
      const { supply } = await coverageInputs(site.db, day)
      expect(cards.filter((card) => !hasEnded(card, day)).map(({ id }) => id).sort()).toEqual(supply.cards.map(({ id }) => id).sort())
    }
  })

  test.each([
    [{ endedOn: null }, null], [{ endedOn: '2026-11-23' }, null], [{ endedOn: '2026-11-22' }, 'ukončeno k 22. 11. 2026'],
    [{ endedOn: null, organisationEnded: true }, 'organizace ukončila činnost'], [{ endedOn: '2026-12-31', organisationEnded: true }, 'organizace ukončila činnost'],
  ] as const)('%j is said as %s', (ending, words) => {
    const said = endedWords({ t: translatorFor('cs'), format: formatOf('cs'), today: testToday }, ending as Parameters<typeof endedWords>[1])
    expect(said?.replaceAll('\u00A0', ' ') ?? null).toBe(words)
  })
})

describe('people who work still find it, marked', () => {
  test('in the list of services, its files, the search of everything and its own card', async () => {
    const page = await textOf(await networker.get('/prace/sit/sluzby?orp=5302'))
    expect(named(page)).toEqual([...living, ...over].sort())
    expect(page.match(/ukončeno k 22\. 11\. 2026/gu)).toHaveLength(2)
    const csv = await textOf(await networker.get('/prace/sit/sluzby.csv?orp=5302'))
    expect(csv.split('\n').find((line) => line.includes('Poradna Zmizelá'))).toContain('ukončeno k 22. 11. 2026')
    expect(csv.split('\n').find((line) => line.includes('Poradna Živá'))).not.toContain('ukončeno')
    expect(await textOf(await networker.get('/prace/hledat?q=zmizela'))).toContain('ukončeno k 22. 11. 2026')
    expect(await textOf(await networker.get(`/prace/sit/sluzby/${ended.get('register')}`))).toContain('Služba se už neposkytuje: ukončeno k 22. 11. 2026')
  })

  test('in a list: on the page, in the table and on paper', async () => {
    expect(await textOf(await networker.get(list))).toContain('ukončeno k 22. 11. 2026')
    const csv = await textOf(await networker.get(`${list}/tabulka/csv`))
    for (const name of ['Poradna Skončená', 'Poradna Zmizelá']) expect(csv.split('\n').find((line) => line.includes(name))).toContain('Pozor: ukončeno k 22. 11. 2026')
    const pdf = await readPdf(new Uint8Array(await (await networker.get(`${list}/seznam.pdf`)).arrayBuffer()))
    expect(pdf.text.replaceAll('\u00A0', ' ')).toContain('Pozor: ukončeno k 22. 11. 2026.')
    expect(pdf.text.replaceAll('\u00A0', ' ')).toContain('Pozor: organizace ukončila činnost.')
  })

  test('the form says the end by hand and takes it back; a register is overruled by a tick', async () => {
    const id = ended.get('register') ?? ''
    const offered = async () => named(await textOf(await site.anyone.get('/sluzby'))).includes('Poradna Zmizelá')
    const form = { name: 'Poradna Zmizelá', summary: 'Pomůžeme.', keywords: '', legalBasis: 'social_service', serviceKind: 'osp', forms: 'ambulatory', functions: 'child_psychology', source: 'networker', municipalities: '', [`place-${place}-here`]: 'on' }
    const versionOf = async () => String((await site.db.selectFrom('service').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version)
    const save = async (more: Readonly<Record<string, string>>) => networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...form, version: await versionOf(), ...more })
    expect((await save({ goesOn: 'on' })).status).toBe(303)
    expect(await offered()).toBe(true)
    expect((await save({ goesOn: 'on', endsOn: '1. 11. 2026' })).status).toBe(303)
    expect(await offered()).toBe(false)
    expect((await save({ goesOn: 'on', endsOn: '1. 12. 2026' })).status).toBe(303)
    expect(await offered()).toBe(true)
    expect((await save({})).status).toBe(303)
    expect(await offered()).toBe(false)
  })
})

test('a place that a register closed is no way to help: of two places the other counts', async () => {
  const { db } = site
  const home = await anOrganisation(db, { name: 'Dvoumístní' })
  const [shut, open] = [await aLocation(db, home, { municipality: hlinsko }), await aLocation(db, home, { municipality: chrudim })]
  const id = await aService(db, home, { name: 'Mediace', functions: ['mediation'], places: [...at(shut).places, ...at(open).places] })
  await aRecord('location', shut, { ended_on: '2026-10-01' })
  await db.transaction().execute((tx) => refreshServices(tx, [id]))
  const { page } = await searchServices(db, { ...anything, typed: 'mediace', from: hlinsko, maxMinutes: 5, on: testToday }, { page: 1, size: 5 })
  expect(page.map((hit) => hit.id)).not.toContain(id)
  expect((await publicCardsHelpingIn(db, hlinecko, testToday)).some((card) => card.id === id)).toBe(false)
  const { supply } = await coverageInputs(db, testToday)
  expect(supply.places.get(id)?.map(({ municipality }) => municipality)).toEqual([chrudim])
})
