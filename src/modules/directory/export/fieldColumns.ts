import type { IsoDate } from '#core/ids.ts'
import type { Ui } from '#web/ui.ts'
import type { CodeList } from '../codelists/index.ts'
import { exactList, exactWords } from '../import/cells/exactWords.ts'
import type { ImportField } from '../import/fields.ts'
import { yesOrNo } from '../views/options.ts'
import { dayColumn, type ExportColumn, numberColumn, textColumn } from './columns.ts'

/** Columns that the import reads back: their headings are those it knows, their words those it takes. */
export interface FieldColumns<Row> {
  readonly text: (field: ImportField, value: (row: Row) => string | null) => ExportColumn<Row>
  readonly number: (field: ImportField, value: (row: Row) => number | null, decimals?: number) => ExportColumn<Row>
  readonly day: (field: ImportField, value: (row: Row) => IsoDate | null) => ExportColumn<Row>
  readonly code: (field: ImportField, list: CodeList, value: (row: Row) => string | null) => ExportColumn<Row>
  readonly codes: (field: ImportField, list: CodeList, value: (row: Row) => readonly string[]) => ExportColumn<Row>
  readonly yesNo: (field: ImportField, value: (row: Row) => boolean | null) => ExportColumn<Row>
}

export function fieldColumns<Row>(ui: Ui): FieldColumns<Row> {
  const { t, language } = ui
  const heading = (field: ImportField): string => t(`directory:column.${field}`)
  const inWords = (list: CodeList, code: string | null): string | null => code === null ? null : exactWords(list, code, language)
  return {
    text: (field, value) => textColumn(heading(field), value),
    number: (field, value, decimals) => numberColumn(heading(field), value, decimals),
    day: (field, value) => dayColumn(heading(field), value),
    code: (field, list, value) => textColumn(heading(field), (row) => inWords(list, value(row))),
    codes: (field, list, value) => textColumn(heading(field), (row) => exactList(list, value(row), language)),
    yesNo: (field, value) => textColumn(heading(field), (row) => yesOrNo(ui, value(row))),
  }
}
