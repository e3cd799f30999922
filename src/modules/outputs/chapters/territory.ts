import { type Block, cell, type Fact, heading, paragraph, plain, type Row } from '#documents/content.ts'
import type { Municipality } from '#modules/territory/index.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** The ORP: since when networking runs, its figures with source and day, its municipalities, characteristics, motto. */
export function territory(data: AnalysisData, writing: Writing): readonly Block[] {
  const { orp } = data
  const { t, format } = writing
  return [
    paragraph(orp.networkingSince === null
      ? t('outputs:territory.sinceUnknown', { orp: orp.name })
      : t('outputs:territory.since', { orp: orp.name, month: format.month(orp.networkingSince) })),
    ...sumBlocks(data, writing),
    ...municipalityTable(data, writing),
    ...figureTable(data, writing),
    heading(2, t('outputs:territory.characteristics')),
    ...paragraphsOf(orp.characteristics, t('outputs:territory.noCharacteristics')),
    ...(orp.motto === null ? [] : [{ kind: 'quote' as const, runs: plain(orp.motto), attribution: t('outputs:territory.motto') }]),
  ]
}

const paragraphsOf = (text: string | null, otherwise: string): readonly Block[] =>
  (text ?? otherwise).split(/\n+/u).filter((line) => line.trim() !== '').map((line) => paragraph(line))

function sumBlocks({ sums }: AnalysisData, { t, format }: Writing): readonly Block[] {
  if (sums.municipalities === 0) return [paragraph(t('outputs:territory.noMunicipalities'))]
  const { population, children } = sums
  const share = population === null || children === null || population === 0 ? null : children / population
  const items: Fact[] = [
    { label: t('outputs:territory.population'), value: population === null ? t('web:unknown') : format.number(population) },
    {
      label: t('outputs:territory.children'), value: children === null ? t('web:unknown') : format.number(children),
      ...(share === null ? {} : { note: t('outputs:territory.share', { share: format.percent(share) }) }),
    },
    { label: t('outputs:territory.municipalities'), value: format.number(sums.municipalities) },
  ]
  const missing = sums.withoutFigures
  return [
    { kind: 'facts', items, ...sourceOf(sums) },
    ...(missing === 0 ? [] : [paragraph(t('outputs:territory.withoutFigures', { count: missing, number: format.number(missing) }))]),
  ]
}

const sourceOf = ({ source, asOf }: AnalysisData['sums']): Pick<Extract<Block, { kind: 'facts' }>, 'source' | 'asOf'> =>
  ({ ...(source === null ? {} : { source }), ...(asOf === null ? {} : { asOf }) })

const levels = [3, 2, 1] as const
const levelKeys = { 3: 'outputs:territory.level3', 2: 'outputs:territory.level2', 1: 'outputs:territory.level1' } as const

function municipalityTable({ municipalities, sums }: AnalysisData, { t, format }: Writing): readonly Block[] {
  const rows: Row[] = levels.flatMap((level) => {
    const those = municipalities.filter((one) => one.level === level)
    return those.length === 0 ? [] : [{ cells: [cell(t(levelKeys[level])), cell(format.number(those.length)), cell(namesOf(those))] }]
  })
  return rows.length === 0 ? [] : [{
    kind: 'table', caption: t('outputs:territory.byLevel'), headerColumn: true, rows, ...sourceOf(sums),
    columns: [
      { header: t('outputs:territory.level'), align: 'start', width: 3 }, { header: t('outputs:territory.count'), align: 'end', width: 1 },
      { header: t('outputs:territory.names'), align: 'start', width: 7 },
    ],
  }]
}

const namesOf = (municipalities: readonly Municipality[]): string => municipalities.map(({ name }) => name).join(', ')

function figureTable({ figures }: AnalysisData, { t, format }: Writing): readonly Block[] {
  if (figures.length === 0) return [paragraph(t('outputs:territory.noFigures'))]
  return [{
    kind: 'table', caption: t('outputs:territory.figures'), headerColumn: true,
    columns: [
      { header: t('outputs:territory.figure'), align: 'start', width: 4 }, { header: t('outputs:territory.value'), align: 'end', width: 2 },
      { header: t('outputs:territory.source'), align: 'start', width: 3 }, { header: t('outputs:territory.asOf'), align: 'start', width: 2 },
    ],
    rows: figures.map(({ label, value, valueText, source, asOf }) => ({
      cells: [
        cell(label), cell(value === null ? valueText ?? t('web:unknown') : format.number(value, 1)), cell(source),
        cell(asOf === null ? t('web:unknown') : format.date(asOf)),
      ],
    })),
  }]
}
