import { z } from 'zod'
import { positionChecks } from './graph/positions.ts'
import { readQuestion, type Check } from './graph/question.ts'
import { sectorChecks } from './graph/sectors.ts'
import { shapeChecks } from './graph/shape.ts'
import { Comparison, type Oracle, type OracleFile } from './oracle.ts'

const checks = new Map<string, Check>(Object.entries({ ...shapeChecks, ...positionChecks, ...sectorChecks }))

const ExpectedFile = z.object({ name: z.string(), results: z.record(z.string(), z.unknown()) })

/** Notes, and how the outside programs stand against each other. */
const isAside = (key: string): boolean => key.startsWith('_') || key.endsWith('_note') || key === 'name'

async function check(file: OracleFile): Promise<Comparison> {
  const { results } = ExpectedFile.parse(JSON.parse(file.text))
  const graph = await file.sibling(file.name.replace('.expected.json', '.graph.json'))
  if (graph === null) throw new Error('its network is not beside it')
  const question = readQuestion(graph)
  const comparison = new Comparison()
  for (const [key, expected] of Object.entries(results).filter(([name]) => !isAside(name))) {
    const compare = checks.get(key)
    if (compare) compare(comparison, key, expected, question)
    else comparison.skip(key)
  }
  return comparison
}

/** Expected figures of a network, `NAME.expected.json` beside `NAME.graph.json`: networkx, igraph, R sna. */
export const graphOracle: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && /"results"\s*:/.test(text) && /"directed"\s*:/.test(text),
  check,
}
