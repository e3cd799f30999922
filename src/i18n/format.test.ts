import { expect, test } from 'vitest'
import { formatOf } from './format.ts'

test('a percentage keeps its sign: apart in Czech, at the number in English', () => {
  expect(formatOf('cs').percent(0.16)).toBe('16\u00A0%')
  expect(formatOf('en').percent(0.16)).toBe('16%')
})
