import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { applyRun } from './commands/applyRun.ts'
import { importRegister } from './commands/importRegister.ts'
import { createRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'
import { runPath } from './paths.ts'

let app: TestApp
let networker: Visit
beforeEach(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  await bringIn(aRegister({ phone: '467000001' }), '2026-11-20')
})
afterEach(() => app[Symbol.asyncDispose]())

async function bringIn(content: string, asOf: string | null, day: string | null = null): Promise<void> {
  const done = await importRegister(app.db, networker.personId, {
    source: 'rpss', file: { name: 'rpss', address: null, fileId: null, day: day as IsoDate | null, bytes: bytesOf(content) }, asOf: asOf as IsoDate | null, today: testToday, orpCodes: null,
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
}
const phone = async () => (await app.db.selectFrom('service').select('phone').where('registration_number', '=', '1000001').executeTakeFirstOrThrow()).phone

async function staged(content: string, asOf: string, orpCodes: readonly string[] = ['5302']): Promise<string> {
  const order = { source: 'rpss', asOf: asOf as IsoDate, orpCodes } as const
  const id = await createRun(app.db, networker.personId, { ...order, fileName: 'rpss.json', fileId: null, address: null, size: null })
  await stageRun(app.db, { id, ...order }, bytesOf(content), { today: testToday, tell: () => Promise.resolve(), signal: new AbortController().signal })
  return id
}
const ordered = async (run: string): Promise<number> => (await app.db.selectFrom('job_run').select('id').where('subject', '=', run).execute()).length
const quietly = (): Promise<void> => Promise.resolve()

test('a day that has not come is refused at the form, with what was typed', async () => {
  const form = new FormData()
  form.append('asOf', '1. 1. 2031')
  form.append('file', new Blob([aRegister({})]), 'rpss.json')
  const answer = await networker.postFile('/prace/sit/registry/zdroj/rpss', form)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('ještě nebyl')
  expect(page).toContain('1. 1. 2031')
})

test('a file that claims a day to come is of today', async () => {
  await bringIn(aRegister({ id: '1000009', facilities: [{ municipality: '571164', point: 9 }] }), null, '2031-01-01')
  expect(await app.db.selectFrom('register_run').select('as_of').orderBy('requested_at', 'desc').limit(1).execute()).toEqual([{ as_of: testToday }])
})

test('an older edition is told in the preview and written only by who ticks that it is', async () => {
  const run = await staged(aRegister({ phone: '467000002' }), '2026-01-01')
  const preview = await (await networker.get(runPath(run))).text()
  expect(preview).toContain('1. 1. 2026')
  expect(preview).toContain('starší')
  expect(preview).toMatch(/name="older"/)
  const refused = await networker.post(`${runPath(run)}/zapsat`)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Zaškrtněte')
  expect(await ordered(run)).toBe(0)
  expect((await networker.post(`${runPath(run)}/zapsat`, { older: 'on' })).status).toBe(303)
  expect(await ordered(run)).toBe(1)
})

test('one that became older while it waited is not written without the tick either', async () => {
  const run = await staged(aRegister({ phone: '467000003' }), '2026-11-21')
  expect(await (await networker.get(runPath(run))).text()).not.toMatch(/name="older"/)
  await bringIn(aRegister({ phone: '467000004' }), '2026-11-22')
  expect(await applyRun(app.db, networker.personId, run, quietly)).toEqual({ ok: false, reason: 'older' })
  expect(await phone()).toBe('+420 467 000 004')
  expect(await (await networker.get(runPath(run))).text()).toMatch(/name="older"/)
  expect((await applyRun(app.db, networker.personId, run, quietly, true)).ok).toBe(true)
  expect(await phone()).toBe('+420 467 000 003')
})

test('what is known elsewhere makes nothing older here', async () => {
  const run = await staged(aRegister({ id: '1000005', facilities: [{ municipality: '571164', point: 5 }] }), '2026-02-01', ['5304'])
  expect(await (await networker.get(runPath(run))).text()).not.toMatch(/name="older"/)
})

test('the command line does not write it by --yes', async () => {
  const done = await importRegister(app.db, null, {
    source: 'rpss', file: { name: 'rpss', address: null, fileId: null, day: null, bytes: bytesOf(aRegister({ phone: '467000006' })) }, asOf: '2026-01-01' as IsoDate, today: testToday, orpCodes: null,
  }, 'whole')
  expect(done).toMatchObject({ ok: true, value: { isWritten: false, newer: '2026-11-20' } })
})
