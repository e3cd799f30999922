import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesIn } from '#db/files.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { tablesSaying } from '#test/support/tablesSaying.ts'
import { keepers } from '../retention/commands/keepers.ts'
import { importRegister } from './commands/importRegister.ts'
import { createRun, discardRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'

// A register names people, with their birth dates. What is read of it names nobody, and the file goes as soon as it was read.

const birth = '1971-03-09'
const withPeople = (content: string): string => content.replaceAll('"jmeno":"Někdo Osobní"', `"jmeno":"Někdo Osobní","datumNarozeni":"${birth}"`)

let app: TestApp
let networker: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())
afterEach(async () => { expect(await tablesSaying(app.db, birth)).toEqual([]) })

function formWith(content: string, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([content], { type: 'application/json' }), 'rpss.json')
  return form
}
const send = (content: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> => networker.postFile('/prace/sit/registry/zdroj/rpss', formWith(withPeople(content), fields))
const pathOf = (answer: Response): string => new URL(answer.headers.get('location') ?? '', 'http://sit.example').pathname

async function settled(path: string): Promise<string> {
  for (;;) {
    const { isRunning } = await (await networker.ask(path, { headers: { accept: 'application/json' } })).json() as { isRunning: boolean }
    if (!isRunning) return (await networker.get(path)).text()
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}

test('once it was read, and when it is written', async () => {
  expect(withPeople(aRegister({}))).toContain(birth)
  const at = pathOf(await send(aRegister({})))
  expect(await settled(at)).toContain('čeká na potvrzení')
  expect(await tablesSaying(app.db, birth)).toEqual([])
  await networker.post(`${at}/zapsat`)
  expect(await settled(at)).toContain('zapsáno')
})

test('when it cannot be read', async () => {
  const at = pathOf(await send(aRegister({}).slice(0, -20)))
  expect(await settled(at)).toContain('nejde přečíst')
})

test('when the form is refused', async () => {
  expect((await send(aRegister({}), { territory: 'orp.5304' })).status).toBe(422)
})

/** A run whose reading was ordered and has not begun. */
async function ordered(): Promise<{ id: string, path: string }> {
  const fileId = await app.db.transaction().execute((tx) => filesIn(app.db).store(tx, { name: 'rpss.json', mediaType: 'application/json', bytes: new TextEncoder().encode(withPeople(aRegister({}))) }))
  const id = await createRun(app.db, networker.personId, { source: 'rpss', fileName: 'rpss.json', fileId, address: null, size: null, asOf: null, orpCodes: ['5302'] })
  return { id, path: `/prace/sit/registry/nacteni/${id}` }
}
const run = (id: string) => app.db.selectFrom('register_run').select(['staged_at', 'discarded_at', 'refused', 'file_id']).where('id', '=', id).executeTakeFirstOrThrow()
const rowsOf = (id: string) => app.db.selectFrom('register_staged').select('key').where('run_id', '=', id).execute()
const reading = { today: testToday, tell: () => Promise.resolve(), signal: new AbortController().signal }

test('when its reading is cancelled, which throws it away', async () => {
  const { id, path } = await ordered()
  await app.db.insertInto('job_run').values({ kind: 'directory.readRegister', subject: id, payload: JSON.stringify({ run: id }), requested_by: networker.personId }).execute()
  expect((await networker.post(`${path}/zrusit`)).status).toBe(303)
  expect(await (await networker.get(path)).text()).toContain('zahozeno')
  expect(await run(id)).toMatchObject({ staged_at: null, discarded_at: expect.any(Date) as Date, file_id: null })
})

test('when it is thrown away at the very moment it was read: nothing waits for a yes', async () => {
  const { id } = await ordered()
  const fileId = (await run(id)).file_id!
  const bytes = (await filesIn(app.db).bytes(fileId as never))!
  await stageRun(app.db, { id, source: 'rpss', asOf: null, orpCodes: ['5302'] }, {
    size: bytes.size,
    async *read(from, to) {
      yield* bytes.read(from, to)
      await discardRun(app.db, filesIn(app.db), networker.personId, id)
    },
  }, reading)
  expect(await run(id)).toMatchObject({ staged_at: null, refused: null, discarded_at: expect.any(Date) as Date })
  expect(await rowsOf(id)).toEqual([])
})

test('by the command line', async () => {
  const fileId = await app.db.transaction().execute((tx) => filesIn(app.db).store(tx, { name: 'rpss.json', mediaType: 'application/json', bytes: new TextEncoder().encode(withPeople(aRegister({}))) }))
  const bytes = (await filesIn(app.db).bytes(fileId))!
  const done = await importRegister(app.db, null, { source: 'rpss', file: { name: 'rpss.json', address: null, fileId, day: null, bytes }, asOf: null, today: testToday, orpCodes: null }, 'look')
  expect(done.ok).toBe(true)
})

test('a day after its reading failed, and the run is thrown away with it', async () => {
  const { id, path } = await ordered()
  expect(await (await networker.get(path)).text()).toContain('Zkusit znovu')
  expect(await tablesSaying(app.db, birth)).toEqual(['file_chunk'])
  await app.db.transaction().execute((tx) => keepers.registerFiles.erase(tx, [id], { files: filesIn(app.db), now: new Date(), forgetters: [] }))
  expect(await (await networker.get(path)).text()).toContain('zahozeno')
})
