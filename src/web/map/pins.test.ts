import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MapPin } from './model.ts'
import { hasStepped, spreadPins } from './pins.ts'
import type { Spot } from './projection.ts'

const frame = { width: 400, height: 300 }
const aPin = (number: string, changes: Partial<MapPin> = {}): MapPin => ({ lat: 0, lon: 0, kind: 'place', title: `místo ${number}`, number, ...changes })
const at = (pin: MapPin, spot: Spot) => ({ pin, spot })
const distance = (one: Spot, other: Spot): number => Math.hypot(one[0] - other[0], one[1] - other[1])

test('a lonely pin stands at its place', () => {
  const [pin] = spreadPins([at(aPin('1'), [200, 100])], frame, 1)
  expect(pin).toMatchObject({ at: [200, 100], text: '1', radius: 12 })
  expect(hasStepped(pin!)).toBe(false)
})

test('pins at one place fan out so that every number is read, the first on the left', () => {
  const pins = spreadPins(['1', '2', '3'].map((number) => at(aPin(number), [200, 100])), frame, 1)
  expect(pins.map(({ text }) => text)).toEqual(['1', '2', '3'])
  expect(pins[0]!.at[0]).toBe(Math.min(...pins.map((pin) => pin.at[0])))
  for (const pin of pins) {
    expect(pin.anchor).toEqual([200, 100])
    expect(pins.filter((other) => other !== pin && distance(pin.at, other.at) < 23)).toEqual([])
  }
})

test('more than six at one place become one pin that names them all', () => {
  const pins = spreadPins(['1', '2', '3', '4', '5', '6', '7'].map((number) => at(aPin(number), [200, 100])), frame, 1)
  expect(pins).toMatchObject([{ text: '1+', pins: { length: 7 } }])
})

test('pins without numbers at one place are one dot', () => {
  const dots = spreadPins(['a', 'b'].map((number) => at(aPin(number, { number: undefined }), [200, 100])), frame, 1)
  expect(dots).toMatchObject([{ text: '', radius: 6, pins: { length: 2 } }])
})

test('no pin is lost or leaves the picture', () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }))
  fc.assert(fc.property(fc.array(spot, { maxLength: 30 }), fc.constantFrom(1, 2), (spots, scale) => {
    const placed = spreadPins(spots.map((place, index) => at(aPin(String(index)), place)), frame, scale)
    expect(placed.flatMap(({ pins }) => pins.map(({ number }) => Number(number))).sort((one, other) => one - other)).toEqual(spots.map((_, index) => index))
    for (const { at: [x, y], radius } of placed) {
      expect(x >= radius && x <= frame.width - radius && y >= radius && y <= frame.height - radius).toBe(true)
    }
  }))
})
