import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '#core/ids.ts'
import { openPool } from '#db/connection.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { type JobHandler, type JobQueue, startQueue } from './queue.ts'

let database: TestDatabase
let somebody: PersonId
beforeAll(async () => {
  database = await testDatabase()
  const { id } = await database.db.insertInto('person').values({ name: 'Zkušební Osoba', email: 'osoba@priklad.example' }).returning('id').executeTakeFirstOrThrow()
  somebody = id as PersonId
})
afterAll(async () => { await database[Symbol.asyncDispose]() })

interface Process extends AsyncDisposable { readonly queue: JobQueue, readonly tick: () => Promise<void>, readonly stop: () => Promise<void> }

/** One server process over the common database. */
async function aProcess(...handlers: readonly JobHandler[]): Promise<Process> {
  const pool = openPool(database.connection, () => undefined, 8)
  const { queue, tick, stop } = await startQueue(database.db, pool, handlers, pino({ level: 'silent' }))
  let stopped: Promise<void> | undefined
  const end = (): Promise<void> => (stopped ??= stop().then(() => pool.end()))
  return { queue, tick, stop: end, [Symbol.asyncDispose]: end }
}

interface Work { readonly handler: JobHandler, readonly begun: string[], readonly release: () => void }

/** Work that lasts until it is released or its server stops; tells what it began with. */
function lastingWork(kind: string): Work {
  const begun: string[] = []
  const ended = Promise.withResolvers<undefined>()
  return {
    begun,
    release: () => { ended.resolve(undefined) },
    handler: {
      kind,
      async run(payload, { signal }) {
        begun.push(String(payload))
        const aborted = new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new Error('stopped')) }) })
        await Promise.race([ended.promise, aborted])
        return payload
      },
    },
  }
}

const within = { timeout: 15_000, interval: 50 }
const finished = ({ queue }: Process, id: string) => expect.poll(async () => (await queue.run(id))?.finishedAt ?? null, within).not.toBe(null)

test('a long work holds back only work of its own kind', async () => {
  const [long, other] = [lastingWork('long'), lastingWork('other')]
  other.release()
  await using process = await aProcess(long.handler, other.handler)
  const first = await process.queue.enqueue('long', 'first', 'first', somebody)
  const second = await process.queue.enqueue('long', 'second', 'second', somebody)
  await expect.poll(() => long.begun, within).toEqual(['first'])
  const third = await process.queue.enqueue('other', 'third', 'third', somebody)
  await finished(process, third)
  expect(long.begun).toEqual(['first'])
  long.release()
  await finished(process, first)
  await finished(process, second)
  expect(long.begun).toEqual(['first', 'second'])
})

test('at most three works run at once', async () => {
  const kinds = ['a', 'b', 'c', 'd', 'e', 'f']
  let [now, most, begun] = [0, 0, 0]
  const three = Promise.withResolvers<undefined>()
  const handlers = kinds.map((kind): JobHandler => ({
    kind,
    async run() {
      most = Math.max(most, ++now)
      if (++begun === 3) three.resolve(undefined)
      await three.promise
      // Long enough for a free worker to begin the fourth.
      for (let turn = 0; turn < 50; turn++) await sql`select pg_sleep(0.01)`.execute(database.db)
      now -= 1
    },
  }))
  // All wait already when the process starts.
  const open = await database.db.insertInto('job_run').values(kinds.map((kind) => ({ kind, subject: 'x', requested_by: somebody }))).returning('id').execute()
  await using process = await aProcess(...handlers)
  for (const { id } of open) await finished(process, id)
  expect([most, begun]).toEqual([3, 6])
})

test('of many who ask at the same moment everybody gets the same run', async () => {
  const work = lastingWork('once')
  await using process = await aProcess(work.handler)
  const ids = await Promise.all(Array.from({ length: 8 }, () => process.queue.enqueue('once', 'x', 'x', somebody)))
  expect(new Set(ids).size).toBe(1)
  work.release()
  await finished(process, ids[0]!)
  expect(work.begun).toEqual(['x'])
  expect(await process.queue.enqueue('once', 'x', 'x', somebody)).not.toBe(ids[0])
})

test('a second process leaves alone what the first is doing, and takes it up when the first is gone', async () => {
  const [mine, theirs] = [lastingWork('shared'), lastingWork('shared')]
  const marker: JobHandler = { kind: 'marker', run: () => Promise.resolve(null) }
  await using first = await aProcess(mine.handler, marker)
  const id = await first.queue.enqueue('shared', 'x', 'x', somebody)
  await expect.poll(() => mine.begun, within).toEqual(['x'])
  await using second = await aProcess(theirs.handler, marker)
  await finished(second, await second.queue.enqueue('marker', 'x', null, somebody))
  expect(theirs.begun).toEqual([])
  await first.stop()
  expect(await second.queue.run(id)).toMatchObject({ finishedAt: null, failure: null })
  await second.tick()
  await expect.poll(() => theirs.begun, within).toEqual(['x'])
  theirs.release()
  await finished(second, id)
  expect(await second.queue.run(id)).toMatchObject({ result: 'x', failure: null })
})

test('what is due begins by itself once, whichever process asks first, also when it failed', async () => {
  const begun: string[] = []
  let day = '2026-11-22'
  const due: JobHandler = {
    kind: 'nightly',
    run: (payload) => { begun.push(String(payload)); return Promise.reject(new Error('no')) },
    due: () => Promise.resolve({ subject: day, payload: day }),
  }
  await using first = await aProcess(due)
  await using second = await aProcess(due)
  await Promise.all([first.tick(), second.tick(), first.tick(), second.tick()])
  await expect.poll(async () => (await first.queue.latest('nightly', day))?.failure, within).toBe('failed')
  await second.tick()
  day = '2026-11-23'
  await second.tick()
  await expect.poll(async () => (await first.queue.latest('nightly', day))?.failure, within).toBe('failed')
  expect(begun).toEqual(['2026-11-22', '2026-11-23'])
})

test('who cannot say what is due does not stop the others', async () => {
  const work = lastingWork('healthy')
  await using process = await aProcess(
    { kind: 'sick', run: () => Promise.resolve(null), due: () => Promise.reject(new Error('no')) },
    { ...work.handler, due: () => Promise.resolve({ subject: 'x', payload: 'x' }) },
  )
  await process.tick()
  await expect.poll(() => work.begun, within).toEqual(['x'])
  work.release()
})

test('work that waits for somebody and tells nothing is cancelled all the same', async () => {
  const waits: JobHandler = { kind: 'waits', run: (_payload, { signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('ended')) }) }) }
  await using process = await aProcess(waits)
  const id = await process.queue.enqueue('waits', 'outside', {}, somebody)
  await process.queue.cancel(id)
  expect(await process.queue.settled(id, 60_000)).toMatchObject({ failure: 'cancelled' })
})

test('who waits for the end of work waits no longer than said', async () => {
  const waits: JobHandler = { kind: 'waits', run: (_payload, { signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('ended')) }) }) }
  await using process = await aProcess(waits)
  const id = await process.queue.enqueue('waits', 'long', {}, somebody)
  expect(await process.queue.settled(id, 0)).toMatchObject({ finishedAt: null })
  await process.queue.cancel(id)
})
