import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/connection.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { likelyWords } from './searchWords.ts'

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
afterAll(() => database[Symbol.asyncDispose]())

async function known(words: readonly string[]): Promise<void> {
  await db.deleteFrom('search_word').execute()
  if (words.length > 0) await db.insertInto('search_word').values(words.map((word) => ({ word }))).execute()
}

test('a dog is no foster parent, and a slip in a longer word is still mended', async () => {
  await known(['pestouni', 'psycholog', 'otec'])
  expect(await likelyWords(db, ['pes', 'psychlog', 'otc'])).toEqual(new Map([['psychlog', 'psycholog']]))
})

test('a word of three letters or fewer never becomes a longer one', async () => {
  const letters = fc.stringMatching(/^[a-e]{1,3}$/)
  const longer = fc.tuple(letters, fc.stringMatching(/^[a-e]{0,6}$/)).map(([begins, ends]) => begins + ends)
  await fc.assert(fc.asyncProperty(fc.uniqueArray(longer, { minLength: 1, maxLength: 40 }), fc.uniqueArray(letters, { minLength: 1, maxLength: 8 }), async (words, typed) => {
    await known(words)
    for (const [short, meant] of await likelyWords(db, typed)) expect(meant.length, `${short} → ${meant}`).toBeLessThanOrEqual(short.length)
  }), { numRuns: 30 })
})
