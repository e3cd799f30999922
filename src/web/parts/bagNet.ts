type Point = readonly [number, number]

/** Half the width of the bag at each row of knots, from the rim to the bottom. */
const halfWidths = [62, 81, 98.2, 111.9, 120.8, 124, 120.8, 109.9, 88.6, 43.6] as const
const middle = 200
const rim = 118
const rowHeight = 29.78
/** Knots across the front of the bag; every second row is shifted by half a step. */
const steps = 8

const at = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** The knots of one row; a row hangs, so its middle is lower than its ends. */
function knotsOf(halfWidth: number, row: number): readonly Point[] {
  const isShifted = row % 2 === 1
  return Array.from({ length: isShifted ? steps : steps + 1 }, (_, index) => {
    const angle = (index + (isShifted ? 0.5 : 0)) * Math.PI / steps
    return [middle - halfWidth * Math.cos(angle), rim + row * rowHeight + (15 - 1.5 * row) * Math.sin(angle)]
  })
}

/** A thread sags a little between two knots. */
const thread = (from: Point, to: Point): string =>
  `M${at(from)}Q${at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + 2.5])} ${at(to)}`

/** From every knot one thread goes down to the left, one to the right. */
function threadsBetween(upper: readonly Point[], lower: readonly Point[]): string {
  const left = upper.length > lower.length ? -1 : 0
  return upper.flatMap((from, index) => [lower[index + left], lower[index + left + 1]]
    .flatMap((to) => to === undefined ? [] : [thread(from, to)])).join('')
}

/** A smooth line through points (Catmull–Rom as Bézier curves). */
function smooth(points: readonly Point[]): string {
  const point = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  const control = (index: number, sign: 1 | -1): Point => {
    const [before, here, after] = [point(index - 1), point(index), point(index + 1)]
    return [here[0] + sign * (after[0] - before[0]) / 6, here[1] + sign * (after[1] - before[1]) / 6]
  }
  const curves = points.slice(1).map((to, index) => `C${at(control(index, 1))} ${at(control(index + 1, -1))} ${at(to)}`)
  return curves.join('')
}

const rows = halfWidths.map(knotsOf)
const leftEdge = halfWidths.map((width, row): Point => [middle - width, rim + row * rowHeight])
const rightEdge = halfWidths.map((width, row): Point => [middle + width, rim + row * rowHeight]).reverse()

/** The bag of the home page in a 400 × 420 field, as path data. */
export const bagNet = {
  threads: rows.slice(1).map((lower, index) => threadsBetween(rows[index] ?? [], lower)).join(''),
  // Drawn as dots: a line of no length with round ends.
  knots: rows.slice(1, -1).flat().map((knot) => `M${at(knot)}h0`).join(''),
  outline: `M138 118${smooth(leftEdge)}Q200 416 243.6 386${smooth(rightEdge)}`,
  /** The knot of a row (from the rim, 0) counted from the left or, negative, from the right. */
  knot: (row: number, index: number): Point => rows[row]?.at(index) ?? [middle, rim],
} as const
