import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayNameSectors, similarNeeds, voicesByNeed } from './rules.ts'

const tree = [
  { id: 'topic', parentId: null }, { id: 'need', parentId: 'topic' }, { id: 'leaf', parentId: 'need' }, { id: 'other', parentId: 'topic' },
]

describe('voices', () => {
  test('a mention counts for the need and everything above it, once', () => {
    const voices = voicesByNeed(tree, [
      { sector: 'education', needIds: ['leaf'] },
      { sector: 'health', needIds: ['leaf', 'need', 'other'] },
    ])
    expect(Object.fromEntries([...voices].map(([id, { sources }]) => [id, sources]))).toEqual({ topic: 2, need: 2, leaf: 2, other: 1 })
    expect(voices.get('other')?.sectors).toEqual(['health'])
  })

  test('a need nobody named has no voice; an uncoded mention gives none', () => {
    expect(voicesByNeed(tree, [{ sector: 'police', needIds: [] }]).get('topic')).toEqual({ sources: 0, sectors: [] })
  })

  test('a parent never has fewer voices than its child, in whatever order they were said', () => {
    const mention = fc.record({ sector: fc.constantFrom('education', 'health', 'police'), needIds: fc.subarray(['topic', 'need', 'leaf', 'other']) })
    fc.assert(fc.property(fc.array(mention), (mentions) => {
      const voices = voicesByNeed(tree, mentions)
      const of = (id: string): number => voices.get(id)?.sources ?? 0
      expect(of('topic')).toBeGreaterThanOrEqual(of('need'))
      expect(of('need')).toBeGreaterThanOrEqual(of('leaf'))
      expect(voicesByNeed(tree, mentions.toReversed())).toEqual(voices)
    }))
  })

  test('sectors are named from three sources up', () => {
    expect([2, 3].map((sources) => mayNameSectors({ sources, sectors: ['health'] }))).toEqual([false, true])
  })
})

describe('a hint before a duplicate', () => {
  const needs = [{ title: 'Dostupnost dětského psychologa a psychiatra' }, { title: 'Rozvoj dostupného bydlení' }, { title: 'Jasné kompetence' }]

  test('finds the same need in other words', () => {
    expect(similarNeeds('dětský psycholog blíž', needs)).toEqual([needs[0]])
  })

  test('says nothing of a need with nothing in common', () => {
    expect(similarNeeds('doprava na kroužky', needs)).toEqual([])
  })
})
