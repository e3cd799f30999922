import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Solve } from '#core/location/model.ts'
import { solveHere } from '#test/support/solver.ts'
import { attackerInterval } from './attacker.ts'
import { suppressionRefusalSentence } from './refusalSentence.ts'
import { suppressCells, type Suppression, type SuppressionQuestion, type SuppressionRefusal } from './suppressCells.ts'
import { checkedTable, type Counts, type Table } from './table.ts'

/** Services by kind (columns) in three ORPs (rows). */
const services: Counts = [
  [12, 2, 7],
  [9, 8, 5],
  [15, 6, 11],
]
const suppressed = async (question: SuppressionQuestion, solve = solveHere): Promise<Suppression> => {
  const outcome = await suppressCells(question, solve)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
  return outcome.value
}
const reasonOf = async (question: SuppressionQuestion, solve = solveHere): Promise<SuppressionRefusal | null> => {
  const outcome = await suppressCells(question, solve)
  return outcome.ok ? null : outcome.reason
}
const tableOf = (counts: Counts): Table => {
  const checked = checkedTable(counts)
  if (!checked.ok) throw new Error(checked.reason.kind)
  return checked.value
}
const saying = (solution: Awaited<ReturnType<Solve>>): Solve => async () => solution

describe('example worked by hand in docs/methods/potlaceni-malych-cisel.md', () => {
  test('one small count needs three more cells; the cheapest corner is 7, 8 and 5', async () => {
    const { status, primary, complementary, complementarySum, fewest } = await suppressed({ counts: services, threshold: 5 })
    expect(primary).toEqual([{ row: 0, column: 1 }])
    expect(complementary).toEqual([{ row: 0, column: 2 }, { row: 1, column: 1 }, { row: 1, column: 2 }])
    expect([status, complementarySum, fewest]).toEqual(['optimal', 20, 3])
  })

  test('what the attacker can tell: 0 to 9 instead of 2', async () => {
    const { intervals } = await suppressed({ counts: services, threshold: 5 })
    expect(intervals.map(({ row, column, from, to }) => `${row}/${column}: ${from}–${to}`)).toEqual(['0/1: 0–9', '0/2: 0–9', '1/1: 1–10', '1/2: 3–12'])
  })

  test('two hidden cells in every row and column need not be enough: of the 2 anybody could tell 0 to 3', async () => {
    const counts = [[2, 1, 40], [1, 4, 30], [10, 50, 60]]
    const isHidden = Uint8Array.of(1, 1, 0, 1, 1, 0, 0, 0, 0)
    expect(attackerInterval(tableOf(counts), isHidden, 0)).toEqual({ from: 0, to: 3 })
    const { complementary, complementarySum } = await suppressed({ counts, threshold: 5 })
    expect([complementary.length, complementarySum]).toEqual([3, 110])
  })
})

describe('tables', () => {
  test('without small counts stay whole, zeros are published', async () => {
    expect(await suppressed({ counts: [[0, 7], [9, 0]], threshold: 5 })).toMatchObject({ status: 'optimal', primary: [], complementary: [], intervals: [] })
    expect(await suppressed({ counts: [], threshold: 5 })).toMatchObject({ primary: [] })
    expect(await suppressed({ counts: [[3, 0], [0, 9]], threshold: 1 })).toMatchObject({ primary: [] })
  })

  test('small counts may protect one another', async () => {
    expect(await suppressed({ counts: [[2, 3], [4, 1]], threshold: 5 })).toMatchObject({ complementary: [], complementarySum: 0 })
  })

  test('totals that are too small are told: hiding cells does not help them', async () => {
    const { smallTotals } = await suppressed({ counts: [[1, 2, 1], [8, 9, 30], [2, 9, 30]], threshold: 5 })
    expect(smallTotals).toEqual({ rows: [0], columns: [] })
  })

  test('three large cells rather than five small ones: fewer come first', async () => {
    // Only a way round all three rows, over five more cells, would avoid the counts of 90.
    const counts = [[1, 3, 90], [90, 3, 3], [3, 90, 3]]
    expect(await suppressed({ counts, threshold: 2 })).toMatchObject({ status: 'optimal', complementary: { length: 3 }, complementarySum: 96 })
  })

  test('a wider protection may need more cells', async () => {
    expect(await suppressed({ counts: services, threshold: 5, protection: 9 })).toMatchObject({ complementarySum: 20 })
    expect((await suppressed({ counts: services, threshold: 5, protection: 10 })).complementarySum).toBeGreaterThan(20)
  })

  test.each<[string, SuppressionQuestion, SuppressionRefusal, string]>([
    ['a small count that is alone in its row', { counts: [[0, 3], [9, 9]], threshold: 5 }, { kind: 'unprotectable', cells: [{ row: 0, column: 1, from: 3, to: 3 }] },
      'I kdyby se skrylo všechno kromě nul, tato políčka by šlo dopočítat příliš přesně: 1/2 (řádek/sloupec). Spojte řádky nebo sloupce.'],
    ['a single column', { counts: [[2], [9]], threshold: 5 }, { kind: 'unprotectable', cells: [{ row: 0, column: 0, from: 2, to: 2 }] },
      'I kdyby se skrylo všechno kromě nul, tato políčka by šlo dopočítat příliš přesně: 1/1 (řádek/sloupec). Spojte řádky nebo sloupce.'],
    ['rows of different lengths', { counts: [[1, 2], [3]], threshold: 5 }, { kind: 'ragged', row: 1 }, 'Řádek 2 má jiný počet sloupců než první.'],
    ...[-1, 1.5, NaN, Infinity].map((value): [string, SuppressionQuestion, SuppressionRefusal, string] => [`a count of ${value}`, { counts: [[1, 2], [3, value]], threshold: 5 },
      { kind: 'badCount', row: 1, column: 1, value }, `Počet v políčku 2/2 nedává smysl: ${value}. Má to být celé číslo od nuly.`]),
    ['a threshold of nothing', { counts: services, threshold: 0 }, { kind: 'badThreshold', value: 0 }, 'Práh má být celé číslo od 1, ne 0.'],
    ['a negative protection', { counts: services, threshold: 5, protection: -1 }, { kind: 'badProtection', value: -1 }, 'Šířka ochrany má být číslo od nuly, ne -1.'],
  ])('%s is explained', async (_, question, reason, sentence) => {
    expect(await reasonOf(question)).toEqual(reason)
    expect(suppressionRefusalSentence(reason).cs).toBe(sentence)
    expect(suppressionRefusalSentence(reason).en).toMatch(/^[A-Z].+\.$/u)
  })
})

describe('what the solver may answer', () => {
  const question = { counts: services, threshold: 5 }
  const holds = ({ intervals, primary }: Suppression): boolean =>
    primary.every(({ row, column }) => intervals.some((cell) => cell.row === row && cell.column === column && cell.to - cell.from >= 4))

  test('a time-out gives a pattern that protects and is not called optimal', async () => {
    // 73 may be hidden, so each cell weighs 74 and its count: under 3 × 74 there are two at least.
    const quick = await suppressed(question, saying({ status: 'timedOut', bound: 2 * 74 + 13.5 }))
    expect([quick.status, quick.fewest, holds(quick)]).toEqual(['feasible', 2, true])
    expect(await suppressed(question, saying({ status: 'timedOut', bound: -Infinity }))).toMatchObject({ status: 'feasible', fewest: 0 })
  })

  test('a pattern that does not protect is not handed out', async () => {
    const quick = await suppressed(question, saying({ status: 'optimal', objective: 0, bound: 0, values: new Float64Array(100) }))
    expect([quick.status, holds(quick)]).toEqual(['feasible', true])
  })

  test.each([
    ['cancelled', { kind: 'cancelled' }], ['failed', { kind: 'solverFailed', message: 'exit code 3' }],
    ['infeasible', { kind: 'solverFailed', message: 'a table that can be protected was called infeasible' }],
  ] as const)('%s', async (status, reason) => {
    expect(await reasonOf(question, saying({ status, message: 'exit code 3' }))).toEqual(reason)
  })
})

/** Small enough to look at every table and every pattern. */
const anyCounts = fc.integer({ min: 2, max: 3 }).chain((columns) => fc.array(fc.array(fc.nat(4), { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 3 }))

/** Every table with these row totals, cell by cell; the attacker's view without any flow. */
function* rowsOf(total: number, width: number): Generator<readonly number[]> {
  if (width === 1) yield [total]
  else for (let first = 0; first <= total; first += 1) for (const rest of rowsOf(total - first, width - 1)) yield [first, ...rest]
}
const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0)
function* possible(counts: Counts, isHidden: (row: number, column: number) => boolean): Generator<Counts> {
  const columns = counts[0]!.length
  const choices = counts.map((row, at) => [...rowsOf(sum(row), columns)].filter((cells) => cells.every((cell, column) => isHidden(at, column) || cell === row[column])))
  const totals = counts[0]!.map((_, column) => sum(counts.map((row) => row[column]!)))
  for (const one of choices[0]!) for (const two of choices[1]!) for (const three of choices[2]!) {
    if (totals.every((total, column) => one[column]! + two[column]! + three[column]! === total)) yield [one, two, three]
  }
}
const rangeOf = (counts: Counts, isHidden: (row: number, column: number) => boolean, row: number, column: number) => {
  const seen = [...possible(counts, isHidden)].map((table) => table[row]![column]!)
  return { from: Math.min(...seen), to: Math.max(...seen) }
}

describe('properties', () => {
  test('the attacker’s interval is the range of the cell over every table with the same totals', () => {
    fc.assert(fc.property(anyCounts, fc.nat(511), (counts, bits) => {
      const table = tableOf(counts)
      const isHidden = Uint8Array.from(table.counts, (_, at) => (bits >> at) % 2)
      for (const at of table.counts.keys()) {
        const own = attackerInterval(table, isHidden, at)
        expect(own).toEqual(rangeOf(counts, (row, column) => isHidden[row * table.columns + column] === 1, Math.floor(at / table.columns), at % table.columns))
      }
    }), { numRuns: 60 })
  })

  test('no pattern with fewer cells, nor with as many and a smaller sum, protects the small counts', async () => {
    await fc.assert(fc.asyncProperty(anyCounts, fc.integer({ min: 2, max: 4 }), async (counts, threshold) => {
      const table = tableOf(counts)
      const cells = [...table.counts.keys()]
      const isSmall = (at: number): boolean => table.counts[at]! > 0 && table.counts[at]! < threshold
      const eligible = cells.filter((at) => table.counts[at]! >= threshold)
      const patterns = Array.from({ length: 2 ** eligible.length }, (_, bits) => eligible.filter((_at, place) => (bits >> place) % 2 === 1))
      const isProtecting = (pattern: readonly number[]): boolean => {
        const isHidden = Uint8Array.from(cells, (at) => isSmall(at) || pattern.includes(at) ? 1 : 0)
        return cells.filter(isSmall).every((at) => {
          const { from, to } = attackerInterval(table, isHidden, at)
          return to - from >= threshold - 1
        })
      }
      const costs = patterns.filter(isProtecting).map((pattern) => pattern.length * 1000 + sum(pattern.map((at) => table.counts[at]!)))
      const outcome = await suppressCells({ counts, threshold }, solveHere)
      if (!outcome.ok) {
        expect([outcome.reason.kind, costs]).toEqual(['unprotectable', []])
        return
      }
      expect([outcome.value.status, outcome.value.complementary.length * 1000 + outcome.value.complementarySum]).toEqual(['optimal', Math.min(...costs)])
    }), { numRuns: 120 })
  })

  test('turning rows and columns round changes neither the number of cells nor their sum', async () => {
    await fc.assert(fc.asyncProperty(anyCounts, async (counts) => {
      const turned = counts[0]!.map((_, column) => counts.map((row) => row[column]!).toReversed())
      const [one, other] = await Promise.all([counts, turned].map((each) => suppressCells({ counts: each, threshold: 4 }, solveHere)))
      const told = [one!, other!].map((outcome) => outcome.ok && [outcome.value.complementary.length, outcome.value.complementarySum])
      expect(told[1]).toEqual(told[0])
    }), { numRuns: 60 })
  })
})
