import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { DoubtfulCard } from './doubtQueries.ts'
import { doubtWords } from './doubtWords.ts'

/** The queue of doubtful cards as a table file. */
export function doubtsTable(ui: Ui, rows: readonly DoubtfulCard[]): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('freshness:doubts.title'),
    about: [{ label: t('directory:export.asOf'), value: ui.format.date(ui.today) }, { label: t('directory:export.rows'), value: ui.format.number(rows.length) }],
    columns: [
      text(t('freshness:doubts.card')), text(t('freshness:doubts.kindLabel')), text(t('freshness:doubts.detail')), text(t('freshness:doubts.why')),
      { header: t('directory:verified.label'), kind: 'day' },
    ],
    rows: rows.map((row) => [
      row.name, t(`freshness:doubts.kind.${row.kind}`), row.detail, row.doubts.map((doubt) => doubtWords(ui, row, doubt)).join(', '), row.verifiedOn,
    ]),
  }
}
