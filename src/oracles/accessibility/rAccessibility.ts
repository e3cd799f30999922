import { catchmentsOf } from '#core/accessibility/catchments.ts'
import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import type { Decay } from '#core/accessibility/decay.ts'
import { floatingCatchment, type FloatingCatchment } from '#core/accessibility/floatingCatchment.ts'
import { concentrationIndex, type Distribution, gini, palma, shortfall, theil } from '#core/accessibility/inequality.ts'
import { costToOpportunities } from '#core/accessibility/nearest.ts'
import { opportunities } from '#core/accessibility/opportunities.ts'
import { Comparison, type Oracle } from '../oracle.ts'
import { figure, figures, matrixOf, type Row, rowsBeside, rowsIn, value } from './tables.ts'

const exact = { relative: 1e-12 }

interface Cells { readonly rows: readonly Row[], readonly matrix: CostMatrix }

/** The package's stepped decay is open on the right: what costs just the step is already in the next band. */
function decayOf(shape: string, words: string): Decay | null {
  switch (shape) {
    case 'binary': case 'cutoff': return { kind: 'binary', max: figure(words) }
    case 'linear': return { kind: 'linear', max: figure(words) }
    case 'exponential': return { kind: 'exponential', beta: figure(words), max: null }
    case 'power': return { kind: 'inverse-power', power: figure(words), atLeast: Number.MIN_VALUE, max: null }
    case 'stepped': {
      const [bands = '', weights = ''] = words.split('=')
      const weight = weights.split('/').map(figure)
      return { kind: 'step', ends: 'right-open', steps: bands.split('/').map((upTo, at) => ({ upTo: figure(upTo), weight: weight[at] ?? NaN })) }
    }
    default: return null
  }
}

/** `2sfca stepped 20/40/60=1/.68/.22 jobs`: figures by cell, or null when the method is not built. */
function byCell(cells: Cells, measure: string): Float64Array | null {
  const [name = '', shape = '', ...rest] = measure.split(' ')
  const supply = figures(cells.rows, rest.at(-1) ?? '')
  if (name === 'cost_to_closest') return value(costToOpportunities(cells.matrix, supply, figure(shape)))
  const decay = decayOf(shape, rest[0] ?? '')
  return decay && weighted(cells, name, decay, supply)
}

function weighted({ rows, matrix }: Cells, name: string, decay: Decay, supply: Float64Array): Float64Array | null {
  const catchments = value(catchmentsOf(matrix, decay))
  const shared = (variant: FloatingCatchment) => value(floatingCatchment(catchments, { demand: figures(rows, 'population'), supply }, variant)).access
  switch (name) {
    case '2sfca': return shared('two-step')
    case 'bfca': return shared('balanced')
    case 'gravity': case 'cumulative': return value(opportunities(catchments, supply)).amount
    default: return null
  }
}

interface People extends Distribution { readonly income: Float64Array }

/** Access of cells; `withIncome` only of those where it is known, that is where somebody lives. */
function peopleOf({ rows }: Cells, access: Float64Array, withIncome: boolean): People {
  const taken = [...rows.keys()].filter((at) => !withIncome || (rows[at]?.['income_per_capita'] ?? '') !== '')
  const of = (column: string): Float64Array => Float64Array.from(taken, (at) => Number(rows[at]?.[column] ?? 0))
  return { values: Float64Array.from(taken, (at) => access[at] ?? 0), people: of('population'), income: of('income_per_capita') }
}

/** One figure of `EQUITY …` over the access that the first of them names; undefined when the method is not built. */
function equity(cells: Cells, measure: string, access: Float64Array): number | null | undefined {
  const [all, earning] = [peopleOf(cells, access, false), peopleOf(cells, access, true)]
  if (measure.startsWith('gini')) return value(gini(all))
  if (measure.startsWith('theil')) return value(theil(earning))
  if (measure.startsWith('palma')) return value(palma(earning, earning.income))
  if (measure.startsWith('concentration_index')) return value(concentrationIndex(earning, earning.income, measure.includes('corrected') ? 'corrected' : 'standard'))
  const [, order, line] = /^FGT([012]) poverty line ([\d.]+)$/.exec(measure) ?? []
  if (line === undefined) return undefined
  const short = value(shortfall(all, figure(line)))
  return short ? [short.extent, short.gap, short.severity][Number(order)] : null
}

async function cellsBeside(file: Parameters<Oracle['check']>[0]): Promise<Cells> {
  const stem = file.name.slice(0, file.name.indexOf('.'))
  const [rows, ways] = await Promise.all([rowsBeside(file, `${stem}.landuse.csv`), rowsBeside(file, `${stem}.cost.csv`)])
  const ids = rows.map((row) => row['id'] ?? '')
  return { rows, matrix: matrixOf(ids, ids, ways.map((row) => ({ from: row['from_id'] ?? '', to: row['to_id'] ?? '', cost: figure(row['travel_time']) }))) }
}

/** R writes NA where nothing is defined. */
const valueOf = ({ value: text = '' }: Row): number | null => /^(NA|NaN)$/.test(text) ? null : figure(text)

/** Inequality is measured over the access that the first such line names: `(cumulative 30 jobs, population weights)`. */
function measured(cells: Cells, measures: readonly string[]): Float64Array {
  const [, base = 'cumulative 30 jobs'] = /^EQUITY .*\((.+?),/.exec(measures.find((one) => one.startsWith('EQUITY ') && one.includes('(')) ?? '') ?? []
  const access = byCell(cells, base.replace(/^cumulative (?=\d)/, 'cumulative cutoff '))
  if (!access) throw new Error(`what ${base} is cannot be told`)
  return access
}

function checkMeasure(comparison: Comparison, cells: Cells, measure: string, rows: readonly Row[], access: Float64Array): void {
  const isEquity = measure.startsWith('EQUITY ')
  const one = isEquity ? equity(cells, measure.slice('EQUITY '.length), access) : undefined
  const computed = isEquity ? null : byCell(cells, measure)
  if (!computed && one === undefined) {
    comparison.skip(measure)
    return
  }
  const place = new Map(cells.rows.map((row, at) => [row['id'], at]))
  for (const row of rows) comparison.near(`${measure} ${row['id'] ?? ''}`.trim(), computed ? computed[place.get(row['id']) ?? -1] : one, valueOf(row), exact)
}

/** Figures of the R package ipeaGIT/accessibility over its own sample. */
export const rAccessibility: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.csv') && /^"?measure"?,"?id"?,"?value"?\s/.test(text),
  check: async (file) => {
    const cells = await cellsBeside(file)
    const comparison = new Comparison()
    const expected = Map.groupBy(rowsIn(file.text), (row) => row['measure'] ?? '')
    const access = measured(cells, [...expected.keys()])
    for (const [measure, rows] of expected) checkMeasure(comparison, cells, measure, rows, access)
    return comparison
  },
}
