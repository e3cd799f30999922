import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cs } from '#i18n/messages/cs/index.ts'
import { en } from '#i18n/messages/en/index.ts'
import { messageProblems, messagesByKey, type MessageTree, unusedKeys } from './messageRules.ts'

const problems = (czech: MessageTree, english: MessageTree) => messageProblems(messagesByKey({ room: czech }), messagesByKey({ room: english }))

describe('messages', () => {
  test('English has every Czech key, placeholder and its own plural forms', () => {
    expect(messageProblems(messagesByKey(cs), messagesByKey(en))).toEqual([])
  })

  test('every key is used', () => {
    const files = globSync('src/**/*.{ts,tsx}', { exclude: ['src/i18n/messages/**', '**/*.test.*'] })
    expect(unusedKeys(messagesByKey(cs).keys(), files.map((file) => readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('the wall of messages fires', () => {
  test.each([
    ['a missing key', { a: { b: 'x' } }, {}, 'en room:a.b: is missing'],
    ['a left-over key', {}, { a: 'x' }, 'en room:a: is not in cs'],
    ['another placeholder', { a: 'k {{date}}' }, { a: 'on {{day}}' }, 'room:a: cs has {{date}}, en {{day}}'],
    ['a missing Czech form', { a_one: '{{count}}', a_few: '{{count}}', a_other: '{{count}}' }, { a_one: '{{count}}', a_other: '{{count}}' }, 'cs room:a: has the forms few, one, other, wants few, many, one, other'],
    ['a missing English form', { a: 'x' }, { a_other: 'x' }, 'en room:a: has the forms other, wants one, other'],
    ['an empty text', { a: 'x' }, { a: ' ' }, 'en room:a: is empty'],
  ])('on %s', (_what, czech, english, problem) => {
    expect(problems(czech, english)).toContain(problem)
  })

  test('and is silent when all is well', () => {
    const czech = { a: 'k {{date}}', n_one: '{{count}} obec', n_few: '{{count}} obce', n_many: '{{count}} obce', n_other: '{{count}} obcí' }
    expect(problems(czech, { a: 'on {{date}}', n_one: '{{count}} municipality', n_other: '{{count}} municipalities' })).toEqual([])
  })

  test('on a key that nobody uses', () => {
    const sources = ["t('room:used.plain')", 't(`room:tree.${node.code}.title`)', 't(`${room}:menu`)', 'const all = `${kind}:${code}`']
    const keys = ['room:used.plain', 'room:used.other', 'room:tree.a.title', 'room:tree.a.text', 'other:menu', 'other:menus']
    expect(unusedKeys(keys, sources)).toEqual(['room:used.other', 'room:tree.a.text', 'other:menus'])
  })
})
