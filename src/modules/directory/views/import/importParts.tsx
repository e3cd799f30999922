import type { VNode } from 'preact'
import { type Column, DataTable, type Export } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { problemWords } from '../../import/documents.ts'
import { type ImportField, importFields, type Mapping } from '../../import/fields.ts'
import { firstRows, type ChangeLine, type Sums } from '../../import/preview.ts'
import type { UnreadColumn } from '../../import/unread.ts'
import { unguarded } from '../../import/rows.ts'
import type { Table } from '../../import/table.ts'
import type { Rejected } from '../../import/trouble.ts'
import { type FieldName, labelIn, serviceFields, valueWords } from '../fieldWords.ts'

/** How many rows would be, or were, new, changed, as they are, and left out. */
export const Counts = ({ ui, sums }: { readonly ui: Ui, readonly sums: Sums }): VNode => (
  <dl class="preview-sums">
    <div><dt>{ui.t('directory:sums.added')}</dt><dd>{ui.format.number(sums.added)}</dd></div>
    <div><dt>{ui.t('directory:sums.changed')}</dt><dd>{ui.format.number(sums.changed)}</dd></div>
    <div><dt>{ui.t('directory:sums.unchanged')}</dt><dd>{ui.format.number(sums.unchanged)}</dd></div>
    <div><dt>{ui.t('directory:sums.rejected')}</dt><dd>{ui.format.number(sums.rejected)}</dd></div>
  </dl>
)

const note = (ui: Ui, total: number): string | undefined => total > firstRows ? ui.t(
  'directory:preview.first', { count: firstRows },
) : undefined

interface RejectedTableProps {
  readonly ui: Ui
  readonly rejected: readonly Rejected[]
  /** Cells of the rows, where the table is at hand. */
  readonly cells?: readonly Column<{ readonly line: number }>[] | undefined
  readonly exports?: readonly Export[] | undefined
}

export const RejectedTable = ({ ui, rejected, cells = [], exports }: RejectedTableProps): VNode => (
  <DataTable
    ui={ui} caption={ui.t('directory:preview.rejected')} note={noteOf(ui, rejected.length, cells.length)} exports={exports}
    rows={rejected.slice(0, firstRows)} empty={<></>} wide={cells.length > 0}
    columns={[
      { label: ui.t('directory:preview.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      { label: ui.t('directory:preview.row'), kind: 'name', cell: ({ what }) => what === '' ? '—' : what },
      {
        label: ui.t('directory:preview.reason'),
        cell: ({ problems }) => <ul class="plain row-problems">{problems.map((problem) => <li>{problemWords(ui, problem)}</li>)}</ul>,
      },
      ...cells,
    ]}
  />
)

/** Columns that fit a usual screen. */
const mostThatFit = 5

/** How many of the rows are shown, and that a wide table moves in its box. */
export const noteOf = (ui: Ui, total: number, columns: number): VNode => (
  <>
    {note(ui, total)}
    {columns > mostThatFit && <span class="scroll-hint">{ui.t('directory:preview.wide')}</span>}
  </>
)

interface MappedTable { readonly table: Table, readonly mapping: Mapping }

/** Every column the mapping knows, with what stands in it on the row of that line. */
export function mappedColumns<Row extends { readonly line: number }>(
  { t }: Ui, { table, mapping }: MappedTable, without: readonly ImportField[] = [],
): Column<Row>[] {
  const lines = new Map(table.rows.map(({ line, cells }) => [line, cells]))
  return importFields.filter((field) => mapping[field] !== undefined && !without.includes(field)).map((field) => {
    const at = table.header.indexOf(mapping[field] ?? '')
    return { label: t(`directory:column.${field}`), cell: ({ line }) => unguarded(lines.get(line)?.[at] ?? '') }
  })
}

const unreadWords = ({ t }: Ui, { heading, number, repeats }: UnreadColumn): string => {
  if (heading === '') return t('directory:import.unnamed', { number })
  return repeats ? t('directory:import.repeated', { heading }) : heading
}

/** What of the table stays aside, by name: nobody finds out only from the cards. */
export function Unread({ ui, columns }: { readonly ui: Ui, readonly columns: readonly UnreadColumn[] }): VNode | null {
  return columns.length === 0 ? null : (
    <Notice title={ui.t('directory:import.unread')}>
      <p>{ui.t('directory:import.unreadHint')}</p>
      <ul>{columns.map((column) => <li>{unreadWords(ui, column)}</li>)}</ul>
    </Notice>
  )
}

interface ChangeTableProps {
  readonly ui: Ui
  readonly caption: string
  readonly total: number
  readonly changes: readonly ChangeLine[]
  /** The table says otherwise and the card keeps its own. */
  readonly isKept?: boolean | undefined
}

export function ChangeTable({ ui, caption, total, changes, isKept = false }: ChangeTableProps): VNode {
  const shown = (field: string, value: unknown, Mark: 'del' | 'ins') =>
    isKept ? words(ui, field, value) : <Mark>{words(ui, field, value)}</Mark>
  return (
    <DataTable
      ui={ui} caption={caption} note={note(ui, total)} rows={changes} empty={<></>}
      columns={[
        { label: ui.t('directory:services.name'), kind: 'name', cell: ({ what }) => what },
        {
          label: ui.t('cards:history.field'),
          cell: ({ field }) => fieldWords(ui, field),
        },
        { label: ui.t('directory:preview.before'), cell: ({ field, before }) => shown(field, before, 'del') },
        { label: ui.t('directory:preview.after'), cell: ({ field, after }) => shown(field, after, 'ins') },
      ]}
    />
  )
}

/** A field of the card, or what the row adds to it: a place, a capacity. */
function fieldWords(ui: Ui, name: string): string {
  if (isField(name)) return labelIn(ui, 'service', name)
  const column = importFields.find((field) => field === name)
  return column ? ui.t(`directory:column.${column}`) : name
}

const isField = (name: string): name is FieldName => serviceFields.some((field) => field === name)

function words(ui: Ui, field: string, value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '').map(String)
  return valueWords(ui, 'service', field, { [field]: values }) || '—'
}
