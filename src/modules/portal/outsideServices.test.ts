import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrpCode, ServiceId } from '#core/ids.ts'
import { up as fillOutside } from '#db/migrations/20261128T0313_outside_network.ts'
import { addCards, anything, bringRecords, createList, publicServices, type Question, type RegisterRecord, searchServices } from '#modules/directory/index.ts'
import { importTerritory } from '#modules/territory/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { zipParts } from '#test/support/zipParts.ts'

const hlinecko = '5302' as OrpCode
const workLine = (count: number) => `Ukázat i služby mimo síť pro děti a rodiny (${count})`
const line = (count: number) => `Ukázat i služby, které se dětí a rodin netýkají, třeba domovy pro seniory (${count})`

let site: TestApp
let networker: Visit
const ids = new Map<string, ServiceId>()

/** What a register says of a service at Hlinsko. */
function said(key: string, name: string, serviceKind: string, targetGroups: readonly string[]): RegisterRecord[] {
  return [
    { kind: 'service', key, parentKey: 'dumy', what: name, words: { name, serviceKind, registrationNumber: key, forms: ['residential'], targetGroups }, starts: { legalBasis: 'social_service' }, endedOn: null },
    { kind: 'location', key: `${key}-1`, parentKey: key, what: 'Hlinsko', words: { municipality: '571393', address: 'Vymyšlená 1' }, starts: { kind: 'place' }, endedOn: null },
  ]
}

beforeAll(async () => {
  site = await testApp()
  const { db } = site
  await aTerritory(db)
  const square = [[15.8, 49.7], [16, 49.7], [16, 49.8], [15.8, 49.8], [15.8, 49.7]]
  const shapes = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: hlinecko }, geometry: { type: 'Polygon', coordinates: [square] } }] }
  await importTerritory(db, null, [{ name: 'orp.geojson', bytes: Buffer.from(JSON.stringify(shapes)) }], { source: 'ČÚZK', asOf: '2024-06-30', figuresSource: 'ČSÚ', figuresAsOf: '' })
  const homes: RegisterRecord = { kind: 'organisation', key: 'dumy', parentKey: null, what: 'Domy', words: { name: 'Domy v Sadu' }, starts: { sector: 'social', kind: 'provider' }, endedOn: null }
  const records = [homes, ...said('9000001', 'Pobyt Seniorský', 'dps', ['seniors']), ...said('9000002', 'Pobyt Noční', 'nocl', ['homeless']), ...said('9000003', 'Pobyt Rodinný', 'std', ['families'])]
  await db.transaction().execute((tx) => bringRecords(tx, null, { source: 'rpss', fileName: 'rpss.json', asOf: testToday, orpCodes: null, records: records.map((record) => ({ record })) }))
  const organisation = await anOrganisation(db, { name: 'Pod Lípou' })
  const place = await aLocation(db, organisation)
  await aService(db, organisation, { name: 'Pobyt Dětský', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
  for (const { id, name } of await db.selectFrom('service').select(['id', 'name']).execute()) ids.set(name, id as ServiceId)
  networker = await site.signIn('local_networker', { kind: 'orp', code: hlinecko })
})
afterAll(() => site[Symbol.asyncDispose]())

const inside = ['Pobyt Dětský', 'Pobyt Rodinný']
const outside = ['Pobyt Noční', 'Pobyt Seniorský']
const everything = [...inside, ...outside].sort()
const named = (text: string): string[] => everything.filter((name) => text.includes(name))
const read = async (path: string, visit: Pick<Visit, 'get'> = site.anyone): Promise<string> => textOf(await visit.get(path))

describe('the public finds what stands outside the network only when they ask', () => {
  test.each(['/sluzby', '/sluzby?q=pobyt', '/sluzby?obec=Hlinsko', '/sluzby?q=pobyt&obec=Hlinsko', '/mapa', '/sluzby?obvod=5302'])('%s leaves it out and says so in one line', async (path) => {
    const page = await read(path)
    expect(named(page)).toEqual(inside)
    expect(page.split(line(2))).toHaveLength(2)
    expect(page).toContain(path === '/mapa' ? '2 služby, které' : '2 služby, které vám mohou pomoci')
  })

  test.each(['/sluzby?mimo=ano', '/sluzby?q=pobyt&mimo=ano', '/mapa?mimo=ano'])('%s has it, and the way back', async (path) => {
    const page = await read(path)
    expect(named(page)).toEqual(everything)
    expect(page).toContain('Jsou tu i služby, které se dětí a rodin netýkají.')
    expect(page).toContain(`href="${path.replace(/[?&]mimo=ano/u, '').replaceAll('&', '&amp;')}">Schovat je`)
    expect(page).toContain('<input type="hidden" name="mimo" value="ano"')
  })

  test('the line leads to the same view with it, on its first page', async () => {
    expect(await read('/sluzby?q=pobyt&strana=2')).toContain('href="/sluzby?q=pobyt&amp;mimo=ano"')
    expect(await read('/en/sluzby')).toContain('Show services that are not about children and families too, such as homes for older people (2)')
  })

  test('the filter of exactly such a kind shows it without any switch', async () => {
    const page = await read('/sluzby?druh=dps')
    expect(named(page)).toEqual(['Pobyt Seniorský'])
    expect(page).not.toContain('které se dětí a rodin netýkají')
  })

  test('words that fit only outside say so, and are not taken for a slip', async () => {
    const page = await read('/sluzby?q=seniorsk%C3%BD')
    expect(page).toContain('Mezi službami pro děti a rodiny jsme nic nenašli')
    expect(page).toContain('<a class="button button-second" href="/sluzby?q=seniorsk%C3%BD&amp;mimo=ano"')
    expect(page).toContain(line(1))
    expect(page).not.toContain('Hledali jsme')
  })

  test('facets, the map as data and the page of the ORP count what is shown', async () => {
    const kinds = async (path: string) => named(await read(path))
    expect(await read('/sluzby?moznosti=dalsi')).not.toContain('Domovy pro seniory')
    expect(await read('/sluzby?moznosti=dalsi&mimo=ano')).toContain('Domovy pro seniory (1)')
    expect([await kinds('/mapa.geojson'), await kinds('/mapa.geojson?mimo=ano')]).toEqual([inside, everything])
    const orp = await read('/orp/5302')
    expect(named(orp).filter((name) => outside.includes(name))).toEqual([])
    expect(orp).toContain('2 služby')
  })

  test('its card stays at its address, and its organisation still names it', async () => {
    expect(await read(`/sluzby/${ids.get('Pobyt Seniorský')}`)).toContain('Pobyt Seniorský')
    const { id } = await site.db.selectFrom('organisation').select('id').where('name', '=', 'Domy v Sadu').executeTakeFirstOrThrow()
    expect(named(await read(`/organizace/${id}`))).toEqual(['Pobyt Noční', 'Pobyt Rodinný', 'Pobyt Seniorský'])
  })
})

test('search counts all rows and asked ones alike, one after another', async () => {
  const ask = async (question: Partial<Question>) => {
    const { page, total, outside: left, facets } = await searchServices(site.db, { ...anything, on: testToday, ...question }, { page: 1, size: 20 })
    return { names: (await publicServices(site.db, page.map(({ id }) => id))).map(({ name }) => name).sort(), total, left, counted: [...facets.kind.values()].reduce((sum, count) => sum + count, 0) }
  }
  for (const typed of ['', 'pobyt', '', 'pobyt']) {
    expect(await ask({ typed })).toEqual({ names: inside, total: 2, left: 2, counted: 2 })
    expect(await ask({ typed, withOutside: true })).toEqual({ names: everything, total: 4, left: 0, counted: 4 })
  }
  expect(await ask({ typed: 'pobyt', kind: 'nocl' })).toEqual({ names: ['Pobyt Noční'], total: 1, left: 0, counted: 1 })
  expect(await ask({ typed: 'pobyt', forms: ['residential'] })).toEqual({ names: ['Pobyt Rodinný'], total: 1, left: 2, counted: 1 })
})

describe('who works with cards', () => {
  test('has the same line in the list of services, and its filters', async () => {
    const list = '/prace/sit/sluzby?orp=5302'
    const page = await read(list, networker)
    expect([named(page), page.includes(workLine(2))]).toEqual([inside, true])
    expect(named(await read(`${list}&mimo=ano`, networker))).toEqual(everything)
    expect(named(await read(`${list}&druh=sluzba.dps`, networker))).toEqual(['Pobyt Seniorský'])
    const narrowed = await read(`${list}&q=noc`, networker)
    expect([named(narrowed), narrowed.includes(workLine(1))]).toEqual([[], true])
    expect(await read(`${list}&mimo=ano`, networker)).toContain('name="mimo" value="ano"')
  })

  test('files hold what the page shows and say which it is', async () => {
    const file = (query: string, format: string) => networker.get(`/prace/sit/sluzby.${format}?orp=5302${query}`)
    expect(named(await textOf(await file('', 'csv')))).toEqual(inside)
    const whole = (await textOf(await file('&mimo=ano', 'csv'))).split('\r\n')
    expect(whole[0]).toContain('Mimo síť pro děti a rodiny')
    const about = async (query: string) => zipParts(new Uint8Array(await (await file(query, 'xlsx')).arrayBuffer())).get('xl/worksheets/sheet2.xml')?.replaceAll(/\s|\u00A0/gu, ' ')
    expect(await about('')).toContain('v souboru nejsou (2)')
    expect(await about('&mimo=ano')).toContain('v souboru jsou')
    const { details } = await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.export').orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(details).toMatchObject({ view: 'orp=5302&mimo=ano' })
  })

  test('what was chosen by hand stays in a list; a list filled by a view or a search gets what it shows', async () => {
    const id = await createList(site.db, networker.personId, { orp: hlinecko }, { title: 'Ruční', purpose: null, intro: null, visibility: 'network', editors: 'self' })
    await addCards(site.db, networker.personId, id, { services: [ids.get('Pobyt Seniorský')!], organisations: [] })
    expect(named(await read(`/prace/sit/seznamy/${id}`, networker))).toEqual(['Pobyt Seniorský'])
    expect(named(await read(`/prace/sit/seznamy/${id}?q=pobyt`, networker))).toEqual(everything)
    const fill = `/prace/sit/seznamy/${id}/doplnit?orp=5302&q=pobyt`
    const offered = await read(fill, networker)
    expect([named(offered), offered.includes(workLine(2))]).toEqual([inside, true])
    expect(named(await read(`${fill}&mimo=ano`, networker))).toEqual(['Pobyt Dětský', 'Pobyt Noční', 'Pobyt Rodinný'])
    expect(await read('/prace/sit/seznamy/pridat?orp=5302', networker)).toContain('2 služby')
    expect(await read('/prace/sit/seznamy/pridat?orp=5302&mimo=ano', networker)).toContain('4 služby')
  })

  test('finds any card by its name; the card says why it is left out and how to take it in', async () => {
    expect(await read('/prace/hledat?q=seniorsk%C3%BD', networker)).toContain('Pobyt Seniorský')
    const card = await read(`/prace/sit/sluzby/${ids.get('Pobyt Seniorský')}`, networker)
    expect(card).toContain('Tato služba je mimo síť pro děti a rodiny')
    expect(card).toContain('zaškrtněte, s čím pomáhá')
    expect(await read(`/prace/sit/sluzby/${ids.get('Pobyt Rodinný')}`, networker)).not.toContain('je mimo síť')
  })

  test('the analysis of the network for children and families does not count it', async () => {
    expect(named(await read('/prace/vystupy/analyza/realna-sit?orp=5302', networker))).toEqual(inside)
  })

  test('the printed catalogue leaves it out until it is chosen', async () => {
    const page = await read('/prace/vystupy/katalog?orp=5302', networker)
    expect(page).toContain('V katalogu budou 2 služby.')
    expect(page).toContain('Dát do katalogu i služby mimo síť pro děti a rodiny (2)')
    expect(page).toContain('action="/prace/vystupy/katalog/vytvareni?orp=5302"')
    const chosen = await read('/prace/vystupy/katalog?orp=5302&mimo=ano', networker)
    expect(chosen).toContain('V katalogu budou 4 služby.')
    expect(chosen).toContain('Vynechat je')
    expect(chosen).toContain('action="/prace/vystupy/katalog/vytvareni?orp=5302&amp;mimo=ano"')
    const answer = await networker.post('/prace/vystupy/katalog/vytvareni?orp=5302&mimo=ano')
    expect(answer.headers.get('location')).toBe('/prace/vystupy/katalog/vytvareni?orp=5302&mimo=ano')
    const { payload } = await site.db.selectFrom('job_run').select('payload').where('kind', '=', 'outputs.catalogue').executeTakeFirstOrThrow()
    expect(payload).toMatchObject({ withOutside: true })
  })
})

test('a card leaves and enters the network as it is written', async () => {
  const id = ids.get('Pobyt Seniorský')!
  const shown = async () => named(await read('/sluzby')).includes('Pobyt Seniorský')
  const place = await site.db.selectFrom('service_location').select('location_id').where('service_id', '=', id).executeTakeFirstOrThrow()
  const form = { name: 'Pobyt Seniorský', summary: 'Bydlení.', keywords: '', legalBasis: 'social_service', serviceKind: 'dps', forms: 'residential', source: 'networker', municipalities: '', [`place-${place.location_id}-here`]: 'on' }
  const save = async (more: Readonly<Record<string, string>>) => {
    const { version } = await site.db.selectFrom('service').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return (await networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...form, ...more, version: String(version) })).status
  }
  expect([await save({ audienceGroups: 'child' }), await shown()]).toEqual([303, true])
  expect([await save({}), await shown()]).toEqual([303, false])
})

test('rows of before are judged as those that are written since', async () => {
  const judged = () => site.db.selectFrom('service_search').select(['service_id', 'outside_network']).orderBy('service_id').execute()
  const written = await judged()
  await sql`alter table service_search drop column outside_network`.execute(site.db)
  await fillOutside(site.db as unknown as Kysely<unknown>)
  expect(await judged()).toEqual(written)
  expect(written.filter((row) => row.outside_network)).toHaveLength(2)
})
