import { expect, test } from 'vitest'
import { readArguments } from './commandLine.ts'

const read = (...args: readonly string[]) => readArguments(args, ['name', 'scope'])

test('options and the rest, in any order', () => {
  expect(read('a.csv', '--name', 'Jana Vzorová', 'b.csv', '--scope=5302')).toEqual({ ok: true, value: { options: { name: 'Jana Vzorová', scope: '5302' }, rest: ['a.csv', 'b.csv'] } })
})

test.each([[['--barva', 'modrá'], '--barva'], [['--name'], '--name'], [['--name', '--scope', '1'], '--name'], [['-x'], '-x']])('%j is refused for %s', (args, option) => {
  expect(read(...args)).toEqual({ ok: false, reason: option })
})
