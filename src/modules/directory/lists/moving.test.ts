import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedItem } from './moving.ts'

const cards = (...written: string[]) => written.map((text) => ({ id: text.charAt(0), chapter: text.slice(1) || null }))
const written = (items: ReturnType<typeof movedItem>) => items.map(({ id, chapter }) => `${id}${chapter ?? ''}`)

describe('a card of a list goes', () => {
  const start = cards('a', 'b1', 'c1', 'd3')
  const chapters = ['1', '2', '3']
  test.each([
    ['among its own', 'b', 'down', ['a', 'c1', 'b1', 'd3']],
    ['down into a chapter', 'a', 'down', ['a1', 'b1', 'c1', 'd3']],
    ['up before all chapters', 'b', 'up', ['a', 'b', 'c1', 'd3']],
    ['into an empty chapter', 'c', 'down', ['a', 'b1', 'c2', 'd3']],
    ['up into an empty chapter', 'd', 'up', ['a', 'b1', 'c1', 'd2']],
    ['nowhere from the very top', 'a', 'up', ['a', 'b1', 'c1', 'd3']],
    ['nowhere from the very end', 'd', 'down', ['a', 'b1', 'c1', 'd3']],
    ['nowhere when it is not there', 'x', 'down', ['a', 'b1', 'c1', 'd3']],
  ] as const)('%s', (_, id, direction, after) => {
    expect(written(movedItem(chapters, start, id, direction))).toEqual(after)
  })

  test('and back again to where it was, never lost', () => {
    const lists = fc.record({ places: fc.array(fc.constantFrom(null, '1', '2', '3'), { minLength: 1, maxLength: 8 }), which: fc.nat() })
    fc.assert(fc.property(lists, fc.constantFrom('up' as const, 'down' as const), ({ places, which }, direction) => {
      const items = [null, ...chapters].flatMap((chapter) => places.flatMap((place, number) => place === chapter ? [{ id: String(number), chapter }] : []))
      const id = String(which % places.length)
      const there = movedItem(chapters, items, id, direction)
      expect(there.map((item) => item.id).toSorted()).toEqual(items.map((item) => item.id).toSorted())
      if (JSON.stringify(there) === JSON.stringify(items)) return
      expect(movedItem(chapters, there, id, direction === 'up' ? 'down' : 'up')).toEqual(items)
    }))
  })
})
