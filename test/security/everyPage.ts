import { routes } from '#app'
import type { World } from '#test/factories/aWorld.ts'
import type { TestApp } from '#test/support/app.ts'
import { zipParts } from '#test/support/zipParts.ts'
import { addressOf } from '../rights/address.ts'
import { type Right, rights } from '../rights/table.ts'
import { everyRole } from '../rights/visitors.ts'

export interface Asker {
  readonly name: string
  readonly get: (path: string) => Promise<Response>
}

/** What one asker got from one address. */
export interface Answer { readonly who: string, readonly address: string, readonly response: Response, readonly text: string }

/** Anybody and one person of every role. */
export async function everybody(site: TestApp, world: World): Promise<Asker[]> {
  const visitors = await everyRole(site, world)
  return [{ name: 'anybody', get: (path) => site.anyone.get(path) }, ...visitors.map(({ role, visit }) => ({ name: role, get: (path: string) => visit.get(path) }))]
}

const isServed = ({ method, path }: Right): boolean => routes.some((route) => route.method.toUpperCase() === method && route.path === path)

/** Addresses of everything that can be read, about the world's home; what the pages need besides the subject is in the query. */
export function readableAddresses(world: World): string[] {
  return rights.filter((right) => right.method === 'GET' && isServed(right)).flatMap(({ path, about }) => variants(path, addressOf(path, about, world, world.home), world))
}

function variants(path: string, address: string, { home }: World): string[] {
  const join = address.includes('?') ? '&' : '?'
  if (path === '/prace/pokryti/proc') return [`${address}${join}obec=${home.municipality}&funkce=crisis`]
  if (path === '/prace/pokryti') return [address, `${address}${join}kraj=${home.region}`, `${address}${join}funkce=crisis`]
  if (path === '/sluzby' || path === '/mapa' || path === '/mapa.geojson') return [address, `${address}?q=poradna`, `${address}?q=rodina&obec=${home.municipality}`]
  if (path === '/prace/hledat') return [`${address}?q=poradna`, `${address}?q=rodina`]
  if (path === '/sitar' || path === '/mam-obavu') return [address, `${address}?obec=Hlinsko`, `${address}?obec=${home.municipality}`]
  // Both kinds of table say the same by the same rows, and yet each is written by its own writer.
  if (address.includes('tabulka/csv')) return [address, address.replace('tabulka/csv', 'tabulka/xlsx')]
  if (/\.csv(\?|$)/.test(address)) return [address, address.replace('.csv', '.xlsx')]
  return [address]
}

/** Every readable page as each of them gets it. */
export async function readEverything(askers: readonly Asker[], addresses: readonly string[]): Promise<Answer[]> {
  const asked = askers.flatMap((asker) => addresses.map((address) => ({ asker, address })))
  const answers: Answer[] = []
  // A few at once: the pool of the test application is small.
  for (let at = 0; at < asked.length; at += 8) {
    answers.push(...await Promise.all(asked.slice(at, at + 8).map(async ({ asker, address }) => {
      const response = await asker.get(address)
      return { who: asker.name, address, response, text: textOf(new Uint8Array(await response.clone().arrayBuffer())) }
    })))
  }
  return answers
}

/** What a reader of the answer reads: of a packed workbook its parts. */
function textOf(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isPacked ? [...zipParts(bytes).values()].join('\n') : new TextDecoder().decode(bytes)
}

export const isPage = ({ response }: Answer): boolean => response.headers.get('content-type')?.startsWith('text/html') === true

