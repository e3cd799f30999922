import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

const list = '/prace/pokryti/minimum?orp=5302'
const asked = {
  version: '0', carMinutes: '20', transitMinutes: '', capacityAmount: '2,5', capacityUnit: 'klient', hoursPerWeek: '8', freeOfCharge: 'on', reason: 'Dohoda KPSS',
  agreedOn: '12. 3. 2026',
}

/** What an answer says; unbreakable spaces are the typesetter's. */
const said = async (answer: Response | Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll('\u00A0', ' ')

let site: TestApp
let alena: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  alena = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const formOf = (code: string, orp = '5302'): string => `/prace/pokryti/minimum/${code}?orp=${orp}`

test('shipped minimums say that the region has to approve them', async () => {
  const text = await said(alena.get(list))
  expect(text).toContain('výchozí, ke schválení krajem')
  expect(text).toContain('do 30 min autem, aspoň 5 klientů na 1 000 dětí, aspoň 8 h týdně, zdarma')
})

test('a change is written with its reason and day, and in the audit', async () => {
  expect((await alena.post(formOf('child_psychology'), asked)).headers.get('location')).toBe(`${list}&zprava=saved`)
  const text = await said(alena.get(list))
  expect(text).toContain('do 20 min autem, aspoň 2,5 klienta na 1 000 dětí')
  expect(text).toContain('schváleno 12. 3. 2026')
  expect(text).toContain('Dohoda KPSS')
  const entry = await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'coverage.changeMinimum').executeTakeFirstOrThrow()
  expect(entry.details).toEqual({ function: 'child_psychology' })
})

test.each([
  [{ reason: '' }, 'Vyplňte prosím toto pole.'],
  [{ capacityUnit: '' }, 'Vyplňte kapacitu i'],
  [{ carMinutes: '0' }, 'Napište 1 až 600 minut.'],
  [{ hoursPerWeek: '200' }, 'Napište 1 až 168 hodin.'],
])('%j is refused and what was typed stays', async (wrong, sentence) => {
  const answer = await alena.post(formOf('mediation'), { ...asked, ...wrong, agreedOn: '1. 2. 2026' })
  const text = await said(answer)
  expect(answer.status).toBe(422)
  expect(text).toContain(sentence)
  expect(text).toContain('value="1. 2. 2026"')
})

test('who saves over somebody else is told and sees both', async () => {
  await alena.post(formOf('crisis'), { ...asked, reason: 'První' })
  const answer = await alena.post(formOf('crisis'), { ...asked, reason: 'Druhý' })
  const text = await said(answer)
  expect(answer.status).toBe(409)
  expect(text).toContain('Důvod: První')
  expect(text).toContain('>Druhý</textarea>')
  expect(text).toContain('name="version" value="1"')
  expect((await alena.post(formOf('crisis'), { ...asked, version: '1', reason: 'Druhý' })).status).toBe(303)
})

test('the shipped minimum comes back, once and by what was seen', async () => {
  await alena.post(formOf('addiction'), { ...asked, reason: 'Jen na čas' })
  const reset = '/prace/pokryti/minimum/addiction/vychozi?orp=5302'
  expect(await said(alena.get(reset))).toContain('do 45 min autem')
  expect((await alena.post(reset, { version: '7' })).status).toBe(409)
  expect((await alena.post(reset, { version: '1' })).status).toBe(303)
  expect(await said(alena.get(list))).not.toContain('Jen na čas')
})

test('only the networker of the ORP and the coordinator change it', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  const expert = await site.signIn('regional_expert', { kind: 'region', code: 'CZ053' })
  expect((await alena.post(formOf('early_care', '5304'), asked)).status).toBe(403)
  expect((await expert.post(formOf('early_care'), asked)).status).toBe(403)
  expect(await said(expert.get(list))).not.toContain(formOf('early_care'))
  expect((await coordinator.post(formOf('early_care', '5304'), asked)).status).toBe(303)
  expect((await alena.get(formOf('nothing'))).status).toBe(404)
})
