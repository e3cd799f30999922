import { expect, test } from 'vitest'
import { plantTree } from './plantedTree.ts'

/** file · what must not compile · the compiler's number for it */
const planted: readonly (readonly [string, string, string])[] = [
  ['unchecked', 'export const first = (list: string[]): string => list[0]', 'TS2322'],
  ['implicit', 'export const same = (value) => value', 'TS7006'],
  ['optional', 'export const given: { name?: string } = { name: undefined }', 'TS2375'],
  ['erasable', 'export enum Kind { a }', 'TS1294'],
  ['typeImport', "import { Person } from './person.ts'\nexport const same = (person: Person): Person => person", 'TS1484'],
  ['unusedLocal', 'export function none(): void { const left = 1 }', 'TS6133'],
  ['fallthrough', "export function say(n: number): string { let s = ''; switch (n) { case 1: s = 'a'; case 2: s = 'b' } return s }", 'TS7029'],
  ['index', "export const name = (row: Record<string, string>): string | undefined => row.name", 'TS4111'],
]

test('the compiler refuses what the settings forbid', () => {
  const files = Object.fromEntries(planted.map(([name, text]) => [`src/${name}.ts`, `${text}\n`]))
  using tree = plantTree({ ...files, 'src/person.ts': 'export interface Person { readonly name: string }\n' })
  const { output, isContent } = tree.run('typescript/bin/tsc', '--noEmit', '--pretty', 'false')
  expect(isContent).toBe(false)
  for (const [name, , number] of planted) expect(output).toMatch(new RegExp(`src/${name}\\.ts.*error ${number}:`))
})
