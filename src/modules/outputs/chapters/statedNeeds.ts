import { compareCzech } from '#core/text/fold.ts'
import { type Block, cell, heading, paragraph, plain, type Quote, type Row } from '#documents/content.ts'
import { labelOf, sectors } from '#modules/directory/index.ts'
import { mayNameSectors, type Voices } from '#modules/needs/index.ts'
import type { AnalysisData, HeardNeed } from '../analysisData.ts'
import type { Writing } from '../writing.ts'
import { needTitle } from './needTitle.ts'

const mostQuotes = 2

/** What actors said is missing: topic → need → sub-need with how many sources and sectors; wordings only where their writers allowed it. */
export function statedNeeds(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const { total, uncoded } = data.voices
  if (total === 0) return [paragraph(t('outputs:noVoices'))]
  const topics = data.needs.filter((need) => need.level === 1 && need.voices.sources > 0)
    .toSorted((one, other) => other.voices.sources - one.voices.sources)
  return [
    paragraph(t('outputs:statedNeeds.intro', { count: total, number: format.number(total) })),
    paragraph(t('outputs:statedNeeds.rule')),
    ...(uncoded === 0 ? [] : [paragraph(t('outputs:statedNeeds.uncoded', { count: uncoded, number: format.number(uncoded) }))]),
    ...topics.flatMap((topic) => topicBlocks(topic, data, writing)),
  ]
}

function topicBlocks(topic: HeardNeed, data: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const below = descendantsOf(topic, data.needs).filter(({ voices }) => voices.sources > 0)
  const { sources } = topic.voices
  const said = t('outputs:statedNeeds.topic', { count: sources, number: format.number(sources), sectors: sectorsSaid(topic.voices, writing) })
  return [
    heading(2, needTitle(writing, topic)),
    paragraph(said),
    ...(below.length === 0 ? [] : [needTable(topic, below, data, writing)]),
    ...quotesOf(topic, data, writing),
  ]
}

function needTable(topic: HeardNeed, below: readonly HeardNeed[], { voices }: AnalysisData, writing: Writing): Block {
  const { t, format } = writing
  return {
    kind: 'table', caption: t('outputs:statedNeeds.caption', { topic: needTitle(writing, topic) }), headerColumn: true,
    source: t('outputs:source.mentions'), ...(voices.to === null ? {} : { asOf: voices.to }),
    columns: [
      { header: t('outputs:statedNeeds.need'), align: 'start', width: 5 }, { header: t('outputs:statedNeeds.sources'), align: 'end', width: 1 },
      { header: t('outputs:statedNeeds.sectors'), align: 'start', width: 3 },
    ],
    rows: below.map((need): Row => ({
      cells: [
        cell(need.level === 3 ? `– ${needTitle(writing, need)}` : needTitle(writing, need)), cell(format.number(need.voices.sources)),
        cell(sectorsSaid(need.voices, writing)),
      ],
    })),
  }
}

/** By name from three sources up, else only how many. */
function sectorsSaid(voices: Voices, { t, language, format }: Writing): string {
  if (!mayNameSectors(voices)) return t('needs:tree.hiddenSectors', { count: voices.sectors.length })
  return format.list(voices.sectors.map((code) => labelOf(sectors, code, language)).toSorted(compareCzech))
}

/** Needs come with every need after its parent, so what lies below stands in its place. */
function descendantsOf(topic: HeardNeed, needs: readonly HeardNeed[]): readonly HeardNeed[] {
  const inside = new Set<string>([topic.id])
  return needs.filter(({ id, parentId }) => {
    const isBelow = parentId !== null && inside.has(parentId)
    if (isBelow) inside.add(id)
    return isBelow
  })
}

function quotesOf(topic: HeardNeed, { needs, quotes }: AnalysisData, { t, language }: Writing): readonly Quote[] {
  const ids = new Set([topic, ...descendantsOf(topic, needs)].map(({ id }) => id))
  return quotes.filter(({ needIds }) => needIds.some((id) => ids.has(id))).slice(0, mostQuotes).map(({ wording, sector }) => ({
    kind: 'quote', runs: plain(wording),
    attribution: mayNameSectors(topic.voices)
      ? t('outputs:statedNeeds.quoteOf', { sector: labelOf(sectors, sector, language) }) : t('outputs:statedNeeds.quote'),
  }))
}
