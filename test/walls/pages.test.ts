import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decisionProblems, drawnPaths, mapProblems, methodProblems, partProblems, type Pages } from './pages.ts'

const read = (pattern: string, exclude: string[] = []): Pages =>
  Object.fromEntries(globSync(pattern, { exclude }).map((file) => [file, readFileSync(file, 'utf8')]))

const isOurs = (folder: string): boolean => !/^(\.|node_modules|dist|test-results)/.test(folder)
const folders = () => globSync('**/', { exclude: (path: string) => !isOurs(path) }).filter((path) => path !== './' && path !== '.')
  .map((path) => path.endsWith('/') ? path : `${path}/`)

describe('methods', () => {
  test('every method has its page', () => {
    const sources = read('src/core/{accessibility,location,graph,stats,text,time}/**/*.ts', ['**/*.test.ts', '**/*.data.ts', '**/{evaluation,guardEvaluation}/**'])
    expect(methodProblems(read('docs/methods/*.md', ['**/README.md']), sources)).toEqual([])
  })

  test.each([
    ['a method without a page', { 'a.md': 'src/core/graph/a.ts' }, { 'src/core/graph/a.ts': 'export function a() {}', 'src/core/graph/b.ts': 'export const b = (x: number): number => x' }, 'src/core/graph/b.ts has no page in docs/methods that names it'],
    ['a page of a lost method', { 'a.md': '`src/core/graph/a.ts`' }, {}, 'a.md names src/core/graph/a.ts, which does not exist'],
    ['a page that names nothing', { 'a.md': 'Hustota' }, {}, 'a.md names no file of src/core'],
  ])('the wall fires on %s', (_what, pages, sources, problem) => {
    expect(methodProblems(pages, sources)).toEqual([problem])
  })

  test('every page has all its parts, and a test holds its example', () => {
    const tests = globSync('src/core/**/*.test.ts').map((file) => file.slice(file.lastIndexOf('/') + 1))
    expect(partProblems(read('docs/methods/*.md', ['**/README.md']), tests)).toEqual([])
  })

  const whole = '## Na co odpovídá\n## Jak se počítá\n## Odkud to je\n## Příklad spočítaný ručně\nV testu `a.test.ts`.\n## Meze a kdy to nepoužít\n'

  test.each([
    ['a page without a source', whole.replace('## Odkud to je\n', ''), 'a.md has no part like ^Odkud to je$'],
    ['a page that does not say when to leave it', whole.replace(' a kdy to nepoužít', ''), 'a.md has no part like nepoužít$'],
    ['an example of a lost test', whole.replace('a.test.ts', 'b.test.ts'), 'a.md names b.test.ts, which does not exist'],
    ['an example without a test', whole.replace('V testu `a.test.ts`.', ''), 'a.md names no test of its example'],
  ])('the wall fires on %s', (_what, page, problem) => {
    expect(partProblems({ 'a.md': whole }, ['a.test.ts'])).toEqual([])
    expect(partProblems({ 'a.md': page }, ['a.test.ts'])).toEqual([problem])
  })

  test('types and tables need no page', () => {
    expect(methodProblems({}, { 'src/core/graph/a.ts': 'export interface Graph {}\nexport const limit = 3' })).toEqual([])
  })
})

describe('decisions', () => {
  const folder = 'docs/decisions'

  test('are numbered without gaps and listed', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')
    const readme = existsSync(`${folder}/README.md`) ? readFileSync(`${folder}/README.md`, 'utf8') : ''
    expect(decisionProblems(files, readme)).toEqual([])
  })

  test.each([
    ['a number used twice', ['0001-a.md', '0001-b.md'], '(0001-a.md) (0001-b.md)', '0001: is used twice'],
    ['a gap', ['0001-a.md', '0003-b.md'], '(0001-a.md) (0003-b.md)', '0003: comes where 0002 belongs'],
    ['a page that is not listed', ['0001-a.md'], '', '0001-a.md: is not linked from README.md'],
    ['a link that leads nowhere', [], '[a](0001-a.md)', 'README.md links 0001-a.md, which does not exist'],
    ['a name without a number', ['a.md'], '(a.md)', 'a.md: is not named like 0001-words.md'],
  ])('the wall fires on %s', (_what, files, readme, problem) => {
    expect(decisionProblems(files, readme)).toContain(problem)
  })
})

describe('the map in README', () => {
  const drawing = [
    'sitovka/', '├── README.md    what it is', '├── src/', '│   ├── jobs/  mail/   the queue, the post', '│   │                      and a second line',
    '│   └── web/          pages', '└── test/    all tests',
  ].join('\n')
  const house = { files: ['README.md'], folders: ['src/', 'src/jobs/', 'src/mail/', 'src/web/', 'test/', 'test/walls/'] }

  test.skipIf(!existsSync('README.md'))('shows the folders that are there', () => {
    expect(mapProblems(readFileSync('README.md', 'utf8'), { files: globSync('{*,src/*,src/core/*,docs/*,scripts/*}'), folders: folders() })).toEqual([])
  })

  test('is read as drawn', () => {
    expect(drawnPaths(drawing)).toEqual(['README.md', 'src/', 'src/jobs/', 'src/mail/', 'src/web/', 'test/'])
  })

  test('the wall fires on a hidden folder and on a lost one, not on one below what is drawn', () => {
    expect(mapProblems(drawing, house)).toEqual([])
    expect(mapProblems(drawing, { ...house, folders: [...house.folders, 'src/attic/'] })).toEqual(['the map does not show src/attic/'])
    expect(mapProblems(drawing, { ...house, folders: house.folders.filter((name) => name !== 'test/') })).toEqual(['the map shows test/, which does not exist'])
  })
})
