import { type Block, cell, heading, list, paragraph } from '#documents/content.ts'
import { labelOf, sectors } from '#modules/directory/index.ts'
import type { AnalysisData, VoiceCounts } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** A sector with fewer voices is not named: who spoke would be guessed. The same bound as for needs. */
const fewestVoicesToName = 3

/** What a networker does and does not do, what the document stands on and what it cannot say. */
export function about(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t } = writing
  const { operatorName, methodologyProfile, coverage } = data
  return [
    ...(operatorName === '' ? [] : [paragraph(t('outputs:about.operator', { name: operatorName }))]),
    heading(2, t('outputs:about.role')),
    paragraph(t('outputs:about.does')),
    list([t('outputs:about.does1'), t('outputs:about.does2'), t('outputs:about.does3'), t('outputs:about.does4')]),
    paragraph(t('outputs:about.doesNot')),
    list([t('outputs:about.doesNot1'), t('outputs:about.doesNot2'), t('outputs:about.doesNot3'), t('outputs:about.doesNot4')]),
    heading(2, t('outputs:about.sources')),
    ...voiceBlocks(data.voices, writing),
    list([t('outputs:about.source1'), t('outputs:about.source2'), t('outputs:about.source3')]),
    heading(2, t('outputs:about.limits')),
    list([
      t(methodologyProfile === '2014' ? 'outputs:about.profile2014' : 'outputs:about.profile2016'), t('outputs:about.limit1'),
      t('outputs:about.limit2'), t('outputs:about.limit3'), t('outputs:about.method', { method: coverage.coverage.method }),
    ]),
  ]
}

function voiceBlocks(voices: VoiceCounts, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const { from, to, total } = voices
  if (from === null || to === null) return [paragraph(t('outputs:about.noVoices'))]
  return [
    paragraph(t('outputs:about.period', { count: total, number: format.number(total), from: format.date(from), to: format.date(to) })),
    {
      kind: 'table', caption: t('outputs:about.voices'), headerColumn: true,
      source: t('outputs:source.mentions'), asOf: to,
      columns: [{ header: t('outputs:about.sector'), align: 'start', width: 3 }, { header: t('outputs:about.count'), align: 'end' }],
      rows: [
        ...sectorRows(voices, writing).map(([name, count]) => ({ cells: [cell(name), cell(format.number(count))] })),
        { cells: [cell(t('outputs:about.total')), cell(format.number(total))], total: true },
      ],
    },
  ]
}

function sectorRows({ bySector }: VoiceCounts, { t, language }: Writing): readonly (readonly [string, number])[] {
  const few = bySector.filter(({ count }) => count < fewestVoicesToName)
  const rest = few.reduce((sum, { count }) => sum + count, 0)
  return [
    ...bySector.filter(({ count }) => count >= fewestVoicesToName).map(({ sector, count }) => [labelOf(sectors, sector, language), count] as const),
    ...(rest === 0 ? [] : [[t('outputs:about.otherSectors', { count: few.length }), rest] as const]),
  ]
}
