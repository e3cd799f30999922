import type { IsoDate } from '#core/ids.ts'
import type { DocumentLanguage, LabelledValue } from '../content.ts'

/** One table for CSV and XLSX. */
export interface SheetTable {
  readonly language: DocumentLanguage
  /** The name of the sheet. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly SheetValue[]>
  /** Sources, dates and meaning; a second sheet in XLSX, left out of CSV. */
  readonly about?: readonly LabelledValue[]
}

export type SheetColumn =
  | { readonly header: string, readonly kind: 'text', readonly width?: number }
  | { readonly header: string, readonly kind: 'number', readonly decimals?: number }
  | { readonly header: string, readonly kind: 'day' }

/** A text, a number or a day (as YYYY-MM-DD in a column of days); null is unknown and stays empty. */
export type SheetValue = string | number | IsoDate | null

// Excel and XML refuse them; a tab or a line end is kept.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** The text as a cell may hold it: whole characters only, none that XML forbids. */
export const cellText = (text: string): string => text.toWellFormed().replace(forbidden, '')
