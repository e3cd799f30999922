import type { SubjectKind } from '#test/factories/aWorld.ts'

export const columns = ['**', 'LN', 'RN', 'RC', 'RE', 'ME', 'OS', 'PR', 'MU', 'AD'] as const
export type Cell = '●' | '○' | '·'

export interface Right {
  readonly room: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What the address is about; null for a page without a territory. */
  readonly about: SubjectKind | null
  readonly cells: readonly Cell[]
}

export const lineOf = (method: string, path: string, about: string | null, cells: readonly string[]): string =>
  `${method.padEnd(4)} ${path.padEnd(56)} ${(about ?? '–').padEnd(12)} ${cells[0] ?? ''}   ${cells.slice(1).join('  ')}`

/** The lines of the table as data. */
export function rowsOf(text: string): Right[] {
  let room = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('#')) room = line.slice(1).trim().split(' ')[0] ?? ''
    const [method, path, about, ...cells] = line.trim().split(/\s+/)
    if (method !== 'GET' && method !== 'POST') return []
    // The test of rights says which line is wrong, so a slip of the pen needs no check of its own here.
    return [{ room, method, path: path ?? '', about: about === '–' ? null : about as SubjectKind, cells: cells as Cell[] }]
  })
}
