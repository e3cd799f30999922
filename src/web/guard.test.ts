import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBirthNumber } from '#core/text/birthNumber.ts'
import { guardTyped } from './guard.ts'

const stopped = (value: string, field = 'registrationNumber'): string[] => Object.keys(guardTyped({ about: ['Poradíme.'], [field]: [value] }, { about: [] }).problems)

describe('a birth number', () => {
  test.each(['530503/1006', '5305031006', 'Jana Nováka, r. č. 530503/1006', 'CZ5305031006', '530503/123'])('„%s“ stops in every field, also one where nobody is to write freely', (value) => {
    for (const field of ['registrationNumber', 'personName', 'phone', 'place-1-note']) expect(stopped(value, field)).toEqual([field])
  })

  test('is looked for in every value of a field, and only there asked about nothing else', () => {
    expect(guardTyped({ areas: ['orp.5302', '530503/1006'], personName: ['Syn Petr'] }, {})).toEqual({ problems: { areas: 'web:guard.stop' }, doubts: [] })
  })

  test('is no confirmed doubt', () => {
    expect(guardTyped({ name: ['530503/1006'], straz: ['on'] }, {}).problems).toEqual({ name: 'web:guard.stop' })
  })
})

describe('numbers of the cards stop nothing:', () => {
  const digits = (length: number) => fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: length, maxLength: length })
  const grouped = (text: string): string => text.replace(/(\d{3})(?=\d)/g, '$1 ')

  test('an identification number of a company', () => {
    fc.assert(fc.property(digits(8), (ico) => stopped(ico).length === 0 && stopped(grouped(ico)).length === 0))
  })

  test('a telephone', () => {
    fc.assert(fc.property(digits(9), (phone) => [phone, grouped(phone), `+420${phone}`, `+420 ${grouped(phone)}`, `00420${phone}`].every((written) => stopped(written, 'phone').length === 0)))
  })

  test('a telephone of another country, even one that looks like a birth number', () => {
    expect(['+43 5305031006', '+43 530503 1006', '00435305031006'].flatMap((phone) => stopped(phone, 'phone'))).toEqual([])
  })

  test('a data box, a registration number of a service, an account with its prefix, an id of a record', () => {
    fc.assert(fc.property(digits(7), digits(6), digits(10), fc.uuid(), (service, prefix, account, id) =>
      [service, `x${service.slice(1)}`, `${prefix}-${account}/0800`, id].every((written) => stopped(written).length === 0)))
    expect(stopped('ab530503-1006-4006-8006-ab5305031006')).toEqual([])
  })

  test('ten digits that are no day of a calendar or do not divide', () => {
    fc.assert(fc.property(digits(10).filter((text) => !isBirthNumber(text)), (text) => stopped(text).length === 0 && stopped(`${text.slice(0, 6)}/${text.slice(6)}`).length === 0))
  })
})
