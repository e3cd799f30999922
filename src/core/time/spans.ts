import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'

/** From a point (counted) until another (not counted): two that only touch do not overlap. Points are numbers, or days as `YYYY-MM-DD`. */
export interface Span<Point extends number | string = number> {
  readonly from: Point
  readonly to: Point
}

/** `at` is the place of the span to blame. */
export interface SpanProblem {
  readonly reason: 'not-a-number' | 'infinite' | 'ends-before-start'
  readonly at: number
}

/** Two spans by their places, the earlier place first, and what they share. */
export interface Overlap<Point extends number | string> {
  readonly first: number
  readonly second: number
  readonly shared: Span<Point>
}

const flawOf = ({ from, to }: Span<number | string>): SpanProblem['reason'] | null => {
  const points = [from, to].filter((point) => typeof point === 'number')
  if (points.some(Number.isNaN)) return 'not-a-number'
  if (points.some((point) => !Number.isFinite(point))) return 'infinite'
  // A span without length shares nothing, so it is most likely a slip too.
  return from < to ? null : 'ends-before-start'
}

function spanProblem(spans: readonly Span<number | string>[]): SpanProblem | null {
  for (const [at, span] of spans.entries()) {
    const reason = flawOf(span)
    if (reason) return { reason, at }
  }
  return null
}

/** What two spans share, or null. */
export function overlapOf<Point extends number | string>(left: Span<Point>, right: Span<Point>): Span<Point> | null {
  const from = left.from > right.from ? left.from : right.from
  const to = left.to < right.to ? left.to : right.to
  return from < to ? { from, to } : null
}

interface Placed<Point extends number | string> { readonly span: Span<Point>, readonly place: number }

const byStart = <Point extends number | string>(spans: readonly Span<Point>[]): readonly Placed<Point>[] =>
  spans.map((span, place) => ({ span, place })).sort((left, right) =>
    left.span.from < right.span.from ? -1 : left.span.from > right.span.from ? 1 : left.place - right.place)

/** Every two of many spans that overlap, in the order of their places. */
export function overlapsAmong<Point extends number | string>(spans: readonly Span<Point>[]): Result<readonly Overlap<Point>[], SpanProblem> {
  const problem = spanProblem(spans)
  if (problem) return failed(problem)
  const found: Overlap<Point>[] = []
  let open: readonly Placed<Point>[] = []
  for (const current of byStart(spans)) {
    open = open.filter(({ span }) => span.to > current.span.from)
    for (const earlier of open) {
      const shared = overlapOf(earlier.span, current.span)
      if (shared) found.push({ first: Math.min(earlier.place, current.place), second: Math.max(earlier.place, current.place), shared })
    }
    open = [...open, current]
  }
  return ok(found.sort((left, right) => left.first - right.first || left.second - right.second))
}

/** The same time told once: spans that overlap or touch are joined, in order. */
export function joinedSpans<Point extends number | string>(spans: readonly Span<Point>[]): Result<readonly Span<Point>[], SpanProblem> {
  const problem = spanProblem(spans)
  if (problem) return failed(problem)
  const joined: Span<Point>[] = []
  for (const { span } of byStart(spans)) {
    const last = joined.at(-1)
    if (!last || last.to < span.from) joined.push(span)
    else if (last.to < span.to) joined[joined.length - 1] = { from: last.from, to: span.to }
  }
  return ok(joined)
}

const millisecondsPerHour = 3_600_000

/** Hours of spans between instants in milliseconds: all of them added, and the time they cover, counted once. */
export function hoursOfSpans(spans: readonly Span[]): Result<{ readonly added: number, readonly covered: number }, SpanProblem> {
  const joined = joinedSpans(spans)
  if (!joined.ok) return joined
  const length = (some: readonly Span[]): number => some.reduce((total, { from, to }) => total + to - from, 0) / millisecondsPerHour
  return ok({ added: length(spans), covered: length(joined.value) })
}
