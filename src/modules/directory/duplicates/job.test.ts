import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const pairs = () => app.db.selectFrom('alike_pair').select(['kind', 'first_id', 'second_id', 'reasons']).orderBy('kind').orderBy('first_id').orderBy('second_id').execute()
const rule = async () => (await app.db.selectFrom('alike_rule').select('rule').executeTakeFirst())?.rule

test('a database from before the rule is looked through by itself, and finds what its cards would', async () => {
  const [one] = [await anOrganisation(app.db, { name: 'Rodinné centrum Klubíčko', phone: null }), await anOrganisation(app.db, { name: 'RC Klubíčko', phone: null })]
  await aService(app.db, one, { name: 'Poradna' })
  await aService(app.db, one, { name: 'Poradna pro rodiny' })
  const found = await pairs()
  expect(found.map(({ kind }) => kind)).toEqual(['organisation', 'service'])
  await sql`delete from alike_pair`.execute(app.db)
  await sql`delete from alike_rule`.execute(app.db)
  await app.tick()
  await expect.poll(rule, { timeout: 15_000, interval: 50 }).toBe(1)
  expect(await pairs()).toEqual(found)
})
