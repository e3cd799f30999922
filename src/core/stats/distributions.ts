import { betaDensity, incompleteBeta, incompleteGamma } from './special.ts'

/** Density of the standard normal distribution. */
const normalDensity = (z: number): number => Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)

/** P(Z > z) of the standard normal distribution, to the last digits also far in the tail. */
export function normalUpperTail(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, z * z / 2)
  return z >= 0 ? upper / 2 : 0.5 + lower / 2
}

/** The z with P(Z ≤ z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0.5) return 0
  // Hastings’ approximation (Abramowitz and Stegun 26.2.23) is right to three digits, each step of Halley’s method triples them.
  const start = Math.sqrt(-2 * Math.log(p))
  let z = start - (2.515517 + start * (0.802853 + start * 0.010328)) / (1 + start * (1.432788 + start * (0.189269 + start * 0.001308)))
  for (let step = 0; step < 4; step += 1) {
    const error = (normalUpperTail(z) - p) / normalDensity(z)
    z += error / (1 - z * error / 2)
  }
  return -z
}

/** P(χ² > x) with so many degrees of freedom. */
export const chiSquareUpperTail = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper

/** P(|T| > |t|) of Student’s distribution: the p-value of a two-sided test. */
export function tTwoSided(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0
  const square = t * t
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower
}

/** Where a falling function meets a value: Newton’s steps kept inside a bracket that is halved when they lead out of it. */
function meets(falling: (x: number) => number, slope: (x: number) => number, value: number, bracket: readonly [number, number]): number {
  let [low, high] = bracket
  let x = (low + high) / 2
  for (let step = 0; step < 200; step += 1) {
    const over = falling(x) - value
    if (over === 0) return x
    if (over > 0) low = x
    else high = x
    const newton = x - over / slope(x)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-16 * Math.abs(next)) return next
    x = next
  }
  return x
}

/** The t with P(T ≤ t) = p, for 0 < p < 1 and df > 0. */
export function tQuantile(p: number, df: number): number {
  if (p < 0.5) return -tQuantileAbove(p, df)
  return p === 0.5 ? 0 : tQuantileAbove(1 - p, df)
}

/** The t > 0 with P(T > t) = tail, for 0 < tail < ½. */
function tQuantileAbove(tail: number, df: number): number {
  const twoSided = (t: number): number => tTwoSided(t, df)
  // The two-sided tail is I_x(df/2, ½) at x = df / (df + t²).
  const slope = (t: number): number => {
    const x = df / (df + t * t)
    return -betaDensity(df / 2, 0.5, x) * 2 * t * x * x / df
  }
  let high = 1
  while (twoSided(high) > 2 * tail) high *= 2
  return meets(twoSided, slope, 2 * tail, [high === 1 ? 0 : high / 2, high])
}

/** The x with P(X > x) = tail of the beta distribution, for 0 < tail < 1. */
export const betaQuantileAbove = (tail: number, a: number, b: number): number =>
  meets((x) => incompleteBeta(a, b, x).upper, (x) => -betaDensity(a, b, x), tail, [0, 1])

/** The x with P(X < x) = tail of the beta distribution, for 0 < tail < 1. */
export const betaQuantileBelow = (tail: number, a: number, b: number): number =>
  meets((x) => -incompleteBeta(a, b, x).lower, (x) => -betaDensity(a, b, x), -tail, [0, 1])
