import { z } from 'zod'
import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import { maximalCovering } from '#core/location/maximalCovering.ts'
import { pMedian } from '#core/location/pMedian.ts'
import { setCovering } from '#core/location/setCovering.ts'
import { everyWay, proven } from './location.ts'
import { Comparison, type Oracle, type OracleFile, type OracleTools } from './oracle.ts'

const relative = { relative: 1e-12 }

const Places = z.object({ weights: z.array(z.number()), distance_m: z.array(z.array(z.number())) })

const ExpectedFile = z.object({
  mclp: z.object({
    radius: z.number(), p: z.number(), covered_population: z.number(), uncovered_clients: z.number(), percent_clients_covered: z.number(),
  }),
  pmedian: z.object({ p: z.number(), brute_force_objective: z.number(), unweighted_mean_of_distances: z.number(), weighted_mean: z.number() }),
  lscp: z.object({ radius: z.number(), objective: z.number(), uncoverable: z.number() }),
})

type Expected = z.infer<typeof ExpectedFile>
interface Instance { readonly people: readonly number[], readonly distances: readonly (readonly number[])[], readonly ways: CostMatrix }
type Check = (comparison: Comparison, expected: Expected, instance: Instance, tools: OracleTools) => Promise<void>

const nearest = ({ distances }: Instance, open: readonly number[] = []): readonly number[] => distances.map((row) => Math.min(...open.map((place) => row[place] ?? Infinity)))

const checkCover: Check = async (comparison, { lscp }, { people, ways }, { solve }) => {
  const plan = proven(comparison, 'lscp', await setCovering({ people: people.map(() => 1), ways, radius: lscp.radius }, solve))
  comparison.same('lscp: objective', plan?.objective, lscp.objective)
  comparison.same('lscp: uncoverable', plan?.uncoverable.length, lscp.uncoverable)
}

const checkCovering: Check = async (comparison, { mclp }, instance, { solve }) => {
  const { people, ways } = instance
  const plan = proven(comparison, 'mclp', await maximalCovering({ people, ways, radius: mclp.radius, count: mclp.p }, solve))
  const left = nearest(instance, plan?.open).filter((metres) => metres > mclp.radius).length
  comparison.same('mclp: covered', plan?.objective, mclp.covered_population)
  comparison.same('mclp: uncovered clients', left, mclp.uncovered_clients)
  comparison.near('mclp: percent of clients', 100 * (1 - left / people.length), mclp.percent_clients_covered, relative)
}

const checkMedian: Check = async (comparison, { pmedian }, instance, { solve }) => {
  const { people, ways } = instance
  const plan = proven(comparison, 'pmedian', await pMedian({ people, ways, count: pmedian.p }, solve))
  const metres = nearest(instance, plan?.open)
  comparison.near('pmedian: objective', plan?.objective, pmedian.brute_force_objective, relative)
  comparison.near('pmedian: mean', plan?.mean, pmedian.weighted_mean, relative)
  comparison.near('pmedian: mean of clients', metres.reduce((sum, one) => sum + one, 0) / metres.length, pmedian.unweighted_mean_of_distances, relative)
}

async function check(file: OracleFile, tools: OracleTools): Promise<Comparison> {
  const expected = ExpectedFile.parse(JSON.parse(file.text))
  const text = await file.sibling(file.name.replace('.expected.json', '.json'))
  if (text === null) throw new Error('its places are not beside it')
  const { weights: people, distance_m: distances } = Places.parse(JSON.parse(text))
  const comparison = new Comparison()
  for (const compare of [checkCover, checkCovering, checkMedian]) await compare(comparison, expected, { people, distances, ways: everyWay(distances) }, tools)
  return comparison
}

/** The test data of PySAL's spopt with optima by looking at every set. */
export const spoptOracle: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && ['mclp', 'pmedian', 'lscp'].every((key) => text.includes(`"${key}"`)),
  check,
}
