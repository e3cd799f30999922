import { cpus, loadavg, totalmem } from 'node:os'

/** One measurement as it is written down. */
export interface Section {
  readonly title: string
  /** Said under the title: what was measured and how. */
  readonly notes: readonly string[]
  readonly tables: readonly Table[]
  readonly goals: readonly Goal[]
}

export interface Table { readonly head: readonly string[], readonly rows: readonly (readonly string[])[] }

/** `figure` is compared with `limit` of the same unit; nothing fails when it is missed. */
export interface Goal { readonly name: string, readonly figure: number, readonly limit: number, readonly unit: string }

const mebibyte = 1024 ** 2

/** Three digits that say something: 0.42, 8.3, 142. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value.toFixed(value < 1 ? 2 : value < 20 ? 1 : 0)
}

export const inMebibytes = (bytes: number): string => (bytes / mebibyte).toFixed(0)
export const inKibibytes = (bytes: number): string => (bytes / 1024).toFixed(1)

const tableText = ({ head, rows }: Table): string =>
  [head, head.map((_, index) => index === 0 ? '---' : '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const goalRow = ({ name, figure, limit, unit }: Goal): string[] =>
  [name, `${rounded(figure)} ${unit}`, `≤ ${limit} ${unit}`, figure <= limit ? 'reached' : '**missed**']

/** Cores, memory and the load of the machine at this moment; others may be working on it. */
export function machineLine(now: Date): string {
  const [model] = cpus()
  const load = loadavg().map((value) => value.toFixed(1)).join(' ')
  return `${now.toISOString().slice(0, 10)} · ${cpus().length} cores (${model?.model.trim() ?? 'unknown'}) · ${(totalmem() / 1024 ** 3).toFixed(0)} GB · `
    + `Node ${process.versions.node} · load at the end ${load}`
}

/** The section as Markdown, with the machine it was measured on. */
export function sectionText({ title, notes, tables, goals }: Section, machine: string): string {
  const goalTables = goals.length === 0 ? [] : [tableText({ head: ['Goal', 'Measured', 'Limit', ''], rows: goals.map(goalRow) })]
  return [`## ${title}`, `*${machine}*`, ...notes, ...goalTables, ...tables.map(tableText)].join('\n\n')
}
