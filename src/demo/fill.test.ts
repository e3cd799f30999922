import { expect, test } from 'vitest'
import { fillDemo } from '#demo/fill.ts'
import { testDatabase } from '#test/support/database.ts'

const now = new Date('2026-11-22T11:00:00Z')

test('the demonstration fills an empty database to its planned counts', async () => {
  await using database = await testDatabase()
  const { db } = database
  await fillDemo(db, now)
  const count = async (table: 'municipality' | 'organisation' | 'service' | 'location' | 'contact' | 'mention' | 'person' | 'service_search'): Promise<number> =>
    (await db.selectFrom(table).select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
  expect(await count('municipality')).toBe(452)
  // 88 actors, three cards written twice, a club in the archive with two services, and two actors with three services that only the register knows.
  expect(await count('organisation')).toBe(94)
  expect(await count('service')).toBe(65)
  expect(await count('service_search')).toBe(63)
  expect(await count('location')).toBe(89)
  expect(await count('contact')).toBe(157)
  expect(await count('mention')).toBe(244)
  expect(await count('person')).toBe(14)
  // The register agrees with most cards, fills in one telephone, and in a few fields says otherwise.
  const { counts } = await db.selectFrom('register_run').select('counts').where('applied_at', 'is not', null).executeTakeFirstOrThrow()
  expect(counts).toMatchObject({ fields: { write: 1, differ: 7 }, kinds: { service: { linked: 22, new: 3 } }, troubles: 0 })
  expect(await db.selectFrom('register_record').select('kind').where('differs', '=', true).execute()).toHaveLength(6)
  // What only the register knows helps older people and people without a home: it is in no list until somebody asks.
  expect(await db.selectFrom('service_search').select('service_id').where('outside_network', '=', true).execute()).toHaveLength(3)
})
