import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'

test('a connection that breaks in the middle of a transaction fails that transaction and nothing else', async () => {
  await using database = await testDatabase()
  const { db } = database
  const broken = db.transaction().execute(async (tx) => {
    const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${own?.pid})`.execute(db)
    // The news comes while nobody waits for an answer.
    for (let turn = 0; turn < 5; turn++) await sql`select pg_sleep(0.01)`.execute(db)
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toThrow()
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})
