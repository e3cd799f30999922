import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, doOverlap, isWithin } from './box.ts'
import { lineHeight, type Nameable, placeNames, type PlacedName } from './names.ts'
import { outlineOf } from './seats.ts'
import { textWidth } from './textWidth.ts'

const frame = { width: 400, height: 300 }
const fontSize = 12

function aNameable(name: string, [left, top, width, height]: readonly [number, number, number, number], changes: Partial<Nameable> = {}): Nameable {
  const outline = outlineOf([[[[left, top], [left + width, top], [left + width, top + height], [left, top + height]]]])
  return { code: name, name, state: 'plain', importance: 0, isWanted: false, outline: outline!, ...changes }
}

const boxOf = ({ at, lines, fontSize: size }: PlacedName) =>
  boxAround(at, Math.max(...lines.map((line) => textWidth(line, size))), lines.length * lineHeight * size)

const place = (nameables: readonly Nameable[], taken = [] as Parameters<typeof placeNames>[1]) => placeNames(nameables, taken, frame, fontSize)

test('a name that fits stands in the middle of its area', () => {
  expect(place([aNameable('Hlinsko', [100, 100, 100, 60])])).toMatchObject([{ lines: ['Hlinsko'], at: [150, 130] }])
})

test('a name too wide for its area is set in two lines', () => {
  expect(place([aNameable('Trhová Kamenice', [100, 100, 62, 60])])[0]?.lines).toEqual(['Trhová', 'Kamenice'])
})

test('an ordinary name that would lie mostly outside is left out, a hole stands beside its area', () => {
  const small = [180, 150, 12, 12] as const
  expect(place([aNameable('Hlinsko', small)])).toEqual([])
  expect(place([aNameable('Hlinsko', small, { state: 'missing' })])).toHaveLength(1)
  expect(place([aNameable('Hlinsko', small, { isWanted: true })])).toHaveLength(1)
})

test('of two names for one place the hole goes first, then the more important, then the larger', () => {
  const strip = [100, 100, 60, 14] as const
  const first = (...nameables: Nameable[]) => place(nameables)[0]?.code
  expect(first(aNameable('Velká', strip, { importance: 0 }), aNameable('Díra', strip, { state: 'missing' }))).toBe('Díra')
  expect(first(aNameable('Velká', strip, { importance: 1 }), aNameable('Větší', strip, { importance: 2 }))).toBe('Větší')
  expect(first(aNameable('Malá', strip), aNameable('Širší', [95, 100, 80, 14]))).toBe('Širší')
})

test('a name keeps off a pin in the middle of its area', () => {
  const pin = boxAround([150, 130], 26, 26)
  const [name] = place([aNameable('Hlinsko', [100, 80, 100, 100])], [pin])
  expect(doOverlap(boxOf(name!), pin)).toBe(false)
})

const anArea = fc.tuple(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 270 }), fc.integer({ min: 5, max: 120 }), fc.integer({ min: 5, max: 90 }))
const someNames = fc.uniqueArray(fc.record({
  name: fc.constantFrom('Hlinsko', 'Krouna', 'Trhová Kamenice', 'Raná', 'Kostelec u Heřmanova Městce'),
  box: anArea,
  state: fc.constantFrom('plain', 'missing', 'strong'),
  code: fc.string({ minLength: 3, maxLength: 6 }),
}), { selector: ({ code }) => code, maxLength: 25 })

test('no name covers another or leaves the picture, and the order of areas does not matter', () => {
  fc.assert(fc.property(someNames, (rows) => {
    const nameables = rows.map(({ name, box, state, code }) => aNameable(name, box, { state, code }))
    const placed = place(nameables)
    const boxes = placed.map(boxOf)
    for (const box of boxes) {
      expect(isWithin(box, frame)).toBe(true)
      expect(boxes.filter((other) => other !== box && doOverlap(box, other))).toEqual([])
    }
    expect(place(nameables.toReversed())).toEqual(placed)
  }))
})
