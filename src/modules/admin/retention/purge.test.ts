import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { filesIn } from '#db/files.ts'
import { addPerson, beganBy, changePeriod, type RetentionKind, retentionKinds, retentionOf, standingOf } from '#modules/access/index.ts'
import { agedThings, type Around, noonOf } from '#test/factories/agedThings.ts'
import { anOrganisation } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { testToday } from '#test/support/app.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { askedKinds, purge } from './commands/purge.ts'

let database: TestDatabase
let around: Around
async function begin(): Promise<void> {
  database = await testDatabase()
  await aTerritory(database.db)
  const person = await addPerson(database.db, null, { name: 'Zkušební Osoba', email: 'osoba@priklad.example' })
  if (!person.ok) throw new Error(person.reason)
  around = { db: database.db, organisation: await anOrganisation(database.db), person: person.value }
}
const end = async (): Promise<void> => { await database[Symbol.asyncDispose]() }

const quiet = () => Promise.resolve()
const purgeOn = (day: IsoDate, id: string = randomUUID(), tell: (kind: RetentionKind) => Promise<void> = quiet) =>
  purge({ db: database.db, files: filesIn(database.db), now: noonOf(day) }, { id, by: null, tell })

async function rowsOf(kind: RetentionKind): Promise<{ id: string, began: IsoDate }[]> {
  const asked = (await askedKinds(database.db, noonOf(testToday))).find((one) => one.kind === kind)!
  const { rows } = await sql<{ id: string, began: IsoDate }>`select id, began from (${await asked.keeper.rows(database.db)}) k order by began, id`.execute(database.db)
  return rows
}

/** Since so many days ago everything of a kind has been shown to go. */
async function announcedFor(kind: RetentionKind, days: number): Promise<void> {
  for (const { id } of await rowsOf(kind)) {
    await database.db.insertInto('retention_notice').values({ kind, subject_id: id, announced_on: addDays(testToday, -days) }).execute()
  }
}

/** The last day whose things may go today. */
const edge = (kind: RetentionKind): IsoDate => beganBy(testToday, retentionOf(kind).usual)

describe('each kind', () => {
  beforeAll(begin)
  afterAll(end)

  test.each(retentionKinds.map((kind) => [kind] as const))('%s: nothing unannounced goes, then what is over its time or ends today; what ends tomorrow stays', async (kind) => {
    const last = edge(kind)
    const { noticeDays } = retentionOf(kind)
    if (noticeDays > 0) {
      await agedThings[kind](around, addDays(last, -2000))
      expect((await purgeOn(testToday))[kind]).toBeUndefined()
      expect((await purgeOn(addDays(testToday, noticeDays - 1)))[kind]).toBeUndefined()
      expect((await purgeOn(addDays(testToday, noticeDays)))[kind]?.count).toBe(1)
    }
    for (const day of [addDays(last, -1), last, addDays(last, 1)]) await agedThings[kind](around, day)
    const began = async () => (await rowsOf(kind)).map((row) => row.began).filter((day) => day <= addDays(last, 1))
    expect(await began()).toEqual([addDays(last, -1), last, addDays(last, 1)])
    await announcedFor(kind, Math.max(1, noticeDays))
    expect((await purgeOn(testToday))[kind]?.count).toBe(2)
    expect(await began()).toEqual([addDays(last, 1)])
    // Once more on the same day: nothing is left to go.
    expect((await purgeOn(testToday))[kind]).toBeUndefined()
  })
})

describe('a purge', () => {
  beforeEach(begin)
  afterEach(end)

  test('erases what its dry run counts, also with everything at once', async () => {
    for (const kind of retentionKinds) {
      for (const back of [400, 3, 0, -1, -20, -60]) await agedThings[kind](around, addDays(edge(kind), -back))
      await announcedFor(kind, 40)
    }
    const due = new Map<RetentionKind, number>()
    for (const asked of await askedKinds(database.db, noonOf(testToday))) due.set(asked.kind, (await standingOf(database.db, asked)).due)
    const erased = await purgeOn(testToday)
    // Only what was there: a purge itself, and entries in the audit, are not as old as that.
    for (const kind of retentionKinds) expect([kind, erased[kind]?.count ?? 0]).toEqual([kind, due.get(kind)])
    for (const asked of await askedKinds(database.db, noonOf(testToday))) expect([asked.kind, (await standingOf(database.db, asked)).due]).toEqual([asked.kind, 0])
  })

  test('a shorter period announces first; a longer one takes the announcement back', async () => {
    await agedThings.services(around, addDays(testToday, -300))
    const change = async (length: number, over: number) => {
      const changed = await changePeriod(database.db, around.person, { kind: 'services', length, reason: 'zkouška', over }, noonOf(testToday))
      return changed.ok ? changed.value : 0
    }
    const first = await change(6, 0)
    expect(await purgeOn(testToday)).toEqual({})
    expect(await rowsOf('services')).toHaveLength(1)
    const notices = () => database.db.selectFrom('retention_notice').select('announced_on').execute()
    expect(await notices()).toEqual([{ announced_on: testToday }])
    const second = await change(24, first)
    await purgeOn(addDays(testToday, 10))
    expect(await notices()).toEqual([])
    await change(6, second)
    expect(await purgeOn(addDays(testToday, 30))).toEqual({})
    expect((await purgeOn(addDays(testToday, 60))).services?.count).toBe(1)
  })

  test('what is restored in time stays, and is announced anew when it is archived again', async () => {
    await agedThings.services(around, addDays(edge('services'), 10))
    await purgeOn(testToday)
    await database.db.updateTable('service').set({ archived_at: null }).execute()
    expect(await purgeOn(addDays(testToday, 40))).toEqual({})
    expect(await database.db.selectFrom('service').select('name').execute()).toHaveLength(1)
    expect(await database.db.selectFrom('retention_notice').selectAll().execute()).toEqual([])
  })

  test('a run cut short in the middle goes on and is one entry in the audit', async () => {
    // More than a batch, so that there is a middle.
    await database.db.insertInto('sign_in_failure').values(Array.from({ length: 450 }, (_, number) =>
      ({ key_hash: Buffer.from(`key ${number}`), failures: 1, last_at: noonOf(addDays(testToday, -9)) }))).execute()
    await agedThings.services(around, addDays(edge('services'), -1))
    await announcedFor('services', 30)
    const id = randomUUID()
    let told = 0
    const cut = purgeOn(testToday, id, (kind) => kind === 'failures' && ++told === 2 ? Promise.reject(new Error('killed')) : quiet())
    await expect(cut).rejects.toThrow('killed')
    expect(await rowsOf('failures')).toHaveLength(250)
    const entries = () => database.db.selectFrom('audit_entry').select(['subject_id', 'details']).where('action', '=', 'admin.purge').execute()
    expect(await entries()).toEqual([])
    const erased = await purgeOn(testToday, id)
    const whole = { services: { count: 1, names: [expect.stringMatching(/^Zrušená služba/) as string] }, failures: { count: 450, names: [] } }
    expect(erased).toEqual(whole)
    expect(await entries()).toEqual([{ subject_id: id, details: whole }])
    // A run that ended is not written down twice.
    expect(await purgeOn(testToday, id)).toEqual({})
    expect(await entries()).toHaveLength(1)
  })

  test('two purges at once erase everything once', async () => {
    for (let count = 0; count < 5; count++) await agedThings.sessions(around, addDays(testToday, -10))
    const both = await Promise.all([purgeOn(testToday), purgeOn(testToday)])
    expect(both.reduce((sum, erased) => sum + (erased.sessions?.count ?? 0), 0)).toBe(5)
  })
})
