import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { explainHoursProblem, hoursPerWeek, nextOpening, type OpeningHours, openStateAt, parseOpeningHours, printOpeningHours, type TimeSpan } from '../openingHours.ts'
import { weekdays } from '../weekdays.ts'

const read = (typed: string): OpeningHours => {
  const parsed = parseOpeningHours(typed)
  if (!parsed.ok) throw new Error(`${typed}: ${explainHoursProblem(parsed.reason)}`)
  return parsed.value
}
const problemOf = (typed: string) => {
  const parsed = parseOpeningHours(typed)
  return parsed.ok ? printOpeningHours(parsed.value) : parsed.reason
}

describe('what people type', () => {
  test.each([
    // from the brief and the cards of the demonstration
    ['Po–Pá 8–16', 'po–pá 8–16', 40],
    ['po, st 8:00–12:00 a 13:00–17:00; čt dle dohody; o svátcích zavřeno', 'po, st 8–12 a 13–17; čt podle dohody; o svátcích zavřeno', 16],
    ['nepřetržitě', 'nepřetržitě', 168],
    ['po a st 8–11.30 a 12.30–17', 'po, st 8–11:30 a 12:30–17', 16],
    ['úterý 13–17, jinak po domluvě', 'út 13–17; jinak podle dohody', 4],
    ['úterý a čtvrtek 12–15, jinak po domluvě', 'út, čt 12–15; jinak podle dohody', 6],
    ['po–ne 6–20 podle domluvy', 'po–ne 6–20 podle dohody', null],
    ['po–čt 12.30–17', 'po–čt 12:30–17', 18],
    ['čtvrtek 14–19', 'čt 14–19', 5],
    ['po 8.00–16.00, čt 9.00–12.00', 'po 8–16; čt 9–12', 11],
    // other manners of typing
    ['Po-Čt: 8:00 - 16:00, Pá: 8:00 - 14:00', 'po–čt 8–16; pá 8–14', 38],
    ['PO – PÁ: 08:00 – 16:30 hod.', 'po–pá 8–16:30', 42.5],
    ['pondělí až pátek od 8 do 16 hodin', 'po–pá 8–16', 40],
    ['od pondělí do pátku od 8.00 do 16.00 h', 'po–pá 8–16', 40],
    ['Pondělí: 8–12, 13–17\nÚterý: 8–12\nStředa: zavřeno', 'po 8–12 a 13–17; út 8–12', 12],
    ['Pondělí\n8:00–12:00\n13:00–17:00\nStředa\n8:00–12:00', 'po 8–12 a 13–17; st 8–12', 12],
    ['po/st/pá 9-12', 'po, st, pá 9–12', 9],
    ['Po + St 9–12', 'po, st 9–12', 6],
    ['ve všední dny 7–15', 'po–pá 7–15', 40],
    ['Pracovní dny 8–18, víkendy 9–12', 'po–pá 8–18; so, ne 9–12', 56],
    ['denně 8–20 včetně svátků', 'po–ne 8–20; o svátcích jako obvykle', 84],
    ['denně i o svátcích 8–20', 'po–ne 8–20; o svátcích jako obvykle', 84],
    ['po–ne a svátky 8–20', 'po–ne 8–20; o svátcích jako obvykle', 84],
    ['každý den 9–17 mimo státní svátky', 'po–ne 9–17; o svátcích zavřeno', 56],
    ['po–pá 8–16 kromě svátků', 'po–pá 8–16; o svátcích zavřeno', 40],
    ['po–pá 8–16; so, ne a svátky zavřeno', 'po–pá 8–16; o svátcích zavřeno', 40],
    ['po–so 8–16; ve svátky otevřeno', 'po–so 8–16; o svátcích otevřeno', 48],
    ['po–pá 8–16, o státních svátcích jako obvykle', 'po–pá 8–16; o svátcích jako obvykle', 40],
    ['24/7', 'nepřetržitě', 168],
    ['24 hodin denně, 7 dní v týdnu', 'nepřetržitě', 168],
    ['Nonstop', 'nepřetržitě', 168],
    ['nepřetržitý provoz, i o svátcích', 'nepřetržitě', 168],
    ['po–ne 0–24', 'nepřetržitě', 168],
    ['nepřetržitě; o svátcích zavřeno', 'nepřetržitě; o svátcích zavřeno', 168],
    ['po–pá nepřetržitě', 'po–pá 0–24', 120],
    ['pá, so 20–2', 'pá, so 20–2', 12],
    ['denně 18–8', 'po–ne 18–8', 98],
    ['pá 22:00–24:00, so 0:00–6:00', 'pá 22–24; so 0–6', 8],
    ['pá 20–0', 'pá 20–24', 4],
    ['pá–po 10–12', 'po, pá–ne 10–12', 8],
    ['po–pá 8–16 | so 9–12', 'po–pá 8–16; so 9–12', 43],
    ['Podle dohody', 'podle dohody', null],
    ['po telefonické domluvě', 'podle dohody', null],
    ['po po dohodě', 'po podle dohody', null],
    ['po 8–12; po domluvě i jindy'.replace(' i jindy', ''), 'po 8–12; jinak podle dohody', 4],
    ['st 14–17; ostatní dny po předchozí domluvě', 'st 14–17; jinak podle dohody', 3],
    ['po 8–10, 10–12', 'po 8–12', 4],
    ['po 8–10, po 13–15', 'po 8–10 a 13–15', 4],
    ['po–ne zavřeno', 'po–ne zavřeno', 0],
    ['Po - Pá: 7:00 - 15:30 (polední přestávka 11:30 - 12:00)', 'po–pá 7–11:30 a 12–15:30', 40],
    ['po 8–17, st 8–16 hod., polední pauza 12–13', 'po 8–17; st 8–12 a 13–16', 16],
    ['PO 8-16 ÚT 8-16 ST 8-12 13-17', 'po, út 8–16; st 8–12 a 13–17', 24],
    ['otevřeno po–pá 8–16, jinak zavřeno', 'po–pá 8–16', 40],
    ['Otevírací doba: po–pá 8–16', 'po–pá 8–16', 40],
    ['Po\u00A08–12', 'po 8–12', 4],
  ])('%s', (typed, printed, hours) => {
    expect(printOpeningHours(read(typed))).toBe(printed)
    expect(hoursPerWeek(read(typed))).toBe(hours)
  })

  test('without accents and in capitals it is the same', () => {
    expect(read('UTERY A CTVRTEK 8-12, PA ZAVRENO, O SVATCICH ZAVRENO')).toEqual(read('úterý a čtvrtek 8–12, pá zavřeno, o svátcích zavřeno'))
  })

  test('in English', () => {
    expect(printOpeningHours(read('po, st 8–12 a 13–17; čt dle dohody; o svátcích zavřeno'), 'en'))
      .toBe('Mon, Wed 8–12 and 13–17; Thu by agreement; closed on public holidays')
  })

  test('the structure', () => {
    const { days, ...rest } = read('po, st 8–12 a 13–17; čt dle dohody; o svátcích zavřeno')
    expect(days.mon).toEqual({ spans: [{ from: 480, to: 720 }, { from: 780, to: 1020 }], byAgreement: false })
    expect(days.thu).toEqual({ spans: [], byAgreement: true })
    expect(days.sun).toEqual({ spans: [], byAgreement: false })
    expect(rest).toEqual({ byAgreement: false, publicHolidays: 'closed', nonstop: false })
  })
})

describe('what cannot be read is named', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    ['o svátcích zavřeno', 'empty', 'o svátcích zavřeno'],
    ['po 8', 'half-span', '8'],
    ['po od 8', 'half-span', 'od 8'],
    ['po 8–25', 'no-such-time', '8–25'],
    ['po 8:70–9', 'no-such-time', '8:70–9'],
    ['po 24:30–25', 'no-such-time', '24:30–25'],
    ['po 16–8', 'end-before-start', '16–8'],
    ['po 12–9', 'end-before-start', '12–9'],
    ['po 8–8', 'no-duration', '8–8'],
    ['po 0–0', 'no-duration', '0–0'],
    ['po 8–12 a 11–15', 'overlap', 'po 8–12, 11–15'],
    ['po–pá 8–16; st 8–18', 'overlap', 'st 8–16, 8–18'],
    ['so 20–2, ne 1–3', 'overlap', 'so 20–2, ne 1–3'],
    ['ne 20–2, po 1–3', 'overlap', 'ne 20–2, po 1–3'],
    ['po, st', 'day-without-hours', 'po, st'],
    ['po; st 8–12', 'day-without-hours', 'po'],
    ['8–12', 'no-days', '8–12'],
    ['zavřeno', 'no-days', 'zavřeno'],
    ['po 8–12; po zavřeno', 'contradiction', 'po zavřeno, 8–12'],
    ['po 8–12, o svátcích zavřeno, včetně svátků', 'contradiction', 'včetně svátků'],
    ['po 8–12, přestávka 12–13', 'pause-outside', '12–13'],
    ['přestávka 12–13', 'pause-outside', '12–13'],
    ['po 8–12, přestávka', 'not-understood', 'po 8–12, přestávka'],
    ['so, ne a svátky 9–12', 'holiday-hours', 'so ne svátky 9–12'],
    ['po 8–12, o svátcích dle dohody', 'holiday-hours', 'o svátcích dle dohody'],
    ['po–pá dopoledne', 'vague-time', 'dopoledne'],
    ['po–čt 8–16, po objednání', 'appointment', 'po objednání'],
    ['Skuteč první pátek v měsíci', 'not-understood', 'Skuteč první pátek v měsíci'],
    ['první čtvrtek v měsíci 8–12', 'irregular', 'první čtvrtek v měsíci'],
    ['sudý týden po 8–12', 'irregular', 'sudý týden'],
    ['po–pá 8–16, o školních prázdninách kratší provoz', 'irregular', 'o školních prázdninách'],
    ['po–pá 7–15; v Hlinsku pondělí', 'not-understood', 'Hlinsku pondělí'],
    ['každý druhý pátek 8–12', 'irregular', 'každý druhý pátek'],
    ['po 8–12, jinak', 'not-understood', 'po 8–12, jinak'],
    ['x'.repeat(501), 'too-long', 'x'.repeat(40)],
    ['<script>', 'not-understood', '<script>'],
  ])('%s', (typed, kind, found) => {
    expect(problemOf(typed)).toEqual({ kind, found })
  })

  test('in a sentence', () => {
    expect(explainHoursProblem({ kind: 'end-before-start', found: '16–8' }))
      .toBe('„16–8“ končí dřív, než začíná. Má-li to trvat přes půlnoc, napište první den do 24 a druhý den od 0.')
    expect(explainHoursProblem({ kind: 'overlap', found: 'po 8–12, 11–15' }, 'en')).toBe('The times overlap: po 8–12, 11–15.')
  })
})

const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15)
const anySpans = fc.uniqueArray(quarter, { maxLength: 6 }).map((times): readonly TimeSpan[] => {
  const inOrder = times.toSorted((left, right) => left - right)
  // Every second gap is left out, so that spans never touch.
  return inOrder.flatMap((from, place) => place % 2 === 0 && inOrder[place + 1] !== undefined ? [{ from, to: inOrder[place + 1]! }] : [])
})
const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  spans: fc.tuple(anySpans, anySpans, anySpans, anySpans, anySpans, anySpans, anySpans),
  agreed: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  byAgreement: fc.boolean(),
  publicHolidays: fc.constantFrom('closed', 'open', 'usual', 'unknown'),
}).map(({ spans, agreed, byAgreement, publicHolidays }) => ({
  days: Object.fromEntries(weekdays.map((day, place) => [day, { spans: spans[place]!, byAgreement: agreed[place]! }])) as OpeningHours['days'],
  byAgreement, publicHolidays, nonstop: false,
})).filter(({ days, byAgreement }) => byAgreement || weekdays.some((day) => days[day].spans.length > 0 || days[day].byAgreement))

describe('properties', () => {
  test('what is printed reads back the same', () => {
    fc.assert(fc.property(anyHours, (hours) => { expect(read(printOpeningHours(hours))).toEqual(hours) }))
  })

  test('any text is read or refused, and what is read prints and reads back', () => {
    const pieces = fc.array(fc.constantFrom('po', 'st–pá', 'ne', '8–12', '13:30–17', '20–2', 'dle dohody', 'jinak', 'zavřeno', 'o svátcích', 'nepřetržitě', 'přestávka', ';', ',', 'a', 'mimo svátky'), { maxLength: 10 })
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), pieces.map((words) => words.join(' '))), (typed) => {
      const parsed = parseOpeningHours(typed)
      if (parsed.ok) expect(read(printOpeningHours(parsed.value))).toEqual(parsed.value)
      else expect(explainHoursProblem(parsed.reason)).toMatch(/\.$/)
    }), { numRuns: 1000 })
  })

  test('minutes that are open through a usual week add up to hours a week', () => {
    fc.assert(fc.property(anyHours, (hours) => {
      const plain = { ...hours, byAgreement: false }
      // 2–8 February 2026, a week without a holiday
      const open = weekdays.flatMap((_, place) => Array.from({ length: 96 }, (__, slot) =>
        openStateAt(plain, { date: `2026-02-0${place + 2}` as IsoDate, minute: slot * 15 }))).filter((state) => state === 'open').length
      expect(open / 4).toBe(hoursPerWeek(plain) ?? 0)
    }), { numRuns: 30 })
  })
})

const at = (date: string, hour: number, minute = 0) => ({ date: date as IsoDate, minute: hour * 60 + minute })

describe('openStateAt', () => {
  const office = read('po, st 8–12 a 13–17; čt dle dohody; o svátcích zavřeno')

  test('within hours, between them, and on another day', () => {
    expect(openStateAt(office, at('2026-11-23', 8))).toBe('open')
    expect(openStateAt(office, at('2026-11-23', 12))).toBe('closed')
    expect(openStateAt(office, at('2026-11-26', 3))).toBe('by-agreement')
    expect(openStateAt(office, at('2026-11-24', 9))).toBe('closed')
  })

  test('on a public holiday by what the place says', () => {
    // 28 October 2026 is a Wednesday, 28 September 2025 a Sunday
    expect(openStateAt(office, at('2026-10-28', 9))).toBe('closed')
    expect(openStateAt(read('st 8–12'), at('2026-10-28', 9))).toBe('unknown')
    expect(openStateAt(read('po 8–12'), at('2026-10-28', 9))).toBe('closed')
    expect(openStateAt(read('st 8–12 i o svátcích'), at('2026-10-28', 9))).toBe('open')
    expect(openStateAt(read('st 8–12; o svátcích otevřeno'), at('2026-10-28', 9))).toBe('open')
    expect(openStateAt(read('st 8–12; o svátcích otevřeno'), at('2025-09-28', 9))).toBe('unknown')
  })

  test('a night belongs to the day it began on', () => {
    const night = read('čt 20–2; o svátcích zavřeno')
    // 1 January 2026 is a Thursday: closed; the night of 31 December would not begin at all
    expect(openStateAt(night, at('2026-11-27', 1, 59))).toBe('open')
    expect(openStateAt(night, at('2026-11-27', 2))).toBe('closed')
    expect(openStateAt(night, at('2026-01-02', 1))).toBe('closed')
    expect(openStateAt(read('st 20–2; o svátcích zavřeno'), at('2026-01-01', 1))).toBe('open')
  })

  test('otherwise by agreement', () => {
    expect(openStateAt(read('út 13–17, jinak po domluvě'), at('2026-11-23', 13))).toBe('by-agreement')
    expect(openStateAt(read('po–ne 6–20 podle domluvy'), at('2026-11-23', 13))).toBe('by-agreement')
    expect(openStateAt(read('po–ne 6–20 podle domluvy'), at('2026-11-23', 21))).toBe('closed')
  })
})

describe('nextOpening', () => {
  const office = read('po, st 8–12 a 13–17; o svátcích zavřeno')

  test('now, later today, another day', () => {
    expect(nextOpening(office, at('2026-11-23', 9))).toEqual(at('2026-11-23', 9))
    expect(nextOpening(office, at('2026-11-23', 12, 30))).toEqual(at('2026-11-23', 13))
    expect(nextOpening(office, at('2026-11-23', 17))).toEqual(at('2026-11-25', 8))
  })

  test('holidays are passed over', () => {
    expect(nextOpening(office, at('2026-10-27', 9))).toEqual(at('2026-11-02', 8))
    expect(nextOpening(read('st 8–12'), at('2026-10-27', 9))).toEqual(at('2026-11-04', 8))
  })

  test('by agreement only there is none', () => {
    expect(nextOpening(read('podle dohody'), at('2026-11-23', 9))).toBeNull()
  })

  test('during a night that goes on, the place is open now', () => {
    expect(nextOpening(read('denně 20–2'), at('2026-11-23', 1))).toEqual(at('2026-11-23', 1))
  })
})
