import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocationId, OrganisationId } from '#core/ids.ts'
import { aLocation, anOrganisation } from '#test/factories/directory.ts'
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

const point = (id: LocationId) => app.db.selectFrom('location').select(['lat', 'lon', 'position_from as from']).where('id', '=', id).executeTakeFirstOrThrow()
const save = (id: LocationId, fields: Record<string, string>) => networker.post(`/prace/sit/mista/${id}/upravit`, { kind: 'place', municipality: 'Hlinsko', ...fields })

test('a point the editor did not touch stays whose it was', async () => {
  const [rough, registered] = [
    await aLocation(app.db, organisation, { lat: 49.76, lon: 15.9, positionFrom: 'municipality' }),
    await aLocation(app.db, organisation, { lat: 49.7612345, lon: 15.9054321, positionFrom: 'address' }),
  ]
  expect((await save(rough, { version: '1', address: 'Náměstí 2' })).status).toBe(303)
  expect(await point(rough)).toEqual({ lat: 49.76, lon: 15.9, from: 'municipality' })
  expect((await save(registered, { version: '1', address: 'Náměstí 3', lat: '49,7612345', lon: '15,9054321' })).status).toBe(303)
  expect(await point(registered)).toEqual({ lat: 49.7612345, lon: 15.9054321, from: 'address' })
})

test('a point that was written or taken away is the editor’s, and a place that moved leaves the point of its old municipality', async () => {
  const place = await aLocation(app.db, organisation, { lat: 49.76, lon: 15.9, positionFrom: 'municipality' })
  expect((await save(place, { version: '1', lat: '49,77', lon: '15,91' })).status).toBe(303)
  expect(await point(place)).toEqual({ lat: 49.77, lon: 15.91, from: 'hand' })
  expect((await save(place, { version: '2' })).status).toBe(303)
  expect(await point(place)).toEqual({ lat: null, lon: null, from: 'municipality' })
  const moved = await aLocation(app.db, organisation, { lat: 49.76, lon: 15.9, positionFrom: 'municipality' })
  expect((await save(moved, { version: '1', municipality: 'Krouna' })).status).toBe(303)
  expect(await point(moved)).toEqual({ lat: null, lon: null, from: 'municipality' })
})
