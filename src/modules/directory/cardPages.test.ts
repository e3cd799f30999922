import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { raiseFlag } from './freshness/commands.ts'

let site: TestApp
let networker: Visit
let organisation: OrganisationId
let service: ServiceId

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db, { name: 'Pod Lípou' })
  const place = await aLocation(site.db, organisation, {})
  service = await aService(site.db, organisation, { name: 'Klub', places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const page = (path: string): Promise<string> => networker.get(path).then((answer) => answer.text()).then(words)

test('a municipality nobody knows is named already where the page says what is wrong', async () => {
  const refused = await networker.post(`/prace/sit/sluzby/${service}/upravit`, { municipalities: 'Hlinsko, Nikdeves', version: '1' })
  expect(refused.status).toBe(422)
  const [summary] = /id="chyby"[\s\S]*?<\/ul>/.exec(await refused.text()) ?? ['']
  expect(words(summary)).toContain('(Nikdeves): Některé obce nepoznáváme')
})

test('what somebody reported stands above the card while it waits, below it once it is closed', async () => {
  const flag = await raiseFlag(site.db, { organisationId: organisation, serviceId: service }, { about: 'closed', note: null }, new Date('2026-11-20T10:00:00Z'))
  const path = `/prace/sit/sluzby/${service}`
  const open = await page(path)
  expect(open.indexOf('Něco tu nesedí 1')).toBeGreaterThan(0)
  expect(open.indexOf('Něco tu nesedí 1')).toBeLessThan(open.indexOf('Jak začít'))
  if (!flag.ok) throw new Error(flag.reason)
  await networker.post(`/prace/sit/upozorneni/${flag.value}`, { answer: 'mended' })
  const closed = await page(path)
  expect(closed).not.toContain('Něco tu nesedí 0')
  expect(closed.indexOf('Uzavřená upozornění')).toBeGreaterThan(closed.indexOf('Jak začít'))
})
