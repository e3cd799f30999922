import type { IsoDate } from '#core/ids.ts'
import type { Language } from '#i18n/translate.ts'
import { day, number } from '../../input/shared.ts'

/** What stands in one cell, parted by semicolons or lines. */
const entriesIn = (cell: string): string[] => cell.split(/[;\n]/).map((entry) => entry.trim()).filter((entry) => entry !== '')

/** A cell that holds several things, or null where one of them cannot be read. */
export function readEach<Value>(cell: string, read: (entry: string) => Value | null): Value[] | null {
  const values = entriesIn(cell).map(read)
  return values.every((value) => value !== null) ? values : null
}

/** Whether two of the values say the same thing. */
export const hasTwice = <Value>(values: readonly Value[], meaning: (value: Value) => string): boolean =>
  new Set(values.map(meaning)).size < values.length

// Figures as forms write them, so that they are read back: without spaces, English days by ISO.

export const dayWritten = (value: IsoDate, language: Language): string => language === 'cs' ? day(value)[0] ?? value : value

export const figureWritten = (value: number, language: Language): string => language === 'cs' ? number(value)[0] ?? '' : String(value)
