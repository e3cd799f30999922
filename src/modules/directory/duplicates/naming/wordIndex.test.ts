import { expect, test } from 'vitest'
import { WordIndex } from './wordIndex.ts'

const word = (folded: string) => ({ folded, stem: folded })
/** What is gathered in so many steps, and how many of them it took. */
function gathered(index: WordIndex<string>, asked: string, steps: number) {
  const into = new Set<string>()
  const left = index.gather(word(asked), into, steps)
  return { into: [...into], taken: steps - left }
}

test('a name that says its word a thousand times is under it once', () => {
  const index = new WordIndex<string>()
  for (let time = 0; time < 1000; time++) index.add(word('petrklic'), 'one')
  index.add(word('petrklice'), 'other')
  expect(index.count(word('petrklic'))).toBe(1)
  const { into, taken } = gathered(index, 'petrklic', 1000)
  expect(into).toEqual(['one', 'other'])
  expect(taken).toBeLessThan(10)
})

test('of thousands of words that are the same it looks at no more than it may, at the very word first', () => {
  const index = new WordIndex<string>()
  for (let at = 0; at < 5000; at++) index.add(word(`petrklic${at}`), String(at))
  const { into, taken } = gathered(index, 'petrklic4999', 3000)
  expect(taken).toBe(3000)
  expect(into).not.toContain('0')
  expect(gathered(index, 'petrklic4999', 100_000).into).toHaveLength(5000)
  const { into: some, taken: again } = gathered(index, 'petrklic4999', 10)
  expect(some).toHaveLength(10)
  expect(some[0]).toBe('4999')
  expect(again).toBe(10)
})
