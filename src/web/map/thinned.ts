import type { Spot } from './projection.ts'

type Line = readonly Spot[]
export interface Drawn { readonly line: Line, readonly isClosed: boolean }

/** A corner nearer than this to the line without it cannot be seen, in picture units. */
const leastSeen = 0.5

/**
 * Leaves out the corners nobody can see (Douglas, Peucker 1973). Shapes of a whole country hold ten times more of them
 * than a picture beside a list can show. A corner where three lines meet always stays, and what two neighbours share is
 * thinned once for both, so no gap opens. All lines of a map must be named, those of borders too.
 */
export function thinnerOf(all: readonly Drawn[]): (drawn: Drawn) => Line {
  const isMeeting = meetingsOf(all)
  return ({ line, isClosed }) => isClosed ? thinnedRing(withoutLast(line), isMeeting) : thinnedLine(line, isMeeting)
}

const keyOf = ([x, y]: Spot): string => `${x} ${y}`
const isSame = (one: Spot | undefined, other: Spot | undefined): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1]

/** A ring may or may not repeat its first corner. */
const withoutLast = (ring: Line): Line => ring.length > 1 && isSame(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring

/** A corner with other neighbours than the two of one line. */
function meetingsOf(all: readonly Drawn[]): (spot: Spot) => boolean {
  const neighbours = new Map<string, Set<string>>()
  for (const { line, isClosed } of all) {
    const corners = isClosed ? withoutLast(line) : line
    corners.forEach((corner, index) => {
      const key = keyOf(corner)
      const around = neighbours.get(key) ?? new Set()
      for (const next of [corners[index - 1] ?? (isClosed ? corners.at(-1) : undefined), corners[index + 1] ?? (isClosed ? corners[0] : undefined)]) {
        around.add(next === undefined ? 'end' : keyOf(next))
      }
      neighbours.set(key, around)
    })
  }
  return (spot) => (neighbours.get(keyOf(spot))?.size ?? 0) !== 2
}

function thinnedRing(ring: Line, isMeeting: (spot: Spot) => boolean): Line {
  const meeting = ring.findIndex(isMeeting)
  const start = meeting >= 0 ? meeting : firstOf(ring)
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)]
  return withoutLast(thinnedLine(turned, isMeeting))
}

/** A ring nobody touches begins at the same corner whichever way it runs. */
const firstOf = (ring: Line): number =>
  ring.reduce((best, spot, index) => isBefore(spot, ring[best] ?? spot) ? index : best, 0)

const isBefore = (one: Spot, other: Spot): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/** From meeting to meeting, each piece alone. */
function thinnedLine(line: Line, isMeeting: (spot: Spot) => boolean): Line {
  const thinned: Spot[] = line.slice(0, 1)
  let from = 0
  line.forEach((spot, index) => {
    if (index === 0 || (index < line.length - 1 && !isMeeting(spot))) return
    thinned.push(...thinnedPiece(line.slice(from, index + 1)).slice(1))
    from = index
  })
  return thinned
}

/** Two neighbours run along a piece in opposite ways; both must come to the same corners. */
function thinnedPiece(piece: Line): Line {
  const [first, last] = [piece[0], piece.at(-1)]
  if (first === undefined || last === undefined) return piece
  const isBackwards = isBefore(last, first) || (isSame(first, last) && isBefore(piece.at(-2) ?? last, piece[1] ?? first))
  return isBackwards ? douglasPeucker(piece.toReversed()).toReversed() : douglasPeucker(piece)
}

function douglasPeucker(piece: Line): Line {
  const kept = new Uint8Array(piece.length).fill(1, 0, 1).fill(1, -1)
  const open: [from: number, to: number][] = [[0, piece.length - 1]]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range
    const { index, distance } = farthest(piece, from, to)
    if (distance <= leastSeen) continue
    kept[index] = 1
    open.push([from, index], [index, to])
  }
  return piece.filter((_, index) => kept[index] === 1)
}

function farthest(piece: Line, from: number, to: number): { readonly index: number, readonly distance: number } {
  let found = { index: from, distance: 0 }
  const [start = [0, 0], end = start] = [piece[from], piece[to]]
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceFrom(start, end, piece[index] ?? start)
    if (distance > found.distance) found = { index, distance }
  }
  return found
}

/** From the line between two spots, or from the spot where both are one. */
function distanceFrom([fromX, fromY]: Spot, [toX, toY]: Spot, [x, y]: Spot): number {
  const [across, down] = [toX - fromX, toY - fromY]
  const length = Math.hypot(across, down)
  return length === 0 ? Math.hypot(x - fromX, y - fromY) : Math.abs(across * (y - fromY) - down * (x - fromX)) / length
}
