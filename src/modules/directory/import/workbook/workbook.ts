import { failed, ok, type Result } from '#core/result.ts'
import type { Table } from '../table.ts'
import type { TableTrouble } from '../trouble.ts'
import { BadWorkbook } from './badWorkbook.ts'
import type { Meanings } from './cellText.ts'
import { readDateShapes } from './dateShapes.ts'
import { partAt, type Parts, partsOf, type Relation, relationsOf } from './parts.ts'
import { readSheet } from './sheet.ts'
import { tableIn } from './sheetTable.ts'
import { readStrings } from './strings.ts'
import { type Attributes, readXml } from './xml.ts'

/** A table out of a workbook: from which of its sheets, and which others there are. */
export interface WorkbookTable { readonly table: Table, readonly sheet: string, readonly sheets: readonly string[] }

interface Sheet { readonly name: string, readonly path: string, readonly isHidden: boolean }

const mostSheets = 200

/** Reads a workbook (XLSX). `wanted` names a sheet; without it the first one with a table is meant. */
export async function readWorkbook(content: Uint8Array, wanted: string | null): Promise<Result<WorkbookTable, TableTrouble>> {
  try {
    return ok(await tableFrom(await partsOf(content), wanted))
  } catch (error) {
    if (!(error instanceof BadWorkbook)) throw error
    return failed(error.trouble)
  }
}

async function tableFrom(parts: Parts, wanted: string | null): Promise<WorkbookTable> {
  const path = await workbookPath(parts)
  const relations = await relationsOf(parts, path)
  const { sheets, is1904 } = await outlineOf(parts, path, relations)
  const names = sheets.map(({ name }) => name)
  const meanings = await meaningsOf(parts, relations, is1904)
  for (const { name, path: sheet } of sheets) {
    if (name !== (wanted ?? name)) continue
    const table = tableIn(await readSheet(partAt(parts, sheet), meanings))
    if (table !== null) return { table, sheet: name, sheets: names }
  }
  throw new BadWorkbook(wanted === null || names.includes(wanted) ? 'noTable' : 'noSheet')
}

/** Where the workbook begins. Other files that are packed the same way are told from it. */
async function workbookPath(parts: Parts): Promise<string> {
  if (parts.has('mimetype') || parts.has('content.xml')) throw new BadWorkbook('openDocument')
  const main = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument')
  if (!main) throw new BadWorkbook('otherArchive')
  if (main.path.endsWith('.bin')) throw new BadWorkbook('binaryWorkbook')
  return main.path
}

async function outlineOf(parts: Parts, path: string, relations: readonly Relation[]): Promise<{ sheets: readonly Sheet[], is1904: boolean }> {
  const sheets: Sheet[] = []
  let [is1904, root] = [false, '']
  await readXml(partAt(parts, path), {
    open(name, attributes) {
      root ||= name
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904']?.value ?? '')
      if (name === 'sheet') sheets.push(...sheetOf(attributes, relations))
    },
  })
  if (root !== 'workbook') throw new BadWorkbook('otherArchive')
  if (sheets.length > mostSheets) throw new BadWorkbook('workbook')
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  return { sheets: visible.length > 0 ? visible : sheets, is1904 }
}

/** A sheet with cells; one that is a chart is none. */
function sheetOf(attributes: Attributes, relations: readonly Relation[]): Sheet[] {
  // The prefix of the relation is the writer's choice.
  const [, id] = Object.entries(attributes).find(([written]) => written.endsWith(':id')) ?? []
  const part = relations.find((relation) => relation.id === id?.value && relation.type === 'worksheet')
  if (!part) return []
  return [{ name: attributes['name']?.value ?? '', path: part.path, isHidden: (attributes['state']?.value ?? 'visible') !== 'visible' }]
}

async function meaningsOf(parts: Parts, relations: readonly Relation[], is1904: boolean): Promise<Meanings> {
  const pathOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.path
  const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')]
  return {
    strings: strings === undefined ? [] : await readStrings(partAt(parts, strings)),
    shapes: styles === undefined ? [] : await readDateShapes(partAt(parts, styles)),
    is1904,
  }
}
