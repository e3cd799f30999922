import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let world: World
let networker: Visit

beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: world.home.orp })
})
afterAll(() => site[Symbol.asyncDispose]())

interface Open { readonly tag: string, readonly lang: string }

const alone = new Set(['input', 'meta', 'link', 'br', 'img', 'hr', 'col'])

/** Names people gave to cards and lists that a screen reader would read on the page in another language than theirs. */
function misread(html: string, names: RegExp): string[] {
  const open: Open[] = []
  const found: string[] = []
  for (const [piece, close, tag, rest = ''] of html.matchAll(/[^<]+|<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (tag !== undefined) walk(open, { close: close === '/', tag, rest })
    else if (isEnglish(open.at(-1)) && names.test(piece)) found.push(`${open.slice(-3).map((one) => one.tag).join(' > ')}: ${piece}`)
  }
  return found
}

const isEnglish = (here: Open | undefined): boolean => here?.lang === 'en' && here.tag !== 'title'

/** Goes into an element or out of it; what is written inside is in the language of the nearest one that says any. */
function walk(open: Open[], { close, tag, rest }: { readonly close: boolean, readonly tag: string, readonly rest: string }): void {
  if (close) open.splice(open.findLastIndex((one) => one.tag === tag))
  else if (!alone.has(tag) && !rest.endsWith('/')) open.push({ tag, lang: / lang="(\w+)"/.exec(rest)?.[1] ?? open.at(-1)?.lang ?? '' })
}

test('on main English pages names of cards and lists are marked as Czech', async () => {
  const { organisation, service } = world.home
  const paths = [
    '/prace/sit/organizace', '/prace/sit/sluzby', '/prace/sit/seznamy', `/prace/sit/organizace/${organisation}`, `/prace/sit/organizace/${organisation}/upravit`,
    `/prace/sit/sluzby/${service}`, `/prace/sit/sluzby/${service}/upravit`, `/sluzby/${service}`, `/organizace/${organisation}`, '/sluzby',
  ]
  // A name inside a sentence of ours is read as the sentence is.
  const names = /^\s*(Organizace|Poradna|Seznam) /
  const pages = await Promise.all(paths.map(async (path) => ({ path, answer: await networker.get(`/en${path}`) })))
  expect(pages.filter(({ answer }) => answer.status !== 200).map(({ path }) => path)).toEqual([])
  const found = await Promise.all(pages.map(async ({ path, answer }) => misread(await answer.text(), names).map((one) => `${path} ${one}`)))
  expect(found.flat()).toEqual([])
})
