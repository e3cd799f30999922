import { z } from 'zod'
import { networkOf, withoutWeights, type Network } from '#core/graph/network.ts'
import type { Comparison, Tolerance } from '../oracle.ts'

/** A network of a file and the same one with all ties alike. */
export interface Question { readonly network: Network, readonly plain: Network }

const GraphFile = z.object({
  directed: z.boolean(),
  nodes: z.array(z.object({ id: z.string(), sector: z.string().nullish() })),
  edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
})

/** Reads `NAME.graph.json`; throws when it breaks the format or the network is refused. */
export function readQuestion(text: string): Question {
  const { directed, nodes, edges } = GraphFile.parse(JSON.parse(text))
  const network = networkOf({
    directed,
    nodes: nodes.map(({ id, sector = null }) => ({ id, sector })),
    ties: edges.map(([from, to, weight]) => ({ from, to, weight })),
  })
  if (!network.ok) throw new Error(`${network.reason.reason}: ${network.reason.at.join(', ')}`)
  return { network: network.value, plain: withoutWeights(network.value) }
}

/** Compares what one key expects. */
export type Check = (comparison: Comparison, key: string, expected: unknown, question: Question) => void

/** How near a figure must come: the last digits are rounding. */
export const near: Tolerance = { absolute: 1e-9, relative: 1e-9 }

const Figure = z.number().nullable()
type Figures = ArrayLike<number | null>

/** One figure of the whole network. */
export const whole = (figure: (question: Question) => number | null, tolerance = near): Check => (comparison, key, expected, question) => {
  comparison.near(key, figure(question), Figure.parse(expected), tolerance)
}

/** A figure of every node, by its id. */
export const byNode = (figures: (question: Question) => Figures): Check => (comparison, key, expected, question) => {
  const wanted = z.record(z.string(), Figure).parse(expected)
  const { ids } = question.network
  const actual = figures(question)
  comparison.same(`${key}: nodes`, Object.keys(wanted).length, ids.length)
  for (const [node, id] of ids.entries()) comparison.near(`${key} ${id}`, actual[node], wanted[id] ?? null, near)
}

/** Several named figures. */
export const named = (figures: (question: Question) => Readonly<Record<string, number | null>>, tolerance = near): Check =>
  (comparison, key, expected, question) => {
    const actual = figures(question)
    for (const [name, wanted] of Object.entries(z.record(z.string(), Figure).parse(expected))) {
      if (name in actual) comparison.near(`${key} ${name}`, actual[name], wanted, tolerance)
      else comparison.skip(`${key} ${name}`)
    }
  }

/** Something that is the same or not, whatever the order of its parts. */
export const sameSet = (parts: (question: Question) => readonly (readonly string[])[]): Check => (comparison, key, expected, question) => {
  const written = (all: readonly (readonly string[])[]) => all.map((part) => part.toSorted().join(' ')).sort().join(' | ')
  comparison.same(key, written(parts(question)), written(z.array(z.array(z.string())).parse(expected)))
}
