import { dayInPrague } from '#core/time/isoDate.ts'
import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { Watched } from './watchQueries.ts'

/** Watched cards as a table file. */
export function watchedTable({ t, language }: Ui, cards: readonly Watched[]): SheetTable {
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('freshness:watch.title'),
    columns: [
      text(t('freshness:doubts.card')), text(t('freshness:doubts.detail')), { header: t('freshness:watch.newsCount'), kind: 'number' }, { header: t('freshness:watch.last'), kind: 'day' },
    ],
    rows: cards.map(({ name, organisation, changes, lastAt }) => [name, organisation ?? t('freshness:watch.withServices'), changes, lastAt && dayInPrague(lastAt)]),
  }
}
