import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type PlantedFiles, plantTree } from './plantedTree.ts'

const Report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }),
})
const Settings = z.object({ forbidden: z.array(z.object({ name: z.string(), severity: z.string() })) })

const rules = Settings.parse(createRequire(import.meta.url)(join(import.meta.dirname, '../../.dependency-cruiser.cjs'))).forbidden

function violations(files: PlantedFiles): string[] {
  using tree = plantTree(files)
  const folders = ['src', 'test', 'bench'].filter((folder) => Object.keys(files).some((file) => file.startsWith(`${folder}/`)))
  const { output } = tree.run('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders)
  return Report.parse(JSON.parse(output)).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

const bring = (path: string): string => `import * as brought from '${path}'\nexport const taken = brought\n`
const leaf = 'export const leaf = 1\n'

/** A house that keeps every rule: rooms enter earlier rooms by the door, adapters own their packages. */
const goodHouse: PlantedFiles = {
  'src/main.ts': "import { settings } from './config.ts'\nimport { wire } from '#app'\nwire(settings)\n",
  'src/cli.ts': bring('./config.ts') + "import '#app'\n",
  'src/config.ts': 'export const settings = 1\n',
  'src/app.ts': "import { routes } from '#modules/needs/index.ts'\nimport { fill } from '#demo/fill.ts'\nexport const wire = (settings: number) => [settings, routes, fill]\n",
  'src/demo/fill.ts': "import { routes } from '#modules/needs/index.ts'\nexport const fill = routes\n",
  'src/core/ids.ts': leaf,
  'src/core/near.ts': "import KDBush from 'kdbush'\nimport { leaf } from './ids.ts'\nexport const near = [KDBush, leaf]\n",
  'src/db/connection.ts': "import pg from 'pg'\nexport type Db = number\nexport const open = pg\n",
  'src/documents/word.ts': bring('docx'),
  'src/web/islands/map/main.tsx': "import L from 'leaflet'\nimport { render } from 'preact'\nexport const map = [L, render]\n",
  'src/solver/worker.ts': bring('#core/ids.ts'),
  'src/modules/territory/index.ts': "export { municipalities } from './queries.ts'\n",
  'src/modules/territory/queries.ts': "import { open } from '#db/connection.ts'\nimport { near } from '#core/near.ts'\nimport { taken } from '#documents/word.ts'\nexport const municipalities = [open, near, taken]\n",
  'src/modules/needs/index.ts': "export { routes } from './routes.tsx'\n",
  'src/modules/needs/routes.tsx': "import type { Db } from '#db/connection.ts'\nimport { municipalities } from '#modules/territory/index.ts'\nimport { page } from './views/page.tsx'\nimport { Form } from './input.ts'\nexport const routes = (db: Db) => [db, municipalities, page, Form]\n",
  'src/modules/needs/input.ts': "import { z } from 'zod'\nexport const Form = z.object({})\n",
  'src/modules/needs/views/page.tsx': "import { leaf } from '#core/ids.ts'\nexport const page = leaf\n",
  'src/modules/needs/input.test.ts': bring('./input.ts'),
}

/** Each rule, the file that breaks it and how. A rule without a line here fails the test below. */
const planted: Record<string, PlantedFiles> = {
  'no-cycles': { 'src/web/a.ts': bring('./b.ts'), 'src/web/b.ts': bring('./a.ts') },
  'core-is-pure': { 'src/core/reads.ts': bring('node:fs') },
  'shared-floor-below-rooms': { 'src/i18n/words.ts': bring('#modules/needs/index.ts') },
  'rooms-below-app': { 'src/modules/work/commands.ts': bring('#demo/fill.ts') },
  'demo-below-app': { 'src/demo/wires.ts': bring('#app') },
  'oracles-judge-from-outside': { 'src/oracles/peeks.ts': bring('#modules/territory/index.ts') },
  'nobody-leans-on-oracles': { 'src/core/knows.ts': bring('#oracles/karate.ts'), 'src/oracles/karate.ts': leaf },
  'nobody-imports-the-starters': { 'test/support/starts.ts': bring('../../src/main.ts') },
  'settings-are-passed': { 'src/web/address.ts': bring('#config') },
  'enter-rooms-by-the-door': { 'src/modules/outputs/queries.ts': bring('#modules/territory/queries.ts') },
  'others-use-doors': { 'bench/measures.ts': bring('#modules/territory/queries.ts') },
  'doors-are-known': { 'src/app-more.ts': bring('#modules/attic/index.ts'), 'src/modules/attic/index.ts': leaf },
  'routes-hold-no-sql': { 'src/modules/directory/routes.tsx': bring('kysely') },
  'rules-stay-pure': { 'src/modules/directory/input.ts': bring('#db/connection.ts') },
  'rules-touch-no-machine': { 'src/modules/directory/rules.ts': bring('node:fs') },
  'views-only-draw': { 'src/modules/directory/views/card.tsx': bring('../queries.ts'), 'src/modules/directory/queries.ts': leaf },
  'islands-live-in-the-browser': { 'src/web/islands/graph/main.tsx': bring('#db/connection.ts') },
  'islands-have-no-machine': { 'src/web/islands/board/main.tsx': bring('node:path') },
  'documents-own-the-writers': { 'src/modules/outputs/documents.ts': bring('docx') },
  'solver-owns-the-optimiser': { 'src/modules/coverage/solve.ts': bring('highs') },
  'mail-owns-the-post': { 'src/modules/demands/send.ts': bring('nodemailer') },
  'jobs-own-the-queue': { 'src/modules/demands/later.ts': bring('pg-boss') },
  'db-owns-the-driver': { 'src/modules/demands/rows.ts': bring('pg') },
  'islands-own-browser-packages': { 'src/modules/demands/map.tsx': bring('leaflet') },
  'no-orphans': { 'src/web/lonely.ts': leaf },
  'no-dead-wood': { 'src/core/dead.ts': leaf, 'src/core/dead.test.ts': bring('./dead.ts') },
  'no-test-code-in-production': { 'src/jobs/borrows.ts': bring('#test/support/helps.ts'), 'test/support/helps.ts': leaf },
  'no-dev-dependency-in-production': { 'src/jobs/checks.ts': bring('fast-check') },
  ...Object.fromEntries(neighbours().map(([earlier, later]) => [
    `only-earlier-rooms-${earlier}`,
    { [`src/modules/${earlier}/reaches.ts`]: bring(`#modules/${later}/index.ts`), [`src/modules/${later}/index.ts`]: "export { leaf } from './leaf.ts'\n", [`src/modules/${later}/leaf.ts`]: leaf },
  ])),
}

function neighbours(): [string, string][] {
  const order = ['access', 'territory', 'directory', 'needs', 'surveys', 'cooperation', 'coverage', 'strategy',
    'meetings', 'demands', 'work', 'outputs', 'portal', 'overview', 'admin']
  return order.slice(0, -1).map((room, place) => [room, order[place + 1]!])
}

describe('boundaries', () => {
  let found: string[] = []
  beforeAll(() => { found = violations({ ...goodHouse, ...Object.assign({}, ...Object.values(planted)) as PlantedFiles, ...doorsKept() }) })

  test('a house that keeps the rules is left alone', () => {
    expect(violations(goodHouse)).toEqual([])
  })

  test('every rule is an error', () => {
    expect(rules.filter(({ severity }) => severity !== 'error')).toEqual([])
  })

  test.each(rules.map(({ name }) => name))('%s fires', (name) => {
    const files = Object.keys(planted[name] ?? {})
    const fired = found.filter((violation) => files.some((file) => violation === `${name}: ${file}`))
    expect(fired, `no planted file of ${name} was found among:\n${found.filter((line) => line.startsWith(name)).join('\n')}`).not.toEqual([])
  })
})

/** The planted rooms overwrite doors of the good house; these two keep their own. */
function doorsKept(): PlantedFiles {
  return { 'src/modules/territory/index.ts': goodHouse['src/modules/territory/index.ts']!, 'src/modules/needs/index.ts': goodHouse['src/modules/needs/index.ts']! }
}
