/**
 * Regularised incomplete gamma and beta functions, about 1e-14 relative in both tails. The factor before the series and continued
 * fractions is taken from the saddle-point form of the binomial and Poisson probabilities (Loader 2000), which loses no digits
 * for large arguments as a difference of logarithms of gamma functions does. Arguments are checked by who calls.
 */

const mostSteps = 100_000
const negligible = 1e-16

/** Below this the error of Stirling's formula is reached by steps from above, where its series is exact to the last digit. */
const seriesFrom = 16

/** log n! minus Stirling's formula ½ log 2πn + n log n − n, for real n > 0. */
function stirlingError(n: number): number {
  let steps = 0
  let at = n
  for (; at < seriesFrom; at += 1) steps += (at + 0.5) * Math.log1p(1 / at) - 1
  const square = 1 / (at * at)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * 691 / 360_360))))) / at
  return steps + series
}

/** x log(x / mean) + mean − x without losing digits when both are near (Loader’s bd0). */
function deviance(x: number, mean: number): number {
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  const ratio = difference / (x + mean)
  let sum = difference * ratio
  let power = 2 * x * ratio
  for (let odd = 3; odd < 2000; odd += 2) {
    power *= ratio * ratio
    const next = sum + power / odd
    if (next === sum) return next
    sum = next
  }
  return sum
}

/** λ^x e^−λ / Γ(x + 1) for real x ≥ 0, λ > 0. */
function poissonTerm(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x)
}

/** Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) p^x q^(n − x) for real 0 < x < n, q = 1 − p. */
function binomialTerm(x: number, rest: number, p: number, q: number): number {
  const n = x + rest
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest))
}

/** Both parts of a whole: each small one keeps its digits. */
export interface Tails { readonly lower: number, readonly upper: number }

/**
 * Even part of the continued fraction of I_x(a, b) (DiDonato and Morris 1992) by Lentz’s way, fast for x below (a + 1) / (a + b + 2).
 * It takes y by itself, so that nothing is lost where x is almost 1.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const middle = a * y - b * x + 1
  let fraction = a * middle / (a + 1)
  let c = fraction
  let d = 0
  for (let step = 1; step <= mostSteps; step += 1) {
    const odd = a + 2 * step - 1
    const top = (a + step - 1) * (a + b + step - 1) * step * (b - step) * x * x / (odd * odd)
    const bottom = step + step * (b - step) * x / odd + (a + step) * (middle + step * (1 + y)) / (odd + 2)
    d = 1 / (bottom + top * d)
    c = bottom + top / c
    fraction *= c * d
    if (Math.abs(c * d - 1) <= negligible) break
  }
  return fraction
}

/** I_x(a, b) and 1 − I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1; y = 1 − x may be given when it is known better than by subtraction. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const front = binomialTerm(a, b, x, y) * a * b / (a + b)
  if (x < (a + 1) / (a + b + 2)) {
    const lower = front / betaFraction(a, b, x, y)
    return { lower, upper: 1 - lower }
  }
  const upper = front / betaFraction(b, a, y, x)
  return { lower: 1 - upper, upper }
}

/** Density x^(a − 1) y^(b − 1) / B(a, b) of the beta distribution, 0 < x < 1. */
export const betaDensity = (a: number, b: number, x: number): number =>
  binomialTerm(a, b, x, 1 - x) * a * b / ((a + b) * x * (1 - x))

function gammaSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let step = 1; step <= mostSteps; step += 1) {
    term *= x / (a + step)
    sum += term
    if (term < sum * negligible) break
  }
  return sum
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let step = 1; step <= mostSteps; step += 1) {
    const top = -step * (step - a)
    b += 2
    d = 1 / (top * d + b)
    c = b + top / c
    fraction *= d * c
    if (Math.abs(d * c - 1) <= negligible) break
  }
  return fraction
}

/** P(a, x) and Q(a, x) for a > 0 and x ≥ 0. */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const front = a * poissonTerm(a, x) // x^a e^−x / Γ(a)
  if (x < a + 1) {
    const lower = front * gammaSeries(a, x) / a
    return { lower, upper: 1 - lower }
  }
  const upper = front * gammaFraction(a, x)
  return { lower: 1 - upper, upper }
}
