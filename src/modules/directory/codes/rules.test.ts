import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { type CodeChange, type Entries, mergedEntries } from '../codelists/merge.ts'
import { codeFrom, objectionTo, oppositeOf, type Order } from './rules.ts'

const day = (text: string): IsoDate => text as IsoDate
const today = day('2026-11-22')
const shipped = { one: { cs: 'jedna', en: 'one' }, two: { cs: 'dvě', en: 'two', validTo: day('2025-12-31') }, three: { cs: 'tři', en: 'one' } }
const entries = (...changes: readonly CodeChange[]): Entries => mergedEntries(shipped, changes, today)
const nothing = (): boolean => false

describe('a code made of a name', () => {
  test.each([
    ['Mladí pečující', 'mladi_pecujici'],
    ['  děti (0–3 roky), které čekají! ', 'deti_0_3_roky_ktere_cekaji'],
    ['ŽLUŤOUČKÝ KŮŇ', 'zlutoucky_kun'],
    ['Skupina, jejíž název je opravdu velmi dlouhý', 'skupina_jejiz_nazev_je_opravdu_velmi_dlo'],
  ])('„%s“ is %s', (name, code) => {
    expect(codeFrom(name, nothing)).toBe(code)
  })

  test('is another one when it is taken', () => {
    expect(codeFrom('Rodič', (code) => ['rodic', 'rodic_2'].includes(code))).toBe('rodic_3')
  })

  test('of no letters is none', () => {
    expect(codeFrom('— … !', nothing)).toBeNull()
  })

  test('is plain, short and free, whatever the name', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (name, taken) => {
      const code = codeFrom(name, (one) => taken.includes(one))
      if (code === null) return
      expect(code).toMatch(/^[a-z0-9][a-z0-9_]{0,45}$/)
      expect(taken).not.toContain(code)
    }))
  })
})

describe('what cannot be done', () => {
  const label = (code: string, cs: string, en: string): Order => ({ kind: 'label', code, label: { cs, en }, fromDay: today })
  const add = (cs: string, fromDay = today): Order => ({ kind: 'add', code: null, label: { cs, en: cs }, sector: null, fromDay })
  const problem = (order: Order): string | undefined => objectionTo(order, entries(), today)?.problem

  test.each<[string, Order, string | undefined]>([
    ['a new name', add('čtyři'), undefined],
    ['a name there is, in other letters', add(' JEDNA'), 'codes:problem.sameName'],
    ['a name that ended', add('dvě'), 'codes:problem.sameName'],
    ['a day of the last century', add('čtyři', day('1999-12-31')), 'codes:problem.day'],
    ['a day after ten years', add('čtyři', day('2037-01-01')), 'codes:problem.day'],
    ['the same words again', label('one', 'jedna', 'one'), 'codes:problem.sameWords'],
    ['only another letter', label('one', 'Jedna', 'one'), undefined],
    ['an English name two entries share, kept', label('one', 'jednička', 'one'), undefined],
    ['the name of another', label('one', 'tři', 'one'), 'codes:problem.sameName'],
    ['an end', { kind: 'end', code: 'one', fromDay: today }, undefined],
    ['an end of what ended', { kind: 'end', code: 'two', fromDay: today }, 'codes:problem.alreadyEnded'],
    ['a return of what holds', { kind: 'reopen', code: 'one', fromDay: today }, 'codes:problem.notEnded'],
    ['a return before the end', { kind: 'reopen', code: 'two', fromDay: day('2025-12-31') }, 'codes:problem.notEnded'],
    ['a return the day after the end', { kind: 'reopen', code: 'two', fromDay: day('2026-01-01') }, undefined],
    ['an entry that is not there', label('four', 'čtyři', 'four'), 'web:problem.choice'],
  ])('%s', (_, order, expected) => {
    expect(problem(order)).toBe(expected)
  })

  test('the last one that stays does not end, even when another still holds but its end is set', () => {
    const ending: CodeChange = { id: 1, code: 'three', kind: 'end', fromDay: day('2027-01-01'), label: null, sector: null }
    expect(objectionTo({ kind: 'end', code: 'one', fromDay: today }, entries(ending), today)?.problem).toBe('codes:problem.last')
  })
})

test('a change taken back leaves the list as if it had never been made, on any day', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10) as IsoDate)
  const orders = fc.constantFrom<Pick<CodeChange, 'kind' | 'label' | 'code'>>(
    { kind: 'label', code: 'one', label: { cs: 'jiné', en: 'other' } }, { kind: 'end', code: 'one', label: null },
  )
  fc.assert(fc.property(orders, days, days, (order, fromDay, on) => {
    const change: CodeChange = { ...order, id: 1, fromDay, sector: null }
    const without = mergedEntries(shipped, [], fromDay).get(change.code)
    const back = oppositeOf(change, without ?? null)
    const undone = mergedEntries(shipped, [change, { ...back, id: 2, code: change.code, sector: null }], on).get(change.code)
    const never = mergedEntries(shipped, [], on).get(change.code)
    expect({ ...undone, wordings: [] }).toEqual({ ...never, wordings: [] })
  }))
})
