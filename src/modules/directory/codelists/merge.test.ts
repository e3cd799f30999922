import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { type ChangeKind, changeKinds, type CodeChange, type Entry, mergedEntries } from './merge.ts'

const day = (text: string): IsoDate => text as IsoDate
const shipped = {
  child: { cs: 'dítě', en: 'child' },
  old: { cs: 'staré znění', en: 'old wording', validTo: day('2024-12-31') },
  new: { cs: 'nové znění', en: 'new wording', validFrom: day('2025-01-01') },
}
const label = (cs: string) => ({ cs, en: `${cs} (en)` })

let number = 0
const change = (kind: ChangeKind, code: string, fromDay: string, words?: string): CodeChange =>
  ({ id: ++number, code, kind, fromDay: day(fromDay), label: words === undefined ? null : label(words), sector: null })
const on = (today: string, ...changes: readonly CodeChange[]) => mergedEntries(shipped, changes, day(today))
const entry = (code: string, today: string, ...changes: readonly CodeChange[]): Entry | undefined => on(today, ...changes).get(code)

describe('what is shipped', () => {
  test('of two wordings of a law each holds in its days', () => {
    const states = (today: string) => [...on(today).values()].map(({ code, state }) => `${code} ${state}`)
    expect(states('2024-12-31')).toEqual(['child inForce', 'old inForce', 'new coming'])
    expect(states('2025-01-01')).toEqual(['child inForce', 'old ended', 'new inForce'])
    expect(entry('old', '2026-11-28')).toMatchObject({ from: null, until: '2024-12-31', cs: 'staré znění', isAdded: false })
    expect(entry('new', '2026-11-28')).toMatchObject({ from: '2025-01-01', until: null })
  })

  test('its days can be corrected: a letter that holds only from 2026', () => {
    const corrected = [change('end', 'new', '2025-01-01'), change('reopen', 'new', '2026-01-01')]
    expect(entry('new', '2025-06-01', ...corrected)).toMatchObject({ state: 'coming', from: '2026-01-01', cs: 'nové znění' })
    expect(entry('new', '2026-01-01', ...corrected)).toMatchObject({ state: 'inForce', from: '2026-01-01', until: null })
  })
})

describe('what was changed', () => {
  const added = change('add', 'carers', '2026-05-01', 'mladí pečující')

  test('an added entry stands last, comes on its day and knows it was added', () => {
    expect([...on('2026-04-30', added).keys()]).toEqual(['child', 'old', 'new', 'carers'])
    expect(entry('carers', '2026-04-30', added)).toMatchObject({ state: 'coming', cs: 'mladí pečující', isAdded: true, from: '2026-05-01' })
    expect(entry('carers', '2026-05-01', added)).toMatchObject({ state: 'inForce' })
  })

  test('a new name holds from its day; the former one is remembered', () => {
    const renamed = [change('label', 'child', '2026-03-01', 'děti'), change('label', 'child', '2027-01-01', 'děti a mládež')]
    expect(entry('child', '2026-02-28', ...renamed)?.cs).toBe('dítě')
    expect(entry('child', '2026-03-01', ...renamed)?.cs).toBe('děti')
    expect(entry('child', '2027-01-01', ...renamed)?.cs).toBe('děti a mládež')
    expect(entry('child', '2026-03-01', ...renamed)?.wordings.map(({ cs }) => cs)).toEqual(['dítě', 'děti', 'děti a mládež'])
  })

  test('an entry ends the day before its end, and returns', () => {
    const ended = [change('end', 'child', '2026-07-01')]
    expect(entry('child', '2026-06-30', ...ended)).toMatchObject({ state: 'inForce', until: '2026-06-30' })
    expect(entry('child', '2026-07-01', ...ended)).toMatchObject({ state: 'ended', until: '2026-06-30' })
    const returned = [...ended, change('reopen', 'child', '2026-09-01')]
    expect(entry('child', '2026-08-31', ...returned)).toMatchObject({ state: 'ended', until: '2026-06-30' })
    expect(entry('child', '2026-09-01', ...returned)).toMatchObject({ state: 'inForce', from: '2026-09-01', until: null })
  })

  test('an end taken back from the same day leaves the entry as it was', () => {
    const undone = [change('end', 'child', '2026-07-01'), change('reopen', 'child', '2026-07-01')]
    expect(entry('child', '2026-08-01', ...undone)).toEqual(entry('child', '2026-08-01'))
  })

  test('a wording taken back from the same day never held, so nobody finds the card by it', () => {
    const undone = [change('label', 'child', '2026-07-01', 'překlep'), change('label', 'child', '2026-07-01', 'dítě')]
    expect(entry('child', '2026-08-01', ...undone)?.wordings.map(({ cs }) => cs)).not.toContain('překlep')
  })

  test('an addition taken back from the same day holds never, and cards that got it meanwhile can still say it', () => {
    const undone = [added, change('end', 'carers', '2026-05-01')]
    expect(entry('carers', '2026-08-01', ...undone)).toMatchObject({ state: 'ended', cs: 'mladí pečující', from: '2026-05-01', until: '2026-04-30' })
  })

  test('of one day the later change decides', () => {
    expect(entry('child', '2026-08-01', change('label', 'child', '2026-08-01', 'první'), change('label', 'child', '2026-08-01', 'druhý'))?.cs).toBe('druhý')
  })

  test('a code that a later version ships keeps the words people gave it', () => {
    const before = change('add', 'child', '2026-01-01', 'děti všeho věku')
    expect(entry('child', '2026-08-01', before)).toMatchObject({ cs: 'děti všeho věku', state: 'inForce', isAdded: false })
  })
})

describe('whatever is changed in whatever order', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((offset) => addDays(day('2026-01-01'), offset))
  const anyChanges = fc.array(fc.record({
    kind: fc.constantFrom(...changeKinds), code: fc.constantFrom('child', 'old', 'new', 'x', 'y'), fromDay: days, words: fc.constantFrom('a', 'b', 'c'),
  }), { maxLength: 12 }).map((all) => all.map(({ kind, code, fromDay, words }, index): CodeChange =>
    ({ id: index + 1, kind, code, fromDay, label: kind === 'add' || kind === 'label' ? label(words) : null, sector: null })))

  test('no code ever leaves the list, and the shipped ones stand first', () => {
    fc.assert(fc.property(anyChanges, days, (changes, today) => {
      const codes = [...mergedEntries(shipped, changes, today).keys()]
      const added = changes.filter(({ kind }) => kind === 'add').map(({ code }) => code)
      expect(codes.slice(0, 3)).toEqual(['child', 'old', 'new'])
      expect(new Set(codes)).toEqual(new Set(['child', 'old', 'new', ...added]))
    }))
  })

  test('what comes after the day changes nothing of what is said on it', () => {
    fc.assert(fc.property(anyChanges, days, (changes, today) => {
      const known = changes.filter(({ fromDay }) => fromDay <= today)
      const [all, past] = [mergedEntries(shipped, changes, today), mergedEntries(shipped, known, today)]
      for (const [code, { cs, state }] of past) expect([all.get(code)?.cs, all.get(code)?.state]).toEqual([cs, state])
    }))
  })

  test('an entry is in force exactly between its days', () => {
    fc.assert(fc.property(anyChanges, days, (changes, today) => {
      for (const { from, until, state } of mergedEntries(shipped, changes, today).values()) {
        const isBegun = from === null || from <= today
        const isTakenBack = from !== null && until !== null && until < from // before it began
        const isOver = until !== null && until < today
        expect(state).toBe(isTakenBack || (isBegun && isOver) ? 'ended' : isBegun ? 'inForce' : 'coming')
      }
    }))
  })
})
