import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import { labelOf, sectors } from '../codelists/index.ts'
import { entriesOf } from '../codelists/inForce.ts'
import { type ListName, shippedLists } from '../codelists/registry.ts'

/** A list as a table file, in its order. */
export function codeListTable(ui: Ui, list: ListName, uses: ReadonlyMap<string, number>): SheetTable {
  const { t, language, format, today } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  const hasSector = list === 'facilityKinds'
  return {
    language, name: t('codes:export.name', { list: t(`codes:list.${list}.name`) }),
    about: [{ label: t('codes:export.asOf'), value: format.date(today) }],
    columns: [
      text(t('codes:column.code')), text(t('codes:column.cs')), text(t('codes:column.en')), text(t('codes:column.state')),
      { header: t('codes:export.from'), kind: 'day' }, { header: t('codes:export.until'), kind: 'day' },
      { header: t('codes:column.used'), kind: 'number' }, ...(hasSector ? [text(t('codes:column.sector'))] : []),
    ],
    rows: [...entriesOf(shippedLists[list]).values()].map(({ code, cs, en, isCzechOnly, state, from, until, sector }) => [
      code, cs, isCzechOnly ? null : en, t(`codes:state.${state}`), from, until, uses.get(code) ?? 0,
      ...(hasSector ? [sector === null ? null : labelOf(sectors, sector, language)] : []),
    ]),
  }
}
