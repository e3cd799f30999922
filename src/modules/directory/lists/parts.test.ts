import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let author: Visit
let path: string
const names = ['Mediace', 'Poradna'] as const

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  const organisation = await anOrganisation(site.db)
  author = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const made = await author.post('/prace/sit/seznamy/novy?orp=5302', { title: 'Pro soud', purpose: '', intro: '', visibility: 'office', editors: 'self', version: '0' })
  path = new URL(made.headers.get('location') ?? '', 'http://x').pathname
  for (const name of names) await author.post(`${path}/pridat`, { karta: `service:${await aService(site.db, organisation, { name })}` })
  await author.post(`${path}/kapitoly`, { title: 'Domluva' })
})
afterAll(() => site[Symbol.asyncDispose]())

const items = async () => (await site.db.selectFrom('saved_list_item').innerJoin('service', 'service.id', 'service_id').leftJoin('saved_list_chapter as c', 'c.id', 'chapter_id')
  .select(['saved_list_item.id', 'service.name', 'note', 'note_visibility', 'saved_list_item.version', 'saved_list_item.removed_at', 'service_id']).where('saved_list_item.list_id', '=', path.split('/').at(-1) ?? '')
  .orderBy('saved_list_item.position').orderBy('saved_list_item.id').execute())
const item = async (name: string) => (await items()).find((one) => one.name === name && one.removed_at === null)!
const chapter = () => site.db.selectFrom('saved_list_chapter').select(['id', 'title', 'about', 'version']).where('list_id', '=', path.split('/').at(-1) ?? '').executeTakeFirstOrThrow()
const page = async (search = ''): Promise<string> => textOf(await author.get(path + search))

test('a chapter with nothing in it is only for whoever fills it, and never on paper', async () => {
  const reader = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect(await textOf(await reader.get(path))).not.toContain('Domluva')
  expect(await page()).toMatch(/<section class="part no-print" id="kapitola-[^]*?Domluva/)
})

describe('two windows with one part of a list', () => {
  test('the second note is not written over the first: both are seen, and saved once more it is', async () => {
    const { id, version } = await item('Mediace')
    const save = (note: string, at: number) => author.post(`${path}/karty/${id}`, { note, noteVisibility: 'office', chapter: '', version: String(at) })
    expect((await save('Volejte ráno.', version)).status).toBe(303)
    const late = await save('Volejte večer.', version)
    expect(late.status).toBe(409)
    const said = await late.text()
    expect(said).toMatch(/Mezitím to uložil někdo jiný[^]*Volejte ráno\.[^]*Volejte večer\.<\/textarea>/)
    expect((await item('Mediace')).note).toBe('Volejte ráno.')
    expect((await save('Volejte večer.', Number(/name="version" value="(\d+)"/.exec(said)?.[1]))).status).toBe(303)
    expect((await item('Mediace')).note).toBe('Volejte večer.')
  })

  test('so it is with a chapter, and a card that was moved meanwhile', async () => {
    const { id, version } = await chapter()
    const save = (title: string, at: number) => author.post(`${path}/kapitoly/${id}`, { title, about: '', version: String(at) })
    expect((await save('Domluva rodičů', version)).status).toBe(303)
    const late = await save('Mediace rodičů', version)
    expect([late.status, await textOf(late)]).toEqual([409, expect.stringMatching(/Domluva rodičů[^]*Mediace rodičů/) as string])
    const card = await item('Poradna')
    await author.post(`${path}/karty/${card.id}/posunout`, { kam: 'dolu' })
    expect((await author.post(`${path}/karty/${card.id}`, { note: '', noteVisibility: 'office', chapter: '', version: String(card.version) })).status).toBe(409)
  })

  test('a form without its version saves nothing', async () => {
    const { id, note } = await item('Mediace')
    expect((await author.post(`${path}/karty/${id}`, { note: 'Přes to', noteVisibility: 'office', chapter: '' })).status).toBe(422)
    expect((await item('Mediace')).note).toBe(note)
  })
})

describe('what was taken out of a list', () => {
  test('a card comes back with its note, where it was', async () => {
    const { id, note } = await item('Mediace')
    const went = await author.post(`${path}/karty/${id}/odebrat`)
    expect(went.headers.get('location')).toBe(`${path}?odebrano=${id}`)
    expect(await page(`?odebrano=${id}`)).toMatch(/Karta „Mediace“ je ze seznamu odebraná[^]*Vrátit[^]*Odebrané/)
    expect((await (await author.get(`${path}/tabulka/csv`)).text())).not.toContain('Mediace')
    expect((await author.post(`${path}/karty/${id}/vratit`)).headers.get('location')).toContain('zprava=restored')
    expect((await items()).map(({ name }) => name)).toEqual(['Mediace', 'Poradna'])
    expect(await item('Mediace')).toMatchObject({ note, removed_at: null })
    expect(await page()).not.toContain('Odebrané')
  })

  test('added again meanwhile, it is there once and the old one stays aside', async () => {
    const { id, service_id: service } = await item('Poradna')
    await author.post(`${path}/karty/${id}/odebrat`)
    await author.post(`${path}/pridat`, { karta: `service:${service}` })
    expect((await author.post(`${path}/karty/${id}/vratit`)).headers.get('location')).toContain('already-there')
    expect((await items()).filter(({ name, removed_at }) => name === 'Poradna' && removed_at === null)).toHaveLength(1)
  })

  test('a chapter comes back with the cards nobody has put elsewhere', async () => {
    const { id } = await chapter()
    const card = await item('Mediace')
    await author.post(`${path}/karty/${card.id}`, { note: card.note ?? '', noteVisibility: card.note_visibility, chapter: id, version: String(card.version) })
    await author.post(`${path}/kapitoly/${id}/odebrat`)
    expect(await page()).not.toMatch(/<h2[^>]*>Domluva/)
    await author.post(`${path}/karty/${card.id}/posunout`, { kam: 'nahoru' })
    await author.post(`${path}/kapitoly/${id}/vratit`)
    expect(await page()).toMatch(/<h2[^>]*>Domluva[^]*Mediace/)
  })

  test('goes for good with the first change after a month, never sooner', async () => {
    const list = path.split('/').at(-1) ?? ''
    const gone = async () => (await items()).filter(({ removed_at: at }) => at !== null).length
    expect(await gone()).toBe(1)
    await site.db.updateTable('saved_list_item').set({ removed_at: new Date(Date.now() - 29 * 86_400_000) }).where('list_id', '=', list).where('removed_at', 'is not', null).execute()
    await author.post(`${path}/kapitoly`, { title: 'Další' })
    expect(await gone()).toBe(1)
    await site.db.updateTable('saved_list_item').set({ removed_at: new Date(Date.now() - 31 * 86_400_000) }).where('list_id', '=', list).where('removed_at', 'is not', null).execute()
    await author.post(`${path}/kapitoly`, { title: 'Poslední' })
    expect(await gone()).toBe(0)
  })
})
