import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import { homeWords } from './homeWords.ts'
import type { ListLine } from './queries.ts'

/** The list of lists as a table file. */
export function listsTable({ t, language }: Ui, lists: readonly ListLine[]): SheetTable {
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('lists:title'),
    columns: [
      text(t('lists:list')), text(t('lists:field.purpose')), { header: t('lists:cards'), kind: 'number' }, text(t('lists:field.author')),
      text(t('lists:field.territory')), text(t('lists:field.visibility')), { header: t('lists:changed'), kind: 'day' },
    ],
    rows: lists.map((list) => [list.title, list.purpose, list.cards, list.author, homeWords({ t }, list), t(`lists:circle.${list.visibility}`), list.changedOn]),
  }
}
