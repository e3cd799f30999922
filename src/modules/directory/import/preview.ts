import type { TableChoice } from './choice.ts'
import { changesTold, keptTold, type ToldChange, type ToldPlan, writesNothing } from './plan.ts'
import type { ImportTarget } from './fields.ts'
import type { Table } from './table.ts'
import { filledColumns } from './tableHead.ts'
import type { Rejected } from './trouble.ts'
import { type ToldUnsaid, toldUnsaid } from './unsaid.ts'
import { type UnreadColumn, unreadColumns } from './unread.ts'

/** How many rows would be, or were, new, changed, as they are, and left out. */
export interface Sums { readonly added: number, readonly changed: number, readonly unchanged: number, readonly rejected: number }

interface AddedLine {
  readonly line: number, readonly name: string, readonly organisation: string, readonly isNewOrganisation: boolean,
}

/** What a table would change, as it is shown before a yes: the beginning of each list, the rows that are left out whole. */
export interface TablePreview {
  readonly target: ImportTarget
  readonly sums: Sums
  /** Whether the table has nothing that is not here already, of organisations either. */
  readonly isNothing: boolean
  readonly unread: readonly UnreadColumn[]
  readonly unsaid: ToldUnsaid
  readonly added: readonly AddedLine[]
  readonly changed: readonly ToldChange[]
  /** Fields in which the table says otherwise and the card keeps its own, and on how many cards. */
  readonly kept: readonly ToldChange[]
  readonly keptCards: number
  readonly rejected: readonly Rejected[]
  /** The rows that are shown, as they came. */
  readonly table: Table
}

/** Rows listed on a page; the record of the import keeps all. */
export const firstRows = 100

export function previewOf(table: Table, plan: ToldPlan, { mapping, unsaid }: Pick<TableChoice, 'mapping' | 'unsaid'>): TablePreview {
  const { rejected } = plan
  const added = addedLines(plan)
  const kept = keptTold(plan)
  const shown = new Set([...added.slice(0, firstRows), ...rejected.slice(0, firstRows)].map(({ line }) => line))
  return {
    sums: sumsOf(plan), isNothing: writesNothing(plan), unread: unreadColumns({ header: table.header, filled: filledColumns(table) }, mapping), unsaid: toldUnsaid(plan, unsaid),
    target: plan.target, added: added.slice(0, firstRows),
    changed: linesOf(plan), kept: kept.slice(0, firstRows), keptCards: new Set(kept.map(({ what }) => what)).size,
    rejected, table: { header: table.header, rows: table.rows.filter(({ line }) => shown.has(line)) },
  }
}

export function sumsOf({ target, added, changed, unchanged, organisations, rejected }: ToldPlan): Sums {
  if (target === 'services') return { added: added.length, changed: changed.length, unchanged: unchanged.length, rejected: rejected.length }
  const [newOnes, known] = [organisations.filter(({ id }) => id === null), organisations.filter(({ id }) => id !== null)]
  const changing = known.filter(({ changes }) => changes.length > 0)
  return { added: newOnes.length, changed: changing.length, unchanged: known.length - changing.length, rejected: rejected.length }
}

const addedLines = ({ target, added, organisations }: ToldPlan): AddedLine[] => target === 'services'
  ? added.map(({ line, service, organisation }) => ({
    line, name: service.fields.name, organisation: organisation?.name ?? service.organisation.name, isNewOrganisation: organisation === null,
  }))
  : organisations.filter(({ id }) => id === null).map(({ line, said: { name } }) => ({ line, name, organisation: name, isNewOrganisation: true }))

/** What changes on cards, and where services are newly given. */
const linesOf = (plan: ToldPlan): ToldChange[] => [
  ...changesTold(plan).slice(0, firstRows),
  ...plan.changed.slice(0, firstRows).flatMap(({ what, newPlaces }) => newPlaces.length === 0 ? []
    : [{ what, field: 'places', before: null, after: newPlaces.map(({ place }) => place) }]),
]
