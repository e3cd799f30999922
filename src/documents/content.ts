import type { IsoDate } from '#core/ids.ts'

/**
 * The one content model of built documents. Plain serialisable data: it is frozen as JSON with a version of the document,
 * so a field may be added later, but none renamed and none given another meaning.
 */
export interface DocumentContent {
  readonly language: DocumentLanguage
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  /** The day the figures describe. */
  readonly asOf: IsoDate
  /** The moment the document was made, ISO 8601 with an offset. */
  readonly madeAt: string
  /** The version as people say it, for example „3“; left out where nothing counts versions. */
  readonly version?: string
  /** What stands in the foot of pages in place of a version, for example when it was last changed. */
  readonly edition?: string
  /** One sentence for the properties of the file. */
  readonly description: string
  readonly keywords: readonly string[]
  /** Lines of the title page, for example „Kraj: Pardubický“. */
  readonly front: readonly LabelledValue[]
  /** How it is printed: a `book` with a title page and contents (when not said), a `sheet` that begins at once. */
  readonly layout?: 'book' | 'sheet'
  /** A ribbon that must not be overlooked, for example „Ukázková data“. */
  readonly notice?: string
  /** Beside the title of a sheet. */
  readonly logo?: PlacedPicture
  /** Pictures that stand in the document more than once, by their keys. */
  readonly pictures?: Pictures
  readonly parts: readonly Part[]
}

/** Drawings (`<svg>`) by their keys; a photograph lies in one as data. */
export type Pictures = Readonly<Record<string, { readonly svg: string }>>

/** A picture of `pictures` where it is small: its key, what is to be seen in words, and its proportions. */
export interface PlacedPicture { readonly picture: string, readonly alt: string, readonly width: number, readonly height: number }

export type DocumentLanguage = 'cs' | 'en'

export interface LabelledValue { readonly label: string, readonly value: string }

/** A chapter (level 1) or a sub-chapter of the chapter before it (level 2). */
export interface Part {
  readonly id: string
  readonly heading: string
  readonly numbered: boolean
  readonly level: 1 | 2
  readonly blocks: readonly Block[]
}

export type Block = Heading | Paragraph | List | Table | Figure | Note | Quote | Facts | Card | FactList | Code | Index

/** A heading inside a part; PDF/UA refuses a skipped level, so the first under a part is one deeper than the part. */
export interface Heading { readonly kind: 'heading', readonly level: 2 | 3 | 4, readonly text: string }

export interface Paragraph { readonly kind: 'paragraph', readonly runs: Runs }

export interface List { readonly kind: 'list', readonly ordered: boolean, readonly items: readonly ListItem[] }

export interface ListItem { readonly runs: Runs, readonly nested?: List }

/** A stretch of text of one look; `href` is http(s) or mailto, anything else is printed as text only. */
export interface Run {
  readonly text: string
  /** When it is not the language of the document. */
  readonly lang?: DocumentLanguage
  readonly strong?: true
  readonly emphasis?: true
  readonly href?: string
}

export type Runs = readonly Run[]

/** What stands under a table, figure or facts: where the numbers come from and what day they describe. */
interface Sourced { readonly source?: string, readonly asOf?: IsoDate }

export interface Table extends Sourced {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The first column names the row (scope=row). */
  readonly headerColumn: boolean
  /** Printed on a page of its own, turned sideways. */
  readonly wide?: true
}

export interface Column {
  readonly header: string
  readonly align: 'start' | 'end'
  /** Share of the width against the other columns; 1 when not said. */
  readonly width?: number
}

/** As many cells as the table has columns; a total is a row that stands out. */
export interface Row { readonly cells: readonly Cell[], readonly total?: true }

/** A cell in a shade always says its state in words too. */
export interface Cell { readonly runs: Runs, readonly shade?: Shade }

/** The five words of coverage: silné, stačí, slabé, chybí, nevíme. */
export type Shade = 'strong' | 'enough' | 'weak' | 'missing' | 'unknown'

export interface Figure extends Sourced {
  readonly kind: 'figure'
  /** A whole `<svg>` with a viewBox and presentation attributes only. */
  readonly svg: string
  /** What is to be seen, in words; a document with an empty one is refused. */
  readonly alt: string
  readonly caption: string
  /** Share of the text width, 1 when not said. */
  readonly width?: number
}

/** A quiet box: how to read, what is missing, what the reader should know. */
export interface Note { readonly kind: 'note', readonly title?: string, readonly blocks: readonly (Paragraph | List)[] }

export interface Quote { readonly kind: 'quote', readonly runs: Runs, readonly attribution?: string }

/** Key figures with their labels. */
export interface Facts extends Sourced { readonly kind: 'facts', readonly items: readonly Fact[] }

export interface Fact { readonly label: string, readonly value: string, readonly note?: string }

/** One thing on a few lines: its name is a heading that the contents leave out and an index leads to. */
export interface Card {
  readonly kind: 'card'
  /** Unique in the document; what an index leads to. */
  readonly id: string
  readonly level: 2 | 3
  readonly title: string
  /** Of the title, when it is not the language of the document. */
  readonly lang?: DocumentLanguage
  readonly subtitle?: string
  readonly logo?: PlacedPicture
  readonly summary?: Runs
  readonly facts: readonly CardFact[]
  /** What the author of the document says of it, with its label, apart from what the card says. */
  readonly authorNote?: CardFact
  /** The last line, for example how fresh the card is. */
  readonly note?: string
}

export interface CardFact { readonly label: string, readonly runs: Runs }

/** Labels with what is said of them, one under another. */
export interface FactList { readonly kind: 'factList', readonly facts: readonly CardFact[] }

/** A square code for a telephone's camera; `alt` says where it leads. */
export interface Code { readonly kind: 'code', readonly svg: string, readonly alt: string }

/** Words in alphabet with the pages of cards they lead to. */
export interface Index { readonly kind: 'index', readonly entries: readonly IndexEntry[] }

/** `cards` are ids of cards of the same document. */
export interface IndexEntry { readonly text: string, readonly cards: readonly string[] }

/** One run of plain text. */
export const plain = (text: string): Runs => [{ text }]

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })

/** A paragraph of plain text or of runs. */
export const paragraph = (text: string | Runs): Paragraph => ({ kind: 'paragraph', runs: runsOf(text) })

/** A list of one level. */
export const list = (items: readonly (string | Runs)[], ordered = false): List =>
  ({ kind: 'list', ordered, items: items.map((item) => ({ runs: runsOf(item) })) })

/** A table cell, with the state its shade repeats. */
export const cell = (text: string | Runs, shade?: Shade): Cell =>
  shade === undefined ? { runs: runsOf(text) } : { runs: runsOf(text), shade }

const runsOf = (text: string | Runs): Runs => typeof text === 'string' ? plain(text) : text
