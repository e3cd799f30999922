import type { Rings, Spot } from './projection.ts'

/** A place where a text of a given size may be centred. */
export interface Seat {
  readonly at: Spot
  /** Share of the text's width that reaches over the border, 0 to 1. */
  readonly outside: number
  readonly isBeside: boolean
  /** Lower is better. */
  readonly cost: number
}

type Span = readonly [from: number, to: number]

const linesTried = 7
/** A name half over the border is worse than one far from the middle. */
const costOfOutside = 3
const costOfBeside = 4

export interface Outline {
  readonly rings: Rings
  readonly centre: Spot
  readonly surface: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The largest polygon of an area, measured. `null` for an area without a surface. */
export function outlineOf(polygons: readonly Rings[]): Outline | null {
  let largest: Outline | null = null
  for (const rings of polygons) {
    const outline = measured(rings)
    if (outline !== null && outline.surface > (largest?.surface ?? 0)) largest = outline
  }
  return largest
}

/** Seats for a text, best first: along level lines through the area, in the middle and at both ends of each. */
export function seatsFor(outline: Outline, width: number, height: number): Seat[] {
  const step = (outline.bottom - outline.top) / (linesTried + 1)
  const seats: Seat[] = []
  for (let line = 1; line <= linesTried; line++) {
    const y = outline.top + line * step
    for (const span of freeSpans(outline.rings, y, height)) seats.push(...seatsOnLine(outline, span, y, width))
  }
  return seats.sort((one, other) => one.cost - other.cost)
}

/** Seats around an area too small for its name: above, below, right, left, then farther above and below. */
export function seatsBeside({ left, top, right, bottom }: Outline, width: number, height: number): Seat[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const around: readonly Spot[] = [
    [x, top - height / 2], [x, bottom + height / 2], [right + width / 2, y], [left - width / 2, y],
    [x, top - height * 1.5], [x, bottom + height * 1.5],
  ]
  return around.map((at, index) => ({ at, outside: 1, isBeside: true, cost: costOfBeside + index / 10 }))
}

function seatsOnLine(outline: Outline, [from, to]: Span, y: number, width: number): Seat[] {
  const room = to - from
  if (room < width) return [seat(outline, [(from + to) / 2, y], 1 - room / width)]
  const least = from + width / 2
  const most = to - width / 2
  const nearest = Math.min(Math.max(outline.centre[0], least), most)
  return [nearest, least, most].map((x) => seat(outline, [x, y], 0))
}

function seat(outline: Outline, at: Spot, outside: number): Seat {
  const aside = Math.hypot(at[0] - outline.centre[0], at[1] - outline.centre[1])
  return { at, outside, isBeside: false, cost: aside / Math.sqrt(outline.surface) + costOfOutside * outside }
}

/** Where a strip of the text's height lies wholly inside. */
function freeSpans(rings: Rings, y: number, height: number): Span[] {
  const half = height * 0.4 // the strip of small letters; ascenders may touch a border
  const ends = shared(spansAt(rings, y - half), spansAt(rings, y + half))
  return ends.length === 0 ? ends : shared(ends, spansAt(rings, y))
}

function spansAt(rings: Rings, y: number): Span[] {
  const crossings: number[] = []
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0]
    for (const [x, spotY] of ring) {
      if (beforeY > y !== spotY > y) crossings.push(beforeX + (x - beforeX) * (y - beforeY) / (spotY - beforeY))
      beforeX = x
      beforeY = spotY
    }
  }
  crossings.sort((one, other) => one - other)
  const spans: Span[] = []
  for (let start = 0; start + 1 < crossings.length; start += 2) spans.push([crossings[start] ?? 0, crossings[start + 1] ?? 0])
  return spans
}

function shared(ones: readonly Span[], others: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const [from, to] of ones) {
    for (const [otherFrom, otherTo] of others) {
      const start = Math.max(from, otherFrom)
      const end = Math.min(to, otherTo)
      if (start < end) spans.push([start, end])
    }
  }
  return spans
}

function measured(rings: Rings): Outline | null {
  const outer = rings[0] ?? []
  let [beforeX, beforeY] = outer.at(-1) ?? [0, 0]
  const [originX, originY] = [beforeX, beforeY] // near zero the sums keep their precision
  let [twice, sumX, sumY] = [0, 0, 0]
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of outer) {
    const cross = (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY)
    twice += cross
    sumX += (beforeX + x - 2 * originX) * cross
    sumY += (beforeY + y - 2 * originY) * cross
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    beforeX = x
    beforeY = y
  }
  if (twice === 0) return null
  const centre: Spot = [originX + sumX / (3 * twice), originY + sumY / (3 * twice)]
  return { rings, centre, surface: Math.abs(twice) / 2, left, top, right, bottom }
}
