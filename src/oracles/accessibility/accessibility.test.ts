import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../checkFolder.ts'
import { oracles } from '../index.ts'
import type { OracleFile, OracleTools } from '../oracle.ts'

/** Accessibility needs no optimiser. */
const tools: OracleTools = { solve: () => Promise.reject(new Error('Nothing here is solved')) }

const shared = '../shared/data/oracles/access'

/** The example of docs/methods/spadove-oblasti.md as files beside each other. */
const beside: Readonly<Record<string, string>> = {
  'example.demand.csv': 'id,population,children\nA,300,100\nB,150,50\nC,150,50\nD,60,20\n',
  'example.supply.csv': 'id,kind,form,target_groups,capacity\nY,club,ambulatory,children|families,6\nX,advice,ambulatory,families,10\n',
  'example.cost.csv': 'origin,dest,minutes\nA,X,10\nA,Y,25\nB,X,20\nB,Y,15\nC,Y,40\n',
  'cells.landuse.csv': 'id,population,jobs,income_per_capita\nA,1,4,30\nB,2,2,20\nC,1,1,10\nD,0,0,\n',
  'cells.cost.csv': 'from_id,to_id,travel_time\nA,A,0\nB,B,0\nC,C,0\nA,D,7\n',
}
const steps = { decay: 'step', steps: { 10: 1, 20: 0.68, 30: 0.22 } }

const check = (name: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const file: OracleFile = { name, text, sibling: async (other) => beside[other] ?? null }
  return oracles.find(({ recognises }) => recognises(name, text))!.check(file, tools)
}
const scenarios = (...listed: readonly unknown[]) => check('example.expected.json', { scenarios: listed })

describe('scenarios', () => {
  test('every measure is recomputed, filters narrow the services', async () => {
    const verdict = await scenarios(
      { id: '2sfca30|children|all', measure: '2sfca', params: { decay: 'binary', max: 30 }, demand: 'children', filter: 'all', result: [16 / 150, 16 / 150, 0, 0], sumDemandTimesAccess: 16, reachableSupply: 16 },
      { id: 'e2sfca-step|children|all', measure: 'e2sfca', params: steps, demand: 'children', filter: 'all', result: [10 / 134 + 0.22 * 6 / 56, 0.68 * (10 / 134 + 6 / 56), 0, 0] },
      { id: 'nearest', measure: 'nearest', params: { k: 2 }, filter: 'all', result: [[['X', 10], ['Y', 25]], [['Y', 15], ['X', 20]], [['Y', 40]], []] },
      { id: 'cum', measure: 'cumulative', params: { max: 30, opportunity: 'capacity' }, filter: 'target=children', result: [6, 6, 0, 0] },
      { id: 'count', measure: 'cumulative', params: { max: 30, opportunity: 'count' }, filter: 'kind=advice&form=ambulatory', result: [1, 1, 0, 0] },
      { id: 'white', measure: 'white-spots', params: { maxNearestMinutes: 20, minPer1000: 100, accessMeasure: 'e2sfca-step', demand: 'children' }, filter: 'all', childrenInWhite: 170,
        result: [{ id: 'A', reason: 'score' }, { id: 'C', reason: 'nearest+score' }, { id: 'D', reason: 'nearest+score' }] },
    )
    expect(verdict.failures).toEqual([])
    expect(verdict.compared).toBeGreaterThan(30)
  })

  test('a figure that differs in the thirteenth place passes, in the eleventh it fails', async () => {
    const off = (by: number) => scenarios({ id: 'cum', measure: 'cumulative', params: { max: 30, opportunity: 'capacity' }, filter: 'all', result: [16 + by, 16, 0, 0] })
    expect((await off(1e-13)).failures).toEqual([])
    expect((await off(1e-9)).failures).toEqual(['cum[0]: 16, expected 16.000000001'])
  })

  test('a measure or decay nobody built is skipped, one that cannot be read breaks the format', async () => {
    const verdict = await scenarios({ id: 'x', measure: 'ripley', filter: 'all' }, { id: 'y', measure: '2sfca', params: { decay: 'logistic' }, filter: 'all' })
    expect(verdict).toMatchObject({ compared: 0, failures: [], skipped: ['ripley x', '2sfca y'] })
    await expect(scenarios({ id: 'z', measure: '2sfca', params: { decay: 'binary' }, filter: 'all' })).rejects.toThrow('scenario z cannot be read')
  })
})

test('PySAL: who is left out must reach nothing; an unknown key is skipped', async () => {
  const results = { '2sfca30': { A: 16 / 150, B: 16 / 150 }, 'e2sfca-step 10/20/30=1/.68/.22': { A: 10 / 134 + 0.22 * 6 / 56, B: 0.68 * (10 / 134 + 6 / 56) }, 'raam': { A: 1 } }
  const verdict = await check('example.pysal.json', { demand: 'children', results })
  expect(verdict).toMatchObject({ compared: 8, failures: [], skipped: ['raam'] })
  expect((await check('example.pysal.json', { demand: 'children', results: { '2sfca30': { A: 16 / 150 } } })).failures).toEqual(['2sfca30 B reaches: 2, expected 0'])
})

test('figures of PySAL and R are held to twelve digits too', async () => {
  const off = 1 + 1e-11
  const pysal = await check('example.pysal.json', { demand: 'children', results: { '2sfca30': { A: 16 / 150 * off, B: 16 / 150 } } })
  expect(pysal.failures).toHaveLength(1)
  const hospital = await check('pysal_small.json', { demand: { 1: 10 }, supply: { 1: 5, 2: 8 }, scenarios: [{ costs: [[1, 1, 1], [1, 2, 4]], decay: '1/cost', max: 2, two_stage: { 1: 0.5 * off } }] })
  expect(hospital.failures).toHaveLength(1)
  expect((await check('cells.expected.csv', `measure,id,value\ncumulative cutoff 5 jobs,A,${4 * off}\n`)).failures).toHaveLength(1)
})

test('PySAL’s own example: weight 1 ÷ cost, selection over all pairs', async () => {
  const costs = [['1', '1', 1], ['1', '2', 4]].map(([from, to, cost]) => [Number(from), Number(to), cost])
  const verdict = await check('pysal_small.json', { demand: { 1: 10 }, supply: { 1: 5, 2: 8 }, scenarios: [{ costs, decay: '1/cost', max: 2, two_stage: { 1: 0.5 }, three_stage: { 1: 0.5 } }] })
  expect(verdict).toMatchObject({ compared: 2, failures: [] })
})

test('R: measures by cell and of inequality; NA is nothing defined', async () => {
  const verdict = await check('cells.expected.csv', [
    'measure,id,value', 'cumulative cutoff 5 jobs,A,4', 'cumulative cutoff 5 jobs,D,0', 'cost_to_closest 1 jobs,A,0', 'cost_to_closest 1 jobs,D,Inf', '2sfca binary 5 jobs,B,1',
    'logsum 3 jobs,A,1', '"EQUITY gini (cumulative 5 jobs, population weights)","",0.25', 'EQUITY concentration_index standard,"",0.25', 'EQUITY FGT0 poverty line 2,"",0.25',
    'EQUITY FGT2 poverty line 1,"",0', 'EQUITY palma ratio,"",NA', 'EQUITY atkinson,"",1',
  ].join('\n'))
  expect(verdict).toMatchObject({ compared: 10, failures: ['EQUITY palma ratio: 2.4, expected null'], skipped: ['logsum 3 jobs', 'EQUITY atkinson'] })
})

// The shared data folder is not a part of the repository.
test.skipIf(!existsSync(shared))('everything that PySAL, R and numpy computed outside comes out', async () => {
  const told: string[] = []
  const outcome = await checkFolder(shared, oracles, tools, (line) => { told.push(line) })
  expect(told.filter((line) => !line.startsWith('passed'))).toEqual([])
  expect(outcome).toMatchObject({ ok: true, value: { failed: 0, skipped: [] } })
})
