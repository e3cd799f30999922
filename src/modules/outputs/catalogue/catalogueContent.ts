import { type Block, cell, type DocumentContent, heading, type IndexEntry, list, type Part, paragraph, type Row } from '#documents/content.ts'
import { cardBlock, hasEnded, helpFunctionCodes, helpFunctions, type HelpFunction, labelOf, type PrintWriting, type PublicServiceCard, wholeCard } from '#modules/directory/index.ts'
import { helplines } from '#web/layout/helplines.ts'
import type { CatalogueData } from './catalogueData.ts'

export interface CatalogueEdition {
  readonly author: string
  readonly version: number
  /** ISO 8601 with an offset. */
  readonly madeAt: string
}

/** The chapter of a card: the first area in which it helps, in the order of the areas. */
const chapterOf = ({ functions }: Pick<PublicServiceCard, 'functions'>): HelpFunction | 'other' =>
  helpFunctionCodes.find((code) => functions.includes(code)) ?? 'other'

/** The whole catalogue as content to be frozen and rendered; pure. */
export function catalogueContent(data: CatalogueData, edition: CatalogueEdition, writing: PrintWriting): DocumentContent {
  const { t, language, format } = writing
  const { orp, operatorName } = data
  return {
    language, title: t('print:catalogue.title'), subtitle: t('print:catalogue.subtitle', { orp: orp.name }), authors: [edition.author],
    asOf: data.asOf, madeAt: edition.madeAt, version: String(edition.version), description: t('print:catalogue.description', { orp: orp.name }),
    keywords: [t('print:catalogue.keyword1'), t('print:catalogue.keyword2'), `ORP ${orp.name}`],
    front: [
      { label: t('print:catalogue.region'), value: orp.regionName }, { label: t('print:catalogue.orp'), value: orp.name },
      { label: t('print:catalogue.asOf'), value: format.date(data.asOf) }, { label: t('print:catalogue.count'), value: format.number(data.cards.length) },
      { label: t('print:catalogue.author'), value: edition.author }, { label: t('print:catalogue.version'), value: String(edition.version) },
      ...(operatorName === '' ? [] : [{ label: t('print:catalogue.operator'), value: operatorName }]),
    ],
    ...(Object.keys(data.pictures).length === 0 ? {} : { pictures: data.pictures }),
    ...(data.demo ? { notice: t('print:catalogue.demo') } : {}),
    parts: [
      part('cteni', t('print:catalogue.read.heading'), howToRead(data, writing)), part('pomoc', t('print:catalogue.help.heading'), emergency(data, writing)),
      ...chapters(data, writing),
      ...networker(data, writing),
      part('rejstrik', t('print:catalogue.index.heading'), index(data.cards, writing)),
      part('zdroje', t('print:catalogue.sources.heading'), [paragraph(t('print:catalogue.sources.text'))]),
    ],
  }
}

const part = (id: string, title: string, blocks: readonly Block[], numbered = false): Part => ({ id, heading: title, numbered, level: 1, blocks })

const howToRead = ({ outside }: CatalogueData, { t }: PrintWriting): readonly Block[] => {
  const lines = (['order', 'once', 'place', 'fresh', 'unknown'] as const).map((line) => t(`print:catalogue.read.${line}`))
  return [list(outside.count === 0 ? lines : [...lines, t(`print:catalogue.read.${outside.isIn ? 'withOutside' : 'withoutOutside'}`, { count: outside.count })])]
}

const column = (header: string, width = 1) => ({ header, align: 'start' as const, width })

function emergency({ offices }: CatalogueData, { t }: PrintWriting): readonly Block[] {
  const numbers: Row[] = helplines.map(({ shown, name, who }, place) => ({ cells: [cell(t(name)), cell(shown), cell(place === 0 ? t('print:catalogue.help.anyone') : t(who))] }))
  return [
    {
      kind: 'table', caption: t('print:catalogue.help.caption'), headerColumn: true, rows: numbers,
      columns: [column(t('print:catalogue.help.line'), 2), column(t('print:catalogue.help.number')), column(t('print:catalogue.help.who'), 2)],
    },
    offices.length === 0 ? paragraph(t('print:catalogue.help.none')) : {
      kind: 'table', caption: t('print:catalogue.help.officesCaption'), headerColumn: true,
      columns: [column(t('print:catalogue.help.office'), 2), column(t('print:catalogue.help.phone'), 1.4), column(t('print:catalogue.help.email'), 2)],
      rows: offices.map(({ name, phone, email }) => ({ cells: [cell(name), cell(phone ?? t('web:unknown')), cell(email ?? t('web:unknown'))] })),
    },
  ]
}

/** A networker is neither an office nor an emergency contact: a part of its own, at the end. */
function networker({ networkers }: CatalogueData, { t }: PrintWriting): Part[] {
  if (networkers.length === 0) return []
  const where = ({ role }: CatalogueData['networkers'][number]) => t(role === 'local_networker' ? 'print:catalogue.networker.local' : 'print:catalogue.networker.regional')
  return [part('sitar', t('print:catalogue.networker.heading'), [paragraph(t('print:catalogue.networker.text')), {
    kind: 'table', caption: t('print:catalogue.networker.caption'), headerColumn: true,
    columns: [
      column(t('print:catalogue.networker.name'), 1.6), column(t('print:catalogue.networker.where'), 1.2), column(t('print:catalogue.help.phone'), 1.3), column(t('print:catalogue.help.email'), 2),
    ],
    rows: networkers.map((one) => ({ cells: [cell(one.name), cell(where(one)), cell(one.phone ?? t('web:unknown')), cell(one.email ?? t('web:unknown'))] })),
  }])]
}

/** Every card stands whole once; the other areas in which it helps lead to its page. */
function chapters({ cards, pictures }: CatalogueData, writing: PrintWriting): Part[] {
  const { t, language } = writing
  return [...helpFunctionCodes, 'other' as const].flatMap((code) => {
    const own = cards.filter((card) => chapterOf(card) === code)
    const also = code === 'other' ? [] : cards.filter((card) => chapterOf(card) !== code && card.functions.includes(code))
    if (own.length + also.length === 0) return []
    const title = code === 'other' ? t('print:catalogue.other') : labelOf(helpFunctions, code, language)
    return [part(code, title, [
      ...own.map((card) => cardBlock(writing, card, wholeCard, pictures)),
      ...(also.length === 0 ? [] : [paragraph([{ text: t('print:catalogue.also'), strong: true }]), { kind: 'index', entries: also.map(entryOf) } as const]),
    ], true)]
  })
}

const entryOf = ({ id, name, organisation }: PublicServiceCard): IndexEntry => ({ text: `${name} (${organisation})`, cards: [id] })

const collators = { cs: new Intl.Collator('cs'), en: new Intl.Collator('en') } as const

function index(cards: readonly PublicServiceCard[], { t, language, today }: PrintWriting): readonly Block[] {
  const grouped = (wordsOf: (card: PublicServiceCard) => readonly string[]): IndexEntry[] => {
    const entries = new Map<string, string[]>()
    for (const card of cards) for (const text of new Set(wordsOf(card))) entries.set(text, [...entries.get(text) ?? [], card.id])
    return [...entries].map(([text, ids]) => ({ text, cards: ids })).sort((one, other) => collators[language].compare(one.text, other.text))
  }
  const named = Map.groupBy(cards, ({ name }) => name)
  // Two services of one name are told apart by whose they are.
  const nameOf = ({ name, organisation }: PublicServiceCard): string => (named.get(name)?.length ?? 0) > 1 ? `${name} (${organisation})` : name
  const municipalitiesOf = ({ places }: PublicServiceCard): string[] => places.filter((place) => !hasEnded(place, today)).map(({ municipality }) => municipality)
  return [
    heading(2, t('print:catalogue.index.services')), { kind: 'index', entries: grouped((card) => [nameOf(card)]) },
    heading(2, t('print:catalogue.index.organisations')), { kind: 'index', entries: grouped(({ organisation }) => [organisation]) },
    heading(2, t('print:catalogue.index.municipalities')), { kind: 'index', entries: grouped(municipalitiesOf) },
  ]
}

