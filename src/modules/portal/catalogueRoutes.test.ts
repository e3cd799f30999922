import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { drawSchematicAreas, importTerritory } from '#modules/territory/index.ts'
import { anImportRun, aTerritory } from '#test/factories/aTerritory.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim, hlinsko } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

const secretStreet = 'Tajná 13'
const secretLat = 49.123456
let site: TestApp
let organisation: OrganisationId
let shelter: ServiceId
let psychologist: ServiceId

beforeAll(async () => {
  site = await testApp()
  const { db } = site
  await aTerritory(db)
  await drawSchematicAreas(db, null, 'CZ053')
  organisation = await anOrganisation(db, { name: 'Světlá <b>', seatMunicipality: chrudim, seatAddress: secretStreet, about: 'Pomáháme.' })
  const secret = await aLocation(db, organisation, {
    municipality: chrudim, kind: 'seat', name: `Dům ${secretStreet}`, address: secretStreet, lat: secretLat, lon: 15.7, confidential: true,
  })
  const open = await aLocation(db, organisation, { municipality: hlinsko, address: 'Radnice' })
  const at = (locationId: typeof secret) => [{ locationId, capacityShare: null, openingHours: null, openingNote: null }]
  shelter = await aService(db, organisation, { name: 'Azylový dům', serviceKind: 'ad', functions: [], places: at(secret), verifiedOn: null })
  psychologist = await aService(db, organisation, {
    name: 'Dětský psycholog', summary: '<script>alert(1)</script>', places: at(open), waitingWeeksFrom: 2, waitingWeeksTo: 3, phone: '+420 000 000 011',
  })
  await aContact(db, organisation, { label: 'Vedoucí', visibility: 'public', phone: '+420 000 000 044' })
  await aContact(db, organisation, { label: 'Jen pro síť', visibility: 'network', phone: '+420 000 000 055' })
  await db.insertInto('travel_time').values({
    from_code: '571661', to_code: hlinsko, kilometres: 10, car_minutes_from: 12, car_minutes_to: 12, transit_minutes_from: 15, transit_minutes_to: 25,
    working_days_only: true, last_connection_back: '17:40', source: 'měření',
  }).execute()
})
afterAll(() => site[Symbol.asyncDispose]())

const shown = async (path: string): Promise<string> => textOf(await site.anyone.get(path))

test('the list says how far, by what, how long one waits and for how much', async () => {
  const text = await shown('/sluzby?q=psycholog&obec=Krouna')
  for (const said of ['1 služba, která vám může pomoci', '10 km, autem 12 min', 'vlakem, busem 15–25 min, jen v pracovní dny, poslední zpět v 17.40', 'čekání 2–3 týdny', 'zdarma', 'co je v obci Krouna nebo přijede, pak na dálku, pak podle cesty']) {
    expect(text).toContain(said)
  }
})

test('a band is named where there is another one, and the order tells of words only then', async () => {
  const alone = await shown('/sluzby?q=psycholog')
  expect(alone).not.toContain('Všechna slova v názvu')
  expect(alone).not.toContain('podle slov')
  const club = await aService(site.db, organisation, { name: 'Klub', summary: 'Chodí k nám psycholog.' })
  const beside = await shown('/sluzby?q=psycholog')
  expect(beside).toContain('podle slov, pak podle abecedy')
  expect(beside).toMatch(/Všechna slova v názvu[^]*Všechna slova na kartě/)
  await site.db.deleteFrom('service_search').where('service_id', '=', club).execute()
  const inPart = await shown(`/sluzby?q=${encodeURIComponent('dětský psycholog jabko')}`)
  expect(inPart).toContain('Dětský psycholog')
  expect(inPart).not.toContain('Odpovídá zčásti')
})

test('in English, what people of the network wrote is marked as Czech, for those who listen to the page', async () => {
  const [list, card, organisationCard, czech] = await Promise.all(
    ['/en/sluzby', `/en/sluzby/${psychologist}`, `/en/organizace/${organisation}`, '/sluzby'].map(async (path) => (await site.anyone.get(path)).text()))
  expect(list).toMatch(/<a [^>]*lang="cs"[^>]*>Dětský psycholog<\/a>/)
  expect(card).toContain('<h1 lang="cs">Dětský psycholog</h1>')
  expect(organisationCard).toContain('<p class="lead" lang="cs">Pomáháme.</p>')
  expect(czech?.replace(/<html[^>]*>/, '').replaceAll('lang="en" hreflang="en"', '')).not.toMatch(/ lang="/)
})

test('an installation without services says so, and not that too much was asked', async () => {
  await using empty = await testApp()
  const text = await textOf(await empty.anyone.get('/sluzby'))
  expect(text).toContain('Služby se tu teprve zapisují')
  expect(text).not.toContain('Zkuste méně slov')
  expect(await textOf(await empty.anyone.get('/sluzby?q=psycholog'))).toContain('Zkuste méně slov')
})

test('an estimate is marked and an unknown connection is said', async () => {
  const text = await shown('/sluzby?q=psycholog&obec=Svratouch')
  expect(text).toMatch(/autem \d+ min \(odhad\)/)
  expect(text).toContain('vlak a bus: spojení neznáme')
})

test('a confidential place is its town only: in the list, on the card, on the map, of the organisation', async () => {
  const pages = ['/sluzby', '/sluzby?q=azylov%C3%BD&obec=Chrudim', `/sluzby/${shelter}?obec=Krouna`, `/organizace/${organisation}`, '/mapa', '/mapa.geojson', `/en/sluzby/${shelter}`]
  for (const path of pages) {
    const text = await shown(path)
    expect(text, path).not.toContain('Tajná')
    expect(text, path).not.toContain('49.12')
  }
  expect(await shown(`/sluzby/${shelter}`)).toContain('adresu sdělí po telefonu')
})

test('the map has a pin for the open place, none for the confidential one, and areas', async () => {
  const answer = await site.anyone.get('/mapa.geojson')
  expect(answer.headers.get('content-type')).toContain('application/geo+json')
  const { features } = await answer.json() as { features: { properties: { kind: string, title?: string } }[] }
  expect(features.filter(({ properties }) => properties.kind === 'pin').map(({ properties }) => properties.title)).toEqual(['Dětský psycholog, Hlinsko (bod obce)'])
  expect(features.some(({ properties }) => properties.kind === 'area')).toBe(true)
  expect((await (await site.anyone.get('/mapa.geojson?q=azylov%C3%BD')).json() as { features: unknown[] }).features).toHaveLength(0)
})

test('the map of a card says which sign is the visitor’s municipality and which the service', async () => {
  const legend = (html: string): string => /<ul class="map-legend">.*?<\/ul>/s.exec(html)?.[0] ?? ''
  const from = legend(await (await site.anyone.get(`/sluzby/${psychologist}?obec=Krouna`)).text())
  expect(from).toContain('Vaše obec: Krouna')
  expect(from).toContain('Kde služba pomáhá')
  const fromNowhere = legend(await (await site.anyone.get(`/sluzby/${psychologist}`)).text())
  expect(fromNowhere).toContain('Kde služba pomáhá')
  expect(fromNowhere).not.toContain('Vaše obec')
})

test('a place whose point nobody knows is marked where its pin stands, one that has a point is not', async () => {
  const said = 'Kde přesnou polohu neznáme, stojí značka v bodu obce.'
  expect(await shown(`/sluzby/${psychologist}`)).toContain(said)
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const card = (): Promise<string> => networker.get(`/prace/sit/organizace/${organisation}`).then(textOf)
  expect(await card()).toContain('na mapě v bodu obce')
  const known = await site.db.updateTable('location').set({ lat: 49.7601, lon: 15.9105, position_from: 'hand' }).where('address', '=', 'Radnice').returning('id').executeTakeFirstOrThrow()
  expect(await shown(`/sluzby/${psychologist}`)).not.toContain(said)
  expect(await card()).not.toContain('na mapě v bodu obce')
  await site.db.updateTable('location').set({ lat: null, lon: null, position_from: 'municipality' }).where('id', '=', known.id).execute()
})

test('a card that says nothing of whom it helps says so', async () => {
  const silent = await aService(site.db, organisation, { name: 'Z rejstříku', summary: '', targetGroups: [], audienceGroups: [], ageFrom: null, ageTo: null })
  expect(await shown(`/sluzby/${silent}`)).toContain('Komu, karta neříká. Zeptejte se, jestli je služba pro vás.')
  await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22T11:00:00Z') }).where('id', '=', silent).execute()
})

test('a note about waiting stands beside the weeks on the card', async () => {
  const noted = await aService(site.db, organisation, { name: 'S poznámkou', waitingWeeksFrom: 3, waitingWeeksTo: 3, waitingNote: 'v létě déle' })
  expect((await shown(`/sluzby/${noted}`)).replaceAll('\u00a0', ' ')).toContain('čekání asi 3 týdny; v létě déle')
  await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22T11:00:00Z') }).where('id', '=', noted).execute()
})

test('the list has no script, the large map one', async () => {
  expect(await shown('/sluzby')).not.toContain('<script')
  expect(await shown('/mapa')).toContain('data-source="/mapa.geojson"')
})

test('what is written into a card or an address stays text', async () => {
  const text = await shown(`/sluzby?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&obec=${encodeURIComponent('<i>')}`)
  expect(text).not.toMatch(/<img|<i>/)
  expect(await shown('/sluzby?q=psycholog')).not.toContain('<script>')
  expect(await shown(`/sluzby/${psychologist}`)).not.toContain('<script>')
  expect(await shown(`/organizace/${organisation}`)).toContain('Světlá &lt;b>')
})

test.each(["' or 1=1 --", ')) & !!(', 'a:*b|c&!d', '%_\\', String.raw`\'; drop table service; --`, '\u0001\u007f', '🧸🧸', 'x'.repeat(5000)])(
  'the query %j gives a page', async (typed) => {
    for (const path of ['/sluzby', '/mapa', '/mapa.geojson']) {
      expect((await site.anyone.get(`${path}?q=${encodeURIComponent(typed)}&obec=${encodeURIComponent(typed.slice(0, 90))}`)).status).toBe(200)
    }
  })

test('whatever stands in the address, the answer is a page', { timeout: 60_000 }, async () => {
  const names = ['q', 'obec', 'situace', 'vek', 'jak', 'cesta', 'dalsi', 'moznosti', 'druh', 'skupina', 'obor', 'obvod', 'strana']
  // The server itself answers 404 to an address with a null character.
  const value = fc.oneof(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')), fc.constantFrom('toString', '__proto__', '-1', '1e9', 'sad_child', '30', 'domu', '5302', 'Krouna'))
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 }), async (pairs) => {
    const query = new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString()
    expect((await site.anyone.get(`/sluzby?${query}`)).status).toBe(200)
  }), { numRuns: 60 })
})

describe('kind, group, sector and ORP', () => {
  const pageOf = async (path: string): Promise<string> => (await site.anyone.get(path)).text()
  const selects = (html: string): string[] => [...html.matchAll(/<select [^>]*name="(\w+)"/g)].map(([, name = '']) => name)

  test('come when they are asked for, and the person continues at the first of them', async () => {
    const plain = await pageOf('/sluzby?q=psycholog')
    expect(selects(plain)).toEqual(['vek'])
    expect(plain).toMatch(/<button [^>]*name="moznosti"/)
    const asked = await pageOf('/sluzby?q=psycholog&moznosti=dalsi')
    expect(selects(asked)).toEqual(['vek', 'druh', 'skupina', 'obor', 'obvod'])
    expect(asked).toMatch(/<select [^>]*name="druh"[^>]* autofocus/)
    expect(asked).toMatch(/<details class="filters-fold" open/)
    expect(asked).not.toContain('name="moznosti"')
  })

  test('Enter in a field shows results: the way to further choices is not the first button', async () => {
    const [first = ''] = /<button [^>]*>/.exec((await pageOf('/sluzby')).split('class="filters"')[1] ?? '') ?? []
    expect(first).toContain('type="submit"')
    expect(first).not.toContain('moznosti')
  })

  test('stand there as long as one of them narrows, with the chosen one', async () => {
    const narrowed = await pageOf('/sluzby?druh=ad')
    expect(selects(narrowed)).toContain('druh')
    expect(narrowed).toMatch(/<option value="ad" selected/)
    expect(narrowed).not.toContain('autofocus')
  })
})

test('an unknown municipality is told, an unknown word says what to do next', async () => {
  const text = await shown('/sluzby?q=xyzxyz&obec=Nikde')
  expect(text).toContain('Obec „Nikde“ jsme nenašli')
  expect(text).toContain('Nic jsme nenašli')
  expect(text).toContain('/sitar')
  expect(text).toContain('/mam-obavu')
})

test('where nothing was found, situations are offered with the municipality; in English it is said that cards are Czech', async () => {
  const text = await shown('/sluzby?q=xyzxyz&obec=Krouna')
  expect(text).toContain('href="/sluzby?situace=school_refusal&amp;obec=571661">Dítě nechce do školy</a>')
  expect(text).toContain('href="/mam-obavu?obec=571661">Mám strach o cizí dítě</a>')
  expect(text).not.toContain('jsou psané česky')
  const english = await shown('/en/sluzby?q=xyzxyz')
  expect(english).toContain('The cards of services are written in Czech.')
  expect(english).toContain('href="/en/sluzby?situace=school_refusal">A child refuses school</a>')
})

test('a mended word and an understood situation are told', async () => {
  expect(await shown('/sluzby?q=psychlog')).toContain('Pro „psychlog“ jsme nic nenašli. Hledali jsme „psycholog“.')
  expect(await shown(`/sluzby?q=${encodeURIComponent('smutek Krouna')}`)).toContain('/sluzby?situace=sad_child&amp;obec=571661')
})

test('a situation opens with its own sentence and keeps itself in the form', async () => {
  const text = await shown('/sluzby?situace=sad_child')
  expect(text).toContain('Začněte tím, komu se vám bude volat nejsnáz.')
  expect(text).toContain('name="situace" value="sad_child"')
})

test('the card says who verified it and when, or that nobody did', async () => {
  expect(await shown(`/sluzby/${psychologist}`)).toContain('Údaje ověřeny 1. 10. 2026')
  expect(await shown(`/sluzby/${shelter}`)).toContain('Údaje zatím nikdo neověřil')
})

test('an organisation shows public contacts only', async () => {
  const text = await shown(`/organizace/${organisation}`)
  expect(text).toContain('000 000 044')
  expect(text).not.toContain('000 000 055')
})

test('an archived card is gone and says where else to look; an unknown one was never there', async () => {
  const gone = await aService(site.db, organisation, { name: 'Bývalý klub' })
  await site.db.updateTable('service').set({ archived_at: new Date('2026-11-22T11:00:00Z') }).where('id', '=', gone).execute()
  const answer = await site.anyone.get(`/sluzby/${gone}`)
  expect(answer.status).toBe(410)
  expect(await textOf(answer)).toContain('Bývalý klub')
  for (const path of ['/sluzby/nic', '/sluzby/00000000-0000-0000-0000-000000000000', '/organizace/x']) expect((await site.anyone.get(path)).status).toBe(404)
})

test('a municipality the journey cannot be told from still shows the card', async () => {
  const nowhere = '599999' as MunicipalityCode
  await site.db.insertInto('municipality').values({
    code: nowhere, name: 'Bezbodov', folded_name: 'bezbodov', orp_code: '5302', district_code: 'CZ0531', region_code: 'CZ053', level: 1, source: 'ČÚZK',
  }).execute()
  expect(await shown(`/sluzby/${psychologist}?obec=Bezbodov`)).toContain('vzdálenost neznáme')
})

test('a list does without the style of other pages, and wears nothing of theirs', async () => {
  const classesIn = (...sheets: string[]) => new Set(sheets.flatMap((sheet) => readFileSync(`src/web/styles/${sheet}.css`, 'utf8').match(/(?<=(?:^|[{},])\s*\.)[a-z][\w-]*/gi) ?? []))
  const [common, others] = [classesIn(...readdirSync('src/web/styles/shared').filter((file) => file.endsWith('.css')).map((file) => `shared/${file.slice(0, -4)}`), 'public/frame', 'public/catalogue'), classesIn('public/home', 'public/card', 'public/signIn')]
  const theirs = [...others].filter((name) => !common.has(name))
  expect(theirs).toContain('door')
  for (const path of ['/sluzby', '/sluzby?q=nic-takov%C3%A9ho', '/mapa?obec=Krouna', '/en/sluzby?q=psycholog+Krouna']) {
    const html = await (await site.anyone.get(path)).text()
    expect(html).not.toContain('styles/pages')
    const worn = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
    expect(theirs.filter((name) => worn.has(name)), path).toEqual([])
  }
})

test('a municipality that came with an import is known at once, though the name was asked for before', async () => {
  const asked = '/sluzby?obec=Vzorn%C3%A1%20Ves'
  expect(await shown(asked)).toContain('Obec „Vzorná Ves“ jsme nenašli')
  await site.db.insertInto('municipality').values({
    code: '599123', name: 'Vzorná Ves', folded_name: 'vzorna ves', orp_code: '5302', district_code: 'CZ0531', region_code: 'CZ053', level: 1, source: 'ČÚZK',
  }).execute()
  await anImportRun(site.db)
  const text = await shown(asked)
  expect(text).not.toContain('jsme nenašli')
  expect(text).toContain('co je v obci Vzorná Ves')
})

test('borders imported while the server runs are on the next map', async () => {
  const square = [[15.8, 49.7], [16, 49.7], [16, 49.8], [15.8, 49.8], [15.8, 49.7]]
  const shapes = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '5302' }, geometry: { type: 'Polygon', coordinates: [square] } }] }
  const seen = async () => (await site.anyone.get('/mapa.geojson')).text()
  expect(await seen()).not.toContain(JSON.stringify(square))
  const origins = { source: 'ČÚZK', asOf: '2024-06-30', figuresSource: 'ČSÚ', figuresAsOf: '' }
  await importTerritory(site.db, null, [{ name: 'orp.geojson', bytes: Buffer.from(JSON.stringify(shapes)) }], origins)
  expect(await seen()).toContain(JSON.stringify(square))
  expect(await shown('/mapa')).toContain('Hranice')
})
