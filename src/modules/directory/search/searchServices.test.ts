import { expect, test, beforeAll, afterAll } from 'vitest'
import type { MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { anImportRun, aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim, hlinsko } from '#test/factories/directory.ts'
import { aNamesake } from '#test/factories/portal.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { refreshSearch } from '../commands/searchRow.ts'
import { setServiceArchived } from '../commands/services.ts'
import type { ServiceCard } from '../cards.ts'
import { addPerson } from '#modules/access/index.ts'
import { anything, type Question } from './question.ts'
import { type Answer, searchServices } from './searchServices.ts'

const krouna = '571661' as MunicipalityCode
let database: TestDatabase
let db: Db
let organisation: OrganisationId
const names = new Map<ServiceId, string>()

async function placed(name: string, municipality: MunicipalityCode | null, changes: Partial<ServiceCard> = {}): Promise<ServiceId> {
  const places = municipality === null ? [] : [{ locationId: await aLocation(db, organisation, { municipality }), capacityShare: null, openingHours: null, openingNote: null }]
  const id = await aService(db, organisation, { name, summary: '', keywords: '', functions: ['debts_benefits'], ...changes, places })
  names.set(id, name)
  return id
}

const ask = (question: Partial<Question>, page = 1): Promise<Answer> => searchServices(db, { ...anything, on: null, ...question }, { page, size: 20 })
const found = async (question: Partial<Question>): Promise<(string | undefined)[]> => (await ask(question)).page.map(({ id }) => names.get(id))

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await aTerritory(db)
  organisation = await anOrganisation(db, { name: 'Spolek' })
  await placed('Dětský psycholog', chrudim, { price: 'fee', needsReferral: true, ageFrom: 3, ageTo: 18 })
  await placed('Šance po škole', hlinsko, { situations: ['bullying'], ageFrom: 11, ageTo: 15, price: null })
  await placed('Klub Jiskra', krouna, { keywords: 'šikana, parta', situations: ['bullying'], ageFrom: 6, ageTo: 10 })
  await placed('Čáp přijede', chrudim, { forms: ['outreach'], situations: ['bullying'], areas: [{ level: 'orp', code: '5302' }] })
  await placed('Cesta terénem', chrudim, { forms: ['outreach'], situations: ['bullying'] })
  await placed('Linka', null, { forms: ['telephone'], situations: ['bullying'] })
  await placed('Poradna pro rodiče', hlinsko, { summary: 'Psycholog i mediátor, pomoc dětem.', functions: ['mediation'] })
})
afterAll(() => database[Symbol.asyncDispose]())

test.each(['psychologická pomoc dětem', 'psychologicka pomoc detem', 'PSYCHOLOGICKÁ  pomoc, dětem!'])('„%s“ finds Dětský psycholog', async (typed) => {
  expect(await found({ typed })).toContain('Dětský psycholog')
})

test('„šikana Krouna“ is help for the situation, by travel from Krouna: what is here or comes first, then by minutes', async () => {
  const answer = await ask({ typed: 'šikana Krouna' })
  expect(answer.origin?.name).toBe('Krouna')
  expect(answer.situations).toEqual(['bullying'])
  expect(answer.page.map(({ id }) => names.get(id))).toEqual(['Čáp přijede', 'Klub Jiskra', 'Linka', 'Šance po škole', 'Cesta terénem'])
})

test('what is in the visitor’s municipality and who comes there stands before help at a distance, that before any way to go', async () => {
  const remote = await placed('Chat Áčko', chrudim, { forms: ['online'], situations: ['disability'], areas: [{ level: 'region', code: 'CZ053' }] })
  await placed('Babička v domě', krouna, { forms: ['telephone', 'ambulatory'], situations: ['disability'] })
  await placed('Zajedeme za vámi', null, { forms: ['outreach', 'online'], situations: ['disability'], areas: [{ level: 'orp', code: '5302' }] })
  await placed('Anička v Hlinsku', hlinsko, { situations: ['disability'] })
  await placed('Aha po telefonu', krouna, { forms: ['telephone'], situations: ['disability'], areas: [] })
  const order = await found({ situation: 'disability', from: krouna })
  expect(order).toEqual(['Babička v domě', 'Zajedeme za vámi', 'Aha po telefonu', 'Chat Áčko', 'Anička v Hlinsku'])
  const { page } = await ask({ typed: 'chat áčko', from: krouna })
  expect(page.map(({ id, band }) => [names.get(id), band])).toEqual([['Chat Áčko', 1]])
  expect(await found({ situation: 'disability' })).toEqual(['Aha po telefonu', 'Anička v Hlinsku', 'Babička v domě', 'Chat Áčko', 'Zajedeme za vámi'])
  for (const id of [...names.keys()].slice([...names.keys()].indexOf(remote))) {
    await db.deleteFrom('service_search').where('service_id', '=', id).execute()
    names.delete(id)
  }
})

test.each(['šikana v Krouně', 'sikana v kroune', 'šikana z Krouny', 'šikana u Krouny'])('„%s“ is the same as „šikana Krouna“', async (typed) => {
  const [asked, plain] = [await ask({ typed }), await ask({ typed: 'šikana Krouna' })]
  expect(asked.origin?.name).toBe('Krouna')
  expect(asked.page).toEqual(plain.page)
  expect(asked.situations).toEqual(plain.situations)
})

test('a place in a case: of more words, without its moving e, and a chosen one before a typed one', async () => {
  await db.insertInto('municipality').values({
    code: '571385', name: 'Heřmanův Městec', folded_name: 'hermanuv mestec', orp_code: '5304', district_code: 'CZ0531', region_code: 'CZ053', level: 2, source: 'ČÚZK',
  }).execute()
  await anImportRun(db)
  const originOf = async (question: Partial<Question>) => (await ask(question)).origin?.name ?? null
  expect(await originOf({ typed: 'psycholog v Heřmanově Městci' })).toBe('Heřmanův Městec')
  expect(await originOf({ typed: 'psycholog ve Skutči' })).toBe('Skuteč')
  expect(await originOf({ typed: 'psycholog v Chrudimi', from: hlinsko })).toBe('Hlinsko')
  expect(await originOf({ typed: 'psycholog v práci' })).toBeNull()
})

test('bands: all words in the name, all on the card, some of them; travel never lifts a service out of its band', async () => {
  const { page } = await ask({ typed: 'dětský psycholog', from: hlinsko })
  expect(page.map(({ id, band }) => [names.get(id), band])).toEqual([['Dětský psycholog', 1], ['Poradna pro rodiče', 2]])
  const some = await ask({ typed: 'psycholog mediátor Pardubický', from: hlinsko })
  expect(some.page.map(({ id, band }) => [names.get(id), band])).toEqual([['Poradna pro rodiče', 3]])
})

test.each([
  'posmívají se synovi', 'syna ve třídě bijou a smějou se mu', 'šikanují dceru a nikdo neví kudy kam dál ve čtvrté třídě',
])('„%s“: help for the situation is found whatever else was said, by travel', async (typed) => {
  const { page, situations, total } = await ask({ typed, from: krouna })
  expect(situations).toEqual(['bullying'])
  expect(page.map(({ id }) => names.get(id))).toEqual(['Čáp přijede', 'Klub Jiskra', 'Linka', 'Šance po škole', 'Cesta terénem'])
  expect([new Set(page.map(({ band }) => band)), total]).toEqual([new Set([3]), 5])
})

test.each([
  ['psychologist', ['Dětský psycholog', 'Poradna pro rodiče']],
  ['a psychologist for my son in Krouna', ['Dětský psycholog', 'Poradna pro rodiče']],
  ['bullying', ['Cesta terénem', 'Čáp přijede', 'Klub Jiskra', 'Linka', 'Šance po škole']],
  ['mediation', ['Poradna pro rodiče']],
])('in English, „%s“ finds help written about in Czech', async (typed, names) => {
  expect(await found({ typed })).toEqual(names)
})

test('who has all the words comes before help for the situation alone; filters still narrow both', async () => {
  const { page } = await ask({ typed: 'parta šikana', from: hlinsko })
  expect(page.map(({ id, band }) => [names.get(id), band])[0]).toEqual(['Klub Jiskra', 2])
  expect(page.slice(1).map(({ band }) => band)).toEqual([3, 3, 3, 3])
  expect(await found({ typed: 'posmívají se synovi', forms: ['telephone'] })).toEqual(['Linka'])
})

test('without a municipality the Czech alphabet decides', async () => {
  expect(await found({ situation: 'bullying' })).toEqual(['Cesta terénem', 'Čáp přijede', 'Klub Jiskra', 'Linka', 'Šance po škole'])
})

test('the measured way decides by its slower end, before any estimate', async () => {
  await db.insertInto('travel_time').values({ from_code: '572349', to_code: hlinsko, car_minutes_from: 10, car_minutes_to: 300, source: 'měření' }).execute()
  expect((await found({ situation: 'bullying', from: '572349' as MunicipalityCode })).slice(-2)).toEqual(['Cesta terénem', 'Šance po škole'])
  expect(await found({ situation: 'bullying', from: '572349' as MunicipalityCode, maxMinutes: 60 })).not.toContain('Šance po škole')
})

test('a way measured anew, or no more, decides at once though the table was read before', async () => {
  const from = krouna
  const last = async (): Promise<string | undefined> => (await found({ situation: 'bullying', from })).at(-1)
  const before = await last()
  await db.insertInto('travel_time').values({ from_code: from, to_code: hlinsko, car_minutes_from: 300, car_minutes_to: 300, source: 'měření' }).execute()
  expect(await last()).toBe('Šance po škole')
  await db.updateTable('travel_time').set({ car_minutes_from: 1, car_minutes_to: 1 }).where('from_code', '=', from).execute()
  expect(await last()).toBe('Cesta terénem')
  await db.deleteFrom('travel_time').where('from_code', '=', from).execute()
  expect(await last()).toBe(before)
})

test('a mistyped word is mended only when nothing else was found', async () => {
  const answer = await ask({ typed: 'psychlog' })
  expect(answer.corrected).toBe('psycholog')
  expect(answer.page.map(({ id }) => names.get(id))).toEqual(['Dětský psycholog', 'Poradna pro rodiče'])
  expect((await ask({ typed: 'psycholog' })).corrected).toBeNull()
  expect(await ask({ typed: 'xyzxyzxyz' })).toMatchObject({ total: 0, corrected: null })
})

test('an unfinished last word finds what it may become', async () => {
  expect(await found({ typed: 'psychol' })).toContain('Dětský psycholog')
})

test('filters narrow and what a card does not say is no yes', async () => {
  expect(await found({ typed: 'psycholog', free: true })).toEqual(['Poradna pro rodiče'])
  expect(await found({ situation: 'bullying', age: '11-15', forms: ['ambulatory'] })).toEqual(['Šance po škole'])
  expect(await found({ situation: 'bullying', free: true })).not.toContain('Šance po škole')
  expect(await found({ noReferral: true, typed: 'psycholog' })).toEqual(['Poradna pro rodiče'])
  expect(await found({ barrierFree: true })).toEqual([])
  expect(await found({ forms: ['telephone', 'online'] })).toEqual(['Linka'])
  expect(await found({ sector: 'health' })).toEqual([])
})

test('facets count everything found, not only the page', async () => {
  const { facets, total, page } = await searchServices(db, { ...anything, on: null, situation: 'bullying' }, { page: 2, size: 2 })
  expect([total, page.length]).toEqual([5, 2])
  expect(Object.fromEntries(facets.form)).toEqual({ ambulatory: 2, outreach: 2, telephone: 1 })
  expect(facets.age.get('11-15')).toBe(4)
  expect(Object.fromEntries(facets.orp)).toEqual({ 5302: 3, 5304: 2 })
  expect(facets.can.get('free')).toBe(4)
})

test('of namesakes the one with help around it is meant, the other is offered', async () => {
  await aNamesake(db)
  const { origin, namesakes } = await ask({ typed: 'psycholog Hlinsko' })
  expect(origin?.code).toBe(hlinsko)
  expect(namesakes.map(({ districtName }) => districtName)).toEqual(['Přerov'])
  expect((await ask({ typed: 'psycholog', from: '552682' as MunicipalityCode })).origin?.orp).toBe('7109')
})

test('a chosen municipality stays, and its own name in the words narrows nothing', async () => {
  expect(await found({ typed: 'šikana Krouna', from: krouna })).toContain('Šance po škole')
  expect((await ask({ typed: 'šikana Krouna', from: hlinsko })).origin?.code).toBe(hlinsko)
})

test('page after page gives every service once, in the order of one long page', async () => {
  for (const question of [{}, { from: krouna }, { typed: 'psycholog' }, { typed: 'parta šikana' }, { typed: 'psycholog mediátor Pardubický', from: hlinsko }, { situation: 'bullying' as const }]) {
    const whole = await searchServices(db, { ...anything, on: null, ...question }, { page: 1, size: 20 })
    const pages = await Promise.all(Array.from({ length: whole.total + 1 }, (_, index) => searchServices(db, { ...anything, on: null, ...question }, { page: index + 1, size: 1 })))
    expect(pages.flatMap(({ page }) => page)).toEqual(whole.page)
    expect(whole.page).toHaveLength(whole.total)
  }
})

test('facets hold after a card was changed: of all services and of some', async () => {
  const counted = async (question: Partial<Question>) => (await ask(question)).facets.can.get('free') ?? 0
  const before = [await counted({}), await counted({ typed: 'mediátor' })]
  const id = await placed('Mediátor Lípa', chrudim, { price: 'fee' })
  const asFee = [await counted({}), await counted({ typed: 'mediátor' })]
  await db.updateTable('service').set({ price: 'free' }).where('id', '=', id).execute()
  await db.transaction().execute((tx) => refreshSearch(tx, [id]))
  const asFree = [await counted({}), await counted({ typed: 'mediátor' })]
  await db.deleteFrom('service_search').where('service_id', '=', id).execute()
  expect(asFee).toEqual(before)
  expect(asFree).toEqual(before.map((count) => count + 1))
  expect([await counted({}), await counted({ typed: 'mediátor' })]).toEqual(before)
})

test('an archived service is found no more', async () => {
  const id = await placed('Zaniklý kroužek', hlinsko)
  expect(await found({ typed: 'zaniklý' })).toEqual(['Zaniklý kroužek'])
  const person = await addPerson(db, null, { name: 'Zkušební Osoba', email: 'archiv@priklad.example' })
  if (person.ok) await setServiceArchived(db, person.value, id, new Date('2026-11-22T11:00:00Z'))
  expect(await found({ typed: 'zaniklý' })).toEqual([])
})

test('many places: the nearest one decides', async () => {
  const second = await aLocation(db, organisation, { municipality: krouna })
  const first = await aLocation(db, organisation, { municipality: chrudim })
  const id = await aService(db, organisation, {
    name: 'Dvojí dům', functions: ['crisis'], places: [first, second].map((locationId) => ({ locationId, capacityShare: null, openingHours: null, openingNote: null })),
  })
  names.set(id, 'Dvojí dům')
  expect(await found({ typed: 'dvojí', from: krouna, maxMinutes: 5 })).toEqual(['Dvojí dům'])
  expect(await found({ typed: 'dvojí', from: hlinsko, maxMinutes: 5 })).toEqual([])
})

