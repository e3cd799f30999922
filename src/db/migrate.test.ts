import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isForeign, migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
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

test('passwords inside addresses of old runs leave the database', async () => {
  await using database = await untouchedDatabase()
  const { db } = database
  const names = Object.keys(migrations)
  await migrate(db, names.slice(0, names.indexOf('20261128T0296_addresses_without_passwords')))
  const kept = ['https://jana:Tajne-1@data.example/rpss.json?x=1', 'https://data.example/a@b.json', 'https://data.example/rpss.json', null]
  for (const address of kept) await sql`insert into register_run (source, file_name, address) values ('rpss', ${address ?? 'rpss.json'}, ${address})`.execute(db)
  await migrate(db)
  const rows = await db.selectFrom('register_run').select(['address', 'file_name']).orderBy('address').execute()
  expect(rows).toEqual([
    { address: 'https://data.example/a@b.json', file_name: 'https://data.example/a@b.json' },
    { address: 'https://data.example/rpss.json', file_name: 'https://data.example/rpss.json' },
    { address: 'https://data.example/rpss.json?x=1', file_name: 'https://data.example/rpss.json?x=1' },
    { address: null, file_name: 'rpss.json' },
  ])
})
