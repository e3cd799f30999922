import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guardText } from '#core/text/guard.ts'
import { needTree } from '#modules/needs/index.ts'
import { cooperations } from './cardExtras.ts'
import { flags, twins } from './cardLife.ts'
import { contacts } from './contacts.ts'
import { locations } from './locations.ts'
import { mentions } from './mentions.ts'
import { organisations } from './organisations.ts'
import { orpProfiles } from './orpProfiles.ts'
import { paragraphs } from './paragraphs.ts'
import { people } from './people.ts'
import { registeredOnly } from './registeredOnly.ts'
import { email, telephone } from './reach.ts'
import { services } from './services.ts'
import { authorisedOffices, districts, neighbours, orps } from './territory.ts'
import { journeys } from './travel.ts'

const lines = readFileSync(new URL('./municipalities.csv', import.meta.url), 'utf8').trim().split('\n')
const municipalities = lines.slice(1).map((line) => {
  const [code = '', , orp = '', , , , , people = '', children = ''] = line.split(',')
  return { code, orp, people: Number(people), children: Number(children) }
})
const knownPlaces = new Set([...municipalities.map(({ code }) => code), ...neighbours.map(({ code }) => code)])
const everything = { contacts, cooperations, flags, twins, locations, mentions, organisations, orpProfiles, paragraphs, people, registeredOnly, services }

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
const countBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1
  return counts
}
const texts = textsOf(everything)
const hlinskoIsServed = (area: (typeof services)[number]['area']): boolean =>
  area?.region === true || area?.orps?.includes('5302') === true || area?.municipalities?.includes('571393') === true

describe('territory', () => {
  it('has all municipalities of the region with the census sums of its ORPs', () => {
    expect(municipalities).toHaveLength(451)
    expect(orps).toHaveLength(15)
    expect(orps.map(({ ruianCode }) => ruianCode)).toContain('981')
    const children = countByChildren('5302')
    expect(children).toEqual({ municipalities: 22, people: 20_406, children: 3_203 })
    expect(countByChildren('5304')).toEqual({ municipalities: 86, people: 82_337, children: 13_293 })
  })
  it('seats every ORP and authorised office in a municipality that exists', () => {
    for (const { seat } of [...orps, ...authorisedOffices]) expect(knownPlaces).toContain(seat)
    for (const { districtCode } of orps) expect(districts.map(({ code }) => code)).toContain(districtCode)
    expect(orpProfiles.map(({ orp }) => orp).sort()).toEqual(orps.map(({ code }) => code).sort())
  })
  it('travels only between places it knows, once for each pair, with sane ranges', () => {
    expect(new Set(journeys.map(({ from, to }) => `${from}>${to}`)).size).toBe(journeys.length)
    for (const { from, to, publicTransport } of journeys) {
      expect(knownPlaces).toContain(from)
      expect(knownPlaces).toContain(to)
      if (publicTransport) expect(publicTransport.from).toBeLessThanOrEqual(publicTransport.to)
    }
    expect(journeys).toContainEqual({
      from: '571661', to: '571164', km: 38.8, car: 39, publicTransport: { from: 50, to: 70 }, source: 'seminar',
    })
  })
})

function countByChildren(orp: string): { municipalities: number; people: number; children: number } {
  const inside = municipalities.filter((one) => one.orp === orp)
  const sum = (key: 'people' | 'children'): number => inside.reduce((total, one) => total + one[key], 0)
  return { municipalities: inside.length, people: sum('people'), children: sum('children') }
}

describe('counts of the plan', () => {
  it('has the planned numbers of actors, cards, places and contacts', () => {
    expect(countBy(organisations, ({ part }) => part)).toEqual({ chrudim: 46, hlinsko: 22, region: 20 })
    expect(countBy(services, ({ part }) => part)).toEqual({ chrudim: 34, hlinsko: 12, region: 14 })
    expect(locations).toHaveLength(86)
    expect(countBy(contacts, ({ part, person }) => `${part} ${person === null ? 'functional' : 'named'}`)).toEqual({
      'chrudim functional': 72, 'chrudim named': 19, 'hlinsko functional': 31, 'hlinsko named': 9,
      'region functional': 20, 'region named': 5,
    })
  })
  it('has all fifteen sectors and the planned legal bases', () => {
    expect(new Set(organisations.map(({ sector }) => sector)).size).toBe(15)
    const bases = countBy(services, ({ legalBasis }) => legalBasis)
    expect([bases['social_service'], bases['spod_authorised'], bases['education'], bases['health']])
      .toEqual([22, 4, 9, 8])
  })
  it('has cards without capacity, overdue cards, hidden addresses and help from elsewhere', () => {
    expect(services.filter(({ capacities }) => capacities.length === 0)).toHaveLength(5)
    expect(countBy(services.filter(({ verifiedDaysAgo }) => verifiedDaysAgo > 365), ({ part }) => part))
      .toEqual({ chrudim: 9, hlinsko: 4, region: 3 })
    expect(locations.filter(({ confidential }) => confidential)).toHaveLength(2)
    expect(services.filter(({ part, area }) => part !== 'hlinsko' && hlinskoIsServed(area))).toHaveLength(18)
  })
  it('has the planned mentions, and every need was heard somewhere', () => {
    const counts = countBy(mentions, ({ orp }) => orp)
    expect([counts['5304'], counts['5302'], mentions.length]).toEqual([110, 64, 244])
    const heard = new Set(mentions.flatMap(({ needs }) => needs))
    expect(needTree.filter(({ level, code }) => level > 1 && !heard.has(code))).toEqual([])
    expect([...heard].filter((code) => !needTree.some((node) => node.code === code))).toEqual([])
  })
})

describe('links between rows', () => {
  const actors = new Set(organisations.map(({ key }) => key))
  it('names only actors, places and municipalities that exist, each key once', () => {
    const usedPlaces = new Set(services.flatMap(({ places }) => places.map(({ location }) => location)))
    expect([...usedPlaces].sort()).toEqual(locations.map(({ key }) => key).sort())
    expect(actors.size).toBe(organisations.length)
    expect(new Set(organisations.map(({ label }) => label)).size).toBe(organisations.length)
    expect(new Set(services.map(({ key }) => key)).size).toBe(services.length)
    for (const { organisation } of [...locations, ...services, ...contacts]) expect(actors).toContain(organisation)
    const codes = [
      ...locations.map(({ municipality }) => municipality), ...organisations.map(({ seat }) => seat),
      ...services.flatMap(({ area }) => area?.municipalities ?? []),
      ...mentions.flatMap(({ municipality }) => municipality ?? []),
    ]
    for (const code of codes) expect(knownPlaces).toContain(code)
  })
  it('has contacts of a service only on a service of their organisation', () => {
    const owner = new Map(services.map(({ key, organisation }) => [key, organisation]))
    const own = contacts.filter(({ service }) => service !== undefined)
    expect(countBy(own, ({ person }) => person === null ? 'functional' : 'named')).toEqual({ functional: 3, named: 1 })
    for (const { organisation, service } of own) expect([service, owner.get(service ?? '')]).toEqual([service, organisation])
  })
  it('places a service only where its own organisation meets people', () => {
    const owner = new Map(locations.map(({ key, organisation }) => [key, organisation]))
    for (const { organisation, places } of services) {
      for (const { location } of places) expect([location, owner.get(location)]).toEqual([location, organisation])
    }
  })
})

describe('searches that must find something', () => {
  it('has the child psychologist in Chrudim and an outreach day in Hlinsko', () => {
    expect(services.filter(({ name }) => name === 'Dětský psycholog')).toHaveLength(1)
    expect(services.filter(({ name }) => name === 'Dětský psycholog – výjezdní den v Hlinsku')).toHaveLength(1)
  })
  it('knows help with bullying near Krouna', () => {
    const helps = services.filter(({ keywords }) => keywords.includes('šikana')).map(({ key }) => key)
    expect(helps).toEqual(expect.arrayContaining(['jiskra-klub', 'spp-krouna', 'ppp-chrudim', 'svp-chrudim']))
  })
})

describe('fictitious and well-mannered', () => {
  it('keeps summaries short and sentences free of persons', () => {
    for (const { summary } of services) expect(summary.length).toBeLessThanOrEqual(300)
    expect(mentions.filter(({ wording }) => guardText(wording).length > 0).map(({ wording }) => wording)).toEqual([])
  })
  it('uses only telephones and addresses that belong to nobody', () => {
    const numbers = [...organisations.map(({ phone }) => phone), ...services.flatMap(({ phone }) => phone ?? [])]
    for (const number of numbers) expect(telephone(number)).toMatch(/^\+420 000 000 0\d\d$/)
    expect(texts.filter((text) => /\d{3} ?\d{3} ?\d{3}/.test(text))).toEqual([])
    const addresses = texts.filter((text) => text.includes('@'))
    expect(addresses.filter((text) => !/^[a-z.]+@priklad\.example$/.test(text))).toEqual([])
    const links = texts.flatMap((text) => text.match(/https?:\/\/[^\s)]+/g) ?? [])
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.priklad.example'))).toEqual([])
    expect(email('x')).toBe('x@priklad.example')
  })
  it('puts a title before nobody but the demo persons', () => {
    const titled = texts.filter((text) => /\b(Mgr|Bc|Ing|PhDr|MUDr|JUDr|PaedDr)\./.test(text))
    const allowed = people.map(({ name }) => name)
    expect(titled.filter((text) => !allowed.includes(text))).toEqual([])
  })
  it.skipIf(!existsSync('../shared/seeds'))('names nobody of the source documents', () => {
    const seeds = '../shared/seeds'
    const source = readdirSync(seeds).map((name) => readFileSync(`${seeds}/${name}`, 'utf8')).join('\n')
    const titled = /(?:Mgr|Bc|Ing|PhDr|MUDr|JUDr)\.\s+\p{Lu}\p{Ll}+\s+(\p{Lu}\p{Ll}+)/gu
    const surnames = [...new Set([...source.matchAll(titled)].map(([, surname = '']) => surname))]
    expect(surnames.length).toBeGreaterThan(0)
    const all = texts.join('\n')
    expect(surnames.filter((surname) => new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u').test(all))).toEqual([])
  })
  it('uses no date but historic ones', () => {
    const dated = texts.filter((text) => /\b20\d\d-\d\d/.test(text))
    for (const text of dated) expect(text < '2024-07').toBe(true)
  })
})

const codeListFile = '../shared/knowledge/codelists.json'
describe.skipIf(!existsSync(codeListFile))('codes of the practice (needs ../shared)', () => {
  // The file is the practice's own; its shape is what this test relies on.
  const lists = JSON.parse(existsSync(codeListFile) ? readFileSync(codeListFile, 'utf8') : '{}') as
    Record<string, { rows: string[][] }>
  const unknown = (list: string, used: readonly (string | undefined)[]): readonly string[] => {
    const codes = new Set(lists[list]?.rows.map(([code]) => code))
    return [...new Set(used)].filter((code): code is string => code !== undefined && !codes.has(code))
  }
  const activities = services.flatMap(({ authorisedActivities }) => authorisedActivities ?? [])
  it.each([
    ['sector', [...organisations, ...mentions].map(({ sector }) => sector)],
    ['facility_kind', [...organisations.map(({ kind }) => kind), ...services.map((one) => one.facilityKind)]],
    ['facility_kind', mentions.map(({ voice }) => voice).filter((one) => !['parent', 'child', 'mayor'].includes(one))],
    ['social_service_kind', services.map(({ socialServiceKind }) => socialServiceKind)],
    ['service_form', services.flatMap(({ forms }) => forms)],
    ['capacity_unit', services.flatMap(({ capacities }) => capacities.map(({ unit }) => unit))],
    ['legal_basis', services.map(({ legalBasis }) => legalBasis)],
    ['target_group', services.flatMap(({ targetGroups }) => targetGroups)],
    ['audience_group', services.flatMap(({ audience }) => audience)],
    ['contact_role', contacts.map(({ role }) => role)],
    ['actor_status', organisations.map(({ status }) => status)],
    ['platform_kind', orpProfiles.flatMap(({ platforms }) => platforms.map(({ kind }) => kind))],
    ['child_need_area', needTree.map(({ childNeedArea }) => childNeedArea)],
    ['spod_activity_2025', activities.filter((code) => !code.startsWith('before2025_'))],
    ['spod_activity_pre2025', activities.filter((code) => code.startsWith('before2025_')).map((code) => code.replace('before2025_', ''))],
    ['funding_source', services.map(({ funding }) => funding?.source)],
  ])('%s', (list, used) => {
    expect(unknown(list, used)).toEqual([])
  })
})
