import type { VNode } from 'preact'
import { type Column, DataTable, type Export } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { problemWords } from '../../import/documents.ts'
import { type ImportField, importFields, type Mapping } from '../../import/fields.ts'
import { partedUnread, type UnreadColumn } from '../../import/unread.ts'
import { unguarded } from '../../import/rows.ts'
import type { ToldChange } from '../../import/plan.ts'
import { firstRows, type Sums } from '../../import/preview.ts'
import type { Table } from '../../import/table.ts'
import type { Rejected } from '../../import/trouble.ts'
import { importedField, importedWords } from './importedWords.ts'

/** How many would be, or were, new, changed, ended, as they are, and left out. */
export const Counts = ({ ui, sums }: { readonly ui: Ui, readonly sums: Sums }): VNode => (
  <dl class="preview-sums">
    {(['added', 'changed', 'ended', 'unchanged', 'rejected'] as const).map((name) => (
      <div><dt>{ui.t(`directory:sums.${name}`)}</dt><dd>{ui.format.number(sums[name])}</dd></div>
    ))}
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

/** What of the table stays aside, by name: nobody finds out only from the cards. What is ours to be read only is said apart. */
export function Unread({ ui, columns }: { readonly ui: Ui, readonly columns: readonly UnreadColumn[] }): VNode {
  const { forgotten, readOnly } = partedUnread(columns)
  return (
    <>
      {forgotten.length > 0 && (
        <Notice title={ui.t('directory:import.unread')}>
          <p>{ui.t('directory:import.unreadHint')}</p>
          <ul>{forgotten.map((column) => <li>{unreadWords(ui, column)}</li>)}</ul>
        </Notice>
      )}
      {readOnly.length > 0 && (
        <p class="hint">{ui.t('directory:import.readOnly', { columns: ui.format.list(readOnly.map((column) => unreadWords(ui, column))) })}</p>
      )}
    </>
  )
}

interface ChangeTableProps {
  readonly ui: Ui
  readonly caption: string
  readonly total: number
  readonly changes: readonly ToldChange[]
  /** The table says otherwise and the card keeps its own. */
  readonly isKept?: boolean | undefined
}

export function ChangeTable({ ui, caption, total, changes, isKept = false }: ChangeTableProps): VNode {
  const shown = (field: string, value: unknown, Mark: 'del' | 'ins') =>
    isKept ? importedWords(ui, field, value) : <Mark>{importedWords(ui, field, value)}</Mark>
  return (
    <DataTable
      ui={ui} caption={caption} note={note(ui, total)} rows={changes} empty={<></>}
      columns={[
        { label: ui.t('directory:preview.card'), kind: 'name', cell: ({ what, stays }) => stays === undefined ? what : <>{stays} <small class="meta">{ui.t('directory:preview.inTable', { name: what })}</small></> },
        {
          label: ui.t('cards:history.field'),
          cell: ({ field }) => importedField(ui, field),
        },
        { label: ui.t('directory:preview.before'), cell: ({ field, before }) => shown(field, before, 'del') },
        { label: ui.t('directory:preview.after'), cell: ({ field, after }) => shown(field, after, 'ins') },
      ]}
    />
  )
}
