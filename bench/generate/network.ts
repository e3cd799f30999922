import { type Network, networkOf, type Tie } from '#core/graph/network.ts'
import { seeded } from '#core/seeded.ts'
import { diceOf } from './dice.ts'

const sectors = ['social', 'school', 'health', 'municipality', 'police', 'nonprofit'] as const
const idOf = (node: number): string => `o${node}`

/**
 * A network without directions of so many nodes: each new one ties itself to some earlier ones, half of them by chance and half by how many ties they have,
 * so that a few are tied to many, as in networks people state. Weights 1 to 5. The same on every machine.
 */
export function generateNetwork(size: number, tiesPerNode: number, seed = 1): Network {
  const random = seeded(seed)
  const dice = diceOf(random)
  const ends: number[] = []
  const ties: Tie[] = []
  for (let node = 1; node < size; node++) {
    const partners = new Set(Array.from({ length: tiesPerNode }, () => ends.length > 0 && dice.chance(0.5) ? dice.one(ends) : dice.below(node)))
    for (const partner of partners) {
      if (partner === node) continue
      ties.push({ from: idOf(partner), to: idOf(node), weight: 1 + dice.below(5) })
      ends.push(partner, node)
    }
  }
  const network = networkOf({ directed: false, nodes: Array.from({ length: size }, (_, node) => ({ id: idOf(node), sector: dice.one(sectors) })), ties, doubleTies: 'add' })
  if (!network.ok) throw new Error(`The generated network was refused: ${network.reason.reason}`)
  return network.value
}
