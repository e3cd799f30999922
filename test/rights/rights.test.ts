import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#app'
import { aWorld, type SubjectKind, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import { addressOf } from './address.ts'
import { rightsPage } from './page.ts'
import { type Cell, columns, lineOf } from './right.ts'
import { rights } from './table.ts'
import { everyRole, type Visitor } from './visitors.ts'

const admitted = 204

let site: TestApp
let world: World
let visitors: Visitor[]

beforeAll(async () => {
  // The guards are the real ones; the handlers only say that they would have run, so that asking changes nothing.
  site = await testApp({ served: routes.map((route) => ({ ...route, answer: () => new Response(null, { status: admitted }) })) })
  world = await aWorld(site.db)
  visitors = await everyRole(site, world)
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

type Asked = Pick<Visitor['visit'], 'get' | 'post'>

async function status(visit: Asked, method: string, address: string): Promise<number> {
  return (method === 'GET' ? await visit.get(address) : await visit.post(address)).status
}

/** Somebody without an account is either let in or sent to sign in. */
async function cellOfAnybody(method: string, path: string, about: SubjectKind | null): Promise<Cell | '?'> {
  const address = addressOf(path, about, world, world.home)
  const answer = method === 'GET' ? await site.anyone.get(address) : await site.anyone.post(address)
  if (answer.status === admitted) return '○'
  return answer.status === 303 && answer.headers.get('location')?.startsWith('/prihlaseni?zpet=') === true ? '·' : '?'
}

/** `?` stands for what no right should be: allowed abroad and not at home, or here and there by chance. */
async function cellOf({ visit, own, foreign }: Visitor, method: string, path: string, about: SubjectKind | null): Promise<Cell | '?'> {
  const ask = async (corners: ReturnType<Visitor['own']>): Promise<boolean | null> => {
    const answers = await Promise.all(corners.map((corner) => status(visit, method, addressOf(path, about, world, corner))))
    if (answers.every((one) => one === admitted)) return true
    return answers.every((one) => one === 403 || one === 404) ? false : null
  }
  if (about === null) return await ask([world.home]) === true ? '○' : '·'
  const [atHome, abroad] = [await ask(own(about)), foreign(about).length === 0 ? 'no such place' : await ask(foreign(about))]
  if (atHome === true) return abroad === false ? '●' : abroad === null ? '?' : '○'
  return atHome === false && abroad !== true && abroad !== null ? '·' : '?'
}

/** The line as the application behaves. */
async function observed(method: string, path: string, about: SubjectKind | null): Promise<string> {
  const cells = await Promise.all(visitors.map((visitor) => cellOf(visitor, method, path, about)))
  return lineOf(method, path, about, [await cellOfAnybody(method, path, about), ...cells])
}

const keyOf = ({ method, path }: { readonly method: string, readonly path: string }): string => `${method.toUpperCase()} ${path}`

/** What an address without a line seems to be about. */
function guessed(path: string): SubjectKind | null {
  const words: readonly (readonly [RegExp, SubjectKind])[] = [
    [/organizace\/:id/, 'organisation'], [/sluzby\/:id/, 'service'], [/mista\/:id/, 'location'], [/kontakty\/:id/, 'contact'], [/hlasy\/:id/, 'mention'],
    [/uvazky\/:id/, 'engagement'], [/cesty\/:id/, 'journey'], [/cisla\/:id/, 'figure'], [/potreby\/:id/, 'need'], [/verze\/:version/, 'version'],
    [/^\/prace\/(potreby|uzemi|pokryti|vystupy)(?!.*import)/, 'orp'],
  ]
  return words.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

test('every route has its line in the table', async () => {
  const known = new Set(rights.map(keyOf))
  const missing = routes.filter((route) => !known.has(keyOf(route)))
  const lines = await Promise.all(missing.map(({ method, path }) => observed(method.toUpperCase(), path, guessed(path))))
  expect(lines.length, `Add to test/rights/table.ts, when it is what should be (and mend „about“):\n${lines.join('\n')}\n`).toBe(0)
}, 60_000)

test('every line of the table has its route', () => {
  const known = new Set(routes.map(keyOf))
  expect(rights.map(keyOf).filter((key) => !known.has(key)), 'Take these lines out of test/rights/table.ts').toEqual([])
})

test('no line is there twice and each has a cell for everybody', () => {
  expect(new Set(rights.map(keyOf)).size).toBe(rights.length)
  for (const { cells, ...right } of rights) {
    expect(cells, keyOf(right)).toHaveLength(columns.length)
    expect(cells.filter((cell) => !'●○·'.includes(cell)), keyOf(right)).toEqual([])
  }
})

describe('the application does what the table says', () => {
  test.each(rights.map((right) => [keyOf(right), right] as const))('%s', async (_, { method, path, about, cells }) => {
    expect(await observed(method, path, about)).toBe(lineOf(method, path, about, cells))
  })
})

test('docs/rights.md shows the table', async () => {
  await expect(rightsPage(rights)).toMatchFileSnapshot('../../docs/rights.md')
})
