import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plantTree } from './plantedTree.ts'

const Report = z.array(z.object({
  filePath: z.string(),
  messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
}))

const lines = (count: number, line: string): string => `${line}\n`.repeat(count)

/** file · what is wrong in it · the rule that says so, with a word of its message where one rule says many things */
const planted: readonly (readonly [path: string, text: string, rule: string, word?: string])[] = [
  ['src/web/any.ts', 'export const loose = (value: any): string => value.name', '@typescript-eslint/no-explicit-any'],
  ['src/web/promise.ts', 'const later = async (): Promise<void> => {}\nexport const now = (): void => { later() }', '@typescript-eslint/no-floating-promises'],
  ['src/web/bang.ts', 'export const first = (list: string[]): string => list[0]!', '@typescript-eslint/no-non-null-assertion'],
  ['src/web/types.ts', "import { Told } from './told.ts'\nexport const told = (value: Told): Told => value", '@typescript-eslint/consistent-type-imports'],
  ['src/web/told.ts', "export interface Told { readonly kind: 'a' | 'b' }\nexport const say = (told: Told): string | undefined => { switch (told.kind) { case 'a': return 'a' } }", '@typescript-eslint/switch-exhaustiveness-check'],
  ['src/web/console.ts', "console.log('a')", 'no-console'],
  ['src/web/environment.ts', "export const port = process.env['PORT']", 'no-restricted-properties'],
  ['src/web/environment2.ts', "import { env } from 'node:process'\nexport const port = env['PORT']", 'no-restricted-imports'],
  ['src/web/complex.ts', `export function choose(n: number): number {\n${lines(10, '  if (n > 1) return n')}  return 0\n}`, 'complexity'],
  ['src/web/longFunction.ts', `export function long(): number {\n  let n = 0\n${lines(60, '  n += 1')}  return n\n}`, 'max-lines-per-function'],
  ['src/modules/work/views/long.tsx', `export function long(): number {\n  let n = 0\n${lines(80, '  n += 1')}  return n\n}`, 'max-lines-per-function'],
  ['src/web/longFile.ts', lines(301, 'export {}'), 'max-lines'],
  ['src/core/time/clock.ts', 'export const now = () => new Date()', 'no-restricted-syntax', 'time'],
  ['src/core/time/clock2.ts', 'export const now = () => Date.now()', 'no-restricted-syntax', 'time'],
  ['src/core/random.ts', 'export const any = () => Math.random()', 'no-restricted-syntax', 'seeded'],
  ['src/core/network.ts', "export const page = () => fetch('https://priklad.example')", 'no-restricted-globals'],
  ['src/modules/work/rules.ts', 'export const today = () => new Date()', 'no-restricted-syntax', 'time'],
  ['src/modules/work/policy.ts', 'export const today = () => Date.now()', 'no-restricted-syntax', 'time'],
  ['src/modules/work/input.ts', 'export const id = () => crypto.randomUUID()', 'no-restricted-syntax', 'id'],
  ['src/modules/work/views/raw.tsx', "export const raw = <p dangerouslySetInnerHTML={{ __html: '<b>' }} />", 'no-restricted-syntax', 'svg.tsx'],
  ['src/web/raw.ts', "export const props = { dangerouslySetInnerHTML: { __html: '' } }", 'no-restricted-syntax', 'svg.tsx'],
  ['src/web/style.tsx', 'export const red = <p style="color:red" />', 'no-restricted-syntax', 'inline styles'],
  ['src/web/script.tsx', "export const script = <script>{'alert()'}</script>", 'no-restricted-syntax', 'inline scripts'],
  ['src/modules/work/views/words.tsx', 'export const hello = <p>Dobrý den</p>', 'no-restricted-syntax', 'message key'],
  ['src/modules/work/views/label.tsx', 'export const hello = <p title="Dobrý den" />', 'no-restricted-syntax', 'message key'],
  ['src/modules/work/queries.ts', "import { sql } from 'kysely'\nexport const all = (table: string) => sql.raw(table)", 'no-restricted-syntax', 'Raw SQL'],
  ['src/modules/work/commands.ts', 'export const drop = (db: { query: (text: string) => void }, table: string) => { db.query(`drop table ${table}`) }', 'no-restricted-syntax', 'out of strings'],
  ['src/modules/work/routes.tsx', "export const list = (db: { selectFrom: (table: string) => string }) => db.selectFrom('person')", 'no-restricted-syntax', 'hold SQL'],
  ['src/web/unused.ts', '// eslint-disable-next-line no-console\nexport const nothing = 1', 'null', 'Unused eslint-disable'],
]

/** What looks alike and is allowed where it stands. */
const allowed: readonly (readonly [string, string])[] = [
  ['src/config.ts', "export const port = process.env['PORT']\n"],
  ['src/cli.ts', "console.log('a')\n"],
  ['src/main.ts', 'export const started = new Date()\n'],
  ['src/core/time/given.ts', "export const day = new Date('2026-12-03')\n"],
  ['src/web/svg.tsx', "export const Svg = () => <div dangerouslySetInnerHTML={{ __html: '' }} />\n"],
  ['src/db/names.ts', "import { sql } from 'kysely'\nexport const name = (table: string) => sql.raw(table)\n"],
  ['src/modules/work/queries.list.ts', "export const list = (db: { selectFrom: (table: string) => string }) => db.selectFrom('person')\n"],
  ['src/modules/work/rules.test.ts', 'export const first = (list: string[]): Date => new Date(list[0]!)\n'],
  ['src/modules/work/views/plain.tsx', 'export const plain = <p class="a">·</p>\n'],
]

describe('lint', () => {
  let report: z.infer<typeof Report> = []
  beforeAll(() => {
    using tree = plantTree(Object.fromEntries([...planted, ...allowed].map(([path, text]) => [path, text])))
    report = Report.parse(JSON.parse(tree.run('eslint/bin/eslint.js', '--format', 'json', 'src').output))
  })
  const messagesIn = (path: string) => report.find(({ filePath }) => filePath.endsWith(`/${path}`))?.messages ?? []

  test.each(planted.map(([path, , rule, word]) => ({ path, rule, word: word ?? '' })))('$path: $rule fires', ({ path, rule, word }) => {
    expect(messagesIn(path)).toContainEqual({ ruleId: rule === 'null' ? null : rule, message: expect.stringContaining(word) as string })
  })

  test.each(allowed.map(([path]) => path))('%s is left alone', (path) => {
    expect(messagesIn(path)).toEqual([])
  })
})
