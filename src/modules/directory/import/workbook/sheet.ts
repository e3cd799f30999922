import { largestCell, mostColumns, mostRows } from '../table.ts'
import { BadWorkbook } from './badWorkbook.ts'
import { cellText, type Meanings } from './cellText.ts'
import { type Attributes, readXml } from './xml.ts'

/** Filled rows of a sheet with their numbers, and the columns that were joined over several rows. */
export interface SheetContent { readonly rows: readonly SheetRow[], readonly joined: readonly Joined[] }
export interface SheetRow { readonly number: number, readonly cells: string[] }
/** A cell joined with those below it. */
export interface Joined { readonly column: number, readonly from: number, readonly to: number }

const mostJoined = 20_000
/** A title, notes and headings may stand above the rows. */
const mostAbove = 1000

export async function readSheet(pieces: AsyncIterable<Uint8Array>, meanings: Meanings): Promise<SheetContent> {
  const reader = new SheetReader(meanings)
  await readXml(pieces, {
    open: (name, attributes) => { reader.open(name, attributes) }, text: (text) => { reader.text(text) }, close: (name) => { reader.close(name) },
  })
  return reader
}

class SheetReader implements SheetContent {
  readonly rows: SheetRow[] = []
  readonly joined: Joined[] = []
  private readonly meanings: Meanings
  private row: SheetRow = { number: 0, cells: [] }
  private column = -1
  private type = ''
  private style = 0
  private written = ''
  private isWritten = false
  private isReading = false

  constructor(meanings: Meanings) { this.meanings = meanings }

  private readonly openings: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: ({ r }) => {
      this.row = { number: r === undefined ? this.row.number + 1 : Number(r.value), cells: [] }
      this.column = -1
    },
    c: ({ r, t, s }) => {
      this.column = r === undefined ? this.column + 1 : placeOf(r.value).column
      this.type = t?.value ?? 'n'
      this.style = Number(s?.value ?? 0)
      this.written = ''
    },
    rPh: () => { this.isReading = true },
    v: () => { this.isWritten = true },
    t: () => { this.isWritten = !this.isReading },
    mergeCell: ({ ref }) => { this.join(ref?.value ?? '') },
  }

  open(name: string, attributes: Attributes): void {
    if (Object.hasOwn(this.openings, name)) this.openings[name]?.(attributes)
  }

  text(text: string): void { if (this.isWritten) this.written += text }

  private readonly closings: Readonly<Record<string, () => void>> = {
    v: () => { this.isWritten = false },
    t: () => { this.isWritten = false },
    rPh: () => { this.isReading = false },
    c: () => { this.keepCell() },
    row: () => { this.keepRow() },
  }

  close(name: string): void {
    if (Object.hasOwn(this.closings, name)) this.closings[name]?.()
  }

  private keepCell(): void {
    const text = cellText({ type: this.type, written: this.written, style: this.style }, this.meanings).trim()
    if (text === '') return
    if (text.length > largestCell) throw new BadWorkbook('tooLongCell')
    if (this.column >= mostColumns) throw new BadWorkbook('tooManyColumns')
    this.row.cells[this.column] = text
  }

  private keepRow(): void {
    const { number, cells } = this.row
    if (cells.length === 0) return
    if (!Number.isSafeInteger(number)) throw new BadWorkbook('workbook')
    if (this.rows.push({ number, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') }) > mostRows + mostAbove) throw new BadWorkbook('tooManyRows')
  }

  private join(ref: string): void {
    const [first = '', last = first] = ref.split(':')
    const { column, row: from } = placeOf(first)
    const { row: to } = placeOf(last)
    if (to > from && column < mostColumns && this.joined.push({ column, from, to }) > mostJoined) throw new BadWorkbook('workbook')
  }
}

const letters = 26

/** „AB12“ as numbers: columns from zero, rows from one. */
function placeOf(reference: string): { column: number, row: number } {
  const [, name, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference.replaceAll('$', '')) ?? []
  if (name === undefined) throw new BadWorkbook('workbook')
  const column = Array.from(name).reduce((before, letter) => before * letters + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) }
}
