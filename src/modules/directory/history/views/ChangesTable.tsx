import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import { cardFieldLabel, cardFieldWords, type Names } from '../../views/cardWords.ts'
import type { CardKind, FieldChanges } from '../changes.ts'

interface ChangesTableProps {
  readonly ui: Ui
  readonly kind: CardKind
  readonly changes: FieldChanges
  readonly names: Names
  readonly caption: string
}

/** What changed on a card, field by field, in words; a hidden change says only that it was. */
export function ChangesTable({ ui, kind, changes, names, caption }: ChangesTableProps): VNode {
  const { t } = ui
  const rows = Object.entries(changes).map(([field, change]) => ({ field, ...change }))
  const words = (field: string, value: unknown): string => cardFieldWords({ ui, kind, field }, value, names)
  return (
    <DataTable
      ui={ui} caption={caption} captionHidden rows={rows}
      columns={[
        { label: t('cards:history.field'), kind: 'name', cell: ({ field }) => cardFieldLabel({ ui, kind, field }) },
        {
          label: t('cards:history.before'),
          cell: ({ field, before, hidden }) => hidden === true ? t('cards:history.hidden') : words(field, before),
        },
        { label: t('cards:history.after'), cell: ({ field, after, hidden }) => hidden === true ? '' : words(field, after) },
      ]}
    />
  )
}
