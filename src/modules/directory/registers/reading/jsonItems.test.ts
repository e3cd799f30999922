import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { type JsonItem, jsonItems } from './jsonItems.ts'
import { Unreadable } from './trouble.ts'

async function itemsOf(content: string | Uint8Array, piece?: number): Promise<JsonItem[]> {
  const items: JsonItem[] = []
  for await (const item of jsonItems(bytesOf(content, piece).read(), 'polozky')) items.push(item)
  return items
}

async function troubleOf(content: string | Uint8Array): Promise<string> {
  try {
    await itemsOf(content)
  } catch (error) {
    if (error instanceof Unreadable) return error.trouble
    throw error
  }
  return 'none'
}

test('items come one by one with their numbers, other names beside them', async () => {
  const text = ' {"stav": "2026-08-31", "polozky": [ {"a": "[\\"]}"}, 5, "x,y" , [1,[2]] ], "konec": null}\r\n'
  for (const piece of [1, 2, 3, 7, 1000]) {
    expect(await itemsOf(text, piece)).toEqual([
      { kind: 'head', name: 'stav', value: '2026-08-31' }, { kind: 'item', number: 1, value: { a: '["]}' } },
      { kind: 'item', number: 2, value: 5 }, { kind: 'item', number: 3, value: 'x,y' }, { kind: 'item', number: 4, value: [1, [2]] },
      { kind: 'head', name: 'konec', value: null },
    ])
  }
})

test('any list is read as JSON.parse would read it, however it is cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 5 })), fc.integer({ min: 1, max: 40 }), async (list, piece) => {
    const text = JSON.stringify({ polozky: list })
    const values = (await itemsOf(text, piece)).map((item) => item.kind === 'item' ? item.value : 'wrong')
    expect(values).toEqual((JSON.parse(text) as { polozky: unknown[] }).polozky)
  }), { numRuns: 200 })
})

test('a file cut anywhere is told from a whole one', async () => {
  const text = '{"polozky":[{"a":"ž"},{"b":[1,2]}],"x":{}}'
  const bytes = new TextEncoder().encode(text)
  for (let length = 1; length < bytes.length; length++) expect(await troubleOf(bytes.subarray(0, length)), text.slice(0, length)).toBe('truncated')
})

test.each([
  ['', 'empty'], ['   ', 'notJson'], ['<html>', 'notJson'], ['[1]', 'notJson'], ['{"jine":[1]}', 'noList'], ['{"polozky":5}', 'noList'],
  ['{"polozky":[1]} x', 'broken'], ['{"polozky":[1 2]}', 'broken'], ['{polozky:[1]}', 'broken'],
])('%s is %s', async (text, trouble) => {
  expect(await troubleOf(text)).toBe(trouble)
})

test('another encoding is told; a mark in front of UTF-8 is not in the way', async () => {
  expect(await troubleOf(new Uint8Array([...new TextEncoder().encode('{"polozky":["'), 0xec, 0x9e, ...new TextEncoder().encode('"]}')]))).toBe('encoding')
  expect(await itemsOf(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('{"polozky":[1]}')]))).toEqual([{ kind: 'item', number: 1, value: 1 }])
})

test('a cell of ten megabytes, a deep nesting and a slip of the pen cost their item and nothing else', async () => {
  const long = `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(await itemsOf(`{"polozky":[${long},${deep},{"a":tru},{"b":1}]}`, 65_536)).toEqual([
    { kind: 'fault', number: 1, fault: 'tooLong' }, { kind: 'fault', number: 2, fault: 'tooDeep' }, { kind: 'fault', number: 3, fault: 'json' },
    { kind: 'item', number: 4, value: { b: 1 } },
  ])
})
