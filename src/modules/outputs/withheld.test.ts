import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { filesIn } from '#db/files.ts'
import { keepers, setOrganisationArchived, setServiceArchived } from '#modules/directory/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let alena: Visit
beforeEach(async () => {
  site = await testApp()
  await aTerritory(site.db)
  alena = await site.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
})
afterEach(() => site[Symbol.asyncDispose]())

let number = 0

/** A version made long ago, with some bytes as its files. */
function aVersion(orp: string, kind: 'network_analysis' | 'service_catalogue' = 'service_catalogue'): Promise<string> {
  return site.db.transaction().execute(async (tx) => {
    const file = await filesIn(site.db).store(tx, { name: 'katalog.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') })
    const { id: document } = await tx.insertInto('document').values({ kind, orp_code: orp })
      .onConflict((conflict) => conflict.columns(['kind', 'orp_code']).doUpdateSet({ orp_code: orp })).returning('id').executeTakeFirstOrThrow()
    const { id } = await tx.insertInto('document_version').values({
      document_id: document, number: ++number, as_of: '2026-11-20', content: JSON.stringify({ language: 'cs' }), made_by: alena.personId,
      made_at: new Date('2026-11-20T10:00:00Z'), pages: 1, pdf_ua_file_id: file, pdf_a_file_id: file, docx_file_id: file,
    }).returning('id').executeTakeFirstOrThrow()
    return id
  })
}

const fileOf = (version: string): string => `/prace/vystupy/verze/${version}/dokument.pdf`
const purge = (what: 'organisations' | 'services', id: string) => site.db.transaction().execute((tx) => keepers[what].erase(tx, [id], { files: filesIn(site.db), now: new Date(), forgetters: [] }))
const listOf = async (orp: string): Promise<string> => (await alena.get(`/prace/vystupy/katalog?orp=${orp}`)).text()

describe('a catalogue made before a place became confidential', () => {
  test('is downloaded no more, wherever the place or its service was printed, and the list says why', async () => {
    const organisation = await anOrganisation(site.db, { name: 'Azyl' })
    const place = await aLocation(site.db, organisation, { address: 'Skrytá 7' })
    await aService(site.db, organisation, {
      name: 'Azylový dům', areas: [{ level: 'orp', code: '5304' }], places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
    })
    const [here, there, analysis] = [await aVersion('5302'), await aVersion('5304'), await aVersion('5302', 'network_analysis')]
    expect((await alena.get(fileOf(here))).status).toBe(200)
    expect(await listOf('5302')).toContain(fileOf(here))

    const closed = { kind: 'place', municipality: 'Hlinsko', confidential: 'on', address: 'Skrytá 7', barrierFree: '', version: '1' }
    expect((await alena.post(`/prace/sit/mista/${place}/upravit`, closed)).status).toBe(303)
    for (const [version, orp] of [[here, '5302'], [there, '5304']] as const) {
      expect((await alena.get(fileOf(version))).headers.get('location')).toBe(`/prace/vystupy/katalog?orp=${orp}`)
      const list = await listOf(orp)
      expect(list).toContain('adresu, která je dnes utajená')
      expect(list).not.toContain(fileOf(version))
    }
    // No address stands in an analysis.
    expect((await alena.get(fileOf(analysis))).status).toBe(200)
  })

  test.each([
    ['its organisation is purged', (home: string) => [() => setOrganisationArchived(site.db, alena.personId, home as OrganisationId, new Date()), () => purge('organisations', home)]],
    ['its service is purged', (_home: string, service: string) => [() => setServiceArchived(site.db, alena.personId, service as ServiceId, new Date()), () => purge('services', service)]],
    ['its service goes elsewhere', (_home: string, service: string) => [() => site.db.deleteFrom('service_area').where('service_id', '=', service).execute()]],
  ])('stays withheld when %s', async (_what, steps) => {
    const home = await anOrganisation(site.db, { name: 'Azyl' })
    const place = await aLocation(site.db, home, { address: 'Skrytá 7' })
    const service = await aService(site.db, home, {
      areas: [{ level: 'orp', code: '5304' }], places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
    })
    const version = await aVersion('5304')
    const closed = { kind: 'place', municipality: 'Hlinsko', confidential: 'on', address: 'Skrytá 7', barrierFree: '', version: '1' }
    expect((await alena.post(`/prace/sit/mista/${place}/upravit`, closed)).status).toBe(303)
    for (const step of steps(home, service)) await step()
    expect((await alena.get(fileOf(version))).status).toBe(303)
  })

  test('made while it is being written, beside another one written meanwhile, is withheld too', async () => {
    const [slow, quick] = [await anOrganisation(site.db, { name: 'Azyl' }), await anOrganisation(site.db, { name: 'Jiný azyl' })]
    for (const home of [slow, quick]) await aLocation(site.db, home, { address: 'Skrytá 7' })
    const version = await aVersion('5302')
    await site.db.transaction().execute(async (tx) => {
      await sql`select now()`.execute(tx)
      await aLocation(site.db, quick, { confidential: true, address: 'Skrytá 7' })
      await aLocation(tx, slow, { confidential: true, address: 'Skrytá 7' })
      await site.db.updateTable('document_version').set({ made_at: sql<Date>`clock_timestamp()` }).where('id', '=', version).execute()
    })
    expect((await alena.get(fileOf(version))).status).toBe(303)
  })

  test('made after it, or where no open place was closed, is downloaded as before', async () => {
    const version = await aVersion('5304')
    await site.db.updateTable('document_version').set({ made_at: new Date('2100-01-01T00:00:00Z') }).where('id', '=', version).execute()
    expect((await alena.get(fileOf(version))).status).toBe(200)
    const earlier = await aVersion('5302')
    await aLocation(site.db, await anOrganisation(site.db, { name: 'Utajení od začátku' }), { confidential: true, address: 'Skrytá 8' })
    expect((await alena.get(fileOf(earlier))).status).toBe(200)
  })
})
