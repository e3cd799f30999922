import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { Rejected } from '../../import/trouble.ts'
import { type FieldName, labelIn, serviceFields, valueWords } from '../fieldWords.ts'

export interface Sums {
  readonly added: number, readonly changed: number, readonly unchanged: number, readonly rejected: number,
}

/** Rows listed on a page; the record of the import keeps all. */
export const firstRows = 100

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

export const RejectedTable = ({ ui, rejected }: { readonly ui: Ui, readonly rejected: readonly Rejected[] }): VNode => (
  <DataTable
    ui={ui} caption={ui.t('directory:preview.rejected')} note={note(ui, rejected.length)}
    rows={rejected.slice(0, firstRows)} empty={<></>}
    columns={[
      { label: ui.t('directory:preview.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      { label: ui.t('directory:preview.row'), kind: 'name', cell: ({ what }) => what === '' ? '—' : what },
      { label: ui.t('directory:preview.column'), cell: ({ column }) => column ?? '' },
      { label: ui.t('directory:preview.reason'), cell: ({ reason }) => ui.t(`directory:reject.${reason}`) },
    ]}
  />
)

interface Change { readonly what: string, readonly field: string, readonly before: unknown, readonly after: unknown }

interface ChangeTableProps {
  readonly ui: Ui
  readonly caption: string
  readonly total: number
  readonly changes: readonly Change[]
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
          cell: ({ field }) => isField(field) ? labelIn(ui, 'service', field) : field,
        },
        { label: ui.t('directory:preview.before'), cell: ({ field, before }) => shown(field, before, 'del') },
        { label: ui.t('directory:preview.after'), cell: ({ field, after }) => shown(field, after, 'ins') },
      ]}
    />
  )
}

const isField = (name: string): name is FieldName => serviceFields.some((field) => field === name)

function words(ui: Ui, field: string, value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '').map(String)
  return valueWords(ui, 'service', field, { [field]: values }) || '—'
}
