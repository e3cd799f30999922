import { beforeAll, describe, expect, test } from 'vitest'
import { plantTree } from './plantedTree.ts'

const settings = {
  name: 'planted', type: 'module', imports: { '#app': './src/app.ts', '#core/*': './src/core/*' },
  dependencies: { hono: '*', preact: '*', zod: '*' }, devDependencies: { typescript: '*', vite: '*' },
}
const house = {
  'package.json': JSON.stringify(settings),
  'src/main.ts': "import { used } from '#core/used.ts'\nimport { z } from 'zod'\nz.literal(used)\n",
  'src/cli.ts': "import 'hono'\nimport '#app'\n",
  'src/app.ts': 'export {}\n',
  'src/core/used.ts': 'export const used = 1\n',
}
const planted = {
  'package.json': JSON.stringify({ ...settings, dependencies: { ...settings.dependencies, docx: '*' } }),
  'src/cli.ts': "import 'hono'\nimport '#app'\nimport 'pino'\n",
  'src/app.ts': 'export const deadWire = 2\n',
  'src/core/lonely.ts': 'export const lonely = 1\n',
  'src/core/used.ts': 'export const used = 1\nexport const deadExport = 2\nexport interface DeadType { a: 1 }\n',
}

const inspect = (files: Readonly<Record<string, string>>): { output: string, isContent: boolean } => {
  using tree = plantTree(files)
  return tree.run('knip/bin/knip.js', '--no-progress', '--no-config-hints')
}

describe('dead code', () => {
  let found = { output: '', isContent: true }
  beforeAll(() => { found = inspect({ ...house, ...planted }) })

  test('a house without it is left alone', () => {
    expect(inspect(house)).toEqual({ output: '', isContent: true })
  })

  test.each([
    ['a file', 'src/core/lonely.ts'], ['an export', 'deadExport'], ['a type', 'DeadType'], ['an export of the wiring', 'deadWire'],
    ['a package nobody imports', 'docx'], ['a package nobody listed', 'pino'],
  ])('%s is found: %s', (_what, word) => {
    expect(found.output).toContain(word)
    expect(found.isContent).toBe(false)
  })
})
