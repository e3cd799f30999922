import { type Block, cell, heading, paragraph, type Table } from '#documents/content.ts'
import { nameOf } from '#modules/coverage/index.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** So many functions stand side by side on an upright page with words that can be read. */
const columnsOfTable = 6

/** Functions × municipalities in the five words, as tables of six functions each. */
export function coverageMatrix(data: AnalysisData, writing: Writing): readonly Block[] {
  const { functions } = data.coverage.coverage
  const starts = functions.flatMap((_, index) => index % columnsOfTable === 0 ? [index] : [])
  return [
    heading(2, writing.t('outputs:coverage.matrix')),
    paragraph(writing.t('outputs:coverage.matrixIntro')),
    ...starts.map((start, index) => matrixTable(start, { number: index + 1, all: starts.length }, data, writing)),
  ]
}

function matrixTable(start: number, part: { readonly number: number, readonly all: number }, data: AnalysisData, writing: Writing): Table {
  const { t, format } = writing
  const { functions, municipalities } = data.coverage.coverage
  const shown = functions.slice(start, start + columnsOfTable)
  return {
    kind: 'table', caption: t('outputs:coverage.matrixPart', { ...part }), headerColumn: true, source: t('outputs:source.coverage'), asOf: data.asOf,
    columns: [
      { header: t('coverage:matrix.municipality'), align: 'start' }, { header: t('coverage:matrix.children'), align: 'end' },
      ...shown.map(({ function: code }) => ({ header: nameOf(writing, code), align: 'start' as const })),
    ],
    rows: municipalities.map(({ name, children }, index) => ({
      cells: [
        cell(name), cell(children === null ? t('web:unknown') : format.number(children)),
        ...shown.map(({ cells }) => {
          const word = cells[index]?.word ?? 'unknown'
          return cell(t(`web:cover.${word}`), word)
        }),
      ],
    })),
  }
}
