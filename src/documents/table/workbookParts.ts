import { cellText } from './sheetTable.ts'

const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Every part of a workbook but its sheets, which are `xl/worksheets/sheet1.xml` and so on in the order of their names. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = named(names).map((name, index) => ({ name, number: index + 1 }))
  const relations = [
    ...sheets.map(({ number }) => ({ type: 'worksheet', target: `worksheets/sheet${number}.xml` })), { type: 'styles', target: 'styles.xml' },
  ]
  return {
    '[Content_Types].xml': xml(`<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/>${overriding('workbook', 'sheet.main')}${overriding('styles', 'styles')}`
      + `${sheets.map(({ number }) => overriding(`worksheets/sheet${number}`, 'worksheet')).join('')}</Types>`),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': xml(`<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>`
      + `<sheets>${sheets.map(({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relationships(relations),
    'xl/styles.xml': xml(stylesXml),
  }
}

const overriding = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${content}.${type}+xml"/>`

const relationships = (all: readonly { readonly type: string, readonly target: string }[]): string =>
  xml(`<Relationships xmlns="${packaged}/relationships">${all.map(({ type, target }, index) =>
    `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`)

const longestSheetName = 31
const apart = 2
// Excel refuses a longer name, these signs in it, an apostrophe at its ends, and an empty one.
const sheetName = (name: string): string => cellText(name.replace(/[[\]:*?/\\]/gu, ' ').trim().slice(0, longestSheetName)).replace(/^['\s]+|['\s]+$/gu, '') || '1'

/** Two sheets of one name, in any letters, would make a workbook no program opens. */
const named = (names: readonly string[]): string[] => names.map(sheetName).map((name, index, all) =>
  all.slice(index + 1).some((other) => other.toLowerCase() === name.toLowerCase()) ? `${name.slice(0, longestSheetName - apart)} ${index + 1}` : name)
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const mostDecimals = 6

/** How a cell looks, by its number in the list of looks; the first is a plain text. */
export const styles = { header: 1, label: 2, wrapped: 3, day: 4, number: (decimals: number): number => 5 + Math.min(decimals, mostDecimals) } as const

/** Numbers below 164 are the program's own. */
const ownFormats = 164
const numberFormats = ['#,##0', ...Array.from({ length: mostDecimals }, (_, index) => `#,##0.${'0'.repeat(index + 1)}`)]
const formats = ['d\\.\\ m\\.\\ yyyy', ...numberFormats]

interface Look { readonly format?: number, readonly isBold?: boolean, readonly isUnderlined?: boolean, readonly alignment?: string }

const look = ({ format, isBold = false, isUnderlined = false, alignment }: Look): string =>
  `<xf numFmtId="${format ?? 0}" fontId="${Number(isBold)}" fillId="0" borderId="${Number(isUnderlined)}" xfId="0"${applied('NumberFormat', format !== undefined)}`
  + `${applied('Font', isBold)}${applied('Border', isUnderlined)}${alignment === undefined ? '/>' : `${applied('Alignment', true)}><alignment ${alignment}/></xf>`}`
const applied = (part: string, isOwn: boolean): string => isOwn ? ` apply${part}="1"` : ''

const looks = [
  look({}), look({ isBold: true, isUnderlined: true, alignment: 'vertical="top" wrapText="1"' }), look({ isBold: true, alignment: 'vertical="top"' }),
  look({ alignment: 'wrapText="1"' }), ...formats.map((_format, index) => look({ format: ownFormats + index })),
]
const font = (weight: string): string => `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
const border = (bottom: string): string => `<border><left/><right/><top/>${bottom}<diagonal/></border>`
const listOf = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`

const stylesXml = `<styleSheet xmlns="${main}">`
  + listOf('numFmts', formats.map((code, index) => `<numFmt numFmtId="${ownFormats + index}" formatCode="${code}"/>`))
  + listOf('fonts', [font(''), font('<b/>')])
  + listOf('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'])
  + listOf('borders', [border('<bottom/>'), border('<bottom style="medium"/>')])
  + listOf('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])
  + listOf('cellXfs', looks)
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
