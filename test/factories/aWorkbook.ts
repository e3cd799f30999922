import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (...lines: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

interface SheetPart {
  readonly name?: string
  /** What stands inside `sheetData`. */
  readonly rows: string
  /** What follows it. */
  readonly after?: string
  readonly state?: string
}

interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** Items of the shared strings, each whole: `<si>…</si>`. */
  readonly strings?: string
  /** Inside `styleSheet`. */
  readonly styles?: string
  readonly is1904?: boolean
  /** Parts beside, or in place of, the usual ones. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook put together by hand, so that a test can say exactly what stands in its parts. */
export function aWorkbook({ sheets, strings = '', styles = '', is1904 = false, others = {} }: WorkbookParts): Promise<Uint8Array<ArrayBuffer>> {
  const list = sheets.map(({ name = 'List', state = 'visible' }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index + 1}"/>`)
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship('w', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_sheet, index) => relationship(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relationship('st', 'styles', 'styles.xml'), relationship('ss', 'sharedStrings', '/xl/sharedStrings.xml'),
    ),
    ...Object.fromEntries(sheets.map(({ rows, after = '' }, index) =>
      [`xl/worksheets/sheet${index + 1}.xml`, `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`])),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    ...others,
  })
}

/** Files packed in a ZIP. */
export async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Uint8Array[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as unknown as Uint8Array)
  return new Uint8Array(Buffer.concat(pieces))
}
