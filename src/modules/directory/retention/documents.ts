import type { SheetTable } from '#documents/table/sheetTable.ts'
import { keptName } from '#modules/access/index.ts'
import type { Ui } from '#web/ui.ts'
import type { LeavingCard } from './queries/leaving.ts'

/** What goes from the archive soon, as a table file; of a contact only its organisation is named. */
export const leavingTable = ({ t, language }: Ui, cards: readonly LeavingCard[]): SheetTable => ({
  language, name: t('retention:leaving.title'),
  columns: [
    { header: t('retention:leaving.what'), kind: 'text' }, { header: t('retention:leaving.kind'), kind: 'text' }, { header: t('retention:leaving.leaves'), kind: 'day' },
  ],
  rows: cards.map(({ kind, name, leavesOn }) => [keptName(t, kind, name), t(`retention:kind.${kind}`), leavesOn]),
})
