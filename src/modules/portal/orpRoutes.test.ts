import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MunicipalityCode, OrpCode } from '#core/ids.ts'
import { addFigure, addJourney, changeProfile, drawSchematicAreas } from '#modules/territory/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aNetworker, textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

const hlinsko = '5302' as OrpCode

let site: TestApp
beforeAll(async () => {
  site = await testApp()
  const { db } = site
  await aTerritory(db)
  await drawSchematicAreas(db, null, 'CZ053')
  await changeProfile(db, null, hlinsko, { networkingSince: '2016-08-01', motto: 'Nic sám', characteristics: 'Jediné město.\nSlabé spojení.', version: 1 })
  await addFigure(db, null, hlinsko, { kind: 'own', label: 'Školy', value: 14, valueText: null, source: 'seminář', asOf: '2018-11-01' })
  await addJourney(db, null, {
    from: '571661' as MunicipalityCode, to: '571164' as MunicipalityCode, kilometres: 38.8, car: { from: 39, to: 39 }, transit: { from: 50, to: 70 },
    workingDaysOnly: true, lastBack: '17:40', basis: 'measured', source: 'seminář', asOf: '2018-11-01',
  })
  await aNetworker(db, { territories: [hlinsko] })
  const organisation = await anOrganisation(db)
  const open = await aLocation(db, organisation, { lat: 49.77, lon: 15.91 })
  const secret = await aLocation(db, organisation, { lat: 49.75, lon: 15.95, confidential: true, address: 'Tajná 7' })
  await aService(db, organisation, { name: 'Poradna otevřená', places: [{ locationId: open, capacityShare: null, openingHours: null, openingNote: null }] })
  await aService(db, organisation, {
    name: 'Azylový dům', functions: ['emergency_housing'], places: [{ locationId: secret, capacityShare: null, openingHours: null, openingNote: null }],
  })
  await aService(db, organisation, { name: 'Krajská linka', functions: ['crisis'], areas: [{ level: 'region', code: 'CZ053' }] })
})
afterAll(() => site[Symbol.asyncDispose]())

const shown = async (path: string): Promise<string> => textOf(await site.anyone.get(path))

test('numbers carry their source and day, children their age', async () => {
  const text = await shown('/orp/5302')
  expect(text).toContain('dětí 0–14 let</dt><dd>1 799</dd>')
  expect(text).toContain('Zdroj: ČSÚ, SLDB 2021')
  expect(text).toContain('k 26. 3. 2021')
  expect(text).toContain('s rozšířenou působností: 1, s pověřeným úřadem: 0, ostatní: 2')
})

test('it says since when, with whom and what others wrote down', async () => {
  const text = await shown('/orp/5302')
  for (const words of ['srpen 2016', 'Jediné město.', '„Nic sám“', 'Školy', 'Alena Vzorová', 'sitarka@priklad.example']) expect(text).toContain(words)
})

test('services are counted by function and lead to the catalogue of the ORP', async () => {
  const text = await shown('/orp/5302')
  expect(text).toMatch(/Psychologická pomoc dětem<\/th><td class="count"[^>]*>1</)
  expect(text).toMatch(/Krizová pomoc<\/th><td class="count"[^>]*>1</)
  expect(text).toContain('href="/sluzby?obvod=5302"')
  expect(text).toContain('Zobrazit 3 služby')
  expect(await shown('/sluzby?obvod=5302')).toMatch(/id="vysledky">3 služby/)
})

test('the map has open places only', async () => {
  const text = await shown('/orp/5302')
  expect(text).toContain('Hlinsko: Poradna otevřená')
  expect(text).not.toMatch(/Hlinsko: [^<]*Azylový dům/)
  expect(text).not.toContain('Tajná')
})

test('municipalities and the map lead to help seen from there', async () => {
  expect((await shown('/orp/5302')).match(/href="\/sluzby\?obec=571661"/g)?.length).toBeGreaterThanOrEqual(2)
})

test('journeys keep their range and what is odd about them', async () => {
  const text = await shown('/orp/5302')
  expect(text).toContain('38,8 km')
  expect(text).toContain('50–70 min')
  expect(text).toContain('jen v pracovní dny; poslední spoj zpět 17:40')
})

test('a bare ORP says what is not known; an unknown code is not found', async () => {
  const text = await shown('/orp/5304')
  expect(text).toContain('zatím nemá vlastního síťaře')
  expect(text).not.toContain('Jak se tu žije a pomáhá')
  for (const code of ['9999', 'x', '%27']) expect((await site.anyone.get(`/orp/${code}`)).status).toBe(404)
})

test('no cookie, no script; English', async () => {
  const answer = await site.anyone.get('/en/orp/5302')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const text = await answer.text()
  expect(text).toContain('The area of Hlinsko')
  expect(text).toContain('Emergency housing')
  expect(text).not.toMatch(/<script| style=/)
})
