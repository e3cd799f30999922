import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let alena: Visit
let petr: Visit
let stranger: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  const here = { kind: 'orp', code: '5302' } as const
  alena = await site.signIn('local_networker', here)
  petr = await site.signIn('local_networker', here)
  stranger = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const chapter = (slug: string, more = ''): string => `/prace/vystupy/analyza/${slug}${more}?orp=5302`
const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()

/** The version the form of a chapter was opened with. */
async function openVersion(visit: Visit, slug: string): Promise<string> {
  return /name="version" value="(\d+)"/u.exec(await textOf(visit.get(chapter(slug))))?.[1] ?? ''
}

const autosave = (visit: Visit, slug: string, version: string, words: string): Promise<Response> => visit.ask(chapter(slug), {
  method: 'POST', body: new URLSearchParams({ version, words }), headers: { accept: 'application/json', origin: 'http://sit.example' },
})

const auditCount = async (action: string): Promise<number> => (await site.db.selectFrom('audit_entry').select('id').where('action', '=', action).execute()).length

describe('words of a chapter', () => {
  test('are written with plain marks, shown formatted and kept as a tree', async () => {
    expect((await alena.post(chapter('uvod'), { version: '0', words: '## Proč\n\nProtože **síť** drží.' })).status).toBe(303)
    const page = await textOf(alena.get(chapter('uvod')))
    expect(page).toContain('<template><h2>Proč</h2><p>Protože <strong>síť</strong> drží.</p></template>')
    expect(page).toContain('## Proč\n\nProtože **síť** drží.')
    const { words } = await site.db.selectFrom('document_chapter').select('words').where('chapter', '=', 'foreword').executeTakeFirstOrThrow()
    expect(words).toMatchObject([{ kind: 'heading', level: 2, text: 'Proč' }, { kind: 'paragraph' }])
  })

  test('with a birth number are refused and stay in the field; a doubt waits for a look', async () => {
    const refused = await alena.post(chapter('uzemi'), { version: '0', words: 'Dítě 155101/0007 chodí do školy.' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('155101/0007')
    const doubted = { version: '0', words: 'Paní Nováková má dvě děti.' }
    const asked = await alena.post(chapter('uzemi'), doubted)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Nemluví text o konkrétním člověku?')
    expect((await alena.post(chapter('uzemi'), { ...doubted, straz: 'on' })).status).toBe(303)
  })

  test('of two writers: the second sees both and loses nothing', async () => {
    const version = await openVersion(petr, 'realna-sit')
    await alena.post(chapter('realna-sit'), { version, words: 'Slova první síťařky.' })
    const conflict = await petr.post(chapter('realna-sit'), { version, words: 'Slova druhého síťaře.' })
    expect(conflict.status).toBe(409)
    const page = await conflict.text()
    expect(page).toContain('Slova druhého síťaře.')
    expect(page).toContain('Slova první síťařky.')
    const fresh = /name="version" value="(\d+)"/u.exec(page)?.[1] ?? ''
    expect((await petr.post(chapter('realna-sit'), { version: fresh, words: 'Slova obou.' })).status).toBe(303)
    expect(await textOf(petr.get(chapter('realna-sit', '/historie')))).toContain('Slova první síťařky.')
  })

  test('that are too long are refused', async () => {
    expect((await alena.post(chapter('uvod'), { version: '1', words: 'a'.repeat(30_001) })).status).toBe(422)
  })

  test('come back from history, and what they replace becomes history', async () => {
    await alena.post(chapter('o-dokumentu'), { version: '0', words: 'První podoba.' })
    await alena.post(chapter('o-dokumentu'), { version: '1', words: 'Druhá podoba.' })
    expect((await alena.post(chapter('o-dokumentu', '/historie/1'))).status).toBe(303)
    expect(await textOf(alena.get(chapter('o-dokumentu')))).toContain('<p>První podoba.</p>')
    expect(await textOf(alena.get(chapter('o-dokumentu', '/historie')))).toContain('Druhá podoba.')
  })
})

describe('automatic saving', () => {
  test('tells when it saved, goes on from version to version, and one stretch is one entry', async () => {
    const before = await auditCount('outputs.saveWords')
    const first = await (await autosave(alena, 'potreby-ditete', '0', 'První věta')).json() as unknown
    expect(first).toEqual({ state: 'saved', version: 1, text: 'Uloženo 12:00' })
    expect(await (await autosave(alena, 'potreby-ditete', '1', 'První věta. Druhá věta.')).json()).toMatchObject({ version: 2 })
    expect(await auditCount('outputs.saveWords')).toBe(before + 1)
    expect(await textOf(alena.get(chapter('potreby-ditete', '/historie')))).toContain('Zatím tu není žádná dřívější podoba.')
  })

  test('does not save over somebody else, nor personal data', async () => {
    const late = await autosave(petr, 'potreby-ditete', '1', 'Přepis')
    expect([late.status, await late.json()]).toEqual([409, { state: 'conflict' }])
    const personal = await autosave(alena, 'potreby-ditete', '2', 'Paní Nováková má dvě děti.')
    expect([personal.status, await personal.json()]).toEqual([422, { state: 'guard' }])
  })
})

test('a chapter left out says so and comes back', async () => {
  await alena.post(chapter('uvod', '/zarazeni'), { zarazena: 'ne' })
  expect(await textOf(alena.get(chapter('uvod')))).toContain('Kapitola je vyřazena')
  await alena.post(chapter('uvod', '/zarazeni'), { zarazena: 'ano' })
  expect(await textOf(alena.get(chapter('uvod')))).not.toContain('Kapitola je vyřazena')
})

test('each chapter opens in both languages for the writer, and for reading by the coordinator', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  for (const slug of ['uvod', 'o-dokumentu', 'uzemi', 'potreby-ditete', 'zjistene-potreby', 'realna-sit', 'silna-a-bila-mista']) {
    for (const path of [chapter(slug), `/en${chapter(slug)}`]) {
      const page = await textOf(alena.get(path))
      expect(page).toContain('<textarea')
      expect(page).not.toMatch(/outputs:|undefined/u)
    }
    expect(await textOf(coordinator.get(chapter(slug)))).not.toContain('<textarea')
  }
})

test('foreign networkers neither read nor write chapters; the office reads only what was made', async () => {
  const office = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  expect((await stranger.get(chapter('uvod'))).status).toBe(403)
  expect((await stranger.post(chapter('uvod'), { version: '1', words: 'x' })).status).toBe(403)
  expect((await office.get('/prace/vystupy/analyza?orp=5302')).status).toBe(403)
  const library = await textOf(office.get('/prace/vystupy?orp=5302'))
  expect(library).toContain('Až síťař nebo síťařka vytvoří první verzi')
  // Whoever cannot make a catalogue is not promised it.
  expect(library).toContain('Co v katalogu bude')
  expect(library).not.toContain('Vytvořit katalog')
})
