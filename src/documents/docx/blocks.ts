import { Bookmark, HeadingLevel, ImageRun, PageReference, Paragraph, SimpleField, TextRun, type FileChild, type IParagraphOptions, type ParagraphChild } from 'docx'
import { translatorFor } from '#i18n/translate.ts'
import type { Block, Card, CardFact, Code, DocumentLanguage, Facts, Figure, Index, List, Note, Part, Pictures, PlacedPicture, Quote, Table } from '../content.ts'
import { sourceLine } from '../sourceLine.ts'
import type { DrawPicture } from './drawPicture.ts'
import { palette } from './palette.ts'
import { pictureSize } from './pictureSize.ts'
import { textRun, wordRuns } from './runs.ts'
import { bulletNumbering, chapterNumbering, stepNumbering } from './styles.ts'
import { wordTable } from './tables.ts'

/** What is counted while a document is written, so that captions carry their numbers and each ordered list begins with 1. */
export interface Counts { tables: number, figures: number, lists: number }

export interface Place {
  readonly part: Part
  readonly language: DocumentLanguage
  /** Width of the text, in twips. */
  readonly width: number
  readonly counts: Counts
  readonly draw: DrawPicture
  readonly pictures: Pictures
  /** Which in the document each card is, by its id. */
  readonly cardPlaces: ReadonlyMap<string, number>
  /** The block leads to the next one and stays with it on one page. */
  readonly leads: boolean
}

/** Pixels of the PNG for one pixel of its place: sharp enough to be printed. */
const sharpness = 2

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 }

export function wordHeading(text: string, level: 1 | 2 | 3 | 4, isNumbered: boolean): Paragraph {
  const numbering = isNumbered && level <= 2 ? { numbering: { reference: chapterNumbering, level: level - 1 } } : {}
  return new Paragraph({ heading: headingLevels[level], ...numbering, children: [new TextRun(text)] })
}

type Writer<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, place: Place) => readonly FileChild[]

/** How each kind is written; a forgotten one does not compile. */
const writers: { readonly [Kind in Block['kind']]: Writer<Kind> } = {
  heading: ({ text, level }, { part }) => [wordHeading(text, level, part.numbered)],
  paragraph: ({ runs }, { leads }) => [new Paragraph({ keepNext: leads, children: wordRuns(runs) })],
  list: (block, place) => listParagraphs(block, place),
  table: (block, place) => tableWithCaption(block, place),
  figure: (block, place) => figureWithCaption(block, place),
  note: (block, place) => noteParagraphs(block, place),
  quote: (block) => quoteParagraphs(block),
  facts: (block, place) => factParagraphs(block, place),
  card: (block, place) => cardParagraphs(block, place),
  factList: ({ facts }) => factLines(facts),
  code: (block, place) => [codePicture(block, place)],
  index: (block, place) => indexParagraphs(block, place),
}

/** One block as paragraphs and tables of Word. */
export const wordBlocks = (block: Block, place: Place): readonly FileChild[] =>
  // The writer of a kind takes just the blocks of that kind; the compiler cannot follow the union.
  (writers[block.kind] as Writer<Block['kind']>)(block, place)

function listParagraphs(list: List, place: Place, look: Partial<IParagraphOptions> = {}): readonly Paragraph[] {
  place.counts.lists += 1
  return itemParagraphs(list, 0, place.counts.lists, look)
}

function itemParagraphs(list: List, level: number, instance: number, look: Partial<IParagraphOptions>): readonly Paragraph[] {
  const reference = list.ordered ? stepNumbering : bulletNumbering
  return list.items.flatMap((item) => [
    new Paragraph({ ...look, numbering: { reference, level, instance }, children: wordRuns(item.runs) }),
    ...(item.nested === undefined ? [] : itemParagraphs(item.nested, Math.min(level + 1, 5), instance, look)),
  ])
}

const tableWithCaption = (table: Table, place: Place): readonly FileChild[] => [
  caption('documents:table', (place.counts.tables += 1), table.caption, place.language),
  wordTable(table, place.width),
  ...sourceParagraph(table, place.language, true),
]

function figureWithCaption(figure: Figure, place: Place): readonly FileChild[] {
  const size = pictureSize(figure, place.width)
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(figure.svg),
    fallback: { type: 'png', data: place.draw(figure.svg, size.width * sharpness) },
    transformation: size,
    altText: { name: figure.caption, title: figure.caption, description: figure.alt },
  })
  const source = sourceParagraph(figure, place.language)
  return [
    caption('documents:figure', (place.counts.figures += 1), figure.caption, place.language),
    new Paragraph({ keepNext: source.length > 0, children: [picture] }),
    ...source,
  ]
}

function caption(key: 'documents:table' | 'documents:figure', number: number, text: string, language: DocumentLanguage): Paragraph {
  const label = translatorFor(language)(key)
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new TextRun(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)), new TextRun(`  ${text}`)],
  })
}

/** Word joins two tables that touch, so after a table there is a paragraph even without a source. */
function sourceParagraph(block: Table | Figure | Facts, language: DocumentLanguage, isAlways = false): readonly Paragraph[] {
  const text = sourceLine(block, language)
  return text === undefined && !isAlways ? [] : [new Paragraph({ style: 'SourceLine', text: text ?? '' })]
}

function noteParagraphs(note: Note, place: Place): readonly Paragraph[] {
  const title = note.title === undefined ? [] : [new Paragraph({ style: 'NoteText', keepNext: true, children: [textRun({ text: note.title, bold: true })] })]
  const inside = note.blocks.flatMap((block) => block.kind === 'list'
    ? listParagraphs(block, place, { style: 'NoteText' })
    : [new Paragraph({ style: 'NoteText', children: wordRuns(block.runs) })])
  return [...title, ...inside, new Paragraph({})]
}

const quoteParagraphs = (quote: Quote): readonly Paragraph[] => [
  new Paragraph({ style: 'QuoteText', keepNext: quote.attribution !== undefined, children: wordRuns(quote.runs) }),
  ...(quote.attribution === undefined ? [] : [new Paragraph({ style: 'QuoteSource', text: quote.attribution })]),
]

const factParagraphs = (facts: Facts, place: Place): readonly Paragraph[] => [
  ...facts.items.map(({ label, value, note }) => new Paragraph({
    style: 'FrontLine',
    children: [new TextRun(`${label}: `), textRun({ text: value, bold: true }), ...(note === undefined ? [] : [new TextRun(` (${note})`)])],
  })),
  ...sourceParagraph(facts, place.language),
]

/** Word takes only short plain names of places. */
const bookmarkOf = (card: string): string => `card_${card.replaceAll(/\W/g, '_')}`.slice(0, 40)

/**
 * A card stays whole on a page, so all beneath its name is one paragraph of more lines: of paragraphs that only follow one another
 * LibreOffice tears some all the same. A card that would fill most of a page is a paragraph a line.
 */
function cardParagraphs(card: Card, place: Place): readonly Paragraph[] {
  const name = new Bookmark({ id: bookmarkOf(card.id), children: [...wordRuns([{ text: card.title, ...(card.lang && { lang: card.lang }) }])] })
  const lines = cardLines(card, place)
  return [
    new Paragraph({ heading: headingLevels[card.level], keepNext: true, keepLines: true, children: [name] }),
    ...(isTall(card) ? lines.map((children, line) => new Paragraph({ style: 'CardLine', keepNext: line < 3, children }))
      : [new Paragraph({ style: 'CardWhole', keepLines: true, children: lines.flatMap((line, at) => at === 0 ? line : [textRun({ break: 1 }), ...line]) })]),
  ]
}

/** Lines that fit on a page beside the name of a card, and letters of one. */
const onePage = { lines: 40, letters: 100 }

/** Would the card fill most of a page? */
const isTall = ({ facts, summary = [], authorNote }: Card): boolean => [summary, ...[...facts, ...(authorNote ? [authorNote] : [])].map(({ label, runs }) => [{ text: label }, ...runs])]
  .reduce((lines, runs) => lines + Math.ceil(runs.map(({ text }) => text).join(': ').length / onePage.letters), 0) > onePage.lines

/** What stands beneath the name of a card, line by line. */
const cardLines = ({ subtitle, logo, summary, facts, authorNote, note }: Card, place: Place): ParagraphChild[][] => [
  ...(subtitle === undefined ? [] : [[textRun({ text: subtitle, bold: true })]]),
  ...(logo === undefined ? [] : [smallPicture(logo, place)]),
  ...(summary === undefined ? [] : [[...wordRuns(summary)]]),
  ...facts.map(labelled),
  ...(authorNote === undefined ? [] : [[textRun({ text: `${authorNote.label}: `, bold: true }), ...wordRuns(authorNote.runs)]]),
  ...(note === undefined ? [] : [[textRun({ text: note, color: palette.quiet })]]),
]

const labelled = ({ label, runs }: CardFact): ParagraphChild[] => [textRun({ text: `${label}: `, color: palette.quiet }), ...wordRuns(runs)]

const factLines = (facts: readonly CardFact[]): readonly Paragraph[] =>
  facts.map((fact) => new Paragraph({ style: 'FrontLine', children: labelled(fact) }))

/** The box a small picture never leaves, in pixels of Word. */
const smallBox = { width: 113, height: 49 }

function smallPicture({ picture, alt, width, height }: PlacedPicture, { pictures, draw }: Place): ImageRun[] {
  const drawing = pictures[picture]
  if (drawing === undefined) return []
  const share = Math.min(smallBox.width / width, smallBox.height / height)
  const size = { width: Math.round(width * share), height: Math.round(height * share) }
  return [new ImageRun({ type: 'png', data: draw(drawing.svg, size.width * sharpness), transformation: size, altText: { name: alt, title: alt, description: alt } })]
}

/** Side of a square code, in pixels of Word. */
const codeSide = 130

const codePicture = ({ svg, alt }: Code, { draw }: Place): Paragraph => new Paragraph({ children: [new ImageRun({
  type: 'svg', data: Buffer.from(svg), fallback: { type: 'png', data: draw(svg, codeSide * sharpness) },
  transformation: { width: codeSide, height: codeSide }, altText: { name: alt, title: alt, description: alt },
})] })

/** Cards that follow one another in the document, told as a stretch from so many. */
const stretchFrom = 3

/**
 * Pages are known only to Word, which fills them in on opening. So that they rise and few of them repeat, cards come in the
 * order of the document, and those that follow one another are told by the first and the last of them.
 */
function indexParagraphs({ entries }: Index, { cardPlaces }: Place): readonly Paragraph[] {
  const pageOf = (card: string): PageReference => new PageReference(bookmarkOf(card), { hyperlink: true })
  return entries.map(({ text, cards }) => new Paragraph({ children: [new TextRun(`${text}  `), ...stretchesOf(cards, cardPlaces).flatMap((stretch, number) => {
    const [first, last] = [stretch[0], stretch.at(-1)]
    const pages = stretch.length >= stretchFrom && first !== undefined && last !== undefined
      ? [pageOf(first), new TextRun('–'), pageOf(last)] : stretch.flatMap((card, at) => at === 0 ? [pageOf(card)] : [new TextRun(', '), pageOf(card)])
    return number === 0 ? pages : [new TextRun(', '), ...pages]
  })] }))
}

/** The cards in the order of the document, each once, in stretches of neighbours. */
function stretchesOf(cards: readonly string[], places: ReadonlyMap<string, number>): string[][] {
  const placeOf = (card: string | undefined): number => card === undefined ? -2 : places.get(card) ?? -2
  const stretches: string[][] = []
  for (const card of [...new Set(cards)].sort((one, other) => placeOf(one) - placeOf(other))) {
    const last = stretches.at(-1)
    if (last !== undefined && placeOf(card) === placeOf(last.at(-1)) + 1) last.push(card)
    else stretches.push([card])
  }
  return stretches
}
