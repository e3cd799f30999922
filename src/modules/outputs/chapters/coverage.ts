import { coverageWords } from '#core/accessibility/judgement.ts'
import { type Block, cell, heading, list, paragraph, type Row } from '#documents/content.ts'
import {
  askedSaid, type Finding, findingsOf, heldBy, municipalitiesSaid, nameOf, noHoles, statusSaid, strengthsOf,
} from '#modules/coverage/index.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'
import { coverageFigures } from './coverageFigures.ts'
import { coverageMatrix } from './coverageMatrix.ts'

/** Strong and white spots: the most telling maps, who is affected and why, where the network holds, the matrix, the minimum. */
export function* coverage(data: AnalysisData, writing: Writing): Iterable<Block> {
  const { t } = writing
  const { coverage: counted } = data.coverage
  if (counted.municipalities.length === 0) {
    yield paragraph(t('outputs:coverage.none'))
    return
  }
  const holes = findingsOf(counted, 'missing')
  yield* [paragraph(t('outputs:coverage.intro')), wordList(writing), heading(2, t('outputs:coverage.holes'))]
  yield holes.length === 0 ? paragraph(t(noHoles(counted))) : findingTable(holes, t('outputs:coverage.holesTable'), data, writing)
  yield* coverageFigures(data, writing)
  yield* weakBlocks(data, writing)
  yield heading(2, t('coverage:holds.title'))
  yield* strengthBlocks(data, writing)
  yield* coverageMatrix(data, writing)
  yield* minimumBlocks(data, writing)
}

const wordList = ({ t }: Writing): Block => list(coverageWords.map((word) => [
  { text: t(`web:cover.${word}`), strong: true }, { text: ` – ${t(`outputs:coverage.word.${word}`)}` },
]))

function findingTable(findings: readonly Finding[], caption: string, { asOf, coverage: { coverage } }: AnalysisData, writing: Writing): Block {
  const { t } = writing
  return {
    kind: 'table', caption, headerColumn: true, source: t('outputs:source.coverage'), asOf,
    columns: [
      { header: t('outputs:coverage.function'), align: 'start', width: 3 }, { header: t('outputs:coverage.affected'), align: 'end', width: 1.6 },
      { header: t('outputs:coverage.where'), align: 'start', width: 5 }, { header: t('outputs:coverage.why'), align: 'start', width: 3 },
    ],
    rows: findings.map((finding) => findingRow(finding, coverage.municipalities.length, writing)),
  }
}

const findingRow = ({ function: covered, places, children, causes }: Finding, all: number, writing: Writing): Row => ({
  cells: [
    cell(nameOf(writing, covered.function)), cell(writing.format.number(children)),
    cell(places.length === all
      ? writing.t('outputs:coverage.everywhere') : `${municipalitiesSaid(writing, places.length)}: ${places.map(({ name }) => name).join(', ')}`),
    cell(causes.map((cause) => writing.t(`coverage:cause.${cause}`)).join(', ')),
  ],
})

function weakBlocks(data: AnalysisData, writing: Writing): readonly Block[] {
  const { t } = writing
  const { coverage: counted } = data.coverage
  const weak = findingsOf(counted, 'weak')
  const unknown = findingsOf(counted, 'unknown')
  return [
    ...(weak.length === 0 ? [] : [heading(2, t('outputs:coverage.weak')), paragraph(t('outputs:coverage.weakIntro')), findingTable(weak, t('outputs:coverage.weakTable'), data, writing)]),
    ...(unknown.length === 0 ? [] : [heading(2, t('coverage:unknown.title')), paragraph(t('outputs:coverage.unknownIntro')), findingTable(unknown, t('outputs:coverage.unknownTable'), data, writing)]),
  ]
}

function strengthBlocks({ coverage: { coverage: counted }, asOf }: AnalysisData, writing: Writing): readonly Block[] {
  const { t, format } = writing
  const strengths = strengthsOf(counted)
  if (strengths.length === 0) return [paragraph(t('coverage:holds.none'))]
  return [{
    kind: 'table', caption: t('outputs:coverage.holdsTable'), headerColumn: true, source: t('outputs:source.coverage'), asOf,
    columns: [
      { header: t('outputs:coverage.function'), align: 'start', width: 4 }, { header: t('outputs:coverage.heldMunicipalities'), align: 'end', width: 2 },
      { header: t('outputs:coverage.affected'), align: 'end', width: 2 },
    ],
    rows: strengths.map((covered) => ({
      cells: [
        cell(nameOf(writing, covered.function)),
        cell(t('outputs:coverage.heldOf', { held: format.number(heldBy(covered)), all: format.number(counted.municipalities.length) })),
        cell(format.number(covered.sums.strong.children + covered.sums.enough.children)),
      ],
    })),
  }]
}

function minimumBlocks({ coverage: { coverage: counted }, asOf }: AnalysisData, writing: Writing): readonly Block[] {
  const { t } = writing
  return [
    heading(2, t('outputs:coverage.minimum')),
    paragraph(t('outputs:coverage.minimumIntro')),
    {
      kind: 'table', caption: t('outputs:coverage.minimumTable'), headerColumn: true, source: t('outputs:source.minimum'), asOf,
      columns: [
        { header: t('outputs:coverage.function'), align: 'start', width: 3 }, { header: t('coverage:minimum.asked'), align: 'start', width: 5 },
        { header: t('coverage:minimum.status'), align: 'start', width: 3 },
      ],
      rows: counted.functions.map(({ function: code, agreed }) => ({
        cells: [cell(nameOf(writing, code)), cell(askedSaid(writing, agreed.minimum)), cell(statusWithReason(agreed, writing))],
      })),
    },
    ...uncountedBlocks(counted.uncounted, writing),
  ]
}

const statusWithReason = (agreed: Parameters<typeof statusSaid>[1], writing: Writing): string =>
  agreed.change === null ? statusSaid(writing, agreed) : `${statusSaid(writing, agreed)}: ${agreed.change.reason}`

const uncountedBlocks = (uncounted: readonly { readonly name: string }[], { t }: Writing): readonly Block[] =>
  uncounted.length === 0 ? [] : [paragraph(t('coverage:uncounted', { services: uncounted.map(({ name }) => name).join(', ') }))]
