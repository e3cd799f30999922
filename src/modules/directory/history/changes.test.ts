import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, fieldsOf, isSameValue, isUnchanged } from './changes.ts'

describe('what changed on a card', () => {
  test('is said field by field, before and after', () => {
    const before = { name: 'Poradna', phone: null, forms: ['outreach', 'ambulatory'] }
    const after = { name: 'Poradna Světlá', phone: null, forms: ['ambulatory', 'outreach'] }
    expect(changesBetween(before, after)).toEqual({ name: { before: 'Poradna', after: 'Poradna Světlá' } })
  })

  test('of a hidden field is only that it changed', () => {
    const changes = changesBetween({ address: 'Skrytá 7', kind: 'seat' }, { address: 'Tichá 5', kind: 'place' }, ['address'])
    expect(changes).toEqual({
      address: { before: null, after: null, hidden: true }, kind: { before: 'seat', after: 'place' },
    })
  })

  test('is nothing where parts come in another order, with keys in another order', () => {
    const before = { areas: [{ level: 'orp', code: '5302' }, { level: 'region', code: 'CZ053' }] }
    const after = { areas: [{ code: 'CZ053', level: 'region' }, { code: '5302', level: 'orp' }] }
    expect(isUnchanged(changesBetween(before, after))).toBe(true)
  })

  test('columns bear the names of the card', () => {
    expect(fieldsOf({ seat_municipality_code: '571393', how_to_start: 'Zavolejte' }))
      .toEqual({ seatMunicipality: '571393', howToStart: 'Zavolejte' })
  })

  test('anything is the same as itself read back from JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSameValue(value, JSON.parse(JSON.stringify(value)))))
  })
})
