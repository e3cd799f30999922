import { type Block, type DocumentContent, heading, type LabelledValue, type Part } from '#documents/content.ts'
import { type RichText, richToBlocks } from '#documents/richText.ts'
import type { AnalysisData } from './analysisData.ts'
import type { ChapterKey } from './chapterKeys.ts'
import { chapters } from './chapters/registry.ts'
import type { Writing } from './writing.ts'

/** A chapter as the networker left it. */
interface ChapterWords { readonly chapter: ChapterKey, readonly words: RichText }

/** The document as made: what stands on its title page besides the data. */
export interface Edition {
  readonly author: string
  readonly version: number
  /** ISO 8601 with an offset. */
  readonly madeAt: string
  readonly demo: boolean
}

function joined(own: readonly Block[], built: readonly Block[], dataHeading: string): readonly Block[] {
  if (own.length === 0) return built
  return built[0]?.kind === 'heading' ? [...own, ...built] : [...own, heading(2, dataHeading), ...built]
}

/** The heading of a chapter in an ORP. */
export const chapterHeading = (chapter: ChapterKey, orp: { readonly name: string }, { t }: Pick<Writing, 't'>): string =>
  t(chapters[chapter].heading, { orp: orp.name })

/** What the data say in a chapter; each block is made when it is asked for. */
export const builtBlocks = (chapter: ChapterKey, data: AnalysisData, writing: Writing): Iterable<Block> => chapters[chapter].build(data, writing)

/** One chapter of the document: the networker's own words, then what the data say. */
export const chapterPart = ({ chapter, words }: ChapterWords, built: readonly Block[], orp: { readonly name: string }, writing: Writing): Part => ({
  id: chapter, heading: chapterHeading(chapter, orp, writing), numbered: true, level: 1,
  blocks: joined(richToBlocks(words), built, writing.t(chapters[chapter].dataHeading)),
})

/** The whole analysis as content to be frozen and rendered; pure. */
export function analysisContent(data: AnalysisData, parts: readonly Part[], edition: Edition, writing: Writing): DocumentContent {
  const { t, language } = writing
  const { orp } = data
  return {
    language,
    title: t('outputs:document.title'),
    subtitle: t('outputs:document.subtitle', { orp: orp.name }),
    authors: [edition.author],
    asOf: data.asOf,
    madeAt: edition.madeAt,
    version: String(edition.version),
    description: t('outputs:document.description', { orp: orp.name }),
    keywords: [t('outputs:document.keyword1'), t('outputs:document.keyword2'), t('outputs:document.keyword3'), `ORP ${orp.name}`],
    front: frontOf(data, edition, writing),
    ...(edition.demo ? { notice: t('outputs:document.demo') } : {}),
    parts,
  }
}

function frontOf(data: AnalysisData, { author, version }: Edition, { t, format }: Writing): readonly LabelledValue[] {
  const contacts = data.networkers.flatMap(({ name, email, phone }) => {
    const ways = [email, phone?.replaceAll(' ', '\u00A0')].filter((way) => way != null)
    return ways.length === 0 ? [] : [`${name}, ${ways.join(', ')}`]
  })
  return [
    { label: t('outputs:document.region'), value: data.orp.regionName },
    { label: t('outputs:document.orp'), value: data.orp.name },
    { label: t('outputs:document.author'), value: author },
    { label: t('outputs:document.asOf'), value: format.date(data.asOf) },
    { label: t('outputs:document.version'), value: String(version) },
    { label: t('outputs:document.profile'), value: data.methodologyProfile },
    ...(data.operatorName === '' ? [] : [{ label: t('outputs:document.operator'), value: data.operatorName }]),
    ...contacts.map((value) => ({ label: t('outputs:document.contact'), value })),
  ]
}
