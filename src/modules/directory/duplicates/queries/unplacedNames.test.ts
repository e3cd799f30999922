import { expect, test } from 'vitest'
import { pairsNamed } from './unplacedNames.ts'

test('others get their turn between the names', async () => {
  const turns: string[] = []
  const namesakes = (id: string) => {
    turns.push(id)
    return [`${id}a`, `${id}b`]
  }
  setImmediate(() => turns.push('somebody else'))
  expect(await pairsNamed({ namesakes }, ['1', '2'])).toEqual([
    { one: '1', other: '1a' }, { one: '1', other: '1b' }, { one: '2', other: '2a' }, { one: '2', other: '2b' },
  ])
  expect(turns).toEqual(['1', 'somebody else', '2'])
})
