import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, ListId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, hlinsko } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { addChapter } from '../commands.ts'
import { mostAtOnce } from './found.ts'

const lists = '/prace/sit/seznamy'
let site: TestApp
let author: Visit
let colleague: Visit
let stranger: Visit
let organisation: OrganisationId
const services: ServiceId[] = []

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Poradna Pod Lípou' })
  const place = await aLocation(site.db, organisation)
  const at = { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] }
  for (const name of ['Mediace první', 'Mediace druhá', 'Rodinná poradna']) services.push(await aService(site.db, organisation, { ...at, name }))
  await aService(site.db, organisation, { ...at, name: 'Mediace skončená', endsOn: '2026-01-01' as IsoDate })
  author = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  stranger = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

async function aList(form: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await author.post(`${lists}/novy?orp=5302`, { title: 'Pro soud', purpose: '', intro: '', visibility: 'network', editors: 'self', version: '0', ...form })
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location') ?? '', 'http://x').pathname.split('/').at(-1) ?? ''
}

/** Cards of the list with the chapter each stands in. */
const cardsOf = async (list: string) => (await site.db.selectFrom('saved_list_item').leftJoin('service', 'service.id', 'service_id').leftJoin('organisation', 'organisation.id', 'saved_list_item.organisation_id')
  .leftJoin('saved_list_chapter', 'saved_list_chapter.id', 'chapter_id').select(['service.name as service', 'organisation.name as organisation', 'saved_list_chapter.title as chapter'])
  .where('saved_list_item.list_id', '=', list).orderBy('saved_list_item.position').execute()).map(({ service, organisation: home, chapter }) => `${chapter ?? '–'}: ${service ?? home ?? ''}`)

describe('a card is put into a list', () => {
  test('from its own page, into a chapter that the person chooses', async () => {
    const list = await aList()
    const chapter = await addChapter(site.db, author.personId, list as ListId, { title: 'Domluva', about: null })
    for (const [card, way] of [[`/prace/sit/sluzby/${services[0]}`, `sluzba=${services[0]}`], [`/prace/sit/organizace/${organisation}`, `organizace=${organisation}`]] as const) {
      expect(await textOf(await author.get(card))).toContain(`href="${lists}/pridat?${way}"`)
      expect(await textOf(await author.get(`${lists}/pridat?${way}`))).toContain(`value="${list}/${chapter}"`)
      expect((await author.post(`${lists}/pridat?${way}`, { kam: `${list}/${chapter}`, novy: '' })).status).toBe(303)
    }
    expect(await cardsOf(list)).toEqual(['Domluva: Mediace první', 'Domluva: Poradna Pod Lípou'])
    const again = await author.post(`${lists}/pridat?sluzba=${services[0]}`, { kam: list, novy: '' })
    expect(again.headers.get('location')).toContain('already-there')
  })

  test('or into a new one, whose name is asked for and guarded', async () => {
    const way = `${lists}/pridat?sluzba=${services[1]}`
    const nameless = await author.post(way, { kam: '', novy: '' })
    expect([nameless.status, await textOf(nameless)]).toEqual([422, expect.stringContaining('Napište název nového seznamu') as string])
    expect((await author.post(way, { kam: '', novy: 'Pro 155101/0007' })).status).toBe(422)
    const made = await author.post(way, { kam: '', novy: 'Nový výběr' })
    expect(await cardsOf(new URL(made.headers.get('location') ?? '', 'http://x').pathname.split('/').at(-1) ?? '')).toEqual(['–: Mediace druhá'])
  })

  test('from the list of services, all that its filter shows and nothing that ended', async () => {
    const page = await textOf(await author.get('/prace/sit/sluzby?orp=5302&q=mediace'))
    expect(page).toContain(`href="${lists}/pridat?orp=5302&amp;q=mediace"`)
    const list = await aList()
    expect(await textOf(await author.get(`${lists}/pridat?orp=5302&q=mediace`))).toContain('2 služby')
    await author.post(`${lists}/pridat?orp=5302&q=mediace`, { kam: list, novy: '' })
    expect(await cardsOf(list)).toEqual(['–: Mediace druhá', '–: Mediace první'])
  })

  test.each([['a list of somebody else', async () => aList()], ['a chapter of another list', async () => `${await aList()}/00000000-0000-4000-8000-000000000000`]])(
    'never into %s', async (name, place) => {
      const kam = await place()
      const visit = name === 'a list of somebody else' ? colleague : author
      expect((await visit.post(`${lists}/pridat?sluzba=${services[0]}`, { kam, novy: '' })).status).toBe(422)
      expect(await cardsOf(kam.split('/')[0] ?? '')).toEqual([])
    })

  test('an unknown card is no page', async () => { expect((await author.get(`${lists}/pridat?sluzba=x`)).status).toBe(404) })
})

describe('a list is filled by a search', () => {
  test('shows first what would be added, then adds all of it into the chapter', async () => {
    const list = await aList()
    const chapter = await addChapter(site.db, author.personId, list as ListId, { title: 'Domluva', about: null })
    await author.post(`${lists}/${list}/pridat`, { karta: `service:${services[0]}` })
    const path = `${lists}/${list}/doplnit?orp=5302&q=mediace`
    expect(await textOf(await author.get(`${lists}/${list}/doplnit?orp=5302`))).not.toContain('Hledání našlo')
    const page = await textOf(await author.get(path))
    for (const said of ['Hledání našlo', '1 služba z nich v seznamu už je.', 'Mediace druhá', 'Přidat']) expect(page).toContain(said)
    expect(page).not.toContain('Mediace skončená')
    expect((await author.post(path, { chapter })).status).toBe(303)
    expect(await cardsOf(list)).toContain('Domluva: Mediace druhá')
    expect(await cardsOf(list)).not.toContain('–: Mediace skončená')
    expect((await author.post(path, { chapter })).headers.get('location')).toContain('already-there')
  })

  test('of nothing asked, or of too much, nothing is added', async () => {
    const list = await aList()
    await author.post(`${lists}/${list}/doplnit?orp=5302`, { chapter: '' })
    expect(await cardsOf(list)).toEqual([])
    const crowd = await anOrganisation(site.db, { name: 'Veliká', seatMunicipality: hlinsko })
    for (let number = 0; number <= mostAtOnce; number += 1) await aService(site.db, crowd, { name: `Davová ${number}`, functions: ['debts_benefits'] })
    const path = `${lists}/${list}/doplnit?uzemi=vse&q=davov%C3%A1`
    expect(await textOf(await author.get(path))).toContain(`Je jich ${mostAtOnce + 1}`)
    await author.post(path, { chapter: '' })
    expect(await cardsOf(list)).toEqual([])
    expect(await textOf(await author.get(`${lists}/pridat?uzemi=vse&q=davov%C3%A1`))).toContain('Zužte prosím výběr')
  }, 60_000)
})

describe('a list for more hands', () => {
  test('its author lets colleagues change it; whose it is, and a note for fewer, stay the author’s', async () => {
    const list = await aList({ visibility: 'office', editors: 'office' })
    await author.post(`${lists}/${list}/pridat`, { karta: `service:${services[0]}` })
    const { id: item } = await site.db.selectFrom('saved_list_item').select('id').where('list_id', '=', list).executeTakeFirstOrThrow()
    await author.post(`${lists}/${list}/karty/${item}`, { note: 'Jen pro mě', noteVisibility: 'self', chapter: '', version: '1' })
    expect((await colleague.post(`${lists}/${list}/pridat`, { karta: `service:${services[1]}` })).status).toBe(303)
    const form = await textOf(await colleague.get(`${lists}/${list}/karty/${item}`))
    expect(form).toContain('poznámku pro užší okruh')
    expect(form).not.toContain('Jen pro mě')
    await colleague.post(`${lists}/${list}/karty/${item}`, { note: 'Přepsáno', noteVisibility: 'office', chapter: '', version: '1' })
    expect((await site.db.selectFrom('saved_list_item').select('note').where('id', '=', item).executeTakeFirstOrThrow()).note).toBe('Jen pro mě')
    await colleague.post(`${lists}/${list}/upravit`, { title: 'Přejmenovaný', purpose: '', intro: '', visibility: 'public', editors: 'region', version: '1' })
    expect(await site.db.selectFrom('saved_list').select(['title', 'visibility', 'editors']).where('id', '=', list).executeTakeFirstOrThrow())
      .toEqual({ title: 'Přejmenovaný', visibility: 'office', editors: 'office' })
    expect((await colleague.post(`${lists}/${list}/archiv`)).status).toBe(403)
    expect((await stranger.post(`${lists}/${list}/pridat`, { karta: `service:${services[2]}` })).status).toBe(404)
  })

  test('nobody changes what they may not read', async () => {
    const answer = await author.post(`${lists}/novy?orp=5302`, { title: 'Soukromý', purpose: '', intro: '', visibility: 'self', editors: 'region', version: '0' })
    expect([answer.status, await textOf(answer)]).toEqual([422, expect.stringContaining('Upravovat může jen ten, kdo seznam čte') as string])
  })
})
