import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { importRegister } from './commands/importRegister.ts'

// A question to a provider and its answer hold for what was asked about, and a decision that was undone asks again.

let site: TestApp
let networker: Visit
beforeEach(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  await bringIn('467000001', '2026-10-01')
  await callElsewhere('+420 467 111 111')
})
afterEach(async () => { await site[Symbol.asyncDispose]() })

async function bringIn(phone: string, asOf: string): Promise<void> {
  const done = await importRegister(site.db, null, {
    source: 'rpss', file: { name: 'rpss.json', address: null, fileId: null, day: null, bytes: bytesOf(aRegister({ phone }), 4096) }, asOf: asOf as IsoDate, today: testToday, orpCodes: null,
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
}

const callElsewhere = (phone: string) => site.db.updateTable('service').set((row) => ({ phone, version: row('version', '+', 1) })).execute()
const inbox = (query = 'pole=service.phone'): Promise<string> => networker.get(`/prace/sit/rozdily?${query}`).then(textOf)
const chosenIn = (page: string): string => /name="rozdil" value="([^"]+)"/.exec(page)?.[1] ?? ''
const send = async (form: Readonly<Record<string, string>>): Promise<string> => textOf(await networker.post('/prace/sit/rozdily', { pohled: '', ...form }))
const ask = async (): Promise<string> => /\/overeni-udaju\/[\w-]+/.exec(await send({ act: 'ask', rozdil: chosenIn(await inbox()) }))?.[0] ?? ''
const take = async (): Promise<string> => {
  const taken = await networker.post('/prace/sit/rozdily', { take: chosenIn(await inbox()), pohled: '' })
  return new URL(taken.headers.get('location')!, 'http://sit.example').searchParams.get('davka')!
}
const undo = async (batch: string): Promise<string> => {
  const undone = await networker.post(`/prace/sit/rozdily/rozhodnuti/${batch}/zpet`, { pohled: '' })
  return textOf(await networker.get(undone.headers.get('location')!))
}
const saysAnswer = 'Poskytovatel: platí registr.'

test.each([
  ['the register says another word', () => bringIn('467999999', '2026-10-02')], ['ours is another word', () => callElsewhere('+420 467 222 222')],
])('an answer holds for the two words it is about: not when %s, and again when they are back', async (_, change) => {
  const link = await ask()
  await site.anyone.post(link, { 'odpoved-0': 'said' })
  expect(await inbox('stav=dotazy')).toContain(saysAnswer)
  await change()
  expect(chosenIn(await inbox('stav=dotazy'))).toBe('')
  expect(await inbox()).not.toContain(saysAnswer)
  const { id } = await site.db.selectFrom('register_request').select('id').executeTakeFirstOrThrow()
  const told = await textOf(await networker.get(`/prace/sit/rozdily/dotazy/${id}`))
  expect([told.includes('467 000 001'), told.includes('467 111 111')]).toEqual([true, true])
  expect(await ask()).not.toBe('')
  await site.db.deleteFrom('register_request').where('id', '<>', id).execute()
  await bringIn('467000001', '2026-10-03')
  await callElsewhere('+420 467 111 111')
  expect(await inbox('stav=dotazy')).toContain(saysAnswer)
})

test('undoing a decision asks the provider again: by the same link, or with the answer that came', async () => {
  const link = await ask()
  const first = await take()
  expect((await site.anyone.get(link)).status).toBe(404)
  await undo(first)
  expect((await site.anyone.get(link)).status).toBe(200)
  await site.anyone.post(link, { 'odpoved-0': 'said' })
  const second = await take()
  expect(chosenIn(await inbox('stav=dotazy'))).toBe('')
  expect(await undo(second)).toContain('Vráceno zpět')
  expect(await inbox('stav=dotazy')).toContain(saysAnswer)
})

test('undoing what somebody has written over since says that nothing was undone', async () => {
  const batch = await take()
  await callElsewhere('+420 467 222 222')
  const page = await undo(batch)
  expect(page).toContain('Nic se nevrátilo')
  expect(page).not.toContain('Vráceno zpět')
})

test('a question that ran out is none: the provider can be asked again', async () => {
  await ask()
  expect(await ask()).toBe('')
  await sql`update register_request set expires_at = created_at`.execute(site.db)
  expect(chosenIn(await inbox('stav=dotazy'))).toBe('')
  expect(await ask()).not.toBe('')
})
