import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOf } from './format.ts'
import { translatorFor } from './translate.ts'

const [cs, en] = [translatorFor('cs'), translatorFor('en')]
const services = (count: number): string => cs('portal:result.count', { count, number: String(count) }).replaceAll('\u00A0', ' ')

test('Czech counts one, a few, many and a part of one, each in its own form', () => {
  expect([1, 2, 5, 1].map((count) => services(count).split(',')[0])).toEqual(['1 služba', '2 služby', '5 služeb', '1 služba'])
  expect(cs('portal:filter.minutes', { count: 30 }).replaceAll('\u00A0', ' ')).toBe('30 minut')
})

test('English counts one and others', () => {
  expect([1, 2].map((count) => en('portal:filter.minutes', { count }))).toEqual(['1 minute', '2 minutes'])
})

test('values are put into a message as they are, a missing one as nothing', () => {
  expect(en('portal:card.gone.service', { name: '<b> {{count}} $& \\1' })).toContain('<b> {{count}} $& \\1')
  expect(en('portal:card.gone.service', {})).not.toContain('{{')
})

test('a number is written the same whether it was written before or not', () => {
  const format = formatOf('cs')
  fc.assert(fc.property(fc.oneof(fc.integer({ min: -20, max: 20_000 }), fc.double({ noNaN: true, noDefaultInfinity: true })), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
    const expected = new Intl.NumberFormat('cs-CZ', { maximumFractionDigits: decimals }).format(value).replaceAll(' ', '\u00A0')
    expect(format.number(value, decimals)).toBe(expected)
    expect(format.number(value, decimals)).toBe(expected)
  }))
})
