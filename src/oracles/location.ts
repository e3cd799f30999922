import { z } from 'zod'
import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { maximalCovering } from '#core/location/maximalCovering.ts'
import type { Plan } from '#core/location/plan.ts'
import { pMedian } from '#core/location/pMedian.ts'
import type { Refusal } from '#core/location/refusal.ts'
import { refusalSentence } from '#core/location/refusalSentence.ts'
import { setCovering } from '#core/location/setCovering.ts'
import type { Result } from '#core/result.ts'
import { Comparison, type Oracle, type OracleFile, type OracleTools } from './oracle.ts'

const Places = z.object({ demand: z.array(z.tuple([z.number(), z.number(), z.number()])), candidates: z.array(z.int().nonnegative()) })

const Problem = z.object({
  type: z.string(), radius_m: z.number().optional(), p: z.number().optional(),
  objective: z.number().optional(), uncoverable: z.number().optional(), total: z.number().optional(),
  objective_person_metres: z.number().optional(), mean_metres: z.number().optional(),
})
const ExpectedFile = z.object({ problems: z.array(Problem) })

type Problem = z.infer<typeof Problem>
interface Instance { readonly people: readonly number[], readonly ways: CostMatrix }

/** Distance of the files: straight line × 1.3 in whole metres. */
const distance = ([x, y]: readonly number[], [toX, toY]: readonly number[]): number =>
  Math.floor(1.3 * Math.hypot((x ?? NaN) - (toX ?? NaN), (y ?? NaN) - (toY ?? NaN)) + 0.5)

export const everyWay = (rows: readonly (readonly number[])[]): CostMatrix => {
  const columns = rows[0]?.length ?? 0
  return {
    rows: rows.length, columns,
    starts: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * columns),
    column: Int32Array.from({ length: rows.length * columns }, (_, pair) => pair % columns),
    cost: Float64Array.from(rows.flat()),
  }
}

const instanceOf = (text: string): Instance => {
  const { demand, candidates } = Places.parse(JSON.parse(text))
  return {
    people: demand.map(([, , people]) => people),
    ways: everyWay(demand.map((from) => candidates.map((place) => distance(from, demand[place] ?? [])))),
  }
}

/** The plan, or null after a failure was written down. Only what is proven may be compared with an optimum. */
export const proven = <Kind extends Plan>(comparison: Comparison, where: string, outcome: Result<Kind, Refusal>): Kind | null => {
  comparison.same(`${where}: status`, outcome.ok ? outcome.value.status : refusalSentence(outcome.reason).en, 'optimal')
  return outcome.ok ? outcome.value : null
}

const checks: Readonly<Record<string, (comparison: Comparison, where: string, problem: Problem, instance: Instance, tools: OracleTools) => Promise<void>>> = {
  LSCP: async (comparison, where, { radius_m: radius = NaN, objective = null, uncoverable }, { people, ways }, { solve }) => {
    // Whoever lives there, the classical problem covers every point.
    const plan = proven(comparison, where, await setCovering({ people: people.map(() => 1), ways, radius }, solve))
    comparison.same(`${where}: objective`, plan?.objective, objective)
    if (uncoverable !== undefined) comparison.same(`${where}: uncoverable`, plan?.uncoverable.length, uncoverable)
  },
  MCLP: async (comparison, where, { radius_m: radius = NaN, p: count, objective = null, total }, instance, { solve }) => {
    const plan = proven(comparison, where, await maximalCovering({ ...instance, radius, ...(count !== undefined && { count }) }, solve))
    comparison.same(`${where}: objective`, plan?.objective, objective)
    if (total !== undefined) comparison.same(`${where}: total`, plan?.total, total)
  },
  PMEDIAN: async (comparison, where, { p: count, objective_person_metres: objective = null, mean_metres: mean }, instance, { solve }) => {
    const plan = proven(comparison, where, await pMedian({ ...instance, ...(count !== undefined && { count }) }, solve))
    comparison.same(`${where}: objective`, plan?.objective, objective)
    if (mean !== undefined) comparison.near(`${where}: mean`, plan?.mean, mean, { relative: 1e-12 })
  },
}

async function check(file: OracleFile, tools: OracleTools): Promise<Comparison> {
  const { problems } = ExpectedFile.parse(JSON.parse(file.text))
  const places = await file.sibling(file.name.replace('.expected.json', '.json'))
  if (places === null) throw new Error('its places are not beside it')
  const instance = instanceOf(places)
  const comparison = new Comparison()
  for (const problem of problems) {
    const where = [problem.type, problem.radius_m, problem.p].filter((part) => part !== undefined).join(' ')
    const compare = checks[problem.type]
    if (compare) await compare(comparison, where, problem, instance, tools)
    else comparison.skip(where)
  }
  return comparison
}

/** Optima of covering and median problems, `NAME.expected.json` beside `NAME.json`: scipy's HiGHS. Objectives are compared, not sets. */
export const locationOracle: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && /"problems"\s*:/.test(text),
  check,
}
