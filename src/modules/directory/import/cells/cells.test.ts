import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#i18n/translate.ts'
import { capacityUnits, codesOf, professions, serviceForms } from '../../codelists/index.ts'
import { capacitiesCell, capacitiesIn } from './capacities.ts'
import { placeIn, placesIn } from './places.ts'
import { staffCell, staffIn, useCell, useIn } from './staff.ts'
import { weeksSaid } from './waiting.ts'

const language = fc.constantFrom(...languages)
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as never)
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

test('capacities are read back from the cell they are written into', () => {
  const capacity = fc.record({
    form: fc.constantFrom(...codesOf(serviceForms)), unit: fc.constantFrom(...codesOf(capacityUnits)), maximum: fc.nat(999_999), free: optional(fc.nat(999_999)), freeAsOf: optional(day),
  }).map((one) => ({ ...one, free: one.free === null ? null : Math.min(one.free, one.maximum) }))
  fc.assert(fc.property(fc.uniqueArray(capacity, { selector: ({ form, unit }) => `${form} ${unit}` }), language, (capacities, written) => {
    expect(capacitiesIn(capacitiesCell(capacities, written))).toEqual(capacities)
  }))
})

test('staff and use are read back from the cells they are written into', () => {
  const one = fc.record({ profession: fc.constantFrom(...codesOf(professions)), fullTime: fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100) })
  const year = fc.record({ year: fc.integer({ min: 1900, max: 2099 }), unit: fc.constantFrom(...codesOf(capacityUnits)), amount: fc.nat(9_999_999) })
  fc.assert(fc.property(
    fc.uniqueArray(one, { selector: ({ profession }) => profession }), fc.uniqueArray(year, { selector: (row) => `${row.year} ${row.unit}` }), language, (staff, use, written) => {
      expect(staffIn(staffCell(staff, written))).toEqual(staff)
      expect(useIn(useCell(use, written))).toEqual(use)
    }))
})

test('a capacity is read as printed cards say it too', () => {
  expect(capacitiesIn('ambulantní: nejvýš 1 200 (počet kontaktů (10 min.)), volno 3 (stav k 8. 9. 2026); outreach: 5 (klient)')).toEqual([
    { form: 'ambulatory', unit: 'kontakt', maximum: 1200, free: 3, freeAsOf: '2026-09-08' }, { form: 'outreach', unit: 'klient', maximum: 5, free: null, freeAsOf: null },
  ])
})

describe.each([
  ['capacities', capacitiesIn, ['12', 'ambulantní: 12', 'kouzelná: 12 (klient)', 'ambulantní: 3 (klient), volno 4', 'ambulantní: 3 (klient); ambulantní: 4 (klient)', 'ambulantní: 3 (klient) (k 31. 2. 2026)']],
  ['staff', staffIn, ['psycholog/žka', 'kouzelník: 1', 'psycholog/žka: 0', 'psycholog/žka: 1,234', 'psycholog/žka: 1; psychologist: 2']],
  ['use', useIn, ['2024: 5', '24: 5 (klient)', '1850: 5 (klient)', '2024: pět (klient)', '2024: 5 (klient); 2024: 6 (počet klientů)']],
  ['places', placesIn, [', Náměstí 1', 'Hlinsko | barva: modrá', 'Hlinsko | PSČ: 12', 'Hlinsko | druh: hrad', 'Hlinsko | bezbariérově: snad', 'Hlinsko | podíl kapacity: 101', 'Hlinsko | utajená adresa: snad', `Hlinsko | název: ${'x'.repeat(121)}`]],
] as const)('%s', (_, read, wrong) => {
  test.each(wrong)('that say nothing of the kind are refused: %s', (cell) => { expect(read(cell)).toBeNull() })
  test('that are not there say nothing', () => { expect(read('')).toEqual([]) })
})

test('places stand on lines, or by hand beside each other', () => {
  expect(placesIn('Hlinsko, Náměstí 1; Lhota (Chrudim)')).toEqual([{ ...placeIn('Hlinsko'), address: 'Náměstí 1' }, placeIn('Lhota (Chrudim)')])
  expect(placesIn('Chrudim | utajená adresa')).toEqual([{ ...placeIn('Chrudim'), confidential: true }])
  expect(placesIn('Hlinsko, Malá 2, dvůr | bezbariérově: ne | note: tudy\\pdál')).toEqual([
    { ...placeIn('Hlinsko'), address: 'Malá 2, dvůr', barrierFree: false, here: { capacityShare: null, openingHours: null, openingNote: 'tudy|dál' } },
  ])
})

test.each([
  ['2', '9', ['2', '9']], ['2–9 týdnů', '', ['2', '9']], ['od 2 do 4', '', ['2', '4']], ['3 weeks', '', ['3', '']], ['bez čekání', '', ['0', '']], ['', '5 týdnů', ['', '5']],
  ['dlouho', '', ['dlouho', '']],
])('waiting „%s“ and „%s“ is %o', (from, to, weeks) => { expect(weeksSaid(from, to)).toEqual(weeks) })
