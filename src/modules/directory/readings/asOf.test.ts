import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { figureAsOf } from '../rules.ts'

const day = (text: string): IsoDate => text as IsoDate
const today = day('2026-11-22')
const before = day('2026-11-10')
const other = day('2026-11-15')

describe('the day a figure holds', () => {
  test.each([
    ['a changed figure with the day left as it was', { figure: '9', asOf: before }, { figure: '5', asOf: before }, today],
    ['a changed figure without its day', { figure: '9', asOf: null }, { figure: '5', asOf: before }, today],
    ['a changed figure with a day of its own', { figure: '9', asOf: other }, { figure: '5', asOf: before }, other],
    ['the same figure and day', { figure: '5', asOf: before }, { figure: '5', asOf: before }, before],
    ['the same figure, found true on another day', { figure: '5', asOf: other }, { figure: '5', asOf: before }, other],
    ['the same figure whose day was taken away', { figure: '5', asOf: null }, { figure: '5', asOf: before }, today],
    ['a figure that came without its day', { figure: '5', asOf: null }, { figure: '5', asOf: null }, null],
    ['a figure of a new card', { figure: '5', asOf: null }, null, today],
    ['a figure that is said no more', { figure: null, asOf: before }, { figure: '5', asOf: before }, null],
  ])('%s', (_, now, was, expected) => expect(figureAsOf(now, was, today)).toBe(expected))
})

describe('a form of a service', () => {
  let app: TestApp
  let networker: Visit
  let organisation: OrganisationId
  let service: ServiceId
  const form = {
    name: 'Poradna', summary: 'Poradíme.', forms: 'ambulatory', legalBasis: 'social_service', serviceKind: 'osp', languages: 'cs', source: 'networker',
    waitingWeeksFrom: '5', waitingWeeksTo: '7', waitingAsOf: '10. 11. 2026',
    'capacity-0-form': 'ambulatory', 'capacity-0-unit': 'klient', 'capacity-0-maximum': '12', 'capacity-0-free': '2', 'capacity-0-freeAsOf': '10. 11. 2026',
  }

  beforeAll(async () => {
    app = await testApp()
    await aTerritory(app.db)
    networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
    organisation = await anOrganisation(app.db)
    service = await aService(app.db, organisation, {
      waitingWeeksFrom: 5, waitingWeeksTo: 7, waitingAsOf: before,
      capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 12, free: 2, freeAsOf: before }],
    })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const days = async () => {
    const { waiting_as_of: waiting } = await app.db.selectFrom('service').select('waiting_as_of').where('id', '=', service).executeTakeFirstOrThrow()
    const { free_as_of: free } = await app.db.selectFrom('service_capacity').select('free_as_of').where('service_id', '=', service).executeTakeFirstOrThrow()
    return { waiting, free }
  }
  const save = (changed: Record<string, string>, version: number) =>
    networker.post(`/prace/sit/sluzby/${service}/upravit`, { ...form, ...changed, version: String(version) })

  test('leaves the days alone when the figures stay, and dates today those that changed', async () => {
    expect((await save({ summary: 'Poradíme rodičům.' }, 1)).status).toBe(303)
    expect(await days()).toEqual({ waiting: before, free: before })
    expect((await save({ waitingWeeksFrom: '9', waitingWeeksTo: '12' }, 2)).status).toBe(303)
    expect(await days()).toEqual({ waiting: today, free: before })
    expect((await save({ waitingWeeksFrom: '9', waitingWeeksTo: '12', waitingAsOf: '', 'capacity-0-free': '0' }, 3)).status).toBe(303)
    expect(await days()).toEqual({ waiting: today, free: today })
  })
})
