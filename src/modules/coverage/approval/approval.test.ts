import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate, OrpCode } from '#core/ids.ts'
import { helpFunctionCodes } from '#modules/directory/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import { type AgreedMinimum, defaultMinimum } from '../minimumNetwork.ts'
import { standings, waitingIn } from './rules.ts'

const all = '/prace/pokryti/minimum/kraj?kraj=CZ053'
const approve = '/prace/pokryti/minimum/kraj/schvalit?kraj=CZ053'
const back = '/prace/pokryti/minimum/kraj/zpet?kraj=CZ053'
const every = 2 * helpFunctionCodes.length
const said = async (answer: Response | Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll('\u00A0', ' ')

const region = { kind: 'region', code: 'CZ053' } as const
const own = { version: '0', carMinutes: '20', transitMinutes: '', capacityAmount: '', capacityUnit: '', hoursPerWeek: '', reason: 'Dohoda KPSS' }
const asked = { waiting: String(every), agreedOn: '20. 11. 2026', reason: 'Usnesení rady kraje R/123/26' }

const rowsOf = (site: TestApp) => site.db.selectFrom('minimum_network').select(['orp_code', 'function', 'agreed_on', 'reason', 'car_minutes']).execute()
const approvalId = async (site: TestApp): Promise<string> => String((await site.db.selectFrom('audit_entry').select('id').where('action', '=', 'coverage.approveRegion').orderBy('id', 'desc').executeTakeFirstOrThrow()).id)

test('one approval approves all that waits, in one audit entry, and leaves what was approved', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const ilona = await site.signIn('regional_coordinator', region)
  await ilona.post('/prace/pokryti/minimum/crisis?orp=5302', { ...own, agreedOn: '1. 2. 2026' })
  await ilona.post('/prace/pokryti/minimum/mediation?orp=5302', { ...own, agreedOn: '' })
  expect(await said(ilona.get(approve))).toContain(`Na schválení čeká ${String(every - 1)} minim.`)
  const done = await ilona.post(approve, { ...asked, waiting: String(every - 1) })
  expect(done.headers.get('location')).toBe(`${all}&zprava=region-approved`)
  const rows = await rowsOf(site)
  expect(rows).toHaveLength(every)
  expect(rows.filter(({ agreed_on }) => agreed_on === '2026-11-20')).toHaveLength(every - 1)
  expect(rows.find((row) => row.orp_code === '5302' && row.function === 'crisis')).toMatchObject({ agreed_on: '2026-02-01', reason: 'Dohoda KPSS' })
  expect(rows.find((row) => row.orp_code === '5302' && row.function === 'mediation')).toMatchObject({ agreed_on: '2026-11-20', reason: 'Dohoda KPSS', car_minutes: 20 })
  expect(rows.find((row) => row.orp_code === '5304' && row.function === 'mediation')).toMatchObject({ reason: asked.reason, car_minutes: defaultMinimum.mediation.minimum.carMinutes })
  const entries = await site.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'coverage.approveRegion').execute()
  expect(entries).toEqual([{ actor_id: ilona.personId, details: { agreedOn: '2026-11-20', count: every - 1, shipped: every - 2 } }])
  const page = await said(ilona.get(all))
  expect(page).toContain('Na schválení nic nečeká.')
  expect(page).not.toContain('/schvalit?')
})

test('taken back, everything waits as it did, but what somebody changed meanwhile stays', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const ilona = await site.signIn('regional_coordinator', region)
  await ilona.post('/prace/pokryti/minimum/mediation?orp=5302', { ...own, agreedOn: '' })
  await ilona.post(approve, asked)
  await ilona.post('/prace/pokryti/minimum/crisis?orp=5304', { ...own, version: '1', agreedOn: '21. 11. 2026', reason: 'Upraveno po schválení' })
  expect(await said(ilona.get(back))).toContain('Co mezitím někdo upravil, zůstane')
  const undone = await ilona.post(back, { approval: await approvalId(site) })
  expect(undone.headers.get('location')).toBe(`${all}&zprava=approval-undone-kept`)
  expect((await rowsOf(site)).map(({ orp_code, function: code, agreed_on }) => [orp_code, code, agreed_on]).toSorted()).toEqual([
    ['5302', 'mediation', null], ['5304', 'crisis', '2026-11-21'],
  ])
  expect(await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'coverage.undoApproval').execute()).toMatchObject([{ details: { undone: every - 1 } }])
  expect((await ilona.get(back)).status).toBe(404)
  expect((await ilona.post(back, { approval: await approvalId(site) })).status).toBe(409)
})

test('what changed between the question and the answer is told, and nothing is written', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const ilona = await site.signIn('regional_coordinator', region)
  await ilona.post('/prace/pokryti/minimum/crisis?orp=5302', { ...own, agreedOn: '1. 2. 2026' })
  const answer = await ilona.post(approve, asked)
  expect(answer.status).toBe(409)
  expect(await said(answer)).toContain('Mezitím se něco změnilo.')
  expect(await rowsOf(site)).toHaveLength(1)
})

test.each([
  [{ reason: '' }, 'Vyplňte prosím toto pole.'], [{ agreedOn: 'včera' }, 'Napište datum'], [{ reason: 'Podle 530503/1006.' }, 'rodné číslo'],
])('%j is refused and what was typed stays', async (wrong, sentence) => {
  await using site = await testApp()
  await aTerritory(site.db)
  const ilona = await site.signIn('regional_coordinator', region)
  const answer = await ilona.post(approve, { ...asked, ...wrong })
  expect(answer.status).toBe(422)
  const page = await said(answer)
  expect(page).toContain(sentence)
  expect(page).toContain('agreedOn' in wrong ? asked.reason : 'value="20. 11. 2026"')
  expect(await rowsOf(site)).toEqual([])
})

test('the coordinator reads on the overview that it waits; who may not approve does not', async () => {
  await using site = await testApp()
  await aTerritory(site.db)
  const [ilona, marta] = [await site.signIn('regional_coordinator', region), await site.signIn('regional_expert', region)]
  expect(await said(ilona.get('/prace'))).toContain('Minimální síť čeká na schválení')
  expect(await said(marta.get('/prace'))).not.toContain('čeká na schválení')
  expect((await ilona.get('/prace/pokryti/minimum')).headers.get('location')).toBe(all)
  expect(await said(marta.get(all))).not.toContain('Schválit za celý kraj')
  expect(await said(marta.get('/prace/pokryti/minimum?orp=5302'))).toContain(`href="${all}"`)
})

test('each minimum is shipped, changed or approved; all but the approved wait', () => {
  const change = (agreedOn: string | null) => ({ reason: 'x', agreedOn: agreedOn as IsoDate | null, changedAt: new Date(0), version: 1 })
  const aChange = fc.constantFrom(null, change(null), change('2026-01-01'))
  fc.assert(fc.property(fc.array(aChange, { minLength: 2 * helpFunctionCodes.length, maxLength: 2 * helpFunctionCodes.length }), (changes) => {
    const orps = ['5302', '5304'].map((code) => ({ code: code as OrpCode, name: code }))
    const holdingIn = (orp: OrpCode, code: AgreedMinimum['function']): AgreedMinimum => ({
      function: code, minimum: defaultMinimum[code].minimum, change: changes[orps.findIndex((one) => one.code === orp) * helpFunctionCodes.length + helpFunctionCodes.indexOf(code)] ?? null,
    })
    const rows = standings(orps, holdingIn)
    expect(rows.map(({ shipped, changed, approved }) => shipped + changed + approved)).toEqual([helpFunctionCodes.length, helpFunctionCodes.length])
    expect(waitingIn(orps, holdingIn)).toHaveLength(rows.reduce((sum, { shipped, changed }) => sum + shipped + changed, 0))
  }))
})
