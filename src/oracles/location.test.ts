import { describe, expect, test } from 'vitest'
import { solveHere } from '#test/support/solver.ts'
import { locationOracle } from './location.ts'
import type { Oracle, OracleFile } from './oracle.ts'
import { spoptOracle } from './spopt.ts'
import { suppressionOracle } from './suppression.ts'

const file = (name: string, expected: unknown, beside: unknown): OracleFile => ({
  name, text: JSON.stringify(expected), sibling: async (other) => beside !== null && other === name.replace('.expected.json', '.json') ? JSON.stringify(beside) : null,
})
const check = (oracle: Oracle, name: string, expected: unknown, beside: unknown) => oracle.check(file(name, expected, beside), { solve: solveHere })

/** Three points on a line, 13 and 26 metres by road; the last one has nobody. */
const places = { demand: [[0, 0, 10], [10, 0, 5], [30, 0, 0]], candidates: [0, 1] }
const lscp = { type: 'LSCP', radius_m: 13, objective: 1, uncoverable: 1 }
const mclp = { type: 'MCLP', radius_m: 5, p: 1, objective: 10, total: 15 }
const median = { type: 'PMEDIAN', p: 1, objective_person_metres: 65, mean_metres: 65 / 15 }

describe('optima of covering and median problems', () => {
  const verdictOn = (...problems: readonly object[]) => check(locationOracle, 'x.expected.json', { problems }, places)

  test('are compared; a problem nobody solves is skipped', async () => {
    expect(await verdictOn(lscp, mclp, median, { type: 'PCENTER', p: 2 })).toMatchObject({ compared: 9, failures: [], skipped: ['PCENTER 2'] })
  })

  test.each([
    ['fewer places', { ...lscp, objective: 0 }], ['more that is left out', { ...lscp, uncoverable: 2 }], ['another coverage', { ...mclp, objective: 15 }],
    ['other people', { ...mclp, total: 16 }], ['a shorter way', { ...median, objective_person_metres: 64 }], ['another mean', { ...median, mean_metres: 4.4 }],
    ['a question without an answer', { type: 'PMEDIAN', p: 0, objective_person_metres: 0 }], ['a result that is missing', { type: 'MCLP', radius_m: 5, p: 1 }],
  ])('%s fails', async (_, problem) => {
    expect((await verdictOn(problem)).failures).not.toEqual([])
  })

  test('places that are missing are told', async () => {
    await expect(check(locationOracle, 'x.expected.json', { problems: [] }, null)).rejects.toThrow('its places are not beside it')
  })
})

describe('test data of spopt', () => {
  const sites = { weights: [10, 5], distance_m: [[0, 13], [13.5, 0]] }
  const right = {
    mclp: { radius: 5, p: 1, covered_population: 10, uncovered_clients: 1, percent_clients_covered: 50 },
    pmedian: { p: 1, brute_force_objective: 67.5, unweighted_mean_of_distances: 6.75, weighted_mean: 4.5 },
    lscp: { radius: 13, objective: 1, uncoverable: 0 },
  }

  test('is recognised and compared', async () => {
    expect(spoptOracle.recognises('x.expected.json', JSON.stringify(right))).toBe(true)
    expect(await check(spoptOracle, 'x.expected.json', right, sites)).toMatchObject({ compared: 11, failures: [] })
  })

  test.each([
    { ...right, mclp: { ...right.mclp, covered_population: 15 } }, { ...right, mclp: { ...right.mclp, uncovered_clients: 0 } },
    { ...right, pmedian: { ...right.pmedian, brute_force_objective: 65 } }, { ...right, pmedian: { ...right.pmedian, unweighted_mean_of_distances: 6 } },
    { ...right, lscp: { ...right.lscp, objective: 2 } }, { ...right, pmedian: { ...right.pmedian, weighted_mean: 4.5 * (1 + 1e-11) } },
  ])('another figure fails: %o', async (expected) => {
    expect((await check(spoptOracle, 'x.expected.json', expected, sites)).failures).toHaveLength(1)
  })
})

describe('suppressed tables', () => {
  const table = {
    threshold: 5, table: [[12, 2, 7], [9, 8, 5], [15, 6, 11]], primary: [[0, 1]], min_complementary_count: 3, min_complementary_value_sum: 20,
    one_optimal_complementary: [[0, 2], [1, 1], [1, 2]], attacker_intervals: { '0,1': [0, 9], '0,2': [0, 9], '1,1': [1, 10], '1,2': [3, 12] },
  }
  const verdictOn = (...tables: readonly object[]) => check(suppressionOracle, 'suppression_x.json', { tables }, null)

  test('are recognised and compared', async () => {
    expect(suppressionOracle.recognises('suppression_x.json', JSON.stringify({ tables: [table] }))).toBe(true)
    expect(await verdictOn(table)).toMatchObject({ compared: 13, failures: [] })
  })

  test.each([
    ['fewer cells', { min_complementary_count: 2 }], ['a smaller sum', { min_complementary_value_sum: 19 }], ['other small cells', { primary: [[0, 1], [0, 2]] }],
    ['a narrower interval', { attacker_intervals: { '0,1': [0, 8] } }], ['a table nobody can protect', { table: [[12, 2], [0, 0]] }],
  ])('%s fail', async (_, changes) => {
    expect((await verdictOn({ ...table, ...changes })).failures).not.toEqual([])
  })
})
