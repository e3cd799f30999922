import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, isSameValue } from './changes.ts'
import { merge, restorableFields, restored, stateBefore, withTheirs } from './states.ts'

const card = { name: 'Poradna', phone: '1', web: null as string | null, ageFrom: 3 as number | null, ageTo: 18 as number | null, verifiedOn: '2026-10-01' }

describe('an earlier state', () => {
  const second = { ...card, name: 'Poradna Světlá', verifiedOn: '2026-11-01' }
  const third = { ...second, phone: '2', web: 'https://priklad.example' }
  const changes = [changesBetween(second, third), changesBetween(card, second)]

  test('is read backwards from the card of today', () => {
    expect(stateBefore(third, changes)).toEqual(card)
    expect(stateBefore(third, changes.slice(0, 1))).toEqual(second)
  })

  test('brought back leaves what is said of the card, not on it', () => {
    expect(restored(third, changes)).toEqual({ ...card, verifiedOn: '2026-11-01' })
    expect(restorableFields(changes[1]!)).toEqual(['name'])
  })

  test('of one change takes what goes with its fields from the same day', () => {
    const [wider, later] = [{ ...card, ageTo: 26 }, { ...card, ageFrom: 15, ageTo: 26, phone: '2' }]
    const since = [changesBetween(wider, later), changesBetween(card, wider)]
    expect(restored(later, [since[1]!], since)).toEqual({ ...card, phone: '2' })
    expect(restored(later, [since[1]!])).toEqual({ ...card, ageFrom: 15, phone: '2' })
  })

  test('knows nothing of what was not kept', () => {
    const hidden = { phone: { before: null, after: null, hidden: true } } as const
    expect(stateBefore(third, [hidden])).toEqual(third)
    expect(restorableFields(hidden)).toEqual([])
  })

  test('any chain of states is read back to its beginning', () => {
    const state = fc.record({ name: fc.string(), ages: fc.array(fc.nat()), open: fc.option(fc.boolean()) })
    fc.assert(fc.property(fc.array(state, { minLength: 2 }), (states) => {
      const back = states.slice(1).map((after, index) => changesBetween(states[index]!, after)).toReversed()
      return isSameValue(stateBefore(states.at(-1)!, back), states[0])
    }))
  })
})

describe('two editors of one card', () => {
  test('whose changes do not meet are both heard', () => {
    const merged = merge(card, { ...card, phone: '2' }, { ...card, web: 'https://priklad.example' })
    expect(merged).toEqual({
      card: { ...card, phone: '2', web: 'https://priklad.example' }, overlapping: [], taken: ['phone'],
    })
  })

  test('who changed the same field are asked, and the choice holds', () => {
    const theirs = { ...card, phone: '2', name: 'Jejich' }
    const merged = merge(card, theirs, { ...card, phone: '3' })
    expect(merged).toEqual({ card: { ...card, phone: '3', name: 'Jejich' }, overlapping: ['phone'], taken: ['name'] })
    expect(withTheirs(merged.card, theirs, ['phone'])).toEqual(theirs)
  })

  test('who wrote the same are not asked', () => {
    expect(merge(card, { ...card, phone: '2' }, { ...card, phone: '2' })).toEqual({
      card: { ...card, phone: '2' }, overlapping: [], taken: [],
    })
  })

  test('fields that belong together are one choice', () => {
    const theirs = { ...card, ageTo: 26 }
    const merged = merge(card, theirs, { ...card, ageFrom: 15 })
    expect(merged.overlapping).toEqual(['ageFrom'])
    expect(withTheirs(merged.card, theirs, ['ageFrom'])).toEqual(theirs)
    expect(merge(card, theirs, { ...card, phone: '2' })).toEqual({
      card: { ...card, phone: '2', ageTo: 26 }, overlapping: [], taken: ['ageFrom'],
    })
  })

  test('where the base was not kept, a difference is a question', () => {
    expect(merge({ ...card, phone: '2' }, { ...card, phone: '2' }, card, ['phone']).overlapping).toEqual(['phone'])
    expect(merge(card, card, card, ['phone']).overlapping).toEqual([])
  })

  test('no value of either is lost without being said', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    const state = fc.record({ x: value, y: value, lat: value, lon: value })
    fc.assert(fc.property(state, state, state, (base, theirs, mine) => {
      const { card: merged, overlapping, taken } = merge(base, theirs, mine)
      for (const field of ['x', 'y'] as const) {
        if (overlapping.includes(field)) expect([merged[field], theirs[field] === mine[field]]).toEqual([mine[field], false])
        else if (taken.includes(field)) expect([merged[field], mine[field]]).toEqual([theirs[field], base[field]])
        else expect([merged[field], theirs[field] === base[field] || theirs[field] === mine[field]]).toEqual([mine[field], true])
      }
    }))
  })
})
