import { describe, expect, test } from 'vitest'
import { partsOfName } from './nameWords.ts'
import { spellings } from './sameWord.ts'

/** Spells the name for the short words, counting how often it is asked whether any begins so. */
function spelled(name: string, shorts: readonly string[]) {
  let asked = 0
  const found = spellings(partsOfName(name).words, {
    has: (letters) => shorts.includes(letters),
    mayBegin(letters) {
      asked += 1
      return shorts.some((short) => short.startsWith(letters))
    },
  })
  return { found, asked }
}

describe('short words a name spells', () => {
  test('are those that are written somewhere, each with its place', () => {
    expect(spelled('Oblastní charita Zálesí', ['och', 'chz']).found).toEqual([{ letters: 'och', from: 0, to: 2 }, { letters: 'chz', from: 1, to: 3 }])
    expect(spelled('Oblastní charita Zálesí', ['ochzal']).found).toEqual([])
  })

  test('are read once however many ways lead to them', () => {
    const { found, asked } = spelled('aa '.repeat(10), ['aaaaaa'])
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length)
    expect(asked).toBeLessThan(500)
  })

  test('are at most two hundred', () => {
    const { found, asked } = spelled('aa '.repeat(2000), ['aa', 'aaa', 'aaaa', 'aaaaa', 'aaaaaa'])
    expect(found).toHaveLength(200)
    expect(asked).toBeLessThan(20_000)
  })
})

test('a word is short by the letters it is compared by', () => {
  const isShort = (name: string) => partsOfName(name).words.map((word) => word.isShort)
  expect(isShort('NZDM OBLAST')).toEqual([true, true])
  expect(isShort('ﬀﬀﬀ')).toEqual([true])
  expect(isShort('ﬀﬀﬀﬀﬀﬀ')).toEqual([false])
})
