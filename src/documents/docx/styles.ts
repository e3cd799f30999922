import { AlignmentType, convertMillimetersToTwip, LevelFormat, LineRuleType, type ILevelsOptions, type INumberingOptions, type IStylesOptions } from 'docx'
import type { DocumentLanguage } from '../content.ts'
import { palette } from './palette.ts'

export const locales: Record<DocumentLanguage, string> = { cs: 'cs-CZ', en: 'en-GB' }
const points = (count: number): number => count * 2
const twips = (pointCount: number): number => pointCount * 20

export const chapterNumbering = 'chapters'
export const bulletNumbering = 'bullets'
export const stepNumbering = 'steps'

/** Real Word styles: whoever edits the document can change the look of all headings at once. */
export const documentStyles = (language: DocumentLanguage): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: points(11), color: palette.text, language: { value: locales[language] } },
      paragraph: { spacing: { after: twips(7), line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: look({ size: 25, bold: true, color: palette.ink, before: 90, after: 8 }),
    heading1: look({ size: 18, bold: true, color: palette.ink, before: 26, after: 8 }),
    heading2: look({ size: 14, bold: true, color: palette.ink, before: 18, after: 6 }),
    heading3: look({ size: 12, bold: true, color: palette.ink, before: 13, after: 5 }),
    heading4: look({ size: 11, bold: true, color: palette.link, before: 11, after: 4 }),
    caption: look({ size: 10, bold: true, color: palette.ink, before: 14, after: 4 }),
    hyperlink: { run: { color: palette.link, underline: {} } },
  },
  paragraphStyles: [
    own('Subtitle', { size: 15, color: palette.link, before: 0, after: 22 }),
    own('FrontLine', { size: 11, color: palette.text, before: 0, after: 3 }),
    own('CardLine', { size: 10, color: palette.text, before: 0, after: 2 }),
    own('CardWhole', { size: 10, color: palette.text, before: 0, after: 10 }),
    own('ContentsHeading', { size: 18, bold: true, color: palette.ink, before: 0, after: 8 }),
    own('TableText', { size: 9.5, color: palette.text, before: 2, after: 2 }),
    own('TableTextSmall', { size: 8.5, color: palette.text, before: 1, after: 1 }),
    own('SourceLine', { size: 9, color: palette.quiet, before: 4, after: 14 }),
    own('NoteText', { size: 11, color: palette.text, before: 0, after: 0, fill: palette.soft }),
    own('QuoteText', { size: 11.5, color: palette.ink, before: 6, after: 2, edge: palette.knot }),
    own('QuoteSource', { size: 9, color: palette.quiet, before: 0, after: 12, edge: palette.knot }),
    own('PageEdge', { size: 9, color: palette.quiet, before: 0, after: 0 }),
  ],
})

interface Look {
  readonly size: number
  readonly color: string
  readonly before: number
  readonly after: number
  readonly bold?: boolean
  readonly fill?: string
  readonly edge?: string
}

const look = ({ size, color, before, after, bold = false }: Look) => ({
  run: { size: points(size), color, bold, italics: false },
  paragraph: { spacing: { before: twips(before), after: twips(after), lineRule: LineRuleType.AUTO }, keepNext: bold },
})

const own = (name: string, style: Look) => {
  const { run, paragraph } = look(style)
  const shading = style.fill === undefined ? {} : { shading: { fill: style.fill }, indent: { left: 140, right: 140 } }
  const edge = style.edge === undefined ? {} : {
    border: { left: { style: 'single' as const, size: 14, space: 10, color: style.edge } }, indent: { left: 240 },
  }
  return { id: name, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { ...paragraph, ...shading, ...edge } }
}

const depths = [0, 1, 2, 3, 4, 5]
const indentOf = (depth: number) =>
  ({ paragraph: { indent: { left: convertMillimetersToTwip(6 * (depth + 1)), hanging: convertMillimetersToTwip(5) }, spacing: { after: 60 } } })

/** Numbers of chapters, and marks and numbers of lists, as Word's own lists. */
export const documentNumbering: INumberingOptions = {
  config: [
    { reference: chapterNumbering, levels: [chapterLevel(0, '%1'), chapterLevel(1, '%1.%2')] },
    { reference: bulletNumbering, levels: depths.map((level): ILevelsOptions =>
      ({ level, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: indentOf(level) })) },
    { reference: stepNumbering, levels: depths.map((level): ILevelsOptions =>
      ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT, style: indentOf(level) })) },
  ],
}

function chapterLevel(level: number, text: string): ILevelsOptions {
  const width = convertMillimetersToTwip(level === 0 ? 12 : 15)
  return { level, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.LEFT,
    style: { run: { color: palette.action }, paragraph: { indent: { left: width, hanging: width } } } }
}
