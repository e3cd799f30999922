import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { Network } from '#core/graph/network.ts'
import { root } from '../machine/places.ts'

const Told = z.object({
  igraph: z.string().nullable(), networkx: z.string().nullable(),
  measures: z.record(z.string(), z.object({ ms: z.number(), sum: z.number() })),
})
/** What the outside programs say: CPU milliseconds and the sum of the figures of each measure. */
export type Reference = z.infer<typeof Told>

// A python of one's own often lacks what the system's has.
const pythons = ['/usr/bin/python3', 'python3']
const script = join(root, 'bench/reference/networks.py')

function edgesOf({ ids, out }: Network): [number, number, number][] {
  return ids.flatMap((_, from) => {
    const [first = 0, last = 0] = out.starts.subarray(from, from + 2)
    return Array.from(out.ends.subarray(first, last), (to, place): [number, number, number] => [from, to, out.weights[first + place] ?? 1]).filter(([, to]) => from < to)
  })
}

function ask(python: string, input: string): Promise<Reference | null> {
  return new Promise((resolve) => {
    const child = execFile(python, [script], { maxBuffer: 2 ** 26 }, (error, answer) => { resolve(error ? null : Told.parse(JSON.parse(answer))) })
    child.stdin?.on('error', () => undefined) // a python that is not there closes it; the callback tells
    child.stdin?.end(input)
  })
}

/** Lets python3-igraph and python3-networkx, when they are installed, compute the same network in this run. */
export async function referenceOf(network: Network, { repeats, slow }: { readonly repeats: number, readonly slow: boolean }): Promise<Reference | null> {
  const input = JSON.stringify({ size: network.ids.length, edges: edgesOf(network), repeats, slow })
  let last: Reference | null = null
  for (const python of pythons) {
    const told = await ask(python, input)
    if (told && (told.igraph !== null || told.networkx !== null)) return told
    last ??= told
  }
  return last
}
