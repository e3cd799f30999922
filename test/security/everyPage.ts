import { routes } from '#app'
import type { World } from '#test/factories/aWorld.ts'
import type { TestApp } from '#test/support/app.ts'
import { readPdf } from '#test/support/readPdf.ts'
import { zipParts } from '#test/support/zipParts.ts'
import { addressOf } from '../rights/address.ts'
import type { Right } from '../rights/right.ts'
import { rights } from '../rights/table.ts'
import { everyRole } from '../rights/visitors.ts'

export interface Asker {
  readonly name: string
  readonly get: (path: string) => Promise<Response>
  /** Addresses of everything this one may read about the world's home. */
  readonly addresses: readonly string[]
}

/** What one asker got from one address. */
export interface Answer { readonly who: string, readonly address: string, readonly response: Response, readonly text: string }

/** Anybody and one person of every role; what they may not open is the matter of the test of rights. */
export async function everybody(site: TestApp, world: World): Promise<Asker[]> {
  const visitors = await everyRole(site, world)
  return [
    { name: 'anybody', get: (path) => site.anyone.get(path), addresses: readableAddresses(world, 0) },
    ...visitors.map(({ role, visit, own }, index) => ({ name: role, get: (path: string) => visit.get(path), addresses: readableAddresses(world, index + 1, own('table')[0]) })),
  ]
}

const isServed = ({ method, path }: Right): boolean => routes.some((route) => route.method.toUpperCase() === method && route.path === path)

/** What the pages need besides the subject is in the query. */
function readableAddresses(world: World, column: number, sent = world.home): string[] {
  return rights.filter((right) => right.method === 'GET' && right.cells[column] !== '·' && isServed(right)).flatMap(({ path, about }) => variants(path, addressOf(path, about, world, about === 'table' ? sent : world.home), world))
}

/** Ways to ask for a page besides its plain address. */
const ways: Readonly<Record<string, (world: World) => readonly string[]>> = {
  '/prace/pokryti/proc': ({ home }) => [`obec=${home.municipality}&funkce=crisis`],
  '/prace/pokryti': ({ home }) => ['', `kraj=${home.region}`, 'funkce=crisis'],
  '/sluzby': ({ home }) => ['', 'q=poradna', `q=rodina&obec=${home.municipality}`],
  '/mapa': ({ home }) => ['', `q=rodina&obec=${home.municipality}`],
  '/mapa.geojson': () => ['', 'q=poradna'],
  '/prace/hledat': () => ['q=poradna', 'q=rodina'],
  '/sitar': ({ home }) => ['', 'obec=Hlinsko', `obec=${home.municipality}`],
  '/mam-obavu': ({ home }) => ['', 'obec=Hlinsko', `obec=${home.municipality}`],
}

function variants(path: string, address: string, world: World): string[] {
  const join = address.includes('?') ? '&' : '?'
  const asked = ways[path]
  if (asked) return asked(world).map((query) => query === '' ? address : address + join + query)
  // The same table as another kind of file, by another writer.
  return /csv(\?|$)/.test(address) ? [address, address.replace(/csv(\?|$)/, 'xlsx$1')] : [address]
}

/** Every readable page as each of them gets it. */
export async function readEverything(askers: readonly Asker[], prefix = ''): Promise<Answer[]> {
  const asked = askers.flatMap((asker) => asker.addresses.map((address) => ({ asker, address: prefix + address })))
  const answers: Answer[] = []
  // A few at once: the pool of the test application is small.
  for (let at = 0; at < asked.length; at += 8) {
    answers.push(...await Promise.all(asked.slice(at, at + 8).map(async ({ asker, address }) => {
      const response = await asker.get(address)
      return { who: asker.name, address, response, text: await textOf(new Uint8Array(await response.clone().arrayBuffer())) }
    })))
  }
  return answers
}

/** What a reader of the answer reads: of a packed workbook its parts, of a PDF its words and what programs are told of it. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const written = new TextDecoder().decode(bytes)
  if (written.startsWith('PK')) return [...zipParts(bytes).values()].join('\n')
  if (!written.startsWith('%PDF-') || !written.trimEnd().endsWith('%%EOF')) return written
  const { text, title, xmp } = await readPdf(bytes)
  return [text, title, xmp].join('\n')
}

export const isPage = ({ response }: Answer): boolean => response.headers.get('content-type')?.startsWith('text/html') === true

