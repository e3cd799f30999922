import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId
let place: LocationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
  place = await aLocation(app.db, organisation)
  service = await aService(app.db, organisation, { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
})
afterAll(() => app[Symbol.asyncDispose]())

const person = 'Jana Nováka, r. č. 530503/1006'
const forms = {
  service: {
    name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', legalBasis: 'social_service', serviceKind: 'osp',
    source: 'networker', version: '1',
  },
  organisation: { name: 'Pod Lípou', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', version: '1' },
  place: { kind: 'place', municipality: 'Hlinsko', version: '1' },
  contact: {
    label: 'Vedoucí', phone: '469 000 001', visibility: 'network', source: 'networker', asOf: '1. 11. 2026', personName: 'Dana Příkladná',
    legalBasis: 'contract', retainUntil: '1. 11. 2028',
  },
}

const stopped = async (path: string, fields: Record<string, string>): Promise<void> => {
  const answer = await networker.post(path, fields)
  const page = await answer.text()
  expect([answer.status, page.includes('V textu je rodné číslo.')], `${path} ${JSON.stringify(fields)}`).toEqual([422, true])
}

test('a birth number is saved from no field of any form, rows among them', async () => {
  const note = `place-${place}-note`
  for (const path of [`/prace/sit/sluzby/${service}/upravit`, `/prace/sit/organizace/${organisation}/sluzby/nova`]) {
    for (const field of [note, `place-${place}-hours`, 'registrationNumber', 'municipalities', 'web', 'source']) {
      await stopped(path, { ...forms.service, [`place-${place}-here`]: 'on', [field]: person })
    }
    await stopped(`${path}/rozepsane`, { ...forms.service, [note]: person })
  }
  for (const field of ['name', 'web', 'email', 'seatMunicipality']) await stopped(`/prace/sit/organizace/${organisation}/upravit`, { ...forms.organisation, [field]: person })
  await stopped('/prace/sit/organizace/nova', { ...forms.organisation, name: `Spolek ${person}` })
  await stopped(`/prace/sit/mista/${place}/upravit`, { ...forms.place, municipality: person })
  for (const field of ['personName', 'label', 'source']) await stopped(`/prace/sit/organizace/${organisation}/kontakty/novy`, { ...forms.contact, [field]: person })
  expect(await app.db.selectFrom('card_draft').select('form').execute()).toEqual([])
})

test('a note of a place is read as the note on hours is', async () => {
  const path = `/prace/sit/sluzby/${service}/upravit`
  const fields = { ...forms.service, [`place-${place}-here`]: 'on', [`place-${place}-note`]: 'Matka se jmenuje Jana Nováková.' }
  const asked = await networker.post(path, fields)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('<mark>Jana Nováková</mark>')
  expect((await networker.post(path, { ...fields, straz: 'on' })).status).toBe(303)
})

test('usual numbers are saved', async () => {
  const saved = await networker.post(`/prace/sit/organizace/${organisation}/upravit`, {
    ...forms.organisation, ico: '25596641', phone: '+43 5305031006', dataBox: 'x7ab2kq', seatPostalCode: '539 01', founder: 'Město Hlinsko, č. ú. 19-2000145399/0800',
  })
  expect(saved.status).toBe(303)
})
