import { expect, test } from 'vitest'
import { alphabetical } from './label.ts'

const list = { house: { cs: 'dům', en: 'house' }, cottage: { cs: 'chata', en: 'cottage' }, flat: { cs: 'čtyřpokojový byt', en: 'flat' }, hostel: { cs: 'hostel', en: 'hostel' } }

test('codes stand in the alphabet of their names: č before d, ch after h', () => {
  expect(alphabetical(list, 'cs')).toEqual(['flat', 'house', 'hostel', 'cottage'])
  expect(alphabetical(list, 'en')).toEqual(['cottage', 'flat', 'hostel', 'house'])
})
