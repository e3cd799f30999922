import type { Position } from 'geojson'

/** Surface of a ring in square degrees, positive when it runs to the left (counter-clockwise). */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? []
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? []
  let twice = 0
  for (const [x = 0, y = 0] of ring) {
    twice += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY)
    beforeX = x
    beforeY = y
  }
  return twice / 2
}

/** The ring running to the left, or to the right. */
export const turned = (ring: readonly Position[], isLeft: boolean): Position[] =>
  signedArea(ring) > 0 === isLeft ? [...ring] : [...ring].reverse()

/** Whether a place lies inside a ring; on the border either answer may come. */
export function isInRing(ring: readonly Position[], place: Position): boolean {
  let isIn = false
  let before = ring.at(-1) ?? place
  for (const corner of ring) {
    if (isCrossedEastOf(place, before, corner)) isIn = !isIn
    before = corner
  }
  return isIn
}

function isCrossedEastOf([lon = 0, lat = 0]: Position, [fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position): boolean {
  if (fromY > lat === toY > lat) return false
  return lon < fromX + (toX - fromX) * (lat - fromY) / (toY - fromY)
}
