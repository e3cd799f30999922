import type { Adjacency } from './adjacency.ts'
import { countTo, intAt } from '#core/cells.ts'
import type { Network } from './network.ts'

/**
 * How often each node stands between two others in each role of Gould and Fernandez (1989): chains a → v → b with no
 * arc a → b, by the sectors of the three. Without directions each chain is met from both its ends and counts twice
 * (as R sna does).
 */
export interface Brokerage {
  /** All three of one sector (R sna: w_I). */
  readonly coordinator: Int32Array
  /** a and b of one sector, v of another (w_O). */
  readonly itinerant: Int32Array
  /** a and v of one sector, b of another: v speaks for its sector outwards (b_IO). */
  readonly representative: Int32Array
  /** v and b of one sector, a of another: v lets others in to its sector (b_OI). */
  readonly gatekeeper: Int32Array
  /** All three of different sectors (b_O). */
  readonly liaison: Int32Array
  readonly total: Int32Array
}

type Role = Exclude<keyof Brokerage, 'total'>

const roleOf = (from: number, broker: number, to: number): Role => {
  if (from === broker) return broker === to ? 'coordinator' : 'representative'
  if (broker === to) return 'gatekeeper'
  return from === to ? 'itinerant' : 'liaison'
}

/** Nodes that a chain beginning at `from` would reach directly carry its number in `marked`. */
interface Search { readonly network: Network; readonly marked: Int32Array; readonly roles: Brokerage }

const mark = ({ starts, ends }: Adjacency, node: number, marked: Int32Array) => {
  for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) marked[intAt(ends, arc)] = node
}

/** Counts the chains from → broker → anyone else that `from` has no arc to. */
const countChains = ({ network: { out, sectorOf }, marked, roles }: Search, from: number, broker: number) => {
  const [fromSector, brokerSector] = [intAt(sectorOf, from), intAt(sectorOf, broker)]
  for (let arc = intAt(out.starts, broker); arc < intAt(out.starts, broker + 1); arc += 1) {
    const to = intAt(out.ends, arc)
    const toSector = intAt(sectorOf, to)
    if (to === from || intAt(marked, to) === from || toSector < 0) continue
    countTo(roles[roleOf(fromSector, brokerSector, toSector)], broker, 1)
    countTo(roles.total, broker, 1)
  }
}

/** Counts roles of every node; nodes without a sector stand in no chain. */
export const brokerage = (network: Network): Brokerage => {
  const { ids, sectorOf, out: { starts, ends } } = network
  const counts = () => new Int32Array(ids.length)
  const roles: Brokerage = {
    coordinator: counts(), itinerant: counts(), representative: counts(), gatekeeper: counts(), liaison: counts(),
    total: counts(),
  }
  const search = { network, marked: counts().fill(-1), roles }
  for (let from = 0; from < ids.length; from += 1) {
    if (intAt(sectorOf, from) < 0) continue
    mark(network.out, from, search.marked)
    for (let arc = intAt(starts, from); arc < intAt(starts, from + 1); arc += 1) {
      const broker = intAt(ends, arc)
      if (intAt(sectorOf, broker) >= 0) countChains(search, from, broker)
    }
  }
  return roles
}
