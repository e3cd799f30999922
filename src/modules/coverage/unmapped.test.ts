import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrpCode } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, testToday as today, type Visit } from '#test/support/app.ts'
import { coverageOfOrp } from './networkCoverage.ts'
import { functionIn } from './rules.ts'

const hlinecko = '5302' as OrpCode
const reason = 'v celém ORP zatím není zapsaná žádná služba'

let site: TestApp
let alena: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  alena = await site.signIn('local_networker', { kind: 'orp', code: hlinecko })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const page = async (address: string): Promise<string> => (await (await alena.get(address)).text()).replaceAll('\u00A0', ' ')
const missing = async (): Promise<number[]> =>
  (await coverageOfOrp(site.db, hlinecko, today)).functions.map(({ sums }) => sums.missing.municipalities)

test('an ORP where nobody has recorded a service is not known, not a white spot, until the first card', async () => {
  expect(new Set(await missing())).toEqual(new Set([0]))
  expect(await page('/prace/pokryti?orp=5302')).not.toContain('Bílé místo tu není')
  expect(await page('/prace/pokryti/tabulka/csv?orp=5302')).toContain(`nevíme: ${reason}`)
  expect(await page('/prace/pokryti/proc?orp=5302&obec=571661&funkce=crisis')).toContain(reason)
  expect(await page('/prace')).not.toContain('nemá v dosahu')

  const organisation = await anOrganisation(site.db)
  const place = await aLocation(site.db, organisation)
  await aService(site.db, organisation, {
    name: 'Poradna', functions: ['debts_benefits'], hoursPerWeek: 20, places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
  })
  const mapped = await coverageOfOrp(site.db, hlinecko, today)
  expect(functionIn(mapped, 'crisis').cells.map(({ word, cause }) => [word, cause])).toEqual(Array(3).fill(['missing', 'nobody-in-reach']))
})
