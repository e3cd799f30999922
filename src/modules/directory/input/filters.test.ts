import { expect, test } from 'vitest'
import { auditedView } from './filters.ts'

test('the audit keeps what a list was narrowed by, as codes', () => {
  const view = 'orp=5302&uzemi=vse&rezort=social&druh=sluzba.rp&stav=ponechane&archiv=on&overit=&razeni=-nazev&pole=service.phone&registr=nrpzs'
  expect(auditedView(`?${view}`)).toBe(view)
  const organisation = 'organizace=9b2f7c1e-1111-4222-8333-444455556666'
  expect(auditedView(`?${organisation}&registr=rpss`)).toBe(`${organisation}&registr=rpss`)
})

test.each([
  'q=Jan%20Nov%C3%A1k', 'hledat=Jan', 'jmeno=Jan%20Nov%C3%A1k', 'stav=Jan%20Nov%C3%A1k', 'rezort=530503/1006', 'uzemi=5305031006', 'strana=2', '__proto__=x',
  `druh=${'x'.repeat(41)}`,
])('and never words, whatever field of the address holds them: %s', (query) => {
  expect(auditedView(`?${query}&orp=5302`)).toBe('orp=5302')
})
