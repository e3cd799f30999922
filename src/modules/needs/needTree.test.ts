import { expect, it } from 'vitest'
import { needTree } from './needTree.ts'

it('is a tree of three levels: 8 topics, 32 needs, 36 sub-needs, each right under its parent', () => {
  const levels = [1, 2, 3].map((wanted) => needTree.filter(({ level }) => level === wanted).length)
  expect(levels).toEqual([8, 32, 36])
  const seen = new Map<string, number>()
  for (const { code, parent, level } of needTree) {
    expect([code, parent === null ? 0 : seen.get(parent)]).toEqual([code, level - 1])
    expect(code.split('.')).toHaveLength(level)
    expect(seen.has(code)).toBe(false)
    seen.set(code, level)
  }
})

it('has both languages for every node, and no two siblings say the same', () => {
  for (const { cs, en } of needTree) expect([cs.trim(), en.trim()].every((text) => text.length > 5)).toBe(true)
  expect(new Set(needTree.map(({ cs, parent }) => `${parent} ${cs}`)).size).toBe(needTree.length)
})

it('names no place: what is of one town belongs to the local leaves', () => {
  const places = /Chvaletic|Jevíč|Třebov|Skuteč|Hlinsk|Chrudim|Pardubic|Přelouč|Holic|Litomyšl|Poličk|Svitav/u
  expect(needTree.flatMap(({ cs, en }) => [cs, en]).filter((text) => places.test(text))).toEqual([])
})
