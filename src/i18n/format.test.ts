import { expect, test } from 'vitest'
import { formatOf } from './format.ts'

test('a percentage keeps its sign: apart in Czech, at the number in English', () => {
  expect(formatOf('cs').percent(0.16)).toBe('16\u00A0%')
  expect(formatOf('en').percent(0.16)).toBe('16%')
})

test('a moment breaks only before its time', () => {
  const moment = new Date('2026-11-28T09:01:00Z')
  expect(formatOf('cs').dateTime(moment)).toBe('28.\u00A011.\u00A02026 10:01')
  expect(formatOf('en').dateTime(moment)).toBe('28\u00A0Nov\u00A02026, 10:01')
})
