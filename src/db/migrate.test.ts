import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isForeign } from '#db/migrate.ts'
import { testDatabase, untouchedDatabase } from '#test/support/database.ts'

test('an empty database and our own are not foreign', async () => {
  await using empty = await untouchedDatabase()
  await using ours = await testDatabase()
  expect([await isForeign(empty.db), await isForeign(ours.db)]).toEqual([false, false])
})

test('a database in which another program keeps its tables is foreign', async () => {
  await using database = await untouchedDatabase()
  await sql`create table invoice (id integer)`.execute(database.db)
  expect(await isForeign(database.db)).toBe(true)
})
