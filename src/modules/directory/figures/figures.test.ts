import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { raiseFlag } from '../freshness/commands.ts'

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
    const refused = await provider.post(path(), { version: '1', waitingWeeksFrom: '9', waitingWeeksTo: '3', 'capacity-0-free': '13', asOf: '23. 11. 2026' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    for (const said of ['value="13"', 'value="9"', 'id="chyby"', 'Tento den teprve přijde']) expect(text.replaceAll('\u00A0', ' ')).toContain(said)
    expect((await stored()).version).toBe(1)
  })

  test('changes the figures with their day and nothing else', async () => {
    const before = await stored()
    expect((await provider.post(path(), { version: '1', waitingWeeksFrom: '9', waitingWeeksTo: '12', 'capacity-0-free': '0', asOf: '' })).status).toBe(303)
    expect(await stored()).toEqual({ ...before, from: 9, to: 12, on: '2026-11-22', free: 0, freeOn: '2026-11-22', version: 2 })
    const late = await provider.post(path(), { version: '1', waitingWeeksFrom: '1', waitingWeeksTo: '', 'capacity-0-free': '', asOf: '' })
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('mezitím uložil někdo jiný') as string])
    expect((await stored()).from).toBe(9)
    expect((await provider.post(path(), { version: '2', waitingWeeksFrom: '', waitingWeeksTo: '', 'capacity-0-free': '', asOf: '' })).status).toBe(303)
    expect(await stored()).toMatchObject({ from: null, to: null, on: null, free: null, freeOn: null })
  })
})
