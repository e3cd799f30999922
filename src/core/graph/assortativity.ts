import { addTo, intAt, realAt } from '#core/cells.ts'
import { degrees } from './degree.ts'
import type { Network } from './network.ts'

/** Says every arc to `tell`, an edge from both its ends. */
const eachArc = ({ ids, out }: Network, tell: (from: number, to: number, weight: number) => void) => {
  for (let node = 0; node < ids.length; node += 1) {
    for (let arc = intAt(out.starts, node); arc < intAt(out.starts, node + 1); arc += 1) {
      tell(node, intAt(out.ends, arc), realAt(out.weights, arc))
    }
  }
}

/**
 * Whether ties seek the same sector (Newman 2003), by weights: 1 only the same, 0 as if sectors did not matter, below 0
 * others. Null without ties of known sectors and where all ties are of one sector, so that nothing else could be.
 */
export const sectorAssortativity = (network: Network): number | null => {
  const { sectors, sectorOf } = network
  const given = new Float64Array(sectors.length)
  const received = new Float64Array(sectors.length)
  let [all, same] = [0, 0]
  eachArc(network, (from, to, weight) => {
    const [one, other] = [intAt(sectorOf, from), intAt(sectorOf, to)]
    if (one < 0 || other < 0) return
    addTo(given, one, weight)
    addTo(received, other, weight)
    all += weight
    if (one === other) same += weight
  })
  const byChance = given.reduce((sum, weight, sector) => sum + weight / all * (realAt(received, sector) / all), 0)
  const isOneSector = sectors.some((_, sector) => realAt(given, sector) === all && realAt(received, sector) === all)
  return all === 0 || isOneSector ? null : (same / all - byChance) / (1 - byChance)
}

/**
 * Whether those with many ties are tied to others with many (Newman 2002): the correlation of degrees over ties, with
 * directions of ties given by the one end and received by the other. Null where degrees do not differ.
 */
export const degreeAssortativity = (network: Network): number | null => {
  const { out, in: into } = degrees(network)
  const arcs = network.out.ends.length
  let [meanFrom, meanTo] = [0, 0]
  const [given, received] = [new Set<number>(), new Set<number>()]
  eachArc(network, (from, to) => {
    meanFrom += intAt(out, from) / arcs
    meanTo += intAt(into, to) / arcs
    given.add(intAt(out, from))
    received.add(intAt(into, to))
  })
  if (given.size < 2 || received.size < 2) return null
  let [both, squareFrom, squareTo] = [0, 0, 0]
  eachArc(network, (from, to) => {
    const [one, other] = [intAt(out, from) - meanFrom, intAt(into, to) - meanTo]
    both += one * other
    squareFrom += one * one
    squareTo += other * other
  })
  return both / Math.sqrt(squareFrom * squareTo)
}
