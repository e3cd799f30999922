import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService, hlinsko } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let networker: Visit
let known: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  known = await anOrganisation(app.db, {
    name: 'Šťastné dětství', ico: '25755277', phone: '+420 469 000 001', seatMunicipality: hlinsko, seatAddress: 'Poděbradovo nám. 1',
  })
})
afterAll(() => app[Symbol.asyncDispose]())

const form = { name: 'Úplně jiný název', sector: 'social', kind: 'provider', actorStatus: 'identified', source: 'networker', about: 'Pomáháme rodinám.' }
const add = (fields: Record<string, string>) => networker.post('/prace/sit/organizace/nova', { ...form, ...fields })
const asked = async (fields: Record<string, string>): Promise<string | null> => {
  const answer = await add(fields)
  return answer.status === 409 ? answer.text() : null
}

describe('before an organisation is added, cards alike are shown', () => {
  test.each([
    ['stejné IČO', { ico: '25755277' }], ['podobný název', { name: 'Stastne detstvi, z. s.' }], ['stejný telefon', { phone: '469000001' }],
    ['stejná adresa', { seatMunicipality: 'Hlinsko', seatAddress: 'Poděbradovo nám.  1' }],
  ])('for %s', async (why, fields) => {
    const page = await asked(fields)
    expect(page).toContain(`/prace/sit/organizace/${known}`)
    expect(page).toContain(why)
    expect(page).toContain('Pomáháme rodinám.')
    expect(page).toContain('Přesto založit')
  })

  test('nothing is written until somebody goes on, and then it is', async () => {
    const before = await count('organisation')
    await add({ ico: '25755277' })
    expect(await count('organisation')).toBe(before)
    const answer = await add({ ico: '25755277', presto: 'on' })
    expect(answer.status).toBe(303)
    expect(await count('organisation')).toBe(before + 1)
    await app.db.updateTable('organisation').set({ archived_at: new Date() }).where('ico', '=', '25755277').where('id', '<>', known).execute()
  })

  test('a card like no other is added at once', async () => {
    expect((await add({ name: 'Zcela ojedinělé středisko' })).status).toBe(303)
  })

  test('neither a confidential address nor a secret seat is ever compared', async () => {
    const hidden = await anOrganisation(app.db, { name: 'Azylový dům', phone: null, seatMunicipality: hlinsko, seatAddress: 'Skrytá 9' })
    await aLocation(app.db, hidden, { kind: 'seat', confidential: true, address: 'Skrytá 9' })
    expect((await add({ name: 'Zvědavý spolek', seatMunicipality: 'Hlinsko', seatAddress: 'Skrytá 9' })).status).toBe(303)
  })
})

const count = async (table: 'organisation' | 'service'): Promise<number> =>
  (await app.db.selectFrom(table).select('id').execute()).length

describe('before a service is added', () => {
  const service = {
    name: 'Raná péče', summary: 'Provázíme rodiny.', forms: 'outreach', legalBasis: 'social_service', serviceKind: 'rp', languages: 'cs', source: 'networker',
  }
  const addTo = (organisation: string, fields: Record<string, string>) =>
    networker.post(`/prace/sit/organizace/${organisation}/sluzby/nova`, { ...service, ...fields })

  test('a similar name asks within one organisation only; elsewhere it needs the same address', async () => {
    const place = await aLocation(app.db, known, { address: 'Tyršova 12' })
    await aService(app.db, known, { name: 'Raná péče Hlinsko', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    const here = await addTo(known, { name: 'Rana pece Hlinsko' })
    expect(here.status).toBe(409)
    expect(await here.text()).toContain('podobný název')
    const other = await anOrganisation(app.db, { name: 'Jiný poskytovatel', phone: null })
    const same = await aLocation(app.db, other, { address: 'Tyršova 12' })
    const withPlace = await addTo(other, { name: 'Rana pece Hlinsko', [`place-${same}-here`]: 'on' })
    expect(withPlace.status).toBe(409)
    expect(await withPlace.text()).toContain('stejná adresa')
    expect((await addTo(other, { name: 'Rana pece Hlinsko' })).status).toBe(303)
  })

  test('the same registration number and the same telephone ask anywhere', async () => {
    await aService(app.db, known, { name: 'Krizová pomoc', registrationNumber: '7654321', phone: '+420 469 111 222' })
    const other = await anOrganisation(app.db, { name: 'Třetí poskytovatel', phone: null })
    expect(await (await addTo(other, { name: 'Cokoli', registrationNumber: '7654321' })).text()).toContain('stejné registrační číslo')
    expect(await (await addTo(other, { name: 'Krizová pomoc dětem', phone: '469 111 222' })).text()).toContain('stejný telefon')
  })
})

describe('before a place is added', () => {
  const placeForm = { kind: 'place', name: 'Poradna', municipality: 'Hlinsko', address: 'Nerudova 3', barrierFree: '' }
  const addPlace = (home: string, fields: Record<string, string> = {}) => networker.post(`/prace/sit/organizace/${home}/mista/nove`, { ...placeForm, ...fields })

  test('the one the organisation has at that address is offered, and another is added only on purpose', async () => {
    const home = await anOrganisation(app.db, { name: 'Má poradnu', phone: null })
    expect((await addPlace(home)).status).toBe(303)
    const { id } = await app.db.selectFrom('location').select('id').where('organisation_id', '=', home).executeTakeFirstOrThrow()
    const asked = await addPlace(home, { name: 'Klub', address: 'nerudova  3' })
    expect(asked.status).toBe(409)
    const page = await asked.text()
    expect([page.includes(`/prace/sit/mista/${id}/upravit`), page.includes('stejná adresa'), page.includes('value="Klub"'), page.includes('Přesto založit')]).toEqual([true, true, true, true])
    expect((await addPlace(home, { address: 'Nerudova 4' })).status).toBe(303)
    expect((await addPlace(home, { municipality: 'Chrudim' })).status).toBe(303)
    expect((await addPlace(home, { presto: 'on' })).status).toBe(303)
  })

  test('without an address its name asks, and a confidential one is never compared', async () => {
    const home = await anOrganisation(app.db, { name: 'Tají', phone: null })
    expect((await addPlace(home, { address: '' })).status).toBe(303)
    expect((await addPlace(home, { address: '' })).status).toBe(409)
    expect((await addPlace(home, { name: 'Klub', address: '' })).status).toBe(303)
    await aLocation(app.db, home, { address: 'Skrytá 9', confidential: true })
    expect((await addPlace(home, { address: 'Skrytá 9' })).status).toBe(303)
  })
})
