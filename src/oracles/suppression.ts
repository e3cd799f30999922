import { z } from 'zod'
import { attackerInterval } from '#core/stats/suppression/attacker.ts'
import { suppressCells } from '#core/stats/suppression/suppressCells.ts'
import { type Cell, checkedTable } from '#core/stats/suppression/table.ts'
import { Comparison, type Oracle, type OracleFile, type OracleTools } from './oracle.ts'

const CellPair = z.tuple([z.int(), z.int()])
const Case = z.object({
  threshold: z.int(), table: z.array(z.array(z.number())), primary: z.array(CellPair),
  min_complementary_count: z.int(), min_complementary_value_sum: z.number(),
  one_optimal_complementary: z.array(CellPair), attacker_intervals: z.record(z.string(), z.tuple([z.number(), z.number()])),
})
const ExpectedFile = z.object({ tables: z.array(Case) })

const named = (cells: readonly Cell[]): string => cells.map(({ row, column }) => `${row},${column}`).join(' ')

/** What the attacker can tell of the published pattern, cell by cell. */
function compareIntervals(comparison: Comparison, where: string, { table, primary, one_optimal_complementary: complementary, attacker_intervals: intervals }: z.infer<typeof Case>): void {
  const checked = checkedTable(table)
  if (!checked.ok) throw new Error(`${where}: ${checked.reason.kind}`)
  const isHidden = new Uint8Array(checked.value.counts.length)
  for (const [row, column] of [...primary, ...complementary]) isHidden[row * checked.value.columns + column] = 1
  for (const [cell, [from, to]] of Object.entries(intervals)) {
    const [row = NaN, column = NaN] = cell.split(',').map(Number)
    const own = attackerInterval(checked.value, isHidden, row * checked.value.columns + column)
    comparison.same(`${where}: from of ${cell}`, own.from, from)
    comparison.same(`${where}: to of ${cell}`, own.to, to)
  }
}

async function compareTable(comparison: Comparison, where: string, expected: z.infer<typeof Case>, { solve }: OracleTools): Promise<void> {
  const outcome = await suppressCells({ counts: expected.table, threshold: expected.threshold }, solve)
  comparison.same(`${where}: status`, outcome.ok ? outcome.value.status : outcome.reason.kind, 'optimal')
  compareIntervals(comparison, where, expected)
  if (!outcome.ok) return
  const { primary, complementary, complementarySum, intervals } = outcome.value
  comparison.same(`${where}: primary`, named(primary), named(expected.primary.map(([row, column]) => ({ row, column }))))
  comparison.same(`${where}: complementary cells`, complementary.length, expected.min_complementary_count)
  comparison.same(`${where}: their sum`, complementarySum, expected.min_complementary_value_sum)
  const isPrimary = new Set(named(primary).split(' '))
  const narrow = intervals.filter((cell) => isPrimary.has(named([cell])) && cell.to - cell.from < expected.threshold - 1)
  comparison.same(`${where}: cells not protected`, named(narrow), '')
}

async function check(file: OracleFile, tools: OracleTools): Promise<Comparison> {
  const comparison = new Comparison()
  for (const [at, table] of ExpectedFile.parse(JSON.parse(file.text)).tables.entries()) await compareTable(comparison, `table ${at}`, table, tools)
  return comparison
}

/** Tables with the fewest complementary cells by looking at every pattern, and the attacker's intervals by linear programming. */
export const suppressionOracle: Oracle = {
  recognises: (name, text) => name.endsWith('.json') && /"min_complementary_count"\s*:/.test(text),
  check,
}
