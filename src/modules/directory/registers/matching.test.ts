import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { aRegister } from '#test/factories/aRegister.ts'
import { aLocation, anOrganisation, aService, hlinsko } from '#test/factories/directory.ts'
import { registersInto } from '#test/support/registers.ts'
import { placeEndsOn } from '../queries/ended.ts'

const { bringIn, db, organisations, places, services } = registersInto()

describe('what is the same', () => {
  test('an organisation by its number, a service by its registration, a place by its address: cards that are here are joined, not doubled', async () => {
    const home = await anOrganisation(db(), { name: 'Pod lípou, z. s.', ico: '27403505' })
    const place = await aLocation(db(), home, { name: null, address: 'Dlouhá 1', lat: 49.7, lon: 15.9, positionFrom: 'hand' })
    const service = await aService(db(), home, { name: 'Klub', registrationNumber: '1000001', phone: '467 000 001', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    const counts = await bringIn(aRegister({}))
    expect(counts.kinds).toMatchObject({ organisation: { linked: 1 }, service: { linked: 1 }, location: { linked: 1 } })
    expect(await services()).toMatchObject([{ id: service, name: 'Klub', phone: '467 000 001' }])
    expect(await places()).toMatchObject([{ id: place, name: 'Klub Lípa', lat: 49.7 }])
    // The card says otherwise in its name, its kind and its group; the empty capacity was filled in; the telephone is the same number.
    const differing = await db().selectFrom('register_change').select(['field', 'act']).where('kind', '=', 'service').orderBy('field').execute()
    expect(differing).toEqual([
      { field: 'capacities', act: 'write' }, { field: 'name', act: 'differ' }, { field: 'serviceKind', act: 'differ' }, { field: 'targetGroups', act: 'write' },
    ])
  })

  test('without a number the name decides, but only where it is alone', async () => {
    const home = await anOrganisation(db(), { name: 'POD LÍPOU' })
    await bringIn(aRegister({}))
    expect(await organisations()).toEqual([{ id: home, name: 'POD LÍPOU', ico: '27403505' }])
    await anOrganisation(db(), { name: 'Dvojče' })
    await anOrganisation(db(), { name: 'Dvojče' })
    await bringIn(aRegister({}, { id: '1000002', ico: '25143701', provider: 'Dvojče', facilities: [{ point: 12 }] }))
    expect((await organisations()).filter(({ name }) => name === 'Dvojče')).toHaveLength(3)
  })

  const namesakes = (...towns: readonly string[]) => JSON.stringify({ list: towns.map((obec, index) => ({
    redIzo: `60${index}`, ico: ['27403505', '25143701', '61385387'][index], uplnyNazev: 'Mateřská škola', adresa: { obec }, emaily: [`ms${index}@priklad.example`],
    skolyAZarizeni: [{ izo: `60${index}1`, uplnyNazev: 'Mateřská škola', druh: 'A00', mistaVyuky: [{ IDmista: `60${index}`, adresa: { ulice: 'Školní', cisloDomovni: 5, obec } }] }],
  })) })

  test.each([
    ['several of them are none of ours, whose seat nobody knows', null, ['Krouna', 'Svratouch', 'Chrudim']], ['one of another seat is another', hlinsko, ['Chrudim']],
  ])('namesakes of a register: %s', async (_, seatMunicipality, towns) => {
    const home = await anOrganisation(db(), { name: 'Mateřská škola', seatMunicipality, ico: null })
    await bringIn(namesakes(...towns), 'rssz')
    expect(await db().selectFrom('organisation').select(['ico', 'email']).where('id', '=', home).execute()).toEqual([{ ico: null, email: null }])
    expect(await organisations()).toHaveLength(towns.length + 1)
  })

  test('of namesakes of a register the one of the same seat is ours', async () => {
    const home = await anOrganisation(db(), { name: 'Mateřská škola', seatMunicipality: hlinsko, ico: null })
    await bringIn(namesakes('Krouna', 'Hlinsko'), 'rssz')
    expect(await db().selectFrom('organisation').select('ico').where('id', '=', home).execute()).toEqual([{ ico: '25143701' }])
  })

  test('a provider whose number the register mended later is the one it knew by the name', async () => {
    await bringIn(aRegister({ ico: '12345678' }))
    const [home] = await organisations()
    expect(home?.ico).toBeNull()
    const mended = aRegister({}, { id: '1000002', facilities: [{ point: 12 }] })
    expect((await bringIn(mended)).kinds['organisation']).toMatchObject({ changed: 1 })
    expect(await organisations()).toEqual([{ ...home, ico: '27403505' }])
    expect((await services()).map((service) => service.organisation_id)).toEqual([home?.id, home?.id])
    expect((await bringIn(mended)).kinds['organisation']).toMatchObject({ unchanged: 1 })
  })

  test('a provider whose broken number another service still says stays apart from one of the same name', async () => {
    await bringIn(aRegister({ ico: '12345678' }))
    await bringIn(aRegister({ ico: '12345678' }, { id: '1000002', facilities: [{ point: 12 }] }))
    expect((await organisations()).map(({ ico }) => ico)).toEqual(expect.arrayContaining([null, '27403505']))
  })

  test('an archived card stays archived and is not made again', async () => {
    const home = await anOrganisation(db(), { ico: '27403505' })
    const service = await aService(db(), home, { registrationNumber: '1000001' })
    await db().updateTable('service').set({ archived_at: new Date() }).where('id', '=', service).execute()
    await bringIn(aRegister({}))
    expect(await services()).toMatchObject([{ id: service, archived_at: expect.any(Date) as Date }])
  })

  test('a service whose registration another holds now stays where it is, and that is told', async () => {
    await bringIn(aRegister({}))
    const counts = await bringIn(aRegister({ ico: '25143701', provider: 'Jiný' }))
    // Nothing was left out.
    expect(counts.troubles).toBe(0)
    expect(await organisations()).toHaveLength(1)
    expect(await db().selectFrom('register_trouble').select(['reason', 'detail']).execute()).toEqual([{ reason: 'providerChanged', detail: 'Jiný' }])
  })

  test('a key that is in the file twice makes one card, of the first, and is told', async () => {
    for (const phones of [['467000002', '467000003'], ['467000003', '467000002']]) {
      const counts = await bringIn(aRegister(...phones.map((phone) => ({ phone }))))
      expect(counts.kinds['service']).toMatchObject({ merged: 1 })
      expect((await services()).map(({ phone }) => phone?.replaceAll(' ', ''))).toEqual([`+420${phones[0]}`])
      expect(await db().selectFrom('register_trouble').select(['number', 'reason', 'detail']).execute()).toEqual([{ number: 2, reason: 'duplicate', detail: '1000001' }])
      await db().deleteFrom('register_trouble').execute()
    }
    // A registration that goes on counts before one that ended.
    await bringIn(aRegister({ until: '2020-01-01', phone: '467000004' }, { phone: '467000005' }))
    expect((await services()).map(({ phone }) => phone)).toEqual(['+420 467 000 005'])
    expect(await db().selectFrom('register_trouble').select(['number', 'reason']).execute()).toEqual([{ number: 1, reason: 'duplicate' }])
  })
})

describe('one place of two services', () => {
  const two = (first: object, second: object) => aRegister({ id: '1000001', facilities: [{ point: 11, ...first }] }, { id: '1000002', facilities: [{ point: 11, ...second }] })
  const placed = async () => {
    const home = await anOrganisation(db(), { name: 'Pod lípou', ico: '27403505' })
    const place = await aLocation(db(), home, { name: null, address: 'Dlouhá 1', accessNote: 'ze dvora' })
    const at = [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }]
    return [await aService(db(), home, { name: 'Klub', registrationNumber: '1000001', places: at }), await aService(db(), home, { name: 'Poradna', registrationNumber: '1000002', places: at })]
  }
  const endOf = async (service: string) => (await sql<{ on: string | null }>`
    select ${placeEndsOn} as on from service s join service_location sl on sl.service_id = s.id join location l on l.id = sl.location_id
    where s.id = ${service}`.execute(db())).rows.map(({ on }) => on)

  test('stays one', async () => {
    await placed()
    expect((await bringIn(two({}, {}))).kinds).toMatchObject({ service: { linked: 2 }, location: { linked: 2 } })
    expect(await db().selectFrom('location').select(['name', 'address']).execute()).toEqual([{ name: 'Klub Lípa', address: 'Dlouhá 1' }])
    expect((await bringIn(two({}, {}))).kinds['location']).toEqual({ unchanged: 2 })
  })

  test('stays one when the second is new', async () => {
    await bringIn(aRegister({}))
    expect((await bringIn(two({}, {}))).kinds).toMatchObject({ service: { new: 1, unchanged: 1 }, location: { linked: 1, unchanged: 1 } })
    expect(await db().selectFrom('location').select('address').execute()).toEqual([{ address: 'Dlouhá 1' }])
    expect(await db().selectFrom('service_location').select('location_id').execute()).toHaveLength(2)
    expect((await bringIn(two({}, {}))).kinds['location']).toEqual({ unchanged: 2 })
  })

  test.each([
    ['a service', aRegister({}, { id: '1000002', until: '2020-01-31' })], ['a place of a new service', two({}, { until: '2020-01-31' })],
  ])('nothing is brought in for %s that has ended', async (_, text) => {
    await bringIn(aRegister({}))
    expect((await bringIn(text)).kinds['location']).toEqual({ unchanged: 1, endedBefore: 1 })
    expect(await db().selectFrom('service_location').select('location_id').execute()).toHaveLength(1)
    expect(await endOf((await services())[0]!.id)).toEqual([null])
  })

  test('is not the confidential one of the provider: the new one comes secretly', async () => {
    await bringIn(aRegister({}))
    await db().updateTable('location').set({ confidential: true }).execute()
    await bringIn(two({}, {}))
    expect(await db().selectFrom('location').select(['confidential', 'address']).orderBy('address').execute()).toEqual([{ confidential: true, address: 'Dlouhá 1' }, { confidential: true, address: null }])
  })

  test('is over when the register says so of both', async () => {
    const [, counselling] = await placed()
    await bringIn(two({}, {}))
    await bringIn(two({}, { until: '2026-09-30' }))
    expect(await endOf(counselling!)).toEqual([null])
    const told = () => db().selectFrom('card_change').select('id').where(sql<boolean>`changes ? 'registeredEnd'`).execute()
    expect(await told()).toHaveLength(0)
    await bringIn(two({ until: '2026-10-02' }, { until: '2026-09-30' }))
    expect(await endOf(counselling!)).toEqual(['2026-10-02'])
    expect(await told()).toHaveLength(1)
  })
})

describe('what ends', () => {
  test('a registration that ended marks it and its places, one place alone only itself; nothing is deleted', async () => {
    await bringIn(aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 2, name: 'B' }] }, { id: '1000002', facilities: [{ point: 3, name: 'C' }] }))
    const counts = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A', until: '2026-09-30' }, { point: 2, name: 'B' }] }, { id: '1000002', until: '2026-08-31', facilities: [{ point: 3, name: 'C' }] }))
    expect(counts.kinds).toMatchObject({ service: { ended: 1 }, location: { ended: 2, unchanged: 1 } })
    expect((await places()).map(({ name, ended }) => [name, ended])).toEqual([['A', '2026-09-30'], ['B', null], ['C', '2026-08-31']])
    expect(await services()).toHaveLength(2)
    const again = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A', until: '2026-09-30' }, { point: 2, name: 'B' }] }, { id: '1000002', until: '2026-08-31', facilities: [{ point: 3, name: 'C' }] }))
    expect(again.kinds).toMatchObject({ service: { unchanged: 2 }, location: { unchanged: 3 } })
  })

  test('what vanished is marked with the day it was missed, both levels, and returns when it is back', async () => {
    const whole = aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 2, name: 'B' }, { point: 4, name: 'D' }] }, { id: '1000002', facilities: [{ point: 3, name: 'C' }] })
    await bringIn(whole)
    const counts = await bringIn(aRegister({ facilities: [{ point: 1, name: 'A' }, { point: 4, name: 'D' }] }))
    expect(counts.kinds).toMatchObject({ service: { gone: 1, unchanged: 1 }, location: { gone: 2, unchanged: 2 } })
    expect((await places()).filter(({ gone }) => gone !== null).map(({ name }) => name)).toEqual(['B', 'C'])
    const back = await bringIn(whole)
    expect(back.kinds).toMatchObject({ service: { changed: 1 }, location: { changed: 2 } })
    expect((await places()).filter(({ gone }) => gone !== null)).toEqual([])
  })

  test('what ended before it was ever here is not made', async () => {
    const counts = await bringIn(aRegister({ until: '2020-01-01' }))
    expect(counts.kinds).toMatchObject({ service: { endedBefore: 1 }, location: { endedBefore: 1 }, organisation: { unneeded: 1 } })
    expect(await organisations()).toEqual([])
  })

  test('an end that is still to come is none yet', async () => {
    const counts = await bringIn(aRegister({ until: '2030-01-01' }))
    expect(counts.kinds['service']).toEqual({ new: 1 })
  })
})
