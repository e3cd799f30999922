import type { SheetTable } from '#documents/table/sheetTable.ts'
import { keptName } from '#modules/access/index.ts'
import type { Ui } from '#web/ui.ts'
import type { LeavingRow } from './standing.ts'

/** What goes today and within a month, as a table file. Names of cards are in it, of persons never. */
export function leavingTable({ t, language, format, today }: Ui, rows: readonly LeavingRow[]): SheetTable {
  return {
    language, name: t('retention:export.name'),
    about: [{ label: t('retention:export.name'), value: t('retention:export.about') }, { label: t('retention:export.rows'), value: format.number(rows.length) }],
    columns: [
      { header: t('retention:export.kind'), kind: 'text' }, { header: t('retention:one.name'), kind: 'text' }, { header: t('retention:one.since'), kind: 'day' },
      { header: t('retention:one.announced'), kind: 'day' }, { header: t('retention:one.leaves'), kind: 'day' }, { header: t('retention:due'), kind: 'text' },
    ],
    rows: rows.map((row) => [
      t(`retention:kind.${row.kind}`), keptName(t, row.kind, row.name), row.began, row.announcedOn, row.leavesOn, row.leavesOn <= today ? t('retention:export.today') : null,
    ]),
  }
}
