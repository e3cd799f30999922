import {
  AlignmentType, BorderStyle, Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType,
  type ITableCellOptions,
} from 'docx'
import { columnShares } from '../columnShares.ts'
import type { Column, Row, Shade, Table } from '../content.ts'
import { palette } from './palette.ts'
import { wordRuns } from './runs.ts'

interface ShadeLook { readonly fill: string, readonly color: string, readonly edge?: string, readonly bold?: boolean }
const shades: Record<Shade, ShadeLook> = {
  strong: { fill: palette.link, color: 'FFFFFF', bold: true },
  enough: { fill: '599BD7', color: palette.ink },
  weak: { fill: palette.hair, color: palette.ink },
  missing: { fill: 'FFFFFF', color: palette.ink, edge: 'AF7A00', bold: true },
  unknown: { fill: 'F6F6F6', color: palette.quiet },
}
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
/** A table of more columns is written smaller. */
const roomyColumns = 6
const margins = { left: 85, right: 85, top: 30, bottom: 30 }

/** The table with a repeated header row; no row is torn by the end of a page. `width` is the text width in twips. */
export function wordTable(table: Table, width: number): WordTable {
  const columnWidths = columnShares(table).map((share) => Math.round(share * width))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headerCell(column, columnWidths[index] ?? 0, styleOf(table))),
  })
  const rows = table.rows.map((row) => new TableRow({
    cantSplit: true,
    children: table.columns.map((column, index) => bodyCell(table, row, column, index)),
  }))
  return new WordTable({
    rows: [header, ...rows],
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: table.headerColumn, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: none, left: none, right: none, bottom: line(6, palette.hair), insideVertical: none, insideHorizontal: line(4, palette.hair) },
  })
}

const sides = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT }

const styleOf = (table: Table): string => table.columns.length > roomyColumns ? 'TableTextSmall' : 'TableText'

function headerCell(column: Column, width: number, style: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: { bottom: line(8, palette.ink) },
    children: [new Paragraph({
      style,
      alignment: sides[column.align],
      keepNext: true,
      children: wordRuns([{ text: column.header }], { bold: true, color: palette.ink }),
    })],
  })
}

function bodyCell(table: Table, row: Row, column: Column, index: number): TableCell {
  const cell = row.cells[index] ?? { runs: [] }
  const isName = table.headerColumn && index === 0
  const isBold = row.total === true || isName
  const look = cell.shade === undefined ? undefined : shades[cell.shade]
  return new TableCell({
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    ...edges(row, look),
    children: [new Paragraph({
      style: styleOf(table),
      alignment: sides[column.align],
      children: wordRuns(cell.runs, { ...((look?.bold ?? isBold) && { bold: true }), ...(look && { color: look.color }) }),
    })],
  })
}

function edges(row: Row, look: ShadeLook | undefined): Pick<ITableCellOptions, 'borders' | 'shading'> {
  if (look === undefined) return row.total === true ? { borders: { top: line(6, palette.ink) } } : {}
  const edge = look.edge === undefined ? line(8, 'FFFFFF') : line(12, look.edge)
  return { shading: { fill: look.fill }, borders: { top: edge, bottom: edge, left: edge, right: edge } }
}
