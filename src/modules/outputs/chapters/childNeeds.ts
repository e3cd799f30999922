import { type Block, cell, heading, paragraph, type Runs } from '#documents/content.ts'
import { type ChildNeedArea, childNeedAreas } from '#modules/needs/index.ts'
import type { AnalysisData, HeardNeed } from '../analysisData.ts'
import { needTitle } from './needTitle.ts'
import type { Writing } from '../writing.ts'

const mostNamed = 3
const supportLevels = [1, 2, 3, 4, 5] as const

/** Six areas of a child's needs with what was heard of each, and the five levels of support in words. */
export function childNeeds(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t } = writing
  return [
    paragraph(t('outputs:childNeeds.intro')),
    ...areaTable(data, writing),
    heading(2, t('outputs:childNeeds.levels')),
    paragraph(t('outputs:childNeeds.levelsIntro')),
    { kind: 'list', ordered: true, items: supportLevels.map((level) => ({ runs: levelRuns(level, writing) })) },
  ]
}

const levelRuns = (level: (typeof supportLevels)[number], { t }: Writing): Runs =>
  [{ text: t(`outputs:childNeeds.level${level}`), strong: true }, { text: ` – ${t(`outputs:childNeeds.level${level}Who`)}` }]

function areaTable(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  if (data.voices.total === 0) return [paragraph(t('outputs:noVoices'))]
  return [{
    kind: 'table', caption: t('outputs:childNeeds.caption'), headerColumn: true, source: t('outputs:source.mentions'), asOf: data.asOf,
    columns: [
      { header: t('outputs:childNeeds.area'), align: 'start', width: 2 }, { header: t('outputs:childNeeds.count'), align: 'end', width: 1 },
      { header: t('outputs:childNeeds.most'), align: 'start', width: 6 },
    ],
    rows: childNeedAreas.map((area) => {
      const count = voicesOf(area, data)
      const most = mostHeard(area, data).map((need) => needTitle(writing, need))
      return { cells: [cell(t(`needs:area.${area}`)), cell(format.number(count)), cell(most.length === 0 ? t('outputs:childNeeds.nothing') : most.join('; '))] }
    }),
  }]
}

/** A voice coded to two needs of one area is one voice of it. */
function voicesOf(area: ChildNeedArea, { needs, heard }: AnalysisData): number {
  const ids = new Set(needs.filter((need) => need.childNeedArea === area).map(({ id }) => id))
  return heard.filter(({ needIds }) => needIds.some((id) => ids.has(id))).length
}

/** Topics are too wide to say what was heard, so they are left out. */
function mostHeard(area: ChildNeedArea, { needs }: AnalysisData): readonly HeardNeed[] {
  return needs.filter((need) => need.childNeedArea === area && need.level === 2 && need.voices.sources > 0)
    .toSorted((one, other) => other.voices.sources - one.voices.sources).slice(0, mostNamed)
}
