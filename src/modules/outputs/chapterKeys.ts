/** Chapters of the analysis that have data today, in the order of the methodology. */
export const chapterKeys = ['foreword', 'about', 'territory', 'childNeeds', 'statedNeeds', 'realNetwork', 'coverage'] as const
export type ChapterKey = (typeof chapterKeys)[number]

/** How each chapter is called in an address. */
export const chapterSlugs: Record<ChapterKey, string> = {
  foreword: 'uvod', about: 'o-dokumentu', territory: 'uzemi', childNeeds: 'potreby-ditete', statedNeeds: 'zjistene-potreby',
  realNetwork: 'realna-sit', coverage: 'silna-a-bila-mista',
}

/** The chapter of an address; null for an unknown one. */
export const chapterBySlug = (slug: string | undefined): ChapterKey | null =>
  chapterKeys.find((key) => chapterSlugs[key] === slug) ?? null
