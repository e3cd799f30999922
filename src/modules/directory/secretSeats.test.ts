import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocationId, OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { changeCards } from './registers/commands/changeCards.ts'
import { sql } from 'kysely'

const secretStreet = 'Skrytá ulice 77'

let app: TestApp
let networker: Visit
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

/** An organisation whose seat is hidden only because a confidential place lies in the same municipality. */
async function aShelter(): Promise<{ id: OrganisationId, place: LocationId }> {
  const id = await anOrganisation(app.db, { name: 'Azyl Světlá', seatAddress: secretStreet, seatPostalCode: '53999' })
  return { id, place: await aLocation(app.db, id, { confidential: true, address: secretStreet }) }
}

const card = (id: string): string => `/prace/sit/organizace/${id}`
const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const seatOf = (id: string) => app.db.selectFrom('organisation').select(['seat_municipality_code as municipality', 'seat_address as address', 'seat_postal_code as postalCode'])
  .where('id', '=', id).executeTakeFirstOrThrow()
const organisationForm = { name: 'Azyl Světlá', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker' }
const placeForm = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '' }

async function isNowhere(id: OrganisationId): Promise<void> {
  for (const path of [card(id), `${card(id)}/upravit`, `${card(id)}/historie`, `/organizace/${id}`]) {
    const page = await text(networker.get(path))
    expect(page, path).not.toContain('Skrytá')
    expect(page, path).not.toMatch(/539\s?99/)
  }
}

describe('the address of a hidden seat', () => {
  test('does not come out when the seat is said to be elsewhere', async () => {
    const { id } = await aShelter()
    const moved = await networker.post(`${card(id)}/upravit`, { ...organisationForm, seatMunicipality: 'Chrudim', version: '1' })
    expect(moved.status).toBe(303)
    expect(await seatOf(id)).toEqual({ municipality: '571164', address: null, postalCode: null })
    await isNowhere(id)
  })

  test('stays stored, and hidden, while the seat is where it was', async () => {
    const { id } = await aShelter()
    await networker.post(`${card(id)}/upravit`, { ...organisationForm, seatMunicipality: 'Hlinsko', about: 'Pomáháme.', version: '1' })
    expect(await seatOf(id)).toEqual({ municipality: '571393', address: secretStreet, postalCode: '53999' })
    await isNowhere(id)
  })

  test('can be emptied where the confidential place is elsewhere and everybody sees it', async () => {
    const id = await anOrganisation(app.db, { name: 'Azyl Světlá', seatAddress: 'Otevřená 1', seatPostalCode: '53701' })
    await aLocation(app.db, id, { confidential: true, municipality: '571164' as never, address: 'Tichá 5' })
    await networker.post(`${card(id)}/upravit`, { ...organisationForm, seatMunicipality: 'Hlinsko', version: '1' })
    expect(await seatOf(id)).toMatchObject({ address: null, postalCode: null })
  })

  test.each([
    ['the secrecy of the place is lifted', placeForm], ['the place is said to be elsewhere', { ...placeForm, municipality: 'Chrudim', confidential: 'on' }],
  ])('does not come out when %s', async (_what, form) => {
    const { id, place } = await aShelter()
    expect((await networker.post(`/prace/sit/mista/${place}/upravit`, { ...form, version: '1' })).status).toBe(303)
    expect(await seatOf(id)).toMatchObject({ address: null, postalCode: null })
    await isNowhere(id)
  })

  test('does not come out when a register says another municipality', async () => {
    const { id } = await aShelter()
    await app.db.transaction().execute((tx) => changeCards(tx, networker.personId, 'organisation',
      sql`select ${id}::uuid as id, '{"seatMunicipality":"571164"}'::jsonb as writes`))
    expect(await seatOf(id)).toEqual({ municipality: '571164', address: null, postalCode: null })
    await isNowhere(id)
  })
})

describe('a confidential place', () => {
  test('stays confidential when what was taken over from a register is taken back', async () => {
    const { place } = await aShelter()
    await app.db.transaction().execute((tx) => changeCards(tx, networker.personId, 'location',
      sql`select ${place}::uuid as id, '{"confidential":false}'::jsonb as writes`, 'restore'))
    expect(await app.db.selectFrom('location').select('confidential').where('id', '=', place).executeTakeFirstOrThrow()).toEqual({ confidential: true })
  })

  test('is called by its municipality in what a register’s reading wrote while it was open', async () => {
    const { id } = await aShelter()
    const place = await aLocation(app.db, id, { name: 'Dům Skrytá 5' })
    const run = await app.db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json' }).returning('id').executeTakeFirstOrThrow()
    const row = { run_id: run.id, kind: 'location', key: 'k', subject_id: place, what: 'Dům Skrytá 5' }
    await app.db.insertInto('register_change').values({ ...row, field: 'municipality', act: 'write' }).execute()
    await networker.post(`/prace/sit/mista/${place}/upravit`, { ...placeForm, confidential: 'on', address: 'Skrytá 5', version: '1' })
    expect(await app.db.selectFrom('register_change').select('what').where('run_id', '=', run.id).execute()).toEqual([{ what: 'Hlinsko' }])
  })
})

test('how somebody named is reached leaves the history of a contact that was a function’s before', async () => {
  const { id } = await aShelter()
  const contact = await aContact(app.db, id, { label: 'Vedoucí', email: 'dana@priklad.example' })
  const form = { label: 'Vedoucí', visibility: 'network', source: 'networker', asOf: '1. 11. 2026' }
  const consent = { personName: 'Dana Příkladná', legalBasis: 'contract', retainUntil: '1. 11. 2028' }
  await networker.post(`/prace/sit/kontakty/${contact}/upravit`, { ...form, email: 'dana2@priklad.example', version: '1' })
  expect(await text(networker.get(`/prace/sit/kontakty/${contact}/historie`))).toContain('dana@priklad.example')
  expect((await networker.post(`/prace/sit/kontakty/${contact}/upravit`, { ...form, ...consent, email: 'dana3@priklad.example', version: '2' })).status).toBe(303)
  expect(JSON.stringify(await app.db.selectFrom('card_change').select('changes').where('subject_id', '=', contact).execute())).not.toContain('dana')
})
