import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#test/support/valueOf.ts'
import { kAnonymity } from './kAnonymity.ts'

const people = [['škola', 'malá'], ['škola', 'malá'], ['obec', 'malá'], ['obec', 'velká'], ['obec', 'velká']]

describe('kAnonymity', () => {
  test('the example of the page: somebody from a small municipality is alone', () => {
    expect(valueOf(kAnonymity(people))).toEqual({
      k: 1, classes: 3, smallest: [{ values: ['obec', 'malá'], size: 1 }],
      below: [{ size: 3, classes: 3, people: 5 }, { size: 5, classes: 3, people: 5 }],
    })
    expect(valueOf(kAnonymity(people.map(([sector]) => [sector!])))).toMatchObject({ k: 2, smallest: [{ values: ['škola'], size: 2 }] })
  })

  test('a missing value is a value of its own, no word can pass for it', () => {
    expect(valueOf(kAnonymity([[null], ['null'], ['']])).classes).toBe(3)
    expect(valueOf(kAnonymity([['a', 'b,c'], ['a,b', 'c']])).classes).toBe(2)
  })

  test('nothing published: all are one class', () => {
    expect(valueOf(kAnonymity([[], [], []]))).toMatchObject({ k: 3, classes: 1 })
  })

  test('refused', () => {
    expect(kAnonymity([])).toEqual({ ok: false, reason: { reason: 'empty', at: null } })
    expect(kAnonymity([['a'], ['a', 'b']])).toEqual({ ok: false, reason: { reason: 'unequal-lengths', at: 1 } })
    for (const [size, reason] of [[NaN, 'not-a-number'], [-3, 'negative'], [2.5, 'not-whole']] as const) {
      expect(kAnonymity([['a']], [3, size])).toEqual({ ok: false, reason: { reason, at: 1 } })
    }
  })

  const records = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', null)), { minLength: 1 })

  test('adding a person’s own duplicate never lowers k', () => {
    fc.assert(fc.property(records, fc.nat(), (all, which) => {
      const again = all[which % all.length]!
      expect(valueOf(kAnonymity([...all, again])).k).toBeGreaterThanOrEqual(valueOf(kAnonymity(all)).k)
    }))
  })

  test('publishing less never lowers k; order of people and of properties changes nothing', () => {
    fc.assert(fc.property(records, (all) => {
      const { k, classes } = valueOf(kAnonymity(all))
      expect(valueOf(kAnonymity(all.map(([first]) => [first]))).k).toBeGreaterThanOrEqual(k)
      expect(valueOf(kAnonymity(all.toReversed().map((one) => one.toReversed())))).toMatchObject({ k, classes })
    }))
  })
})
