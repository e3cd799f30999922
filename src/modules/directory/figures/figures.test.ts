import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { personById, scopeOf } from '#modules/access/index.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { changeService } from '../commands/services.ts'
import { raiseFlag } from '../freshness/commands.ts'
import { serviceById } from '../queries/services.ts'

let app: TestApp
let provider: Visit
let own: OrganisationId
let service: ServiceId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  own = await anOrganisation(app.db, { name: 'Pod Lípou', verifiedOn: null, verifiedBy: null })
  await anOrganisation(app.db, { name: 'Cizí poradna' })
  service = await aService(app.db, own, {
    name: 'Poradna pro rodiče', waitingWeeksFrom: 5, waitingWeeksTo: 7, waitingAsOf: '2026-11-10' as IsoDate,
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 12, free: 2, freeAsOf: '2026-11-10' as IsoDate }],
  })
  await raiseFlag(app.db, { organisationId: own, serviceId: service }, { about: 'closed', note: null }, new Date('2026-11-20T10:00:00Z'))
  provider = await app.signIn('provider', { kind: 'organisation', code: own })
})
afterAll(() => app[Symbol.asyncDispose]())

const path = () => `/prace/sit/sluzby/${service}/cekani`
const stored = async () => ({
  ...await app.db.selectFrom('service').select(['waiting_weeks_from as from', 'waiting_weeks_to as to', 'waiting_as_of as on', 'summary', 'version']).where('id', '=', service).executeTakeFirstOrThrow(),
  ...await app.db.selectFrom('service_capacity').select(['maximum', 'free', 'free_as_of as freeOn']).where('service_id', '=', service).executeTakeFirstOrThrow(),
})

describe('the overview of a provider', () => {
  test('begins with their organisation and its services, and how each of them is', async () => {
    const page = await (await provider.get('/prace')).text()
    expect(page).toContain('Vaše organizace')
    expect(page.indexOf('Vaše organizace')).toBeLessThan(page.indexOf('Karty k ověření'))
    for (const said of [`/prace/sit/organizace/${own}"`, `/prace/sit/sluzby/${service}"`, `action="/prace/sit/sluzby/${service}/overit"`, path(), `${service}#upozorneni`]) expect(page).toContain(said)
    expect(await textOf(await provider.get('/prace'))).toContain('1 hlášení „něco tu nesedí“')
    expect(page).not.toContain('Cizí poradna')
  })

  test('is for providers only', async () => {
    const networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
    expect(await (await networker.get('/prace')).text()).not.toContain('Vaše organizace')
  })
})

describe('the short form', () => {
  test('has today written in, and says what is wrong without losing what was typed', async () => {
    expect(await textOf(await provider.get(path()))).toContain('Čekání a volná místa')
    expect((await (await provider.get(path())).text()).replaceAll('\u00A0', ' ')).toContain('value="22. 11. 2026"')
    const refused = await provider.post(path(), { version: '1', waitingWeeksFrom: '9', waitingWeeksTo: '3', 'capacity-ambulatory.klient-free': '13', asOf: '23. 11. 2026' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    for (const said of ['value="13"', 'value="9"', 'id="chyby"', 'Tento den teprve přijde']) expect(text.replaceAll('\u00A0', ' ')).toContain(said)
    expect((await stored()).version).toBe(1)
  })

  test('changes the figures with their day and nothing else', async () => {
    const before = await stored()
    expect((await provider.post(path(), { version: '1', waitingWeeksFrom: '9', waitingWeeksTo: '12', 'capacity-ambulatory.klient-free': '0', asOf: '' })).status).toBe(303)
    expect(await stored()).toEqual({ ...before, from: 9, to: 12, on: '2026-11-22', free: 0, freeOn: '2026-11-22', version: 2 })
    expect((await provider.post(path(), { version: '2', waitingWeeksFrom: '', waitingWeeksTo: '', 'capacity-ambulatory.klient-free': '', asOf: '' })).status).toBe(303)
    expect(await stored()).toMatchObject({ from: null, to: null, on: null, free: null, freeOn: null })
  })
})

describe('two who write figures of one card', () => {
  const twoRows = async () => ({
    form: `/prace/sit/sluzby/${service}/cekani`,
    figures: await app.db.selectFrom('service').select(['waiting_weeks_from as from', 'waiting_weeks_to as to', 'version']).where('id', '=', service).executeTakeFirstOrThrow(),
    free: Object.fromEntries((await app.db.selectFrom('service_capacity').select(['form', 'free']).where('service_id', '=', service).execute()).map(({ form, free }) => [form, free])),
  })
  beforeEach(async () => {
    service = await aService(app.db, own, {
      waitingWeeksFrom: 1, waitingWeeksTo: 2, waitingAsOf: '2026-11-10' as IsoDate,
      capacities: [{ form: 'outreach', unit: 'klient', maximum: 30, free: 1, freeAsOf: '2026-11-10' as IsoDate }],
    })
    const found = await serviceById(app.db, scopeOf((await personById(app.db, provider.personId, testToday))!), service)
    await changeService(app.db, null, service, 1, {
      ...found!, waitingWeeksFrom: 8, waitingWeeksTo: 10,
      capacities: [...found!.capacities, { form: 'ambulatory', unit: 'klient', maximum: 50, free: 40, freeAsOf: '2026-11-20' as IsoDate }],
    })
  })
  const outreach = 'capacity-outreach.klient-free'
  const ambulatory = 'capacity-ambulatory.klient-free'

  test('are both saved where each wrote something else, and it is said what was added', async () => {
    const answer = await provider.post(path(), { version: '1', waitingWeeksFrom: '1', waitingWeeksTo: '2', [outreach]: '5', asOf: '' })
    expect(answer.status).toBe(303)
    expect(await twoRows()).toMatchObject({ figures: { from: 8, to: 10 }, free: { outreach: 5, ambulatory: 40 } })
    expect(await textOf(await provider.get(answer.headers.get('location')!))).toContain('Přidalo se:')
  })

  test('are shown both values where they wrote the same one, and nothing is written before somebody chooses', async () => {
    const mine = { waitingWeeksFrom: '3', waitingWeeksTo: '', [outreach]: '5', asOf: '21. 11. 2026' }
    const met = await provider.post(path(), { version: '1', ...mine })
    expect(met.status).toBe(409)
    const page = await met.text()
    for (const said of ['Čekací doba', 'nechat uložené: 8–10 týdnů', 'vzít moje: 3 týdny', 'Další uložené změny jsme přidali k vašim: Volná místa.']) expect(page.replaceAll('\u00A0', ' ')).toContain(said)
    for (const said of ['name="version" value="2"', 'name="stret" value="waitingWeeksFrom"', `name="${ambulatory}"`, 'value="40"', 'value="5"']) expect(page).toContain(said)
    expect(page).not.toContain('value="capacities"')
    expect((await twoRows()).figures).toEqual({ from: 8, to: 10, version: 2 })
    const again = { version: '2', ...mine, [ambulatory]: '40', stret: 'waitingWeeksFrom' }
    const open = await provider.post(path(), again)
    expect([open.status, await open.text()]).toEqual([422, expect.stringContaining('Vyberte, která hodnota má platit.') as string])
    expect((await provider.post(path(), { ...again, 'volba-waitingWeeksFrom': 'theirs' })).status).toBe(303)
    expect(await twoRows()).toMatchObject({ figures: { from: 8, to: 10 }, free: { outreach: 5, ambulatory: 40 } })
  })

  test('meet in a capacity by what it is, not by its order', async () => {
    await app.db.updateTable('service').set({ version: 3 }).where('id', '=', service).execute()
    const changed = { version: '3', waitingWeeksFrom: '8', waitingWeeksTo: '10', [outreach]: '2', [ambulatory]: '40', asOf: '' }
    expect((await provider.post(path(), changed)).status).toBe(303)
    const met = await provider.post(path(), { ...changed, [outreach]: '7' })
    expect(met.status).toBe(409)
    expect(await met.text()).toContain('name="stret" value="capacities"')
    expect((await provider.post(path(), { ...changed, version: '4', [outreach]: '7', stret: 'capacities', 'volba-capacities': 'mine' })).status).toBe(303)
    expect((await twoRows()).free).toEqual({ outreach: 7, ambulatory: 40 })
  })

  test('are told of nothing where of free places only the day moved', async () => {
    const found = await serviceById(app.db, scopeOf((await personById(app.db, provider.personId, testToday))!), service)
    await changeService(app.db, null, service, 2, { ...found!, capacities: found!.capacities.map((capacity) => ({ ...capacity, freeAsOf: '2026-11-21' as IsoDate })) })
    const answer = await provider.post(path(), { version: '2', waitingWeeksFrom: '9', waitingWeeksTo: '10', [outreach]: '1', [ambulatory]: '40', asOf: '' })
    expect(answer.headers.get('location')).not.toContain('pridano')
  })

  test('do not meet in a mere verification', async () => {
    await provider.post(`/prace/sit/sluzby/${service}/overit`, { version: '2' })
    const answer = await provider.post(path(), { version: '2', waitingWeeksFrom: '9', waitingWeeksTo: '10', [outreach]: '1', [ambulatory]: '40', asOf: '' })
    expect(answer.status).toBe(303)
    expect((await twoRows()).figures.from).toBe(9)
  })

  test('a form refused for another reason still stands on what it was written over', async () => {
    const refused = await provider.post(path(), { version: '1', waitingWeeksFrom: '1', waitingWeeksTo: '2', [outreach]: '99', asOf: '' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const said of ['name="version" value="1"', 'value="99"', 'value="40"']) expect(page).toContain(said)
  })
})
