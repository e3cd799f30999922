import type { LabelledValue } from '../content.ts'
import type { LongTable } from './longTable.ts'
import { cellText, type SheetColumn, type SheetValue } from './sheetTable.ts'
import { styles } from './workbookParts.ts'

const longestCell = 32_767
const widths = { narrow: 12, text: 32, wide: 60 }

const opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
const frozenHeader = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
const end = '</sheetData></worksheet>'

/** The sheet of rows, a text for each batch; `onRows` hears how many were written. */
export async function* dataSheet({ columns, batches }: LongTable, onRows: (count: number) => void): AsyncGenerator<string> {
  const places = columns.map((_column, index) => placeOf(index))
  const line = (cells: readonly Cell[], number: number): string => rowXml(places, cells, number)
  yield `${opening}${frozenHeader}${columnsXml(columns.map(widthOf))}<sheetData>${line(columns.map(({ header }) => textCell(header, styles.header)), 1)}`
  let number = 1
  for await (const rows of batches) {
    yield rows.map((values) => line(columns.map((column, index) => cellOf(values[index] ?? null, column)), ++number)).join('')
    onRows(rows.length)
  }
  yield end
}

/** The sheet that says what the rows mean; asked only when it is written. */
export function* aboutSheet(about: () => readonly LabelledValue[]): Generator<string> {
  const lines = about().map(({ label, value }, index) => rowXml(['A', 'B'], [textCell(label, styles.label), textCell(value, styles.wrapped)], index + 1))
  yield `${opening}${columnsXml([widths.text, widths.wide])}<sheetData>${lines.join('')}${end}`
}

const widthOf = (column: SheetColumn): number => column.kind === 'text' ? column.width ?? widths.text : widths.narrow

const columnsXml = (each: readonly number[]): string =>
  `<cols>${each.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

const letters = 26

/** A, B … Z, AA, AB … */
const placeOf = (index: number): string => (index < letters ? '' : placeOf(Math.floor(index / letters) - 1)) + String.fromCharCode(65 + index % letters)

/** What follows the place in the tag of a cell, and what is in it; null for an empty one. */
type Cell = { readonly attributes: string, readonly inside: string } | null

const rowXml = (places: readonly string[], cells: readonly Cell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, index) => cell && `<c r="${places[index] ?? ''}${number}"${cell.attributes}>${cell.inside}</c>`).join('')}</row>`

function cellOf(value: SheetValue, column: SheetColumn): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value, styles.number(column.kind === 'number' ? column.decimals ?? 0 : 0)) : null
  const day = column.kind === 'day' ? dayNumber(value) : null
  return day === null ? textCell(value) : numberCell(day, styles.day)
}

const numberCell = (value: number, style: number): Cell => ({ attributes: ` s="${style}"`, inside: `<v>${value}</v>` })

const dayMilliseconds = 86_400_000
/** Days of spreadsheets are counted so that the first of January 1970 is this one. */
const firstDay = 25_569

function dayNumber(day: string): number | null {
  const milliseconds = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(milliseconds) ? null : milliseconds / dayMilliseconds + firstDay
}

function textCell(text: string, style?: number): Cell {
  const written = escaped(cellText(text.slice(0, longestCell)))
  const space = outerSpace.test(written) ? ' xml:space="preserve"' : ''
  return { attributes: `${style === undefined ? '' : ` s="${style}"`} t="inlineStr"`, inside: `<is><t${space}>${written}</t></is>` }
}

const outerSpace = /^\s|\s$|\n|\t/u
const special = /[&<>\r]|_(?=x[0-9a-f]{4}_)/giu
// XML knows no return of its own; a text that looks like the number of a sign must not become the sign.
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_', _: '_x005F_' }

const escaped = (text: string): string => text.replaceAll(special, (sign) => escapes[sign] ?? sign)
