import type { Adjacency } from './adjacency.ts'
import { addTo, intAt, realAt, sumOf } from '#core/cells.ts'
import type { Network } from './network.ts'

/** Types of triads after Holland and Leinhardt: numbers of mutual, asymmetric and empty pairs, and a letter. */
export const triadTypes = [
  '003', '012', '102', '021D', '021U', '021C', '111D', '111U', '030T', '030C', '201', '120D', '120U', '120C', '210',
  '300',
] as const
export type TriadType = (typeof triadTypes)[number]
export type TriadCensus = Readonly<Record<TriadType, number>>

/** Bits of a pair as its first node sees it. */
const there = 1
const back = 2

interface Pairs { readonly mutual: readonly number[]; readonly given: readonly number[]; readonly received: readonly number[] }

/** For each of three nodes: mutual pairs, one-way arcs given and received. */
const pairsOf = (links: readonly (readonly [one: number, other: number, bits: number])[]): Pairs => {
  const pairs = { mutual: [0, 0, 0], given: [0, 0, 0], received: [0, 0, 0] }
  const count = (list: number[], node: number) => { list[node] = (list[node] ?? 0) + 1 }
  for (const [one, other, bits] of links) {
    if (bits === (there | back)) [one, other].forEach((node) => { count(pairs.mutual, node) })
    if (bits === there || bits === back) {
      const [giver, receiver] = bits === there ? [one, other] : [other, one]
      count(pairs.given, giver)
      count(pairs.received, receiver)
    }
  }
  return pairs
}

const letterOf = ({ mutual, given, received }: Pairs, counts: string): string => {
  if (counts === '030') return given.every((number) => number === 1) ? 'C' : 'T'
  if (counts === '111') return mutual.some((number, node) => number > 0 && (received[node] ?? 0) > 0) ? 'D' : 'U'
  if (counts !== '021' && counts !== '120') return ''
  if (given.includes(2)) return 'D'
  return received.includes(2) ? 'U' : 'C'
}

/** Type of a triad by the bits of its pairs first–second, first–third and second–third. */
const typeOf = (bits: number): number => {
  const links = [[0, 1, bits & 3], [0, 2, (bits >> 2) & 3], [1, 2, bits >> 4]] as const
  const mutual = links.filter(([, , pair]) => pair === (there | back)).length
  const empty = links.filter(([, , pair]) => pair === 0).length
  const counts = `${mutual}${3 - mutual - empty}${empty}`
  const name = counts + letterOf(pairsOf(links), counts)
  return triadTypes.findIndex((type) => type === name)
}
const typeByBits = Int32Array.from({ length: 64 }, (_, bits) => typeOf(bits))
const typeAt = (firstSecond: number, firstThird: number, secondThird: number) =>
  intAt(typeByBits, firstSecond | firstThird << 2 | secondThird << 4)

/** Neighbours of one node and the bits of their pairs with it. */
interface Surroundings { readonly bits: Int32Array; readonly neighbours: Int32Array; count: number }

const surroundingsOf = (size: number): Surroundings =>
  ({ bits: new Int32Array(size), neighbours: new Int32Array(size), count: 0 })

const addRow = (around: Surroundings, node: number, { starts, ends }: Adjacency, bit: number) => {
  for (let arc = intAt(starts, node); arc < intAt(starts, node + 1); arc += 1) {
    const end = intAt(ends, arc)
    const known = intAt(around.bits, end)
    around.bits[end] = known | bit
    if (known !== 0) continue
    around.neighbours[around.count] = end
    around.count += 1
  }
}

const move = (around: Surroundings, network: Network, node: number) => {
  for (let place = 0; place < around.count; place += 1) around.bits[intAt(around.neighbours, place)] = 0
  around.count = 0
  addRow(around, node, network.out, there)
  addRow(around, node, network.in, back)
}

/** Counts triads of a tied pair with every node tied to either of them; each triad at its first pair only. */
const countAround = (
  census: Float64Array, first: number, second: number, near: Surroundings, beside: Surroundings,
): number => {
  const pair = intAt(near.bits, second)
  let others = 0
  const count = (third: number) => {
    others += 1
    const isFirstPair = third > second || (third > first && intAt(near.bits, third) === 0)
    if (isFirstPair) addTo(census, typeAt(pair, intAt(near.bits, third), intAt(beside.bits, third)), 1)
  }
  for (let place = 0; place < near.count; place += 1) {
    const third = intAt(near.neighbours, place)
    if (third !== second) count(third)
  }
  for (let place = 0; place < beside.count; place += 1) {
    const third = intAt(beside.neighbours, place)
    if (third !== first && intAt(near.bits, third) === 0) count(third)
  }
  return others
}

/**
 * Counts all triples of nodes by type (Batagelj and Mrvar 2001): together n(n − 1)(n − 2) / 6. Without directions only
 * 003, 102, 201 and 300 occur.
 */
export const triadCensus = (network: Network): TriadCensus => {
  const size = network.ids.length
  const census = new Float64Array(triadTypes.length)
  const near = surroundingsOf(size)
  const beside = surroundingsOf(size)
  for (let first = 0; first < size; first += 1) {
    move(near, network, first)
    for (let place = 0; place < near.count; place += 1) {
      const second = intAt(near.neighbours, place)
      if (second < first) continue
      move(beside, network, second)
      const others = countAround(census, first, second, near, beside)
      addTo(census, typeAt(intAt(near.bits, second), 0, 0), size - 2 - others)
    }
  }
  const all = size < 3 ? 0 : size * (size - 1) * (size - 2) / 6
  census[0] = all - sumOf(census)
  return Object.fromEntries(triadTypes.map((type, place) => [type, realAt(census, place)])) as TriadCensus
}
