import { z } from 'zod'
import { catchmentsOf } from '#core/accessibility/catchments.ts'
import type { Decay } from '#core/accessibility/decay.ts'
import { floatingCatchment, type FloatingCatchment } from '#core/accessibility/floatingCatchment.ts'
import { Comparison, type Oracle } from '../oracle.ts'
import { placeBeside } from './scenarios.ts'
import { figure, figures, matrixOf, value } from './tables.ts'

const exact = { relative: 1e-12 }
const ById = z.record(z.string(), z.number())
const Results = z.object({ demand: z.string(), results: z.record(z.string(), ById) })
const Hospital = z.object({
  demand: ById, supply: ById,
  scenarios: z.array(z.object({
    costs: z.array(z.tuple([z.number(), z.number(), z.number()])), decay: z.literal('1/cost'), max: z.number(), two_stage: ById.optional(), three_stage: ById.optional(),
  })),
})

/** Steps where a key names them only by `step`. */
const usualSteps = '10/20/30=1/.68/.22'

function stepDecay(words: string): Decay {
  const [bands = '', weights = ''] = words.split('=')
  const weight = weights.split('/').map(Number)
  return { kind: 'step', ends: 'closed', steps: bands.split('/').map((upTo, at) => ({ upTo: figure(upTo), weight: weight[at] ?? NaN })) }
}

/** `30`, `-step 10/20/30=1/.68/.22`, `-gauss sigma15 max45 (…)`; null for another decay. */
function decayIn(words: string): Decay | null {
  const [, binary] = /^(\d+)$/.exec(words) ?? []
  if (binary !== undefined) return { kind: 'binary', max: figure(binary) }
  if (words.startsWith('-step')) return stepDecay(/[\d./]+=[\d./]+/.exec(words)?.[0] ?? usualSteps)
  const [, sigma, max] = /^-gauss sigma([\d.]+) max([\d.]+)/.exec(words) ?? []
  return sigma === undefined ? null : { kind: 'gaussian', sigma: figure(sigma), max: figure(max) }
}

/** `2sfca30`, `3sfca-step`: the variant and the decay; null when the method is not built. */
function methodOf(key: string): { readonly variant: FloatingCatchment, readonly decay: Decay } | null {
  const [, name, words = ''] = /^(2sfca|e2sfca|3sfca)(.*)$/.exec(key) ?? []
  const decay = name === undefined ? null : decayIn(words)
  // PySAL normalises selection weights over every pair of its cost table.
  return decay && { variant: name === '3sfca' ? 'three-step-all-pairs' : 'two-step', decay }
}

const read = <Value>(schema: z.ZodType<Value>, text: string) => {
  try {
    return schema.safeParse(JSON.parse(text))
  } catch {
    return null
  }
}

/** PySAL's own numbers of an instance. Origins it leaves out must be those that reach nothing. */
export const pysalResults: Oracle = {
  recognises: (name, text) => name.endsWith('.pysal.json') && read(Results, text)?.success === true,
  check: async (file) => {
    const { demand, results } = Results.parse(JSON.parse(file.text))
    const place = await placeBeside(file)
    const ids = place.origins.map((row) => row['id'] ?? '')
    const matrix = matrixOf(ids, place.supplies.map((row) => row['id'] ?? ''), place.ways)
    const competition = { demand: figures(place.origins, demand), supply: figures(place.supplies, 'capacity') }
    const comparison = new Comparison()
    for (const [key, expected] of Object.entries(results)) {
      const method = methodOf(key)
      if (!method) {
        comparison.skip(key)
        continue
      }
      const { access, reached } = value(floatingCatchment(value(catchmentsOf(matrix, method.decay)), competition, method.variant))
      for (const [at, id] of ids.entries()) {
        if (expected[id] === undefined) comparison.same(`${key} ${id} reaches`, reached[at], 0)
        else comparison.near(`${key} ${id}`, access[at], expected[id], exact)
      }
    }
    return comparison
  },
}

/** PySAL's test example: everything in one file, the weight is 1 ÷ cost. */
export const pysalExample: Oracle = {
  recognises: (_name, text) => read(Hospital, text)?.success === true,
  check: async ({ text }) => {
    const { demand, supply, scenarios } = Hospital.parse(JSON.parse(text))
    const [origins, supplies] = [Object.keys(demand), Object.keys(supply)]
    const competition = { demand: Float64Array.from(Object.values(demand)), supply: Float64Array.from(Object.values(supply)) }
    const comparison = new Comparison()
    for (const [number, { costs, max, two_stage: two, three_stage: three }] of scenarios.entries()) {
      const matrix = matrixOf(origins, supplies, costs.map(([from, to, cost]) => ({ from: String(from), to: String(to), cost })))
      const catchments = value(catchmentsOf(matrix, { kind: 'inverse-power', power: 1, atLeast: Number.MIN_VALUE, max }))
      for (const [variant, expected] of [['two-step', two], ['three-step-all-pairs', three]] as const) {
        const { access } = value(floatingCatchment(catchments, competition, variant))
        for (const [id, figureOf] of Object.entries(expected ?? {})) comparison.near(`${number} ${variant} ${id}`, access[origins.indexOf(id)], figureOf, exact)
      }
    }
    return comparison
  },
}
