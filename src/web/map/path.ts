import type { Spot } from './projection.ts'

/** Points on a grid of tenths of a pixel; neighbours share their corners, so both keep the same ones and no gap opens. */
type OnGrid = readonly [x: number, y: number]

/**
 * A line as an SVG path with one decimal, in steps from point to point (half the bytes of absolute ones).
 * `grid` in tenths of a pixel: points that fall into one cell are drawn once.
 */
export function pathOf(line: readonly Spot[], grid: number, isClosed = true): string {
  const points = withoutRepeats(line.map(([x, y]): OnGrid => [snapped(x, grid), snapped(y, grid)]), isClosed)
  const [first, ...rest] = points
  if (first === undefined || points.length < (isClosed ? 3 : 2)) return ''
  let [lastX, lastY] = first
  let path = `M${pair(lastX, lastY)}l`
  let isFirst = true
  for (const [x, y] of rest) {
    const step = pair(x - lastX, y - lastY)
    path += isFirst || step.startsWith('-') ? step : ` ${step}`
    isFirst = false
    lastX = x
    lastY = y
  }
  return isClosed ? `${path}z` : path
}

const snapped = (value: number, grid: number): number => Math.round(value * 10 / grid) * grid

const pair = (x: number, y: number): string => y < 0 ? `${decimal(x)}${decimal(y)}` : `${decimal(x)},${decimal(y)}`

/** Tenths as a decimal without the leading zero: -8 is „-.8“. Written thousands of times a map, so without patterns. */
function decimal(tenths: number): string {
  const size = Math.abs(tenths)
  const whole = Math.floor(size / 10)
  const rest = size - whole * 10
  if (rest === 0) return tenths < 0 ? `-${whole}` : `${whole}`
  return `${tenths < 0 ? '-' : ''}${whole === 0 ? '' : whole}.${rest}`
}

function withoutRepeats(points: readonly OnGrid[], isClosed: boolean): OnGrid[] {
  const kept: OnGrid[] = []
  for (const point of points) {
    if (!isSame(kept.at(-1), point)) kept.push(point)
  }
  if (isClosed && kept.length > 1 && isSame(kept[0], kept[kept.length - 1])) kept.pop()
  return kept
}

const isSame = (one: OnGrid | undefined, other: OnGrid | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1]
