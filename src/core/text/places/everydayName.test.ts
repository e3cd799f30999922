import { expect, test } from 'vitest'
import { isWrittenAs, mayBeName } from './everydayName.ts'

test('a word of every day is a name only where it is written as one', () => {
  expect(mayBeName('tábor', 1, 2)).toBe(false)
  expect(mayBeName('Tábor', 1, 2)).toBe(true)
  expect(mayBeName('Tábor', 0, 1)).toBe(true)
  expect(mayBeName('Raná', 0, 2)).toBe(false)
  expect(mayBeName('rana', 0, 2)).toBe(false)
  expect(mayBeName('krouna', 1, 2)).toBe(true)
})

test('accents that are written must be the name’s; those that are not may be anything', () => {
  expect(isWrittenAs('Třebová', 'Třebová')).toBe(true)
  expect(isWrittenAs('trebova', 'Třebová')).toBe(true)
  expect(isWrittenAs('trebová', 'Třebová')).toBe(true)
  expect(isWrittenAs('práce', 'Prace')).toBe(false)
  expect(isWrittenAs('dobře', 'Dobré')).toBe(false)
  expect(isWrittenAs('Hlinsk', 'Hlinsko')).toBe(false)
})
