import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { Trouble } from './queries/runs.ts'

/** What a run left aside, as a table file. */
export function leftOutTable({ t, language }: Ui, troubles: readonly Trouble[]): SheetTable {
  return {
    language, name: t('registers:left.sheet'),
    columns: [
      { header: t('registers:record'), kind: 'number' }, { header: t('registers:counts.kind'), kind: 'text' },
      { header: t('registers:left.reason'), kind: 'text' }, { header: t('registers:left.detail'), kind: 'text' },
    ],
    rows: troubles.map(({ number, what, reason, detail }) => [number, what, t(`registers:reason.${reason}`), detail]),
  }
}
