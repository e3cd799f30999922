import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { spearman } from '#core/stats/spearman.ts'
import { valueOf } from '#test/support/valueOf.ts'
import type { OracleFile } from './oracle.ts'
import { surveyOracle } from './stats.ts'

const shared = join(import.meta.dirname, '../../../shared/data/oracles/stats')

const fileOf = (name: string, text: string, csv: string | null): OracleFile => ({ name, text, sibling: async () => csv })
const check = (results: object, csv: string | null) => surveyOracle.check(fileOf('small.expected.json', JSON.stringify({ results }), csv), { solve: () => Promise.reject(new Error('not asked')) })

const survey = 'size,meets,q1,q2,nps\nlarge,1,1,2,9\nsmall,0,2,1,0\nsmall,1,4,4,10\nlarge,0,3,3,7\nsmall,1,,5,9\n'

describe('results of a survey', () => {
  test('what is right passes, a key of another method is skipped, a wrong figure fails', async () => {
    const verdict = await check({
      'nps': { promoters: 3, score: 40, by_somebody: 1 }, 'q1': { n: 4, missing: 1, counts_1_to_5: [1, 1, 1, 1, 0], mean: 2.5 }, 'meets': { yes: 3, n: 5, wilson95: [0.2307, 0.8824] },
      'crosstab size x meets': { rows: ['large', 'small'], cols: ['0', '1'], table: [[1, 1], [1, 2]] }, 'tests': { spearman_q1_q2: [0.8, 0.2], leiden: [1] }, 'k_anonymity size,meets': { k: 1, classes: 4, records_below_3: 5 },
    }, survey)
    expect(verdict.skipped).toEqual(['nps.by_somebody', 'tests.leiden'])
    expect(verdict.failures.map((line) => line.split(':')[0])).toEqual(['meets.wilson95[0]', 'meets.wilson95[1]'])
  })

  test('a chance of one to a million is compared to its tenth digit too; what is only rounding beside nothing is nothing', async () => {
    const rising = Array.from({ length: 12 }, (_, at) => `${at},${at === 0 ? 1 : at === 1 ? 0 : at}`)
    const csv = ['a,b', ...rising].join('\n')
    const { rho, p } = valueOf(spearman(rising.map((_, at) => at), rising.map((line) => Number(line.split(',')[1]))))
    expect(p).toBeLessThan(1e-9)
    const verdict = (expected: number) => check({ tests: { spearman_a_b: [rho, expected] } }, csv)
    expect((await verdict(p! * (1 + 1e-11))).failures).toEqual([])
    expect((await verdict(p! * (1 + 1e-9))).failures).toHaveLength(1)
    const even = 'x,y\na,0\na,1\nb,0\nb,1\n'
    const residuals = (first: number) => check({ 'crosstab x x y': { adjusted_residuals: [[first, 0], [0, 0]] } }, even)
    expect((await residuals(1e-16)).failures).toEqual([])
    expect((await residuals(1e-11)).failures).toHaveLength(1)
  })

  test('a refused question and missing answers fail the file', async () => {
    await expect(check({ q9: { counts_1_to_5: [] } }, survey)).rejects.toThrow('the survey has no column q9')
    await expect(check({ q1: { counts_1_to_5: [] } }, 'q1\n7\n')).rejects.toThrow('refused')
    await expect(check({}, null)).rejects.toThrow('the answers beside it are missing')
  })

  test('knows its files', () => {
    expect(surveyOracle.recognises('a.expected.json', '{"results":{"q1":{"counts_1_to_5":[]}}}')).toBe(true)
    expect(surveyOracle.recognises('a.expected.json', '{"results":{"density":1}}')).toBe(false)
  })

  test.skipIf(!existsSync(shared))('every survey of the shared oracles passes whole (skipped without ../shared/data/oracles)', async () => {
    const files = globSync(`${shared}/*.expected.json`)
    for (const path of files) {
      const text = readFileSync(path, 'utf8')
      const file: OracleFile = { name: basename(path), text, sibling: async (name) => readFileSync(join(dirname(path), name), 'utf8') }
      const verdict = await surveyOracle.check(file, { solve: () => Promise.reject(new Error('not asked')) })
      expect({ name: file.name, failures: verdict.failures, skipped: verdict.skipped }).toEqual({ name: file.name, failures: [], skipped: [] })
      expect(verdict.compared).toBeGreaterThan(400)
    }
  })
})
