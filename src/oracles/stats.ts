import { parse } from 'csv-parse/sync'
import { cronbachAlpha } from '#core/stats/alpha.ts'
import { independence } from '#core/stats/chiSquare.ts'
import { crossTable } from '#core/stats/crossTable.ts'
import { fisherExact } from '#core/stats/fisher.ts'
import { clopperPearsonInterval, type Interval, meanInterval, wilsonInterval } from '#core/stats/intervals.ts'
import { kAnonymity } from '#core/stats/kAnonymity.ts'
import { kruskalWallis } from '#core/stats/kruskalWallis.ts'
import { likertSummary } from '#core/stats/likert.ts'
import { mannWhitney } from '#core/stats/mannWhitney.ts'
import { netPromoterScore } from '#core/stats/netPromoter.ts'
import { quantile, type QuantileType } from '#core/stats/quantiles.ts'
import type { Answer } from '#core/stats/sample.ts'
import { spearman } from '#core/stats/spearman.ts'
import type { Result } from '#core/result.ts'
import { Comparison, type Oracle, type OracleFile, type Tolerance } from './oracle.ts'

/** Answers of a survey by questions. */
type Survey = Readonly<Record<string, readonly string[]>>
type Computed = Readonly<Record<string, unknown>>

/** A figure so small is what rounding left of nothing. */
const rounding = 1e-14
const toleranceOf = (expected: unknown): Tolerance => typeof expected === 'number' && Math.abs(expected) < rounding ? { absolute: rounding } : { relative: 1e-10 }

function surveyOf(text: string): Survey {
  const rows: string[][] = parse(text, { skip_empty_lines: true })
  const [header = [], ...people] = rows
  return Object.fromEntries(header.map((name, at) => [name, people.map((person) => person[at] ?? '')]))
}

/** A refusal of data that the other side could compute is a failure of ours. */
function must<Value, Reason>(result: Result<Value, Reason>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.reason)}`)
}

const question = (survey: Survey, name: string): readonly string[] => {
  const answers = survey[name]
  if (!answers) throw new Error(`the survey has no column ${name}`)
  return answers
}
const words = (survey: Survey, name: string): readonly Answer<string>[] => question(survey, name).map((answer) => answer === '' ? null : answer)
const numbers = (survey: Survey, name: string): readonly Answer<number>[] => question(survey, name).map((answer) => answer === '' ? null : Number(answer))
/** `wilson90`, `wilson95`, `wilson99`: an interval for each usual confidence, under the name it is asked by. */
const atConfidences = (name: (percent: number) => string, intervalAt: (confidence: number) => Interval | null): Computed =>
  Object.fromEntries([90, 95, 99].map((percent) => {
    const interval = intervalAt(percent / 100)
    return [name(percent), [interval?.low ?? null, interval?.high ?? null]]
  }))

/** Levels of a scale, which its key tells: `counts_1_to_5`. */
const levelsOf = (expected: Computed): number | null => {
  const [, levels] = /^counts_1_to_(\d+)$/m.exec(Object.keys(expected).join('\n')) ?? []
  return levels === undefined ? null : Number(levels)
}

function scaleOf(survey: Survey, key: string, levels: number): Computed {
  const found = must(likertSummary(numbers(survey, key), levels))
  return {
    n: found.n, missing: found.missing, [`counts_1_to_${levels}`]: found.rows.map(({ count }) => count), percent_valid: found.rows.map(({ percent }) => percent),
    ...spreadOf(survey, key), top2box_percent: found.topTwoPercent, bottom2box_percent: found.bottomTwoPercent,
    diverging: { negative: found.negativePercent, positive: found.positivePercent },
  }
}

function spreadOf(survey: Survey, key: string): Computed {
  const answers = numbers(survey, key)
  const { n, mean, standardDeviation } = must(meanInterval(answers))
  const quartiles = (type: QuantileType) => [0.25, 0.5, 0.75].map((share) => must(quantile(answers, share, type)))
  const types = Object.fromEntries(([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((type) => [`quartiles_R${type}`, quartiles(type)]))
  const intervals = atConfidences((percent) => `ci${percent}_t`, (confidence) => must(meanInterval(answers, confidence)).interval)
  return { n, missing: answers.length - n, mean, sd_sample: standardDeviation, median: must(quantile(answers, 0.5)), ...intervals, ...types }
}

function recommendationOf(survey: Survey, key: string): Computed {
  const answers = numbers(survey, key)
  const { promoters, passives, detractors, score, n } = must(netPromoterScore(answers))
  const intervals = atConfidences((percent) => `ci${percent}_normal`, (confidence) => must(netPromoterScore(answers, confidence)).interval)
  return { n, missing: answers.length - n, promoters, passives, detractors, score, ...intervals }
}

function shareOf(survey: Survey, key: string): Computed {
  const given = numbers(survey, key).filter((answer) => answer !== null)
  const yes = given.filter((answer) => answer === 1).length
  return {
    yes, n: given.length,
    ...atConfidences((percent) => `wilson${percent}`, (confidence) => must(wilsonInterval(yes, given.length, confidence))),
    ...atConfidences((percent) => `clopper_pearson${percent}`, (confidence) => must(clopperPearsonInterval(yes, given.length, confidence))),
  }
}

function testsOf(counts: readonly (readonly number[])[]): Computed {
  const { pearson, yates, likelihood, expected, leastExpected, shareUnderFive, cramersV, adjustedResiduals } = must(independence(counts))
  const isTwoByTwo = yates !== null
  return {
    table: counts, chi2: pearson.statistic, df: pearson.df, p: pearson.p, expected, min_expected: leastExpected, share_expected_below_5: shareUnderFive,
    cramers_v: cramersV, adjusted_residuals: adjustedResiduals,
    // Of a table 2 × 2 the other side may have corrected G too; its key does not say.
    ...isTwoByTwo ? {} : { g_test: likelihood.statistic, g_p: likelihood.p },
    ...yates ? { chi2_yates: yates.statistic, p_yates: yates.p } : {},
  }
}

function crossOf(survey: Survey, key: string): Computed {
  const [, row = '', column = ''] = /^crosstab (.+) x (.+)$/.exec(key) ?? []
  const { rows, columns, counts, rowPercents } = must(crossTable(words(survey, row), words(survey, column)))
  // The other side sorts by codes of letters, we by the Czech alphabet: the same order is made first.
  const rowOrder = order(rows)
  const columnOrder = order(columns)
  const turned = (table: readonly (readonly (number | null)[])[]) => rowOrder.map((at) => columnOrder.map((place) => table[at]?.[place] ?? null))
  return {
    ...testsOf(turned(counts).map((row) => row.map(Number))), row_percent: turned(rowPercents), rows: rowOrder.map((at) => rows[at]), cols: columnOrder.map((at) => columns[at]),
  }
}

const order = (values: readonly string[]): readonly number[] =>
  values.map((_, at) => at).sort((left, right) => (values[left] ?? '') < (values[right] ?? '') ? -1 : 1)

/** The column in which a value occurs. */
const columnWith = (survey: Survey, value: string): string => {
  const name = Object.keys(survey).find((column) => survey[column]?.includes(value))
  if (name === undefined) throw new Error(`no column of the survey holds ${value}`)
  return name
}

/** `2x2 large x cooperates`: whether somebody is large, against whether they cooperate; no before yes. */
function fourfoldOf(survey: Survey, key: string): Computed {
  const [, value = '', column = ''] = /^2x2 (.+) x (.+)$/.exec(key) ?? []
  const is = words(survey, columnWith(survey, value)).map((answer) => answer === null ? null : Number(answer === value))
  const { counts } = must(crossTable(is, numbers(survey, column), { rows: [0, 1], columns: [0, 1] }))
  return { ...testsOf(counts), fisher_two_sided: must(fisherExact(counts)).p }
}

interface Asked {
  readonly survey: Survey
  readonly key: string
  readonly expected: Computed
  /** Questions answered on a scale from 1, and its highest level. */
  readonly scales: readonly string[]
  readonly highest: number
}

function alphaOf({ survey, expected, scales, highest }: Asked): Computed {
  const turned = Object.keys(expected).flatMap((key) => /^raw_alpha_(.+)_reversed$/.exec(key)?.[1] ?? []).filter((name) => scales.includes(name))
  const people = question(survey, scales[0] ?? '').map((_, person) => scales.map((name) => numbers(survey, name)[person] ?? null))
  const reversed = must(cronbachAlpha(people, { lowest: 1, highest, reversed: turned.map((name) => scales.indexOf(name)) }))
  const plain = must(cronbachAlpha(people, { lowest: 1, highest, reversed: [] }))
  const name = turned.join('_')
  return {
    complete_cases: reversed.complete, [`raw_alpha_${name}_not_reversed`]: plain.alpha, [`raw_alpha_${name}_reversed`]: reversed.alpha,
    alpha_if_dropped_reversed: reversed.withoutItem,
  }
}

const answersWhere = (survey: Survey, name: string, column: string, value: string): readonly Answer<number>[] =>
  numbers(survey, name).filter((_, at) => question(survey, column)[at] === value)

function kruskalOf(survey: Survey, name: string, by: string): readonly number[] {
  const values = [...new Set(question(survey, by))].filter((value) => value !== '')
  const groups = values.map((value) => answersWhere(survey, name, by, value)).filter((group) => group.some((answer) => answer !== null))
  const { statistic, p } = must(kruskalWallis(groups))
  return [statistic, p]
}

function mannWhitneyOf(survey: Survey, name: string, first: string, second: string): readonly number[] {
  const column = columnWith(survey, first)
  const { u, p } = must(mannWhitney(answersWhere(survey, name, column, first), answersWhere(survey, name, column, second)))
  return [u, p]
}

/** Names of two columns joined by `_`, which they may hold themselves. */
function spearmanOf(survey: Survey, both: string): readonly (number | null)[] | undefined {
  const left = Object.keys(survey).find((name) => both.startsWith(`${name}_`) && both.slice(name.length + 1) in survey)
  if (left === undefined) return undefined
  const { rho, p } = must(spearman(numbers(survey, left), numbers(survey, both.slice(left.length + 1))))
  return [rho, p]
}

function rankTest(survey: Survey, key: string): readonly (number | null)[] | undefined {
  const [, grouped, by = ''] = /^kruskal_(.+)_by_(.+)$/.exec(key) ?? []
  if (grouped !== undefined) return kruskalOf(survey, grouped, by)
  const [, compared, first = '', second = ''] = /^mannwhitney_(.+)_(.+)_vs_(.+)$/.exec(key) ?? []
  if (compared !== undefined) return mannWhitneyOf(survey, compared, first, second)
  const [, both] = /^spearman_(.+)$/.exec(key) ?? []
  return both === undefined ? undefined : spearmanOf(survey, both)
}

function anonymityOf({ survey, key, expected }: Asked): Computed {
  const names = key.replace('k_anonymity ', '').split(',').map((name) => name.trim())
  const people = question(survey, names[0] ?? '').map((_, person) => names.map((name) => words(survey, name)[person] ?? null))
  const sizes = Object.keys(expected).flatMap((name) => Number(/_below_(\d+)$/.exec(name)?.[1] ?? []))
  const { k, classes, below } = must(kAnonymity(people, [...new Set(sizes)]))
  return { k, classes, ...Object.fromEntries(below.flatMap(({ size, ...small }) => [[`classes_below_${size}`, small.classes], [`records_below_${size}`, small.people]])) }
}

/** What a key asks for, by its name or by what it holds; the first that fits computes it. */
const answers: readonly (readonly [(asked: Asked) => boolean, (asked: Asked) => Computed])[] = [
  [({ key }) => key.startsWith('crosstab '), ({ survey, key }) => crossOf(survey, key)],
  [({ key }) => key.startsWith('2x2 '), ({ survey, key }) => fourfoldOf(survey, key)],
  [({ key }) => key.startsWith('k_anonymity '), anonymityOf],
  [({ expected }) => 'complete_cases' in expected, alphaOf],
  [({ key }) => key === 'tests', ({ survey, expected }) => Object.fromEntries(Object.keys(expected).map((name) => [name, rankTest(survey, name)]))],
  [({ expected }) => levelsOf(expected) !== null, ({ survey, key, expected }) => scaleOf(survey, key, levelsOf(expected) ?? 0)],
  [({ expected }) => 'promoters' in expected, ({ survey, key }) => recommendationOf(survey, key)],
  [({ expected }) => Object.keys(expected).some((name) => /^(?:wilson|clopper_pearson)\d+$/.test(name)), ({ survey, key }) => shareOf(survey, key)],
  [({ expected }) => 'mean' in expected || 'median' in expected, ({ survey, key }) => spreadOf(survey, key)],
]

function compare(comparison: Comparison, where: string, actual: unknown, expected: unknown): void {
  if (actual === undefined) comparison.skip(where)
  else if (Array.isArray(expected)) {
    comparison.same(`${where}: length`, (actual as unknown[]).length, expected.length)
    for (const [at, one] of expected.entries()) compare(comparison, `${where}[${at}]`, (actual as unknown[])[at], one)
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, one] of Object.entries(expected)) compare(comparison, `${where}.${key}`, (actual as Computed)[key], one)
  } else if (typeof expected === 'string') comparison.same(where, actual as string, expected)
  else comparison.near(where, actual as number | null, expected as number | null, toleranceOf(expected))
}

async function check(file: OracleFile): Promise<Comparison> {
  const csv = await file.sibling(file.name.replace('.expected.json', '.csv'))
  if (csv === null) throw new Error('the answers beside it are missing')
  const survey = surveyOf(csv)
  const { results } = JSON.parse(file.text) as { readonly results: Readonly<Record<string, Computed>> }
  const scales = Object.keys(results).filter((key) => levelsOf(results[key] ?? {}) !== null)
  const highest = Math.max(...scales.map((key) => levelsOf(results[key] ?? {}) ?? 0))
  const comparison = new Comparison()
  for (const [key, expected] of Object.entries(results)) {
    const asked = { survey, key, expected, scales, highest }
    const compute = answers.find(([fits]) => fits(asked))?.[1]
    compare(comparison, key, compute?.(asked), expected)
  }
  return comparison
}

/** Answers of a survey and what numpy, scipy and R make of them: `NAME.csv` and `NAME.expected.json`. */
export const surveyOracle: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && /"(?:crosstab |2x2 |k_anonymity |kruskal_|spearman_|counts_1_to_\d+"|complete_cases"|ci\d+_t"|wilson\d+")/.test(text),
  check,
}
