import type { TableChoice } from './choice.ts'
import type { FieldChange, ToldPlan } from './plan.ts'
import type { Table } from './table.ts'
import { filledColumns } from './tableHead.ts'
import type { Rejected } from './trouble.ts'
import { type ToldUnsaid, toldUnsaid } from './unsaid.ts'
import { type UnreadColumn, unreadColumns } from './unread.ts'

/** How many rows would be, or were, new, changed, as they are, and left out. */
export interface Sums { readonly added: number, readonly changed: number, readonly unchanged: number, readonly rejected: number }

/** A field of a card, or what a row adds to it: a place, a capacity. */
export interface ChangeLine { readonly what: string, readonly field: string, readonly before: unknown, readonly after: unknown }

interface AddedLine {
  readonly line: number, readonly name: string, readonly organisation: string, readonly isNewOrganisation: boolean,
}

/** What a table would change, as it is shown before a yes: the beginning of each list, the rows that are left out whole. */
export interface TablePreview {
  readonly sums: Sums
  readonly unread: readonly UnreadColumn[]
  readonly unsaid: ToldUnsaid
  readonly added: readonly AddedLine[]
  readonly changed: readonly ChangeLine[]
  /** Fields in which the table says otherwise and the card keeps its own, and on how many cards. */
  readonly kept: readonly ChangeLine[]
  readonly keptCards: number
  readonly rejected: readonly Rejected[]
  /** The rows that are shown, as they came. */
  readonly table: Table
}

/** Rows listed on a page; the record of the import keeps all. */
export const firstRows = 100

export function previewOf(table: Table, plan: ToldPlan, { mapping, unsaid }: Pick<TableChoice, 'mapping' | 'unsaid'>): TablePreview {
  const { added, changed, unchanged, rejected } = plan
  const differing = unchanged.filter(({ kept }) => kept.length > 0)
  const shown = new Set([...added.slice(0, firstRows), ...rejected.slice(0, firstRows)].map(({ line }) => line))
  return {
    sums: sumsOf(plan), unread: unreadColumns({ header: table.header, filled: filledColumns(table) }, mapping), unsaid: toldUnsaid(plan, unsaid),
    added: added.slice(0, firstRows).map(({ line, service, organisation }) => ({
      line, name: service.fields.name, organisation: organisation?.name ?? service.organisation, isNewOrganisation: organisation === null,
    })),
    changed: changed.slice(0, firstRows).flatMap(linesOf),
    kept: differing.slice(0, firstRows).flatMap(({ what, kept }) => kept.map((change) => lineOf(what, change))),
    keptCards: differing.length,
    rejected, table: { header: table.header, rows: table.rows.filter(({ line }) => shown.has(line)) },
  }
}

export const sumsOf = ({ added, changed, unchanged, rejected }: ToldPlan): Sums =>
  ({ added: added.length, changed: changed.length, unchanged: unchanged.length, rejected: rejected.length })

const lineOf = (what: string, { field, before, after }: FieldChange): ChangeLine => ({ what, field, before, after })

const linesOf = ({ what, changes, addsPlace, addsCapacity, service }: ToldPlan['changed'][number]): ChangeLine[] => [
  ...changes.map((change) => lineOf(what, change)),
  ...(addsPlace ? [{ what, field: 'municipality', before: null, after: service.municipality }] : []),
  ...(addsCapacity ? [{ what, field: 'capacity', before: null, after: service.capacity?.maximum ?? null }] : []),
]
