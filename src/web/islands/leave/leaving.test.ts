import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentWords } from './leaving.ts'

const field = fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 }))

test('two forms read the same only when they would send the same', () => {
  fc.assert(fc.property(fc.array(field, { maxLength: 3 }), fc.array(field, { maxLength: 3 }), (one, other) => {
    expect(sentWords(one) === sentWords(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
  }))
})

test('a chosen file is a change', () => {
  expect(sentWords([['logo', new File(['x'], 'logo.png')]])).not.toBe(sentWords([['logo', new File([], '')]]))
})

test('signs inside the words never look like another field', () => {
  expect(sentWords([['a', '1&b=2']])).not.toBe(sentWords([['a', '1'], ['b', '2']]))
})
