/** Rules of the registry of methods. Texts and lists in, problems in words out. */
import { basename } from 'node:path'
import type { Pages } from './pages.ts'

const functionNames = (text: string): string[] => [
  ...text.matchAll(/^export (?:async )?function\*? (\w+)/gm),
  ...text.matchAll(/^export const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\((?:[^()]|\([^()]*\))*\)(?:: [^=]+)? =>/gm),
].map(([, name]) => name!)

/** Names that a file takes from another one, as `name of basename.ts`. */
const taken = (text: string): string[] => [...text.matchAll(/import (?:\w+, )?\{([^}]*)\} from '([^']+)'/g)].flatMap(([, names, from]) =>
  names!.split(',').map((name) => `${name.trim().replace(/^type /, '').replace(/ as \w+$/, '')} of ${basename(from!)}`))

/** A function that nothing else in the core calls is a method's own face: it has to be in the registry. */
export function unregistered(sources: Pages, registered: readonly string[]): string[] {
  const used = new Set(Object.entries(sources).filter(([file]) => !file.endsWith('/methods.ts')).flatMap(([, text]) => taken(text)))
  return Object.entries(sources).flatMap(([file, text]) => functionNames(text)
    .filter((name) => !used.has(`${name} of ${basename(file)}`) && !registered.includes(name))
    .map((name) => `${name} of ${file} is in no method of the registry`))
}

/** Every method has a page that exists; every page is of some method. */
export function pageProblems(pages: readonly string[], registered: Readonly<Record<string, { readonly page: string }>>): string[] {
  const lost = Object.entries(registered).filter(([, { page }]) => !pages.includes(page)).map(([key, { page }]) => `${key} is explained by ${page}, which does not exist`)
  const explained = new Set(Object.values(registered).map(({ page }) => page))
  return [...lost, ...pages.filter((page) => !explained.has(page)).map((page) => `${page} explains no method of the registry`)]
}
