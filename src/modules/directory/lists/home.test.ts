import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role, ScopeKind, Visibility } from '#modules/access/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let coordinator: Visit

const readers: readonly (readonly [string, Role, { readonly kind: ScopeKind, readonly code: string }])[] = [
  ['coordinator', 'regional_coordinator', { kind: 'region', code: 'CZ053' }],
  ['first', 'local_networker', { kind: 'orp', code: '5304' }],
  ['last', 'local_networker', { kind: 'orp', code: '5302' }],
  ['ospod', 'ospod_worker', { kind: 'orp', code: '5302' }],
  ['abroad', 'regional_coordinator', { kind: 'region', code: 'CZ052' }],
  ['networker abroad', 'local_networker', { kind: 'orp', code: '5205' }],
]
const visits = new Map<string, Visit>()

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await site.db.insertInto('region').values({ code: 'CZ052', ruian_code: '86', name: 'Královéhradecký kraj' }).execute()
  await site.db.insertInto('orp').values({ code: '5205', ruian_code: '5205', name: 'Hradec Králové', region_code: 'CZ052' }).execute()
  coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  for (const [name, role, scope] of readers) visits.set(name, await site.signIn(role, scope))
})
afterAll(() => site[Symbol.asyncDispose]())

async function aList(territory: string, visibility: Visibility, editors = 'self'): Promise<string> {
  const about = { title: `Seznam ${territory} ${visibility}`, purpose: '', intro: '', visibility, editors, version: '0' }
  const answer = await coordinator.post(`/prace/sit/seznamy/novy?orp=${territory}`, about)
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location') ?? '', 'http://x').pathname
}

async function readersOf(path: string): Promise<string[]> {
  const seen = await Promise.all([...visits].map(async ([name, visit]) => [name, (await visit.get(path)).status] as const))
  return seen.flatMap(([name, status]) => status === 200 ? [name] : [])
}

describe('a list made over a whole region', () => {
  test.each([
    ['self', []], ['office', ['coordinator']], ['region', ['coordinator', 'first', 'last']], ['network', ['coordinator', 'first', 'last', 'ospod']],
    ['public', readers.map(([name]) => name)],
  ] as const)('belongs to the region: with „%s“ it is read by %j', async (visibility, expected) => {
    const path = await aList('vse', visibility)
    expect(await site.db.selectFrom('saved_list').select(['orp_code', 'region_code']).where('id', '=', path.split('/').at(-1) ?? '').executeTakeFirstOrThrow())
      .toEqual({ orp_code: null, region_code: 'CZ053' })
    expect(await readersOf(path)).toEqual(expected)
  })

  test('says whose it is, on its page, among others and in the file', async () => {
    const path = await aList('vse', 'network')
    expect(await (await coordinator.get(path)).text()).toContain('území: Pardubický kraj')
    expect(await (await coordinator.get('/prace/sit/seznamy')).text()).toContain('Pardubický kraj</td>')
    expect(await (await coordinator.get('/prace/sit/seznamy/tabulka/csv')).text()).toContain('Pardubický kraj')
  })

  test('is changed by networkers of the region where its author says so', async () => {
    const path = await aList('vse', 'network', 'region')
    const chapter = (visit: string) => visits.get(visit)!.post(`${path}/kapitoly`, { title: 'Ve škole' })
    expect([(await chapter('last')).status, (await chapter('ospod')).status]).toEqual([303, 403])
  })

  test('keeps notes for the region from those who are not its networkers', async () => {
    const path = await aList('vse', 'network')
    const list = path.split('/').at(-1) ?? ''
    const organisation = await site.db.insertInto('organisation').values({ name: 'Pod Lípou', sector: 'social', kind: 'provider', actor_status: 'engaged', source: 'networker' }).returning('id').executeTakeFirstOrThrow()
    await site.db.insertInto('saved_list_item').values({ list_id: list, position: 1, organisation_id: organisation.id, note: 'Volejte dopoledne.', note_visibility: 'region' }).execute()
    const sees = async (visit: string): Promise<boolean> => (await (await visits.get(visit)!.get(path)).text()).includes('Volejte dopoledne.')
    expect([await sees('last'), await sees('ospod')]).toEqual([true, false])
  })
})

test('a list made over one ORP stays of that ORP', async () => {
  const path = await aList('5304', 'network')
  expect(await readersOf(path)).toEqual(['coordinator', 'first'])
  expect(await (await coordinator.get(path)).text()).toContain('území: ORP Chrudim')
})
