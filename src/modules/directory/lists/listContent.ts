import type { IsoDate } from '#core/ids.ts'
import type { Visibility } from '#modules/access/index.ts'
import { type Block, type Card, cell, type DocumentContent, type List, paragraph, type Part, type Pictures, type Row, type Runs } from '#documents/content.ts'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { richToBlocks, type RichText } from '#documents/richText.ts'
import { cardBlock, listedCard, placedLogo } from '../print/cardBlock.ts'
import { freshnessWords, type PrintWriting, written } from '../print/cardWords.ts'
import { officialReach, seatWords } from '../print/organisationWords.ts'
import type { PublicOrganisation, PublicServiceCard } from '../publicQueries.ts'
import { type Ending, hasEnded, needsVerification } from '../rules.ts'
import { homeWords } from './homeWords.ts'
import { isForAll } from './noteReaders.ts'
import type { Chapter, ListItem, SavedList } from './queries.ts'

/** A card of a list as its reader may see it; an archived one is only named to the author. */
export interface ListCard { readonly item: ListItem, readonly service: PublicServiceCard | null, readonly organisation: PublicOrganisation | null }

export interface ListData {
  readonly list: SavedList
  readonly chapters: readonly Chapter[]
  readonly cards: readonly ListCard[]
  readonly asOf: IsoDate
  readonly operatorName: string
  readonly demo: boolean
  /** Logos of the organisations, for the document. */
  readonly pictures: Pictures
}

/** A list as it goes out. */
export interface ListFile extends ListData {
  /** The narrowest circle that a note in it is for; null when all are for everybody. */
  readonly onlyFor: Visibility | null
}

/** Cards of a chapter that are still offered, in the author's order. */
const shownIn = ({ cards }: Pick<ListData, 'cards'>, chapter: string | null): ListCard[] =>
  cards.filter(({ item, service, organisation }) => item.chapterId === chapter && !item.isArchived && (service !== null || organisation !== null))

/** The list as a document; pure. */
export function listContent(data: ListFile, madeAt: string, writing: PrintWriting): DocumentContent {
  const { t, language, format } = writing
  const { list } = data
  const loose = shownIn(data, null)
  return {
    language, title: list.title, ...(list.purpose === null ? {} : { subtitle: list.purpose }), authors: [list.author ?? data.operatorName].filter((name) => name !== ''), asOf: data.asOf, madeAt, edition: t('lists:document.changed', { date: format.date(list.changedOn) }),
    description: list.purpose ?? list.title, keywords: [t('lists:title')],
    front: [
      ...authorOf(data, writing), { label: t('lists:field.territory'), value: homeWords(writing, list) }, { label: t('print:catalogue.asOf'), value: format.date(data.asOf) },
      ...countsOf(data, writing),
      ...(data.operatorName === '' ? [] : [{ label: t('print:catalogue.operator'), value: data.operatorName }]),
      ...(data.onlyFor === null ? [] : [{ label: t('lists:notes.label'), value: t(`lists:notes.why.${data.onlyFor}`) }]),
    ],
    ...(Object.keys(data.pictures).length === 0 ? {} : { pictures: data.pictures }),
    ...noticeOf(data, writing),
    parts: [
      part('uvod', t('lists:document.intro'), [...richToBlocks(writtenRich(writing, parseMarks(list.intro ?? ''))), paragraph(t('lists:orderNote')), ...missingOf(data, writing), paragraph(t('print:catalogue.read.place'))]),
      ...(loose.length === 0 ? [] : [part('karty', t('lists:document.cards'), loose.flatMap((card) => cardOf(writing, card, data)))]),
      ...data.chapters.flatMap(({ id, title, about }) => {
        const cards = shownIn(data, id)
        return cards.length === 0 ? [] : [part(id, title, [...(about === null ? [] : [paragraph([written(writing, about)])]), ...cards.flatMap((card) => cardOf(writing, card, data))])]
      }),
      part('prehled', t('lists:document.freshness'), [freshnessTable(data, writing)]),
    ],
  }
}

/** The introduction in the language it was written in. */
const writtenRich = (writing: PrintWriting, rich: RichText): RichText => rich.map((block) =>
  block.kind === 'heading' ? block : block.kind === 'list' ? writtenList(writing, block) : { ...block, runs: writtenRuns(writing, block.runs) })

const writtenList = (writing: PrintWriting, list: List): List =>
  ({ ...list, items: list.items.map(({ runs, nested }) => ({ runs: writtenRuns(writing, runs), ...(nested && { nested: writtenList(writing, nested) }) })) })

const writtenRuns = (writing: PrintWriting, runs: Runs): Runs => runs.map((run) => ({ ...run, ...written(writing, run.text) }))

/** Who put the list together, where its reader may know it. */
export const authorOf = ({ list }: Pick<ListData, 'list'>, { t }: PrintWriting): readonly { label: string, value: string }[] =>
  list.author === null ? [] : [{ label: t('lists:field.author'), value: list.author }]

/** Services and organisations apart: a list may have both. */
function countsOf({ cards }: Pick<ListData, 'cards'>, { t, format }: PrintWriting): readonly { label: string, value: string }[] {
  const shown = cards.filter(({ item }) => !item.isArchived)
  const [services, organisations] = [shown.filter(({ item }) => item.serviceId !== null).length, shown.filter(({ item }) => item.organisationId !== null).length]
  return [
    ...(services > 0 || organisations === 0 ? [{ label: t('print:catalogue.count'), value: format.number(services) }] : []),
    ...(organisations > 0 ? [{ label: t('lists:organisations'), value: format.number(organisations) }] : []),
  ]
}

/** Cards the author chose that the catalogue has no more: they are not named, and their reader knows that they are missing. */
export const missingCards = ({ cards }: Pick<ListData, 'cards'>): number =>
  cards.filter(({ item, service, organisation }) => item.isArchived || (service === null && organisation === null)).length

function missingOf(data: Pick<ListData, 'cards'>, { t }: PrintWriting): Block[] {
  const count = missingCards(data)
  return count === 0 ? [] : [paragraph(t('lists:missing', { count }))]
}

/** On every page: that the data are invented, and for whom the notes are. */
function noticeOf({ demo, onlyFor }: ListFile, { t }: PrintWriting): { readonly notice?: string } {
  const said = [...(demo ? [t('print:catalogue.demo')] : []), ...(onlyFor === null ? [] : [t(`lists:notes.onlyFor.${onlyFor}`)])]
  return said.length === 0 ? {} : { notice: said.join(' · ') }
}

const part = (id: string, title: string, blocks: readonly Block[]): Part => ({ id, heading: title, numbered: false, level: 1, blocks })

/** The note stands inside its card: one that followed it would begin a page above somebody else's. */
function cardOf(writing: PrintWriting, { item, service, organisation }: ListCard, { list, pictures }: Pick<ListData, 'list' | 'pictures'>): Block[] {
  const card = service !== null ? cardBlock(writing, service, listedCard, pictures) : organisation === null ? null : organisationBlock(writing, organisation, pictures)
  if (card === null) return []
  const note = noteRuns(writing, list, item)
  return [note === null ? card : { ...card, authorNote: { label: writing.t('lists:document.note'), runs: note } }]
}

/** The note with the circle it is for, where that is fewer than those who read the list. */
function noteRuns(writing: PrintWriting, { visibility }: Pick<SavedList, 'visibility'>, { note, noteVisibility }: ListItem): Runs | null {
  if (note === null) return null
  return [written(writing, note), ...(isForAll(visibility, noteVisibility) ? [] : [{ text: ` (${writing.t(`access:visibility.${noteVisibility}`)})` }])]
}

/** The same where there are only words. */
export const noteWords = (writing: PrintWriting, list: Pick<SavedList, 'visibility'>, item: ListItem): string | null =>
  noteRuns(writing, list, item)?.map(({ text }) => text).join('') ?? null

function organisationBlock(writing: PrintWriting, organisation: PublicOrganisation, pictures: Pictures): Card {
  const { t } = writing
  const { id, name, about, phone, email, web, logo } = organisation
  const said = (label: string, text: string | null, href?: string) => text === null || text === '' ? [] : [{ label, runs: [href === undefined ? { text } : { text, href }] }]
  return {
    kind: 'card', id, level: 2, title: name, ...(writing.language === 'cs' ? {} : { lang: 'cs' }), ...(logo === null || pictures[logo.hash] === undefined ? {} : { logo: placedLogo(logo) }), ...(about === null ? {} : { summary: [written(writing, about)] }),
    facts: [
      ...said(t('print:phone'), phone), ...said(t('print:email'), email, `mailto:${email ?? ''}`), ...said(t('print:web'), web, web ?? ''), ...said(t('print:where'), seatWords(organisation)),
      ...officialReach(writing, organisation).flatMap(({ label, words }) => said(label, words)),
    ],
    note: freshnessWords(writing, organisation),
  }
}

/** An organisation ends without a day. */
const endingOf = (card: Pick<PublicServiceCard, 'organisationEnded'> & { readonly endedOn?: IsoDate | null }): Ending =>
  ({ endedOn: card.endedOn ?? null, organisationEnded: card.organisationEnded })

/** The name of a card, with its organisation where another card of the list is called the same. */
function namesApart(cards: ListData['cards']): (card: ListCard) => string {
  const names = cards.map(({ item }) => item.name)
  return ({ item: { name }, service }) =>
    service !== null && names.filter((other) => other === name).length > 1 ? `${name} (${service.organisation})` : name
}

function freshnessTable(data: ListData, writing: PrintWriting): Block {
  const { t, today } = writing
  const listed = data.cards.filter(({ item }) => !item.isArchived)
  const nameOf = namesApart(listed)
  const rows: Row[] = listed.flatMap((one) => {
    const card = one.service ?? one.organisation
    return card === null ? [] : [{ cells: [cell(nameOf(one)), cell(freshnessWords(writing, card)), cell(hasEnded(endingOf(card), today) ? t('lists:document.over') : needsVerification(card, today) ? t('lists:document.check') : '')] }]
  })
  const column = (header: string, width: number) => ({ header, align: 'start' as const, width })
  const columns = [column(t('lists:card'), 2), column(t('lists:state'), 2), column(t('lists:document.toDo'), 1)]
  // Nobody reads an empty column.
  const told = rows.some(({ cells }) => cells[2]?.runs.some(({ text }) => text !== '')) ? 3 : 2
  return {
    kind: 'table', caption: t('lists:document.freshnessCaption'), headerColumn: true, asOf: data.asOf,
    columns: columns.slice(0, told), rows: rows.map(({ cells }) => ({ cells: cells.slice(0, told) })),
  }
}
