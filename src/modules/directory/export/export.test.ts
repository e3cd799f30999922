import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { personById, scopeOf } from '#modules/access/index.ts'
import { anOrganisation } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { wholeNetwork, wholeOrganisation, wholeService } from '#test/factories/wholeCards.ts'
import { type TestApp, testApp, testToday } from '#test/support/app.ts'
import type { OrganisationCard, ServiceCard } from '../cards.ts'
import { wholeServices } from './queries.ts'

// A field that is added to a card and forgotten here does not compile; one that is forgotten in the file fails.

const saidOfOrganisation: Record<keyof OrganisationCard, string> = {
  ...wholeOrganisation as Record<keyof OrganisationCard, string>, sector: 'sociální služby', kind: 'poskytovatel sociálních služeb', seatMunicipality: 'Hlinsko',
  seatPostalCode: '539 02', actorStatus: 'zapojený', source: 'síťař', verifiedBy: 'sama organizace',
}

const saidOfService: Record<keyof ServiceCard, string | readonly string[]> = {
  ...wholeService as unknown as Record<keyof ServiceCard, string>, organisationId: 'Pod Jasanem', places: 'Hlinsko, Jasanová 8', legalBasis: '108/2006', serviceKind: 'Nízkoprahová zařízení',
  facilityKind: 'poskytovatel sociálních služeb', authorisedActivities: 'ohroženým násilím', forms: 'ambulantní', targetGroups: 'osoby v krizi', audienceGroups: 'cizinci',
  functions: 'psycholog', situations: [], ageFrom: ';6;', ageTo: ';26;', waitingWeeksFrom: ';2;', waitingWeeksTo: ';9;', waitingAsOf: '2026-09-08', openingHours: 'po 8–12',
  hoursPerWeek: '17,5', ordering: 'po objednání', goesToFamilies: ';ano;', price: 'za úhradu', needsReferral: ';ano;', languages: 'angličtina', barrierFree: ';ano;',
  endsOn: ['ukončeno k 5. 1. 2026', ';2026-01-05;'], goesOn: [], staff: ': 1,25', use: ['2024: 4', 'kontakt'], capacities: ['38', 'volno 13', '9. 9. 2026'], areas: 'Pardubický kraj',
  source: 'sama organizace', verifiedBy: 'síťař',
}

let app: TestApp
let id: OrganisationId
beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  id = await wholeNetwork(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

/** What the file has not of what it should, spaces of numbers and dates made plain. */
const missingIn = (file: string, said: Readonly<Record<string, string | readonly string[]>>): string[] => {
  const text = file.replaceAll(/[\u00a0\u202f]/g, ' ')
  return Object.entries(said).filter(([, words]) => ![words].flat().every((word) => text.includes(word))).map(([field]) => field)
}

test('every field of a card is in the file of the list', async () => {
  const networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect(missingIn(await (await networker.get('/prace/sit/organizace.csv')).text(), saidOfOrganisation)).toEqual([])
  expect(missingIn(await (await networker.get('/prace/sit/sluzby.csv')).text(), saidOfService)).toEqual([])
})

test('until when the money lasts is in the file only for whom it is on the card', async () => {
  const [ospod, own, other] = [
    await app.signIn('ospod_worker', { kind: 'orp', code: '5302' }), await app.signIn('provider', { kind: 'organisation', code: id }),
    await app.signIn('provider', { kind: 'organisation', code: await anOrganisation(app.db, { name: 'Jiní' }) }),
  ]
  const sees = async (visit: typeof own) => (await (await visit.get('/prace/sit/sluzby.csv')).text()).includes('2027-12-30')
  expect([await sees(ospod), await sees(own), await sees(other)]).toEqual([false, true, false])
})

test('a long list is read a hundred cards at a time, in its order, and comes whole', async () => {
  const many = await anOrganisation(app.db, { name: 'Velcí' })
  const { rows } = await sql<{ id: ServiceId }>`
    insert into service (organisation_id, name, summary, legal_basis, forms, functions, source)
    select ${many}, 'Řadová ' || lpad(number::text, 3, '0'), 'Komu pomůžeme', 'social_service', '{ambulatory}', '{child_psychology}', 'networker'
    from generate_series(1, 230) as number order by random() returning id`.execute(app.db)
  const networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  const named = async (path: string) => (await (await networker.get(path)).text()).split('\r\n').flatMap((line) => /^Řadová \d+/.exec(line) ?? [])
  const inOrder = Array.from({ length: 230 }, (_, index) => `Řadová ${String(index + 1).padStart(3, '0')}`)
  expect(await named('/prace/sit/sluzby.csv?q=řadová')).toEqual(inOrder)
  expect(await named('/prace/sit/sluzby.csv?q=řadová&razeni=-nazev')).toEqual(inOrder.toReversed())
  const { details } = await app.db.selectFrom('audit_entry').select('details').where('action', '=', 'directory.export').orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow()
  expect(details).toMatchObject({ format: 'csv', rows: 230 })

  // A card that goes while the file is written is left out, the others stay as they were asked for.
  const ids = rows.map(({ id }) => id)
  const person = await personById(app.db, networker.personId, testToday)
  const read: ServiceId[][] = []
  for await (const cards of wholeServices(app.db, scopeOf(person!), ids)) {
    if (read.push(cards.map(({ id }) => id)) === 1) await sql`delete from service where id = ${ids.at(-1)}`.execute(app.db)
  }
  expect(read).toEqual([ids.slice(0, 100), ids.slice(100, 200), ids.slice(200, -1)])
})
