import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate, MunicipalityCode, OrpCode, RegionCode } from '#core/ids.ts'
import { filesIn } from '#db/files.ts'
import type { Part } from '#documents/content.ts'
import type { PublicServiceCard } from '#modules/directory/index.ts'
import { orpByCode } from '#modules/territory/index.ts'
import { aWorld, secret, type World } from '#test/factories/aWorld.ts'
import { aContact, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import { writingIn } from '../writing.ts'
import { catalogueContent } from './catalogueContent.ts'
import { gatherCatalogue } from './catalogueData.ts'

const today = '2026-11-22' as IsoDate

let site: TestApp
let world: World
beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  const organisation = await anOrganisation(site.db, { name: 'Žlutý dům' })
  const areas = [{ level: 'orp', code: '5302' }] as const
  const tea = await aService(site.db, organisation, { name: 'Čajovna', functions: ['child_psychology'], areas })
  await aContact(site.db, organisation, { label: 'Vedoucí čajovny', phone: '+420 000 000 061', visibility: 'public', serviceId: tea })
  const agreed = { personName: 'Jana Vymyšlená', legalBasis: 'consent', retainUntil: '2028-01-01' as IsoDate } as const
  await aContact(site.db, organisation, { label: 'Obsluha čajovny', phone: '+420 000 000 062', visibility: 'public', serviceId: tea, ...agreed })
  await aService(site.db, organisation, { name: 'Dávno skončila', functions: ['child_psychology'], areas, endsOn: '2026-11-01' as IsoDate })
  await aService(site.db, organisation, { name: 'Cesta domů', legalBasis: 'related', serviceKind: null, functions: [], areas })
  await aService(site.db, organisation, { name: 'Zámek pro seniory', serviceKind: 'dps', functions: [], targetGroups: ['seniors'], ageFrom: 65, ageTo: null, areas })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const edition = { author: 'Alena Vzorová', version: 1, madeAt: '2026-11-22T09:30:00+01:00' }

async function gathered(withOutside = false) {
  const orp = await orpByCode(site.db, world.home.orp)
  return gatherCatalogue(site.db, filesIn(site.db), orp!, today, withOutside)
}

const made = async (language: 'cs' | 'en' = 'cs', withOutside = false) => catalogueContent(await gathered(withOutside), edition, { ...writingIn(language), today })

const aPlace = (changes: Partial<PublicServiceCard['places'][number]>): PublicServiceCard['places'][number] => ({
  code: '571393' as MunicipalityCode, municipality: 'Hlinsko', orp: '5302' as OrpCode, region: 'CZ053' as RegionCode, municipalityLat: null, municipalityLon: null, confidential: false,
  name: null, address: null, postalCode: null, accessNote: null, barrierFree: null, openingHours: null, openingNote: null, endedOn: null, pin: null, isPinOfMunicipality: false, ...changes,
})

const cardsIn = ({ blocks }: Part): string[] => blocks.flatMap((block) => block.kind === 'card' ? [block.title] : [])
const indexesIn = ({ blocks }: Part): string[][] => blocks.flatMap((block) => block.kind === 'index' ? [block.entries.map(({ text }) => text)] : [])

test('says nothing of a confidential place but its municipality, in no part and in no language', async () => {
  for (const language of ['cs', 'en'] as const) {
    const written = JSON.stringify(await made(language))
    expect(written).toContain('Poradna Doma')
    expect(written).toContain(language === 'cs' ? 'adresa je utajená' : 'the address is confidential')
    for (const mark of secret.marks) expect(written).not.toContain(mark)
  }
})

test('has no contact that is not public', async () => {
  const written = JSON.stringify(await made())
  for (const visibility of ['self', 'office', 'region', 'network']) expect(written).not.toContain(`${visibility}@priklad.example`)
  expect(written).not.toContain('Jana Vymyšlená')
})

test('says whom in a service to turn to, but nobody who may take a consent back: the document is kept', async () => {
  const card = (await made()).parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'card' && block.title === 'Čajovna')
  const said = card?.kind === 'card' ? card.facts.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
  expect(said).toContainEqual(expect.stringContaining('Vedoucí čajovny: +420 000 000 061'))
  expect(JSON.stringify(await made())).not.toMatch(/Obsluha čajovny|000 000 062/)
  expect(JSON.stringify(await made()).match(/Vedoucí čajovny/g)).toHaveLength(1)
})

test('has every card whole once, in its first area and by the alphabet; further areas lead to it', async () => {
  const { parts } = await made()
  const psychology = parts.find(({ id }) => id === 'child_psychology')!
  expect(cardsIn(psychology)).toEqual(['Čajovna', 'Poradna Doma', 'Poradna Vedle'])
  const crisis = parts.find(({ id }) => id === 'crisis')!
  expect(cardsIn(crisis)).toEqual([])
  expect(indexesIn(crisis)).toEqual([['Poradna Doma (Organizace Doma)', 'Poradna Vedle (Organizace Vedle)']])
  expect(cardsIn(parts.find(({ id }) => id === 'other')!)).toEqual(['Cesta domů'])
})

test('leaves out what ended and what helps elsewhere', async () => {
  const written = JSON.stringify(await made())
  expect(written).not.toContain('Dávno skončila')
  expect(written).not.toContain('Za hranicí')
})

test('leaves out services outside the network until they are chosen, and says which', async () => {
  const saysIn = async (language: 'cs' | 'en', withOutside: boolean) =>
    JSON.stringify((await made(language, withOutside)).parts.find(({ id }) => id === 'cteni')).replaceAll('\u00A0', ' ')
  expect(JSON.stringify(await made('cs', false))).not.toContain('Zámek pro seniory')
  expect(cardsIn((await made('cs', true)).parts.find(({ id }) => id === 'other')!)).toEqual(['Cesta domů', 'Zámek pro seniory'])
  expect(await saysIn('cs', false)).toContain('Jedna služba, která se dětí a rodin netýká (třeba domov pro seniory), v katalogu není.')
  expect(await saysIn('cs', true)).toContain('V katalogu je i jedna služba, která se dětí a rodin netýká')
  expect(await saysIn('en', false)).toContain('is not in the catalogue')
})

test('has an index of services, organisations and municipalities, by the Czech alphabet', async () => {
  const index = (await made()).parts.find(({ id }) => id === 'rejstrik')!
  expect(indexesIn(index)).toEqual([
    ['Cesta domů', 'Čajovna', 'Poradna Doma', 'Poradna Vedle'], ['Organizace Doma', 'Organizace Vedle', 'Žlutý dům'], ['Hlinsko'],
  ])
})

test('the index tells services of one name apart, and leads to no municipality where a service is no more', async () => {
  const data = await gathered()
  const [first, second, ...rest] = data.cards
  const moved = { ...first!, name: 'Poradna Doma', organisation: 'Žlutý dům', places: [aPlace({ municipality: 'Krouna', endedOn: '2026-11-01' as IsoDate }), aPlace({ municipality: 'Skuteč', endedOn: null })] }
  const { parts } = catalogueContent({ ...data, cards: [moved, { ...second!, name: 'Poradna Doma', organisation: 'Organizace Doma' }, ...rest.filter(({ name }) => name !== 'Poradna Doma')] }, edition, { ...writingIn('cs'), today })
  const [services, , municipalities] = indexesIn(parts.find(({ id }) => id === 'rejstrik')!)
  expect(services).toEqual(expect.arrayContaining(['Poradna Doma (Organizace Doma)', 'Poradna Doma (Žlutý dům)']))
  expect(services).not.toContain('Poradna Doma')
  expect(municipalities).toContain('Skuteč')
  expect(municipalities).not.toContain('Krouna')
})

const rowsIn = ({ blocks }: Part): string[][] => blocks.flatMap((block) => block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ runs }) => runs.map(({ text }) => text).join('').replaceAll('\u00A0', ' '))) : [])

test('names the helplines, and keeps the networker apart from child protection', async () => {
  const data = await gathered()
  const { parts } = catalogueContent({ ...data, networkers: [
    { name: 'Alena Vzorová', role: 'local_networker', email: 'alena@priklad.example', phone: null, note: null, from: today },
    { name: 'Karel Krajský', role: 'regional_networker', email: null, phone: '+420 000 000 020', note: null, from: today },
  ] }, edition, { ...writingIn('cs'), today })
  const help = rowsIn(parts.find(({ id }) => id === 'pomoc')!)
  expect(help.slice(0, 4).map(([name, number]) => [name, number])).toEqual([
    ['Tísňová linka', '112'], ['Linka bezpečí', '116 111'], ['Rodičovská linka', '606 021 021'], ['Linka první psychické pomoci', '116 123'],
  ])
  expect(help[1]).toContain('děti a dospívající')
  expect(JSON.stringify(help)).not.toMatch(/Alena|Karel/)
  expect(rowsIn(parts.find(({ id }) => id === 'sitar')!)).toEqual([
    ['Alena Vzorová', 'v tomto obvodu', 'neznáme', 'alena@priklad.example'], ['Karel Krajský', 'v celém kraji', '+420 000 000 020', 'neznáme'],
  ])
})
