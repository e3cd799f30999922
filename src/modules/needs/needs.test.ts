import { beforeAll, afterAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { codedMentions, installNeedTree, needTree } from './index.ts'

let site: TestApp
let alena: Visit
let stranger: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await installNeedTree(site.db, needTree)
  alena = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const heard = { saidOn: '20. 11. 2026', sector: 'education', voice: 'zs', origin: 'talk', visibility: 'network', municipality: '', version: '0' }
const form = '/prace/potreby/hlasy/novy?orp=5302'

async function needId(code: string): Promise<string> {
  return (await site.db.selectFrom('need').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
}

test('a voice is written down, coded and counted up the tree', async () => {
  const leaf = needTree.find(({ level }) => level === 3)
  const answer = await alena.post(form, { ...heard, wording: 'Na psychologa se čeká čtvrt roku.', needs: [await needId(leaf?.code ?? '')] })
  expect(answer.status).toBe(303)
  const list = await (await alena.get('/prace/potreby/hlasy?orp=5302')).text()
  expect(list).toContain('Na psychologa se čeká čtvrt roku.')
  const tree = await (await alena.get('/prace/potreby/tabulka/csv?orp=5302')).text()
  expect(tree).toContain(`– – ${leaf?.cs ?? ''};1;1 rezort`)
})

test('in English the needs of a voice have their English names', async () => {
  const leaf = needTree.find(({ level }) => level === 3)
  await alena.post(form, { ...heard, wording: 'Autobus jede jen ráno.', needs: [await needId(leaf?.code ?? '')] })
  for (const path of ['/en/prace/potreby/hlasy?orp=5302', '/en/prace/potreby/hlasy/tabulka/csv?orp=5302']) {
    const list = await (await alena.get(path)).text()
    expect(list).toContain(leaf?.en)
    expect(list).not.toContain(leaf?.cs)
  }
})

test('the search of everything finds a voice by its words, with accents or without', async () => {
  await alena.post(form, { ...heard, wording: 'Poslední spoj jede ve čtyři.' })
  expect(await (await alena.get('/prace/hledat?q=posledni+SPOJ&orp=5302')).text()).toContain('„Poslední spoj jede ve čtyři.“')
  expect(await (await stranger.get('/prace/hledat?q=posledni+spoj')).text()).not.toContain('jede ve čtyři')
})

test('a voice is a link only for who may open it', async () => {
  await alena.post(form, { ...heard, wording: 'Chybí nám kroužky.' })
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  const [hers, read] = await Promise.all([alena, coordinator].map(async (visit) => (await visit.get('/prace/potreby/hlasy?orp=5302')).text()))
  expect(hers).toMatch(/<a href="[^"]+">„Chybí nám kroužky\.“<\/a>/)
  expect(read).toContain('„Chybí nám kroužky.“')
  expect(read).not.toMatch(/<a href="[^"]+">„Chybí nám kroužky/)
})

test('installing the tree again changes nothing', async () => {
  const count = async (): Promise<number> => (await site.db.selectFrom('need').select((select) => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
  const before = await count()
  await installNeedTree(site.db, needTree)
  expect(await count()).toBe(before)
})

test('a valid birth number stops the voice and stays in the form', async () => {
  const answer = await alena.post(form, { ...heard, wording: 'Chlapec 505415/0002 potřebuje psychologa.' })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('V textu je rodné číslo.')
  expect(text).toContain('505415/0002')
  expect(await site.db.selectFrom('mention').select('id').where('wording', 'like', '%505415%').execute()).toEqual([])
})

test('a doubt of the guard asks, and a confirmation goes on', async () => {
  const wording = 'Paní Nováková má tři děti a nikdo jí nepomůže.'
  const asked = await alena.post(form, { ...heard, wording })
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('Nemluví text o konkrétním člověku?')
  expect((await alena.post(form, { ...heard, wording, straz: 'on' })).status).toBe(303)
})

test('what is only mine is mine, and is counted in the sums as the form says', async () => {
  const colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const counted = async (): Promise<number> => (await codedMentions(site.db, '5302')).length
  const before = await counted()
  expect(await (await alena.get(form)).text()).toContain('Do součtů se počítá každý hlas, i ten „jen já“')
  await alena.post(form, { ...heard, visibility: 'self', wording: 'Tohle zatím jen pro mě.' })
  expect(await (await alena.get('/prace/potreby/hlasy?orp=5302')).text()).toContain('jen pro mě')
  expect(await (await colleague.get('/prace/potreby/hlasy?orp=5302')).text()).not.toContain('jen pro mě')
  expect(await counted()).toBe(before + 1)
})

test('another ORP is refused, for reading and writing', async () => {
  expect((await stranger.get('/prace/potreby?orp=5302')).status).toBe(403)
  expect((await stranger.post(form, { ...heard, wording: 'Cizí hlas.' })).status).toBe(403)
  expect((await site.anyone.get('/prace/potreby?orp=5302')).status).toBe(303)
})

test('two people changing a voice: the second sees the first one’s words and keeps own', async () => {
  await alena.post(form, { ...heard, wording: 'Původní věta.' })
  const { id } = await site.db.selectFrom('mention').select('id').where('wording', '=', 'Původní věta.').executeTakeFirstOrThrow()
  const path = `/prace/potreby/hlasy/${id}`
  expect((await alena.post(path, { ...heard, version: '1', wording: 'První oprava.' })).status).toBe(303)
  const second = await alena.post(path, { ...heard, version: '1', wording: 'Druhá oprava.' })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('První oprava.')
  expect(text).toContain('Druhá oprava.')
})

test('a local need is asked about when the tree has its like', async () => {
  const parentId = await needId(needTree.find(({ level }) => level === 2)?.code ?? '')
  const leaf = { parentId, title: 'Dostupnost dětského psychologa', childNeedArea: 'health', administrationLevel: 'orp', kind: 'service' }
  const asked = await alena.post('/prace/potreby/nova?orp=5302', leaf)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('Není to už tu?')
  expect((await alena.post('/prace/potreby/nova?orp=5302', { ...leaf, jina: 'on' })).status).toBe(303)
  expect(await (await alena.get('/prace/potreby?orp=5302')).text()).toContain('jen v tomto ORP')
})
