import { beforeEach, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { aLocation } from '#test/factories/directory.ts'
import { registersInto } from '#test/support/registers.ts'

// A facility whose name or address the register mended is the same place, with what people wrote on it.

const { bringIn, db, places } = registersInto()

const written = { access_note: 'Zvonek vlevo, ze dvora', opening_hours: 'Po 8–12' }
const facility = (point: number | null, name = 'Klub', street = 'Dlouhá') => ({ point, name, street })
const writtenOn = () => db().selectFrom('location').select(['name', 'address', 'access_note', 'opening_hours']).orderBy('name').orderBy('address').execute()

describe('a facility is still the same', () => {
  test.each([
    ['when its address point is filled in', facility(null), facility(1_234_567)],
    ['when its name is mended', facility(null), facility(null, 'Klub Lípa')],
    ['when its address is mended', facility(null, 'Klub', 'Dlouha'), facility(null, 'Klub', 'Dlouhá 2')],
    ['when it has another address point and the same name', facility(5), facility(6, 'Klub', 'Nová')],
  ])('%s', async (_, before, after) => {
    await bringIn(aRegister({ facilities: [before] }))
    await db().updateTable('location').set(written).execute()
    const counts = await bringIn(aRegister({ facilities: [after] }))
    expect(counts.kinds['location']).toEqual({ changed: 1 })
    expect(await writtenOn()).toEqual([{ name: after.name, address: `${after.street} 1`, ...written }])
    expect(await places()).toMatchObject([{ gone: null, ended: null }])
    expect((await bringIn(aRegister({ facilities: [after] }))).kinds['location']).toEqual({ unchanged: 1 })
  })

  test('each by its own name among several, and the one that vanished is over', async () => {
    await bringIn(aRegister({ facilities: [facility(1, 'A'), facility(2, 'B', 'Krátká'), facility(3, 'C', 'Rovná')] }))
    const before = await places()
    await bringIn(aRegister({ facilities: [facility(21, 'B', 'Nová'), facility(11, 'A', 'Široká')] }))
    const after = await places()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.map(({ name, address, gone }) => [name, address, gone !== null])).toEqual([['A', 'Široká 1', false], ['B', 'Nová 1', false], ['C', 'Rovná 1', true]])
  })
})

test('two services at one address keep each its own when the address points are filled in', async () => {
  const two = (point: number | null) => aRegister({ facilities: [facility(point, 'A')] }, { id: '1000002', facilities: [facility(point, 'B')] })
  const owners = async () => (await db().selectFrom('service_location').innerJoin('service', 'service.id', 'service_location.service_id')
    .innerJoin('location', 'location.id', 'service_location.location_id').select(['service.registration_number', 'location.name', 'location.id']).orderBy('registration_number').execute())
  await bringIn(two(null))
  const before = await owners()
  expect(before.map(({ name }) => name)).toEqual(['A', 'B'])
  expect((await bringIn(two(77))).kinds['location']).toEqual({ changed: 2 })
  expect(await owners()).toEqual(before)
})

describe('a place of two services', () => {
  const two = (first: ReturnType<typeof facility>, second: ReturnType<typeof facility>) => aRegister({ facilities: [first] }, { id: '1000002', facilities: [second] })
  const given = async () => (await db().selectFrom('service_location').innerJoin('service', 'service.id', 'service_location.service_id')
    .innerJoin('location', 'location.id', 'service_location.location_id').select(['service.registration_number as service', 'location.address'])
    .orderBy('registration_number').orderBy('address').execute()).map(({ service, address }) => `${service} ${address}`)

  beforeEach(async () => {
    await bringIn(aRegister({ facilities: [] }, { id: '1000002', facilities: [] }))
    const { id } = await db().selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    await aLocation(db(), id as OrganisationId, { name: 'Klub', address: 'Dlouhá 1' })
    expect((await bringIn(two(facility(5), facility(5)))).kinds['location']).toEqual({ linked: 2 })
  })

  test('does not move for one of them: that one comes to a new place', async () => {
    await bringIn(two(facility(5), facility(6, 'Klub', 'Nová')))
    expect(await given()).toEqual(['1000001 Dlouhá 1', '1000002 Dlouhá 1', '1000002 Nová 1'])
  })

  test('moves with both, and stays when only its address point changes for one', async () => {
    await bringIn(two(facility(5), facility(7)))
    expect(await given()).toEqual(['1000001 Dlouhá 1', '1000002 Dlouhá 1'])
    await bringIn(two(facility(6, 'Klub', 'Nová'), facility(6, 'Klub', 'Nová')))
    expect(await given()).toEqual(['1000001 Nová 1', '1000002 Nová 1'])
  })
})

test('one that could not be read does not lose its card to a namesake', async () => {
  await bringIn(aRegister({ facilities: [facility(null)] }))
  await db().updateTable('location').set(written).execute()
  const unread = aRegister({ facilities: [{ ...facility(null), municipality: 'unsaid' }, facility(null, 'Klub', 'Nová')] }).replace('{"id":"Obec/unsaid"}', 'null')
  expect((await bringIn(unread)).kinds['location']).toEqual({ new: 1 })
  expect(await writtenOn()).toEqual([
    { name: 'Klub', address: 'Dlouhá 1', ...written }, { name: 'Klub', address: 'Nová 1', access_note: null, opening_hours: null },
  ])
  expect(await db().selectFrom('register_trouble').select('reason').execute()).toEqual([{ reason: 'noMunicipality' }])
})

test('without a name too, when its address is mended and it is the only one', async () => {
  const nameless = (street: string) => aRegister({ facilities: [facility(null, 'Klub', street)] }).replace('"nazev":"Klub"', '"nazev":null')
  await bringIn(nameless('Dlouha'))
  expect((await bringIn(nameless('Dlouhá 2'))).kinds['location']).toEqual({ changed: 1 })
})

test('at another address in the municipality of a confidential place of the same organisation it comes as a new one, secretly', async () => {
  await bringIn(aRegister({ facilities: [facility(1)] }))
  const { id } = await db().selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  await aLocation(db(), id as OrganisationId, { name: null, address: null, confidential: true })
  await bringIn(aRegister({ facilities: [facility(2, 'Klub', 'Tajná')] }))
  expect((await places()).filter(({ confidential }) => !confidential)).toMatchObject([{ address: 'Dlouhá 1', gone: expect.any(String) as string }])
})

test('another one is another: of another name and address, of another municipality', async () => {
  await bringIn(aRegister({ facilities: [facility(1, 'A'), facility(2, 'B', 'Krátká')] }))
  const counts = await bringIn(aRegister({ facilities: [facility(3, 'C', 'Nová'), { ...facility(4, 'A'), municipality: '571164' }] }))
  expect(counts.kinds['location']).toEqual({ new: 2, gone: 2 })
})
