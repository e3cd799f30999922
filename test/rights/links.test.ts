import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemo } from '#demo/fill.ts'
import type { Role, ScopeKind } from '#modules/access/index.ts'
import { testApp, type TestApp, testNow, type Visit } from '#test/support/app.ts'

let site: TestApp
let scopes: Record<Role, { kind: ScopeKind, code: string }>

beforeAll(async () => {
  site = await testApp({ demo: true })
  await site.db.deleteFrom('installation').execute()
  await fillDemo(site.db, testNow)
  const { id } = await site.db.selectFrom('organisation').select('id').where('seat_municipality_code', 'is not', null).orderBy('name').executeTakeFirstOrThrow()
  const orp = { kind: 'orp', code: '5302' } as const
  const region = { kind: 'region', code: 'CZ053' } as const
  const country = { kind: 'country', code: '' } as const
  scopes = {
    local_networker: orp, ospod_worker: orp, municipality: { kind: 'municipality', code: '571393' }, regional_networker: region, regional_coordinator: region,
    regional_expert: region, methodologist: country, administrator: country, provider: { kind: 'organisation', code: id },
  }
}, 120_000)
afterAll(() => site[Symbol.asyncDispose]())

/** Pages of one kind have one pattern: ids and values of the query are left out. */
const patternOf = (path: string): string => {
  const [place = '', query = ''] = path.split('?')
  return `${place.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}?${[...new URLSearchParams(query).keys()].join('&')}`
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => !href.startsWith('/en'))

/** Follows the links of the work face, one page of each kind; the links that did not open, with the page that showed them. */
async function deadLinks(visit: Pick<Visit, 'get'>): Promise<{ opened: number, dead: string[] }> {
  const queue = [{ path: '/prace', from: '' }]
  const known = new Set(['/prace?'])
  const dead: string[] = []
  for (const { path, from } of queue) {
    const answer = await visit.get(path)
    if (answer.status >= 400) dead.push(`${String(answer.status)} ${path} from ${from}`)
    if (answer.headers.get('content-type')?.includes('text/html') !== true) continue
    for (const link of linksOf(await answer.text())) {
      const pattern = patternOf(link)
      if (!link.startsWith('/prace') || known.has(pattern)) continue
      known.add(pattern)
      queue.push({ path: link, from: path })
    }
  }
  return { opened: queue.length, dead }
}

test.each<Role>([
  'local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator',
])('every link that a %s is shown opens', async (role) => {
  const { opened, dead } = await deadLinks(await site.signIn(role, scopes[role]))
  expect(dead).toEqual([])
  expect(opened).toBeGreaterThan(10)
}, 180_000)
