import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { IsoDate, LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aRegister, type Item } from '#test/factories/aRegister.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { tablesSaying } from '#test/support/tablesSaying.ts'
import { moveService } from '../moving/commands.ts'
import { keepAresWords } from './commands/keepAresWords.ts'
import { importRegister } from './commands/importRegister.ts'
import { createRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'
import { runPath } from './paths.ts'
import type { FileRegister } from './sources/index.ts'

// Where somebody hides is never told by a register, however it writes the address.

let app: TestApp
let networker: Visit
beforeEach(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterEach(() => app[Symbol.asyncDispose]())

let edition = 0
async function bringIn(content: string, source: FileRegister = 'rpss') {
  const done = await importRegister(app.db, networker.personId, {
    source, file: { name: source, address: null, fileId: null, day: null, bytes: bytesOf(content, 4096) },
    asOf: `2026-10-${String(edition++ % 28 + 1).padStart(2, '0')}` as IsoDate, today: testToday, orpCodes: null, takesOlder: true,
  }, 'whole')
  if (!done.ok) throw new Error(done.reason.trouble)
  return done.value
}

const registration = '7799001'
const provider = { id: registration, ico: '27403505', provider: 'Azyl Naděje' }
const said = (...facilities: Partial<Item>[]) => aRegister(...facilities.map((one) => ({ ...provider, ...one })))

/** A service with one place in Hlinsko whose address is confidential. */
async function aShelter(address: string | null = 'Tajemná 55'): Promise<{ home: OrganisationId, service: ServiceId, place: LocationId }> {
  const home = await anOrganisation(app.db, { name: 'Azyl Naděje', ico: '27403505' })
  const place = await aLocation(app.db, home, { confidential: true, address })
  const service = await aService(app.db, home, { name: 'Azyl', registrationNumber: registration, places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
  return { home, service, place }
}

const places = async () => (await app.db.selectFrom('location').select(['id', 'confidential', 'address', 'name', 'municipality_code as municipality']).orderBy('id').execute())

/** Nobody reads it on any page, and nothing but the card of the place may hold it. */
async function isNowhere(words: string, service: string, run: string): Promise<void> {
  const home = await app.db.selectFrom('service').select('organisation_id').where('id', '=', service).executeTakeFirstOrThrow()
  for (const path of [`/sluzby/${service}`, `/prace/sit/sluzby/${service}`, `/prace/sit/organizace/${home.organisation_id}`, `/organizace/${home.organisation_id}`, runPath(run), '/prace/sit/rozdily?uzemi=vse', `/prace/sit/organizace/${home.organisation_id}/historie`]) {
    const page = await (await networker.get(path)).text()
    expect({ path, tells: page.includes(words) }).toEqual({ path, tells: false })
  }
  expect((await tablesSaying(app.db, words)).filter((table) => table !== 'location')).toEqual([])
}

describe('a place that people marked confidential', () => {
  test('is met again by its address, and stays confidential though the register calls it open', async () => {
    const { service, place } = await aShelter()
    const { run, counts } = await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55, name: 'Azylový dům' }] }))
    expect(counts.kinds['location']).toEqual({ linked: 1 })
    expect(await places()).toMatchObject([{ id: place, confidential: true }])
    await isNowhere('Tajemná', service, run)
  })

  test('that cannot be compared makes a new place of the service in its municipality confidential, and the run says so', async () => {
    const { service } = await aShelter(null)
    const { run } = await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55, name: 'Azylový dům' }, { street: 'Otevřená', municipality: '571164' }] }))
    expect((await places()).filter(({ municipality }) => municipality === '571393').map(({ confidential, address }) => [confidential, address])).toEqual([[true, null], [true, null]])
    expect((await places()).filter(({ municipality }) => municipality === '571164')).toMatchObject([{ confidential: false, address: 'Otevřená 1' }])
    const told = await (await networker.get(runPath(run))).text()
    expect([told.includes('Čeká na člověka'), told.includes('přišlo jako utajené'), told.includes(`/prace/sit/sluzby/${service}`)]).toEqual([true, true, true])
    await isNowhere('Tajemná', service, run)
  })

  test('does so for a new service of the same organisation too', async () => {
    await aShelter(null)
    const { run } = await bringIn(said({ facilities: [] }, { id: '7799002', facilities: [{ street: 'Tajemná', number: 55 }] }))
    const { id } = await app.db.selectFrom('service').select('id').where('registration_number', '=', '7799002').executeTakeFirstOrThrow()
    expect((await (await networker.get(runPath(run))).text()).includes(`/prace/sit/sluzby/${id}`)).toBe(true)
    expect((await places()).every(({ confidential }) => confidential)).toBe(true)
    await isNowhere('Tajemná', id, run)
  })

  test.each([['of the same name only', { ico: '' }], ['of the same number only', { provider: 'Naděje pro všechny', ico: '27403505' }]])('does so for an organisation %s', async (_what, item) => {
    await aShelter(null)
    // Another card has that number too, and is the one that is met.
    await anOrganisation(app.db, { name: 'Naděje pro všechny', ico: '27403505' })
    const { run } = await bringIn(said({ id: '7799003', facilities: [{ street: 'Tajemná', number: 55 }], ...item }))
    const { id } = await app.db.selectFrom('service').select('id').where('registration_number', '=', '7799003').executeTakeFirstOrThrow()
    expect((await places()).every(({ confidential }) => confidential)).toBe(true)
    await isNowhere('Tajemná', id, run)
  })

  test('does so when the service has moved to another organisation and its confidential place stayed', async () => {
    const { home, service } = await aShelter(null)
    const to = await anOrganisation(app.db, { name: 'Nový domov', ico: '25143701' })
    const moved = await moveService(app.db, networker.personId, { service, version: 1, from: home, to, places: [] })
    expect(moved.ok).toBe(true)
    const { run } = await bringIn(said({ ico: '25143701', provider: 'Nový domov', facilities: [{ street: 'Tajemná', number: 55 }] }))
    expect((await places()).every(({ confidential }) => confidential)).toBe(true)
    await isNowhere('Tajemná', service, run)
  })

  const editions: Readonly<Record<string, readonly [Partial<Item>, Partial<Item>]>> = {
    'the next edition writes the number otherwise': [{ facilities: [{ street: 'Tajemná', number: 55 }] }, { facilities: [{ street: 'Tajemná ulice', number: 55 }] }],
    'the next edition knows its address point': [{ facilities: [{ street: 'Tajemná', number: 55 }] }, { facilities: [{ street: 'Tajemná', number: 55, point: 82_338_752 }] }],
    'the next edition knows another address point': [{ facilities: [{ street: 'Tajemná', number: 55, point: 1 }] }, { facilities: [{ street: 'Tajemná', number: 55, point: 2 }] }],
    'the next edition has it twice': [{ facilities: [{ street: 'Tajemná', number: 55 }] }, { facilities: [{ street: 'Tajemná', number: 55 }, { street: 'Tajemná', number: 55, point: 7 }] }],
    'the service has another registration': [{ facilities: [{ street: 'Tajemná', number: 55 }] }, { id: '7799009', facilities: [{ street: 'Tajemná', number: 55 }] }],
  }
  test.each(Object.entries(editions))('brought by a register stays so when %s', async (_what, [first, second]) => {
    await bringIn(said(first))
    const { id: service } = await app.db.selectFrom('service').select('id').where('registration_number', '=', registration).executeTakeFirstOrThrow()
    const [place] = await places()
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '', confidential: 'on', version: '1' }
    expect((await networker.post(`/prace/sit/mista/${place!.id}/upravit`, form)).status).toBe(303)
    const { run } = await bringIn(said(second))
    expect((await places()).every(({ confidential }) => confidential)).toBe(true)
    await isNowhere('Tajemná', service, run)
    // The edition after it says nothing new.
    const again = await bringIn(said(second))
    expect(again.counts.kinds['location']?.new).toBeUndefined()
    expect(again.counts.fields).toEqual({ write: 0, differ: 0 })
    await isNowhere('Tajemná', service, again.run)
  })

  test('that somebody opened is filled in by the next edition', async () => {
    await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55 }] }))
    const [place] = await places()
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '' }
    await networker.post(`/prace/sit/mista/${place!.id}/upravit`, { ...form, confidential: 'on', version: '1' })
    await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55 }] }))
    const { version } = await app.db.selectFrom('location').select('version').where('id', '=', place!.id).executeTakeFirstOrThrow()
    await networker.post(`/prace/sit/mista/${place!.id}/upravit`, { ...form, version: String(version) })
    await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55 }] }))
    expect(await places()).toMatchObject([{ confidential: false, address: 'Tajemná 55' }])
  })

  test('marked while a run waits for its yes is confidential when it is written, and the waiting rows forget it', async () => {
    await bringIn(said({ facilities: [{ point: 5, street: 'Tajemná', number: 54, name: 'Dům' }] }))
    const { id: service } = await app.db.selectFrom('service').select('id').where('registration_number', '=', registration).executeTakeFirstOrThrow()
    const [place] = await places()
    const order = { source: 'rpss', asOf: '2026-11-20' as IsoDate, orpCodes: ['5302'] } as const
    const id = await createRun(app.db, networker.personId, { ...order, fileName: 'rpss.json', fileId: null, address: null, size: null })
    await stageRun(app.db, { id, ...order }, bytesOf(said({ facilities: [{ point: 5, street: 'Tajemná', number: 56, name: 'Dům' }] })), { today: testToday, tell: () => Promise.resolve(), signal: new AbortController().signal })
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '', confidential: 'on', version: '1' }
    await networker.post(`/prace/sit/mista/${place!.id}/upravit`, form)
    await isNowhere('Tajemná', service, id)
  })
})

describe('a place the register itself calls secret', () => {
  test('leaves the open places of the same register open', async () => {
    await bringIn(said({ facilities: [{ secret: true }] }))
    await bringIn(said({ facilities: [{ secret: true }, { street: 'Otevřená' }] }))
    expect((await places()).map(({ confidential, address }) => [confidential, address]).toSorted()).toEqual([[false, 'Otevřená 1'], [true, null]])
  })

  test('closes another of the organisation at its address, into which the same run writes nothing of where it is', async () => {
    const second = '7799002'
    // With two facilities the service is not called after one.
    const elsewhere = { municipality: '571164', street: 'Otevřená', name: 'Jinde' }
    const both = (a: NonNullable<Partial<Item>['facilities']>[number], name: string) => said({ facilities: [{ number: 55, street: 'Tajemná', ...a }] },
      { id: second, facilities: [{ number: 55, street: 'Tajemná', name }, elsewhere] })
    await bringIn(both({ name: 'Klub' }, 'Poradna'))
    await app.db.updateTable('location').set({ lat: 49.76, lon: 15.9, position_from: 'hand' }).execute()
    const { id: other } = await app.db.selectFrom('location').select('id').where('name', '=', 'Poradna').executeTakeFirstOrThrow()
    const next = both({ secret: true }, 'Dům v Tajemné ulici')
    const { run } = await bringIn(next)
    expect(await app.db.selectFrom('location').select(['confidential', 'name', 'postal_code', 'lat', 'lon']).where('municipality_code', '=', '571393').execute())
      .toEqual(Array.from({ length: 2 }, () => ({ confidential: true, name: null, postal_code: null, lat: null, lon: null })))
    const history = await (await networker.get(`/prace/sit/mista/${other}/historie`)).text()
    expect(['49.76', '49,76', 'Poradna', 'v Tajemné'].filter((word) => history.includes(word))).toEqual([])
    const { id: service } = await app.db.selectFrom('service').select('id').where('registration_number', '=', second).executeTakeFirstOrThrow()
    await isNowhere('Tajemné', service, run)
    expect((await bringIn(next)).counts.kinds['location']).toEqual({ unchanged: 3 })
  })

  test('and later calls open stays confidential: only people lift it', async () => {
    await bringIn(said({ facilities: [{ secret: true }] }))
    const { run } = await bringIn(said({ facilities: [{ street: 'Tajemná', number: 55 }] }))
    const { id } = await app.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
    expect(await places()).toMatchObject([{ confidential: true, address: null }])
    await isNowhere('Tajemná', id, run)
  })

  test('is that one of two missing places that lies in its municipality and has just gone missing', async () => {
    await bringIn(said({ facilities: [{ municipality: '571164', street: 'Jiná' }, { street: 'Tajemná', number: 55 }] }))
    await bringIn(said({ facilities: [{ secret: true }] }))
    expect((await places()).map(({ municipality, confidential }) => [municipality, confidential]).toSorted()).toEqual([['571164', false], ['571393', true]])
  })
})

describe('other registers', () => {
  const nrpzs = (place: string, house: string) => 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_druh_nazev,ZZ_obor_pece,ZZ_forma_pece,ZZ_obec,ZZ_PSC,ZZ_ulice,ZZ_cislo_domovni_orientacni,ZZ_RUIAN_kod,ZZ_GPS,poskytovatel_ICO,poskytovatel_nazev,poskytovatel_telefon\r\n'
    + `${place},801,Ordinace,Ordinace praktika,,ambulantní péče,Hlinsko,53901,Tajemná,${house},321,POINT(15.9 49.76),27403505,Azyl Naděje,467000003\r\n`
  const rssz = (place: string, house: number) => JSON.stringify({ list: [{
    redIzo: '600', ico: '27403505', uplnyNazev: 'Azyl Naděje', adresa: { obec: 'Hlinsko' }, emaily: [],
    skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: place, adresa: { ulice: 'Tajemná', cisloDomovni: house, obec: 'Hlinsko', kodRUIAN: 77 } }] }],
  }] })

  test.each([['nrpzs', nrpzs('901', '55')], ['rssz', rssz('1', 55)]] as const)('%s tells a confidential place of the organisation to nobody', async (source, content) => {
    await aShelter(null)
    const { run } = await bringIn(content, source)
    const { id } = await app.db.selectFrom('service').select('id').where('registration_number', 'is', null).executeTakeFirstOrThrow()
    expect((await places()).every(({ confidential }) => confidential)).toBe(true)
    expect(await app.db.selectFrom('location').select('lat').where('lat', 'is not', null).execute()).toEqual([])
    await isNowhere('Tajemná', id, run)
  })

  test.each([['nrpzs', [nrpzs('901', '55'), nrpzs('902', '55/1')]], ['rssz', [rssz('1', 55), rssz('2', 55)]]] as const)('%s with a new key of a place does not open it', async (source, [first, second]) => {
    await bringIn(first, source)
    await app.db.updateTable('location').set({ confidential: true, name: null, address: null, lat: null, lon: null, position_from: 'municipality' }).execute()
    await sql`delete from register_value v using register_record r where r.id = v.record_id and r.kind = 'location'`.execute(app.db)
    await sql`delete from register_change`.execute(app.db)
    const { run, counts } = await bringIn(second, source)
    expect(counts.kinds['location']?.new).toBeUndefined()
    expect(await places()).toMatchObject([{ confidential: true, address: null }])
    const { id } = await app.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
    await isNowhere('Tajemná', id, run)
  })

  test('a point nobody believes is not told of a confidential place, neither when it is closed nor in the next run', async () => {
    const far = (house: string) => nrpzs('901', house).replace('POINT(15.9 49.76)', 'POINT(14.4321 50.0765)')
    await bringIn(far('55'), 'nrpzs')
    const troubles = () => app.db.selectFrom('register_trouble').select(['reason', 'what', 'detail']).execute()
    expect(await troubles()).toEqual([{ reason: 'pointFar', what: 'Ordinace', detail: 'POINT(14.4321 50.0765)' }])
    const [place] = await places()
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '', confidential: 'on', version: '1' }
    expect((await networker.post(`/prace/sit/mista/${place!.id}/upravit`, form)).status).toBe(303)
    const hidden = { reason: 'pointFar', what: 'Hlinsko', detail: null }
    expect(await troubles()).toEqual([hidden])
    const { run } = await bringIn(far('56'), 'nrpzs')
    expect(await troubles()).toEqual([hidden, hidden])
    const { id } = await app.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
    await isNowhere('14.4321', id, run)
  })

  const subject = { words: { name: 'Azyl Naděje', ico: '27403505', seatMunicipality: '571393', seatAddress: 'Tajemná 55', seatPostalCode: '53901' }, endedOn: null }
  test.each([[true, null], [false, null], [true, '571164'], [false, '571164']] as const)('ARES moving the seat (%s) from %s to where the confidential place is tells no address', async (movesSeat, before) => {
    const { home, service } = await aShelter(null)
    await app.db.updateTable('organisation').set({ seat_municipality_code: before }).where('id', '=', home).execute()
    await keepAresWords(app.db, networker.personId, { id: home, name: 'Azyl Naděje', ico: '27403505', movesSeat }, subject, testToday)
    const { id } = await app.db.selectFrom('register_run').select('id').where('source', '=', 'ares').executeTakeFirstOrThrow()
    await isNowhere('Tajemná', service, id)
  })

  test('what ARES says of a seat elsewhere is forgotten when the place there becomes confidential', async () => {
    const { home, service, place } = await aShelter(null)
    await app.db.updateTable('location').set({ confidential: false }).execute()
    await app.db.updateTable('organisation').set({ seat_municipality_code: '571164', seat_address: 'Otevřená 1' }).where('id', '=', home).execute()
    await keepAresWords(app.db, networker.personId, { id: home, name: 'Azyl Naděje', ico: '27403505', movesSeat: false }, subject, testToday)
    expect((await (await networker.get('/prace/sit/rozdily?uzemi=vse')).text()).includes('Tajemná 55')).toBe(true)
    const form = { kind: 'place', municipality: 'Hlinsko', address: '', barrierFree: '', confidential: 'on', version: '1' }
    expect((await networker.post(`/prace/sit/mista/${place}/upravit`, form)).status).toBe(303)
    const { id } = await app.db.selectFrom('register_run').select('id').where('source', '=', 'ares').executeTakeFirstOrThrow()
    await isNowhere('Tajemná', service, id)
  })
})
