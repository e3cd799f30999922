import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersIn, RowCodes } from './rowCodes.ts'

/** As the database makes it. */
const keyOf = (number: number): string => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes.toString('base64').slice(0, 6)
}
const aNumber = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const someCodes = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 15 - 1 }), { maxLength: 30 })

test('keys say the numbers they were made of', () => {
  fc.assert(fc.property(fc.array(aNumber), (numbers) => {
    expect([...numbersIn(numbers.map(keyOf).join(''))]).toEqual(numbers)
  }))
})

test('codes are counted over the rows asked for, whatever was learnt before and after', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(aNumber, someCodes, fc.boolean()), { selector: ([number]) => number, maxLength: 300 }), (rows) => {
    const known = new RowCodes()
    for (const [number, codes] of rows) known.learn(number, codes)
    const asked = rows.filter(([, , isAsked]) => isAsked)
    const { found, unknown } = known.count(Uint32Array.from(asked, ([number]) => number))
    const expected = new Map<number, number>()
    for (const code of asked.flatMap(([, codes]) => codes)) expected.set(code, (expected.get(code) ?? 0) + 1)
    expect([...found.entries()].filter(([, count]) => count > 0)).toEqual([...expected].sort(([one], [other]) => one - other))
    expect(unknown).toEqual([])
  }))
})

test('a row nobody told of is told back and counts nothing', () => {
  const known = new RowCodes()
  known.learn(7, [3])
  const { found, unknown } = known.count(Uint32Array.of(7, 8, 4096 + 7))
  expect([...found]).toEqual([0, 0, 0, 1])
  expect(unknown).toEqual([8, 4096 + 7])
})
