import { renderSVG } from 'uqr'
import type { DocumentContent, Pictures } from '#documents/content.ts'
import type { PublicServiceCard } from '../publicQueries.ts'
import { cardBlock, type Fullness, kindWords, placedLogo } from './cardBlock.ts'
import type { PrintWriting } from './cardWords.ts'

export interface SheetEdition {
  /** ISO 8601 with an offset. */
  readonly madeAt: string
  readonly publisher: string
  /** Where the card is on the web. */
  readonly address: string
  readonly demo: boolean
  /** The logo of the organisation, where there is one. */
  readonly pictures: Pictures
}

/** The card of a service as a document of one page, with the code that leads a phone to it. */
export function sheetContent(writing: PrintWriting, card: PublicServiceCard, edition: SheetEdition, fullness: Fullness): DocumentContent {
  const { t, language, today } = writing
  const { facts, note, summary } = cardBlock(writing, card, fullness)
  const kind = kindWords(writing, card)
  return {
    language, layout: 'sheet', title: card.name, subtitle: kind === null ? card.organisation : `${card.organisation} · ${kind}`,
    authors: [edition.publisher], asOf: today, madeAt: edition.madeAt,
    description: t('print:sheet.description', { name: card.name }), keywords: [t('print:sheet.keyword')], front: [],
    ...(card.logo === null || edition.pictures[card.logo.hash] === undefined ? {} : { logo: placedLogo(card.logo), pictures: edition.pictures }),
    ...(edition.demo ? { notice: t('print:catalogue.demo') } : {}),
    parts: [
      {
        id: 'karta', heading: '', numbered: false, level: 1,
        blocks: [
          ...(summary === undefined ? [] : [{ kind: 'paragraph', runs: summary } as const]),
          { kind: 'factList', facts },
          ...(note === undefined ? [] : [{ kind: 'paragraph', runs: [{ text: note, emphasis: true }] } as const]),
        ],
      },
      {
        id: 'kod', heading: t('print:sheet.part'), numbered: false, level: 1,
        blocks: [
          { kind: 'paragraph', runs: [{ text: t('print:sheet.link') }, { text: ' ' }, { text: edition.address, href: edition.address }] },
          { kind: 'code', svg: codeOf(edition.address), alt: t('print:sheet.codeAlt', { address: edition.address }) },
        ],
      },
    ],
  }
}

/** The square code of an address, with the quiet zone readers need. */
const codeOf = (address: string): string => renderSVG(address, { border: 3 })
