import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let networker: Visit
let organisation: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const changesOf = (id: string) => app.db.selectFrom('card_change').select(['version', 'by', 'origin', 'changes'])
  .where('subject_id', '=', id).orderBy('id').execute()

const organisationForm = {
  name: 'Pod Lípou', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker',
  seatMunicipality: 'Hlinsko', legalForm: 'spolek', phone: '+420 000 000 001',
}

describe('every change of a card is kept', () => {
  test('with who made it, from which version, and only what differs', async () => {
    const id = await anOrganisation(app.db)
    await networker.post(`/prace/sit/organizace/${id}/upravit`, { ...organisationForm, name: 'Pod Dubem', version: '1' })
    expect(await changesOf(id)).toEqual([
      { version: 1, by: null, origin: 'hand', changes: {} },
      {
        version: 2, by: networker.personId, origin: 'hand',
        changes: { name: { before: 'Pod Lípou', after: 'Pod Dubem' } },
      },
    ])
  })

  test('saving what is there already changes nothing, not even the version', async () => {
    const id = await anOrganisation(app.db)
    const answer = await networker.post(`/prace/sit/organizace/${id}/upravit`, { ...organisationForm, version: '1' })
    expect(answer.status).toBe(303)
    const { version } = await app.db.selectFrom('organisation').select('version').where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(version).toBe(1)
    expect(await changesOf(id)).toHaveLength(1)
  })

  test('of a service with its places and capacities', async () => {
    const place = await aLocation(app.db, organisation)
    const id = await aService(app.db, organisation)
    const answer = await networker.post(`/prace/sit/sluzby/${id}/upravit`, {
      name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
      legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
      ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker', version: '1',
      [`place-${place}-here`]: 'on', 'capacity-0-form': 'ambulatory', 'capacity-0-unit': 'klient',
      'capacity-0-maximum': '12',
    })
    expect(answer.status).toBe(303)
    const [, change] = await changesOf(id)
    expect(change?.changes).toMatchObject({
      places: { before: [], after: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] },
      capacities: { before: [], after: [{ form: 'ambulatory', unit: 'klient', maximum: 12, free: null, freeAsOf: null }] },
    })
  })

  test('archived, restored and verified too', async () => {
    const id = await aService(app.db, organisation)
    await networker.post(`/prace/sit/sluzby/${id}/overit`)
    await networker.post(`/prace/sit/sluzby/${id}/archiv`)
    await networker.post(`/prace/sit/sluzby/${id}/archiv`)
    await networker.post(`/prace/sit/sluzby/${id}/obnovit`)
    expect((await changesOf(id)).map(({ version, changes }) => ({ version, changes }))).toEqual([
      { version: 1, changes: {} },
      { version: 2, changes: { verifiedOn: { before: '2026-10-01', after: '2026-11-22' } } },
      { version: 3, changes: { archived: { before: false, after: true } } },
      { version: 4, changes: { archived: { before: true, after: false } } },
    ])
  })
})

describe('the history never holds', () => {
  const placeForm = { kind: 'place', municipality: 'Hlinsko', barrierFree: '' }

  test('where a confidential place is, nor where it was while it was open', async () => {
    const home = await anOrganisation(app.db, { name: 'Azyl', seatAddress: 'Otevřená 1' })
    const place = await aLocation(app.db, home, { address: 'Otevřená 1' })
    const edit = (form: Record<string, string>) => networker.post(`/prace/sit/mista/${place}/upravit`, { ...placeForm, ...form })
    await networker.post(`/prace/sit/organizace/${home}/upravit`, {
      ...organisationForm, name: 'Azyl', seatAddress: 'Otevřená 2', version: '1',
    })
    await edit({ address: 'Otevřená 2', version: '1' })
    expect(JSON.stringify([...await changesOf(place), ...await changesOf(home)])).toContain('Otevřená')
    await edit({ address: 'Skrytá 3', confidential: 'on', version: '2' })
    await edit({ address: 'Skrytá 4', confidential: 'on', version: '3' })
    await networker.post(`/prace/sit/organizace/${home}/upravit`, {
      ...organisationForm, name: 'Azyl', seatAddress: 'Skrytá 4', version: '2',
    })
    const kept = JSON.stringify([...await changesOf(place), ...await changesOf(home)])
    expect(kept).not.toMatch(/Otevřená|Skrytá/)
    expect((await changesOf(place)).at(-1)?.changes).toEqual({ address: { before: null, after: null, hidden: true } })
    expect((await changesOf(home)).at(-1)?.changes).toMatchObject({ seatAddress: { hidden: true } })
  })

  test('the name of a contact and how to reach them', async () => {
    const id = await aContact(app.db, organisation, {
      personName: 'Dana Příkladná', legalBasis: 'contract', retainUntil: '2028-01-01' as never,
    })
    const answer = await networker.post(`/prace/sit/kontakty/${id}/upravit`, {
      label: 'Vedení', role: 'service_manager', email: 'dana@priklad.example', personName: 'Dana Nová',
      legalBasis: 'contract', retainUntil: '1. 1. 2028', visibility: 'network', source: 'networker', asOf: '1. 10. 2026',
      version: '1',
    })
    expect(answer.status).toBe(303)
    const kept = JSON.stringify(await changesOf(id))
    expect(kept).toContain('Vedení')
    expect(kept).not.toMatch(/Dana|dana@/)
  })
})
