import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantileAbove, betaQuantileBelow, chiSquareUpperTail, normalQuantile, normalUpperTail, tQuantile, tTwoSided } from './distributions.ts'
import { incompleteBeta, incompleteGamma } from './special.ts'

// Expected figures were computed with 40 to 50 digits (mpmath), independently of the formulas used here.
const near = (actual: number, expected: number, relative = 1e-13) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
}

describe('tails', () => {
  test.each([
    [0, 0.5], [0.1, 0.460172162722971], [1.5, 0.06680720126885807], [12, 1.776482112077679e-33], [37, 5.725571222524577e-300],
    [-0.3, 0.6179114221889527], [-1, 0.8413447460685429], [-5, 0.9999997133484281],
  ])('normal over %d', (z, tail) => { near(normalUpperTail(z), tail) })

  test.each([
    [2.2, 2, 0.33287108369807955], [3, 30, 0.9999999999176028], [3.6, 4, 0.4628368870204423], [50, 100, 0.9999930466947524],
    [200, 100, 1.1784500720979422e-8], [400, 100, 1.6927979958857087e-37], [2000, 1000, 4.1436785914549916e-69],
  ])('chi-square over %d with %d degrees', (x, df, tail) => { near(chiSquareUpperTail(x, df), tail) })

  test.each([
    [2, 1, 0.2951672353008665], [0.001, 1, 0.9993633804398389], [1, 5, 0.3632174676491226], [6, 3, 0.009272714892284668],
    [0.5, 229, 0.6175551902530211], [100, 35, 1.3248254270960843e-44], [2, 1e6, 0.045500533851319205], [3.5, 1e6, 0.000465278393681035],
  ])('t = %d with %d degrees', (t, df, p) => { near(tTwoSided(t, df), p) })

  test.each([
    [0.5, 0.5, 0.15, 0.253183311106635, 0.746816688893365], [20, 30, 0.52, 0.9565367063351438, 0.04346329366485629],
    [20, 30, 0.004, 2.783404422317657e-35, 1], [119, 122, 0.0049377593360995856, 1.686923426636641e-204, 1],
    [3, 100_000, 2.999910002699919e-5, 0.5768065582992504, 0.4231934417007495],
    [100_000, 200_000, 0.3333333333333333, 0.5001716775105407, 0.4998283224894593],
  ])('beta(%d, %d) at %d', (a, b, x, lower, upper) => {
    const found = incompleteBeta(a, b, x)
    near(found.lower, lower)
    near(found.upper, upper)
  })

  test('ends', () => {
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1), incompleteGamma(2, 0), incompleteGamma(2, Infinity)]).toEqual([
      { lower: 0, upper: 1 }, { lower: 1, upper: 0 }, { lower: 0, upper: 1 }, { lower: 1, upper: 0 },
    ])
    expect(tTwoSided(Infinity, 5)).toBe(0)
  })

  test('both parts make the whole, and turning round changes them', () => {
    const shape = fc.double({ min: 0.05, max: 3000, noNaN: true })
    fc.assert(fc.property(shape, shape, fc.double({ min: 1e-6, max: 0.999999, noNaN: true }), (a, b, x) => {
      const { lower, upper } = incompleteBeta(a, b, x)
      expect(lower + upper).toBeCloseTo(1, 12)
      const turned = incompleteBeta(b, a, 1 - x, x)
      expect(turned.upper).toBeCloseTo(lower, 12)
      expect([lower, upper].every((part) => part >= 0 && part <= 1)).toBe(true)
    }), { numRuns: 500 })
  })
})

describe('quantiles', () => {
  test.each([
    [0.6, 0.253347103135799741], [0.9, 1.28155156554460059], [0.95, 1.64485362695147228], [0.975, 1.95996398454005386],
    [0.995, 2.57582930354890045], [0.3, -0.524400512708040784], [1e-10, -6.3613409024040562], [1e-100, -21.2734535609653243],
  ])('normal %d', (p, z) => { near(normalQuantile(p), z) })

  test.each([
    [0.975, 1, 12.7062047361746933], [0.975, 4, 2.77644510519779349], [0.975, 10, 2.22813885198627422], [0.995, 3, 5.84090930973335541],
    [0.9, 2, 1.88561808316412702], [0.6, 7, 0.263166861352022752], [0.975, 1e6, 1.95996635681410666], [0.025, 4, -2.77644510519779349],
  ])('t %d with %d degrees', (p, df, t) => { near(tQuantile(p, df), t) })

  test('the middle is zero', () => {
    expect([normalQuantile(0.5), tQuantile(0.5, 3)]).toEqual([0, 0])
  })

  // of one success: 1 − 0.975^(1/n) and 1 − 0.025^(1/n) in closed form
  test('beta', () => {
    near(betaQuantileBelow(0.025, 1, 1_000_000), 2.5317807663794178e-8)
    near(betaQuantileAbove(0.025, 1, 20), 0.16843347098308534)
  })

  test('a quantile leads back to its tail', () => {
    fc.assert(fc.property(fc.double({ min: 1e-8, max: 0.499, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), (tail, a, b) => {
      near(normalUpperTail(-normalQuantile(tail)), tail, 1e-11)
      near(tTwoSided(tQuantile(tail, a), a) / 2, tail, 1e-11)
      near(incompleteBeta(a, b, betaQuantileBelow(tail, a, b)).lower, tail, 1e-10)
    }), { numRuns: 300 })
  })
})
