import type { Block } from '#documents/content.ts'
import type { CoverageWord } from '#core/accessibility/judgement.ts'
import { childrenSaid, coverageMap, findingsOf, municipalitiesSaid, nameOf } from '#modules/coverage/index.ts'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'
import { fittedMap } from './fittedMap.ts'

/** More maps would repeat what the matrix says. */
const mostMaps = 2
/** Two maps with their captions stand on one page. */
const mostHeight = 390
const words: readonly CoverageWord[] = ['strong', 'enough', 'weak', 'missing', 'unknown']

/** Maps of the functions that most children lack; where none is missing, of those that are weak. The matrix says the same in a table. */
export function* coverageFigures(data: AnalysisData, writing: Writing): Iterable<Block> {
  if (data.coverage.shapes.areas.size === 0) return
  for (const code of tellingFunctions(data)) yield figureOf(code, data, writing)
}

function tellingFunctions({ coverage: { coverage } }: AnalysisData): readonly HelpFunction[] {
  const findings = [...findingsOf(coverage, 'missing'), ...findingsOf(coverage, 'weak')]
  return [...new Set(findings.map(({ function: covered }) => covered.function))].slice(0, mostMaps)
}

function figureOf(code: HelpFunction, data: AnalysisData, writing: Writing): Block {
  const { t } = writing
  const place = t('outputs:coverage.place', { orp: data.orp.name })
  const model = coverageMap(writing, { shown: data.coverage, function: code, place })
  return {
    kind: 'figure', caption: t('outputs:coverage.map', { function: nameOf(writing, code) }),
    alt: `${sumsSaid(code, data, writing)} ${model.description ?? ''}`.trim(),
    ...fittedMap(model, writing, mostHeight),
    source: t(data.coverage.shapes.schematic ? 'outputs:source.coverageSchematic' : 'outputs:source.coverage'), asOf: data.asOf,
  }
}

/** „Silné: 3 obce, 1 200 dětí; …“ */
function sumsSaid(code: HelpFunction, { coverage: { coverage } }: AnalysisData, writing: Writing): string {
  const covered = coverage.functions.find((one) => one.function === code)
  const said = words.flatMap((word) => {
    const sum = covered?.sums[word]
    return sum === undefined || sum.municipalities === 0 ? [] : [
      `${writing.t(`web:cover.${word}`)}: ${municipalitiesSaid(writing, sum.municipalities)}, ${childrenSaid(writing, sum.children)}`,
    ]
  })
  return `${said.join('; ')}.`
}
