import { parseMarks } from '#documents/marks/parseMarks.ts'
import { plainText } from '#documents/richText.ts'
import type { SheetTable, SheetValue } from '#documents/table/sheetTable.ts'
import { openingWords } from '../openingWords.ts'
import { forWhomWords, freshnessWords, priceWords, type PrintWriting, waitingWords, whereWords } from '../print/cardWords.ts'
import { officialReach, seatWords } from '../print/organisationWords.ts'
import { homeWords } from './homeWords.ts'
import { authorOf, type ListCard, type ListFile, missingCards, noteWords } from './listContent.ts'

/** The list as a table file: only what anyone may know, and notes its reader may read. */
export function listTable(data: ListFile, writing: PrintWriting): SheetTable {
  const { t, language } = writing
  const text = (header: string) => ({ header, kind: 'text' as const })
  const titles = new Map(data.chapters.map(({ id, title }) => [id, title]))
  return {
    language, name: data.list.title, about: aboutList(data, writing),
    columns: [
      text(t('lists:chapter')), text(t('lists:card')), text(t('directory:services.organisation')), text(t('print:phone')), text(t('print:email')), text(t('print:web')), text(t('lists:official')),
      text(t('print:where')), text(t('print:hours')), text(t('print:forWhom')), text(t('print:price')), text(t('print:start')), text(t('print:waiting')), { header: t('directory:verified.label'), kind: 'day' },
      text(t('lists:state')), { header: t('print:catalogue.asOf'), kind: 'day' }, text(noteHeader(data, writing)),
    ],
    rows: data.cards.filter(({ item }) => !item.isArchived).map((card) =>
      [titles.get(card.item.chapterId ?? '') ?? null, card.item.name, card.item.organisation, ...saidInTable(writing, card), stateOf(writing, card), data.asOf, noteWords(writing, data.list, card.item)]),
  }
}

/** What the list says of itself before its cards: a table has no other place for it. */
function aboutList(data: ListFile, writing: PrintWriting): { label: string, value: string }[] {
  const { t, format } = writing
  const { list, chapters, onlyFor } = data
  const missing = missingCards(data)
  const said = (label: string, value: string | null) => value === null || value === '' ? [] : [{ label, value }]
  return [
    ...said(t('lists:field.purpose'), list.purpose), ...said(t('directory:export.asOf'), format.date(data.asOf)), ...said(t('lists:changed'), format.date(list.changedOn)),
    ...authorOf(data, writing), ...said(t('lists:field.territory'), homeWords(writing, list)), ...said(t('lists:order'), t('lists:orderNote')),
    ...(missing === 0 ? [] : said(t('lists:missingLabel'), t('lists:missing', { count: missing }))),
    ...(onlyFor === null ? [] : said(t('lists:notes.label'), t(`lists:notes.why.${onlyFor}`))),
    ...said(t('lists:field.intro'), list.intro === null ? null : plainText(parseMarks(list.intro))), ...chapters.flatMap(({ title, about }) => said(title, about)),
  ]
}

/** CSV has no other place to say for whom the notes are. */
const noteHeader = ({ onlyFor }: ListFile, { t }: PrintWriting): string =>
  onlyFor === null ? t('lists:note') : `${t('lists:note')} (${t(`lists:notes.onlyFor.${onlyFor}`)})`

/** How far the card can be relied on: the same words as in print. */
function stateOf(writing: PrintWriting, { service, organisation }: ListCard): string | null {
  const card = service ?? organisation
  return card === null ? null : freshnessWords(writing, card)
}

const columnsSaid = 11

/** How to reach the card, where and when, for whom, for how much, how it begins and how long one waits; an organisation has no more than its reach and seat. */
function saidInTable(writing: PrintWriting, { service, organisation }: ListCard): SheetValue[] {
  if (service !== null) {
    const { phone, email, web, openingHours, openingNote, howToStart, verifiedOn } = service
    return [
      phone, email, web, null, whereWords(writing, service), openingWords(writing.language, openingHours, openingNote), forWhomWords(writing, service), priceWords(writing, service), howToStart,
      waitingWords(writing, service), verifiedOn,
    ]
  }
  if (organisation === null) return Array<null>(columnsSaid).fill(null)
  const official = officialReach(writing, organisation).map(({ label, words }) => `${label}: ${words}`).join('; ')
  return [organisation.phone, organisation.email, organisation.web, official === '' ? null : official, seatWords(organisation), null, null, null, null, null, organisation.verifiedOn]
}
