import { describe, expect, test } from 'vitest'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { continuesStretch, wordCount } from './rules.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 11, minute))

describe('an automatic save continues the one before it', () => {
  const last = { autosaved: true, changedBy: 'alena', changedAt: at(0) }
  test.each([
    ['of the same person soon after', last, { autosaved: true, by: 'alena', at: at(9) }, true],
    ['not after ten minutes', last, { autosaved: true, by: 'alena', at: at(10) }, false],
    ['not of somebody else', last, { autosaved: true, by: 'petr', at: at(1) }, false],
    ['not when the button was pressed', last, { autosaved: false, by: 'alena', at: at(1) }, false],
    ['not after the button was pressed', { ...last, autosaved: false }, { autosaved: true, by: 'alena', at: at(1) }, false],
  ])('%s', (_, before, next, expected) => {
    expect(continuesStretch(before, next)).toBe(expected)
  })
})

test('words of headings, paragraphs and nested items are counted', () => {
  expect(wordCount(parseMarks('## Kde síť drží\n\nKolem **Hlinska** ano.\n\n- první\n  - druhá položka'))).toBe(9)
  expect(wordCount([])).toBe(0)
})
