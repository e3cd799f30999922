import type { Corner, SubjectKind, World } from '#test/factories/aWorld.ts'

/** Values of the parameters that are not the subject itself. */
const others: Readonly<Record<string, (world: World, corner: Corner) => string>> = {
  code: (_, corner) => corner.orp,
  orp: (_, corner) => corner.orp,
  version: (_, corner) => corner.version,
  table: (_, corner) => corner.table,
  format: () => 'csv',
  chapter: () => 'uvod',
  function: () => 'crisis',
  token: () => 'no-such-link',
  part: () => '00000000-0000-4000-8000-000000000000',
  source: () => 'rpss',
  run: (world) => world.registerRun,
  request: (world) => world.providerRequest,
  link: (world) => world.providerLink,
  batch: () => '00000000-0000-4000-8000-000000000000',
  grant: () => 'no-such-grant',
  verze: () => '1',
  kam: (world, corner) => corner === world.home ? world.nextDoor.organisation : world.home.organisation,
  jina: (world, corner) => corner === world.home ? world.nextDoor.service : world.home.service,
  slouceni: (world) => world.cardMerge,
  zneni: () => '2026-11',
  ciselnik: () => 'nase-skupiny',
  polozka: () => 'child',
  zmena: (world) => world.codeChange,
  druh: () => 'services',
  role: () => 'obec',
}

/** Where the code in the query says what the page is about. */
const byQuery: Partial<Record<SubjectKind, string>> = { orp: 'orp', need: 'orp', region: 'kraj' }

/** The address of a route about the thing in that corner of the world. */
export function addressOf(path: string, about: SubjectKind | null, world: World, corner: Corner): string {
  const filled = path.replaceAll(/:(\w+)(?:\{([^}]*)\})?/g, (_, name: string, pattern: string | undefined) => {
    if (pattern !== undefined) return sampleOf(pattern)
    if (name === 'file' && about === 'version') return 'dokument.pdf'
    return name === 'id' ? subjectOf(path, about, world, corner) : others[name]?.(world, corner) ?? 'x'
  })
  const name = about === null ? undefined : byQuery[about]
  if (name === undefined || path.includes(':orp') || path.includes(':code')) return filled
  return `${filled}?${name}=${about === 'region' ? corner.region : corner.orp}`
}

/** Something a parameter's own pattern takes: its first choices and a one for a number. */
const sampleOf = (pattern: string): string =>
  pattern.replaceAll('[0-9]+', '1').replaceAll(/\(\?:(\w+)[^)]*\)/g, '$1').replaceAll('\\.', '.').split('|')[0] ?? ''

function subjectOf(path: string, about: SubjectKind | null, world: World, corner: Corner): string {
  if (about !== null) return corner[about]
  if (path.includes('/sit/import/')) return world.cardImport
  return path.includes('/import/') ? world.territoryImport : world.person
}
