import type { DateShape } from './dateShapes.ts'

/** What a cell holds: its type, its text as written, and the number of its style. */
export interface Cell { readonly type: string, readonly written: string, readonly style: number }

/** What cells of a workbook lean on. */
export interface Meanings {
  readonly strings: readonly string[]
  readonly shapes: readonly (DateShape | null)[]
  /** Days are counted from 1904, as spreadsheets on Macintosh did. */
  readonly is1904: boolean
}

/**
 * A cell as people see it, in Czech: „3. 12. 2026“, „14:30“, „12,5“, „ano“. A formula has the value that was computed when
 * the workbook was saved; one that ended in an error says nothing.
 */
export const cellText = (cell: Cell, meanings: Meanings): string =>
  (Object.hasOwn(readings, cell.type) ? readings[cell.type] : undefined)?.(cell, meanings) ?? numberText(cell, meanings)

const readings: Readonly<Record<string, (cell: Cell, meanings: Meanings) => string>> = {
  s: ({ written }, { strings }) => strings[Number(written)] ?? '',
  str: ({ written }) => unescaped(written),
  inlineStr: ({ written }) => unescaped(written),
  b: ({ written }) => written === '1' || written === 'true' ? 'ano' : 'ne',
  e: () => '',
  d: ({ written }) => isoText(written),
}

/** Signs XML cannot hold are written as their number: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\0', '')

/** Spreadsheets show fifteen digits; what is beyond them is noise of the computation. */
const shownDigits = 15

function numberText({ written, style }: Cell, { shapes, is1904 }: Meanings): string {
  const value = Number(written)
  const shape = shapes[style] ?? null
  if (written.trim() === '' || !Number.isFinite(value)) return ''
  const time = shape === null ? null : timeText(value, shape, is1904)
  return time ?? plainNumber(value)
}

/** A long number is no power of ten: it is somebody's telephone. */
const plainNumber = (value: number): string => Number.isInteger(value) && Math.abs(value) < 1e21
  ? String(value) : String(Number(value.toPrecision(shownDigits))).replace('.', ',')

const daySeconds = 86_400
/** The last day of the year 9999. */
const lastDay = 2_958_465

function timeText(value: number, shape: DateShape, is1904: boolean): string | null {
  if (value < 0 || value > lastDay) return null
  const seconds = Math.round(value * daySeconds)
  if (shape === 'hours') return clock(seconds)
  const ofDay = clock(seconds % daySeconds)
  // A day of zero is a time without a day, whatever its format says.
  if (shape === 'time' || (shape === 'dayTime' && seconds < daySeconds)) return ofDay
  const day = dayText(Math.floor(seconds / daySeconds), is1904)
  return shape === 'day' ? day : `${day} ${ofDay}`
}

const clock = (seconds: number): string => `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`

/** The count of 1900 has a 29th of February that never was: before it days lie one further. */
function dayText(serial: number, is1904: boolean): string {
  const beginning = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return dayWritten(new Date(beginning + serial * daySeconds * 1000))
}

const dayWritten = (day: Date): string => `${day.getUTCDate()}. ${day.getUTCMonth() + 1}. ${day.getUTCFullYear()}`

/** Some programs write a time as ISO 8601. */
function isoText(written: string): string {
  const [, day, hours, minutes] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/.exec(written) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) return written
  const shown = dayWritten(new Date(`${day}T00:00:00Z`))
  const isMidnight = hours === undefined || (hours === '00' && minutes === '00')
  return isMidnight ? shown : `${shown} ${Number(hours)}:${minutes ?? '00'}`
}
