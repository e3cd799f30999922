import { intAt, realAt } from './cells.ts'

/** Nodes waiting for their turn, the nearest on top; a node whose distance fell moves up. */
export interface NodeHeap {
  /** Takes a node in, or moves one already waiting up to its lower distance. */
  readonly offer: (node: number) => void
  /** Takes the nearest out; -1 when nobody waits. */
  readonly take: () => number
}

/** A binary heap of nodes over an array of distances that its user changes (only downwards while a node waits). */
export const nodeHeap = (distances: Float64Array): NodeHeap => {
  const waiting = new Int32Array(distances.length)
  const places = new Int32Array(distances.length).fill(-1)
  let count = 0

  const put = (node: number, place: number) => {
    waiting[place] = node
    places[node] = place
  }

  const rise = (node: number, from: number) => {
    const distance = realAt(distances, node)
    let place = from
    while (place > 0) {
      const above = (place - 1) >>> 1
      const other = intAt(waiting, above)
      if (realAt(distances, other) <= distance) break
      put(other, place)
      place = above
    }
    put(node, place)
  }

  const nearerBelow = (place: number) => {
    const left = 2 * place + 1
    const right = left + 1
    const isRightNearer = right < count
      && realAt(distances, intAt(waiting, right)) < realAt(distances, intAt(waiting, left))
    return isRightNearer ? right : left
  }

  const sink = (node: number) => {
    const distance = realAt(distances, node)
    let place = 0
    while (2 * place + 1 < count) {
      const below = nearerBelow(place)
      const other = intAt(waiting, below)
      if (realAt(distances, other) >= distance) break
      put(other, place)
      place = below
    }
    put(node, place)
  }

  return {
    offer: (node) => {
      const place = intAt(places, node)
      if (place < 0) count += 1
      rise(node, place < 0 ? count - 1 : place)
    },
    take: () => {
      if (count === 0) return -1
      const nearest = intAt(waiting, 0)
      places[nearest] = -1
      count -= 1
      if (count > 0) sink(intAt(waiting, count))
      return nearest
    },
  }
}
