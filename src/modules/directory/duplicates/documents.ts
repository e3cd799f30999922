import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { MergedKind } from './choice.ts'
import type { AlikePair } from './queries/pairs.ts'
import { likenessWords } from './views/likenessWords.ts'

/** The queue as a table file: both cards with their addresses in Síťovka, and why. */
export function pairsTable(ui: Ui, kind: MergedKind, rows: readonly AlikePair[], addressOf: (id: string) => string): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  const detail = t(`duplicates:queue.detail.${kind}`)
  return {
    language, name: t('duplicates:queue.title'),
    about: [{ label: t('directory:export.asOf'), value: ui.format.date(ui.today) }, { label: t('directory:export.rows'), value: ui.format.number(rows.length) }],
    columns: [
      text(t('duplicates:queue.first')), text(detail), text(t('duplicates:queue.second')), text(detail), text(t('duplicates:queue.why')),
      text(t('duplicates:queue.firstAddress')), text(t('duplicates:queue.secondAddress')),
    ],
    rows: rows.map((row) => [
      row.firstName, row.firstDetail, row.secondName, row.secondDetail, likenessWords(ui, row.reasons), addressOf(row.first), addressOf(row.second),
    ]),
  }
}
