import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Method } from '#core/methods/method.ts'
import { areas, methods } from '#core/methods/registry.ts'
import { pageProblems, unregistered } from './methods.ts'

const registered: Readonly<Record<string, Method>> = methods
const functions = Object.values(registered).flatMap((method) => Object.entries(method.functions))

describe('the registry of methods', () => {
  test('holds every function that is a method’s own face', () => {
    const files = globSync('src/core/{accessibility,location,graph,stats,text,time}/**/*.ts', { exclude: ['**/*.test.ts', '**/*.data.ts', '**/{evaluation,guardEvaluation}/**'] })
    expect(unregistered(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])), functions.map(([name]) => name))).toEqual([])
  })

  test('names functions by their own names', () => {
    for (const [name, made] of functions) expect(made.name).toBe(name)
  })

  test('has a page for every method and a method for every page', () => {
    expect(pageProblems(readdirSync('docs/methods').filter((file) => file.endsWith('.md') && file !== 'README.md'), registered)).toEqual([])
  })

  test('loses no method of an area under the key of another', () => {
    expect(Object.keys(registered)).toEqual(Object.values(areas).flatMap((area) => Object.keys(area)))
  })

  test('says a question in both languages', () => {
    for (const [key, { label, question, source }] of Object.entries(registered)) {
      expect([key, question.cs.endsWith('?'), question.en.endsWith('?')]).toEqual([key, true, true])
      expect([label.cs, label.en, source]).not.toContain('')
    }
  })

  test.each([
    ['a function nobody calls', { 'src/core/graph/a.ts': 'export function a() {}' }, [], ['a of src/core/graph/a.ts is in no method of the registry']],
    ['an arrow nobody calls', { 'src/core/graph/a.ts': 'export const a = <Value>(x: Array<Value>, f: (y: number) => void): number =>\n  x' }, [], ['a of src/core/graph/a.ts is in no method of the registry']],
    ['one that only the list of methods takes', { 'src/core/graph/a.ts': 'export function a() {}', 'src/core/graph/methods.ts': "import { a } from './a.ts'" }, [], ['a of src/core/graph/a.ts is in no method of the registry']],
  ])('the wall fires on %s', (_what, sources, names, problems) => {
    expect(unregistered(sources, names)).toEqual(problems)
  })

  test('a function that others of the core call, a registered one, a table and a type are left alone', () => {
    expect(unregistered({
      'src/core/graph/a.ts': 'export function a() {}\nexport const b = () => 1\nexport const table = [1]\nexport interface Graph {}',
      'src/core/graph/c.ts': "import { type Graph, a } from './a.ts'",
    }, ['b'])).toEqual([])
  })

  test('the wall fires on a lost page and on a page of nothing', () => {
    expect(pageProblems(['b.md'], { density: { page: 'a.md' } })).toEqual(['density is explained by a.md, which does not exist', 'b.md explains no method of the registry'])
  })
})
