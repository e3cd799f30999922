/** A place on a plane measured alike in both directions. */
export type Flat = readonly [x: number, y: number]

/** The smallest convex ring around points, running to the left; one or two points give themselves. */
export function convexHull(points: readonly Flat[]): Flat[] {
  const sorted = [...points].sort((one, other) => one[0] - other[0] || one[1] - other[1])
  if (sorted.length < 3) return sorted
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

function halfHull(points: readonly Flat[]): Flat[] {
  const hull: Flat[] = []
  for (const point of points) {
    while (hull.length > 1 && leftness(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull.slice(0, -1)
}

function leftness(from: Flat | undefined, to: Flat | undefined, point: Flat): number {
  if (from === undefined || to === undefined) return 0
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])
}

const cornersOfCircle = 16

/** The hull moved outwards by a distance, with rounded corners. */
export function widened(hull: readonly Flat[], distance: number): Flat[] {
  return convexHull(hull.flatMap(([x, y]) => Array.from({ length: cornersOfCircle }, (_, corner): Flat => {
    const angle = corner * 2 * Math.PI / cornersOfCircle
    return [x + Math.cos(angle) * distance, y + Math.sin(angle) * distance]
  })))
}

/** The part of a convex ring that is nearer to `own` than to `other`. */
export function clipped(ring: readonly Flat[], own: Flat, other: Flat): Flat[] {
  const [acrossX, acrossY] = [other[0] - own[0], other[1] - own[1]]
  const [middleX, middleY] = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2]
  const beyond = ([x, y]: Flat): number => (x - middleX) * acrossX + (y - middleY) * acrossY
  const kept: Flat[] = []
  let before = ring.at(-1)
  for (const corner of ring) {
    if (before !== undefined && beyond(before) > 0 !== beyond(corner) > 0) kept.push(crossing(before, corner, beyond(before), beyond(corner)))
    if (beyond(corner) <= 0) kept.push(corner)
    before = corner
  }
  return kept
}

function crossing(from: Flat, to: Flat, fromBeyond: number, toBeyond: number): Flat {
  const share = fromBeyond / (fromBeyond - toBeyond)
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
