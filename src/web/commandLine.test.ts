import { expect, test } from 'vitest'
import { readArguments } from './commandLine.ts'

const read = (...args: readonly string[]) => readArguments(args, ['name', 'scope'])

test('options and the rest, in any order', () => {
  expect(read('a.csv', '--name', 'Jana Vzorová', 'b.csv', '--scope=5302')).toEqual({ ok: true, value: { options: { name: 'Jana Vzorová', scope: '5302' }, flags: new Set(), rest: ['a.csv', 'b.csv'] } })
})

test.each([[['--barva', 'modrá'], '--barva'], [['--name'], '--name'], [['--name', '--scope', '1'], '--name'], [['-x'], '-x']])('%j is refused for %s', (args, option) => {
  expect(read(...args)).toEqual({ ok: false, reason: option })
})

test('a flag stands alone', () => {
  const readFlag = (...args: readonly string[]) => readArguments(args, ['name'], ['replace'])
  expect(readFlag('a.zip', '--replace')).toEqual({ ok: true, value: { options: {}, flags: new Set(['replace']), rest: ['a.zip'] } })
  expect(readFlag('--replace', 'a.zip', '--name', 'b')).toEqual({ ok: true, value: { options: { name: 'b' }, flags: new Set(['replace']), rest: ['a.zip'] } })
  expect(readFlag('--replace=no', 'a.zip')).toEqual({ ok: false, reason: '--replace' })
  expect(readFlag('--no-replace', 'a.zip')).toEqual({ ok: false, reason: '--no-replace' })
})
