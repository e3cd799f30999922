import {
  convertMillimetersToTwip, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TableOfContents,
  TabStopType, TextRun, type FileChild, type ISectionOptions,
} from 'docx'
import { translatorFor } from '#i18n/translate.ts'
import type { Block, DocumentContent } from '../content.ts'
import { footerWords } from '../footerWords.ts'
import { typeset } from '../typeset.ts'
import { wordBlocks, wordHeading, type Counts } from './blocks.ts'
import type { DrawPicture } from './drawPicture.ts'
import { palette } from './palette.ts'
import { textRun } from './runs.ts'
import { documentNumbering, documentStyles } from './styles.ts'

const page = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }
const side = convertMillimetersToTwip(24)
const margin = { left: side, right: side, top: convertMillimetersToTwip(28), bottom: convertMillimetersToTwip(25) }
/** Wide enough for „Obec s rozšířenou působností“, the longest name on the first page. */
const frontColumn = convertMillimetersToTwip(60)
const textWidth = { upright: page.width - 2 * side, sideways: page.height - 2 * side }

/** The document as DOCX with real styles, numbering, captions, a table of contents that Word fills, and pictures with their words. */
export async function renderDocx(content: DocumentContent, draw: DrawPicture): Promise<Uint8Array> {
  const printed = typeset(content)
  const document = new Document({
    title: printed.title,
    subject: printed.subtitle ?? printed.title,
    creator: printed.authors.join(', '),
    lastModifiedBy: printed.authors.join(', '),
    description: printed.description,
    keywords: printed.keywords.join(', '),
    styles: documentStyles(printed.language),
    numbering: documentNumbering,
    // Page numbers of the contents are known only to Word, which asks on opening whether to fill them in.
    features: { updateFields: true },
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, hyphenationZone: convertMillimetersToTwip(12) },
    sections: [titleSection(printed), ...bodySections(printed, draw)],
  })
  return Packer.toBuffer(document)
}

function titleSection(content: DocumentContent): ISectionOptions {
  const notice = content.notice === undefined ? [] : [new Paragraph({
    style: 'FrontLine', alignment: 'right', children: [textRun({ text: content.notice, bold: true, color: palette.heed })],
  })]
  const subtitle = content.subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', text: content.subtitle })]
  const front = content.front.map(({ label, value }) => new Paragraph({
    style: 'FrontLine',
    // A long value goes on under itself, not under its name.
    tabStops: [{ type: TabStopType.LEFT, position: frontColumn }],
    indent: { left: frontColumn, hanging: frontColumn },
    children: [textRun({ text: label, color: palette.quiet }), textRun({ text: `\t${value}`, bold: true })],
  }))
  return {
    properties: { page: { size: page, margin } },
    children: [...notice, new Paragraph({ heading: 'Title', text: content.title }), ...subtitle, ...front],
  }
}

/** Wide tables have sections of their own, because in Word only a section can be turned sideways. */
function bodySections(content: DocumentContent, draw: DrawPicture): readonly ISectionOptions[] {
  const counts: Counts = { tables: 0, figures: 0, lists: 0 }
  const cards = content.parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.kind === 'card' ? [block.id] : []))
  const cardPlaces = new Map(cards.map((id, place) => [id, place]))
  const pieces: { isSideways: boolean, children: FileChild[] }[] = []
  const add = (children: readonly FileChild[], isSideways: boolean): void => {
    const last = pieces.at(-1)
    if (last?.isSideways === isSideways) last.children.push(...children)
    else pieces.push({ isSideways, children: [...children] })
  }
  for (const part of content.parts) {
    if (part.heading !== '') add([wordHeading(part.heading, part.level, part.numbered)], false)
    for (const [at, block] of part.blocks.entries()) {
      const isSideways = isWide(block)
      const width = isSideways ? textWidth.sideways : textWidth.upright
      const leads = ['card', 'index'].includes(part.blocks[at + 1]?.kind ?? '')
      add(wordBlocks(block, { part, language: content.language, width, counts, draw, pictures: content.pictures ?? {}, cardPlaces, leads }), isSideways)
    }
  }
  const chapters = pieces.map(({ isSideways, children }) => bodySection(content, isSideways, children))
  return [bodySection(content, false, contents(content)), ...chapters]
}

const isWide = (block: Block): boolean => block.kind === 'table' && block.wide === true

const bodySection = (content: DocumentContent, isSideways: boolean, children: readonly FileChild[]): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: { size: { ...page, orientation: isSideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin },
  },
  headers: { default: new Header({ children: [pageEdge(content.title, content.notice ?? '', isSideways)] }) },
  footers: { default: footer(content, isSideways) },
  children,
})

function contents(content: DocumentContent): FileChild[] {
  const say = translatorFor(content.language)
  const heading = say('documents:contents')
  return [
    new Paragraph({ style: 'ContentsHeading', text: heading }),
    new Paragraph({ style: 'SourceLine', text: say('documents:fillPages') }),
    new TableOfContents(heading, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function footer(content: DocumentContent, isSideways: boolean): Footer {
  const say = translatorFor(content.language)
  const [before = '', between = '', after = ''] = say('documents:page', { page: '\n', pages: '\n' }).split('\n')
  return new Footer({ children: [pageEdge(footerWords(content), [
    before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after,
  ], isSideways)] })
}

const pageEdge = (left: string, right: string | readonly string[], isSideways: boolean): Paragraph => new Paragraph({
  style: 'PageEdge',
  tabStops: [{ type: TabStopType.RIGHT, position: isSideways ? textWidth.sideways : textWidth.upright }],
  children: [new TextRun(left), textRun({ children: ['\t', ...(typeof right === 'string' ? [right] : right)] })],
})
