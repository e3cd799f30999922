import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesIn } from '#db/files.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let alena: Visit
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  alena = await site.signIn('regional_networker', { kind: 'region', code: 'CZ053' })
})
afterAll(() => site[Symbol.asyncDispose]())

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

  test('made after it, or where no open place was closed, is downloaded as before', async () => {
    const version = await aVersion('5304')
    await site.db.updateTable('document_version').set({ made_at: new Date('2100-01-01T00:00:00Z') }).where('id', '=', version).execute()
    expect((await alena.get(fileOf(version))).status).toBe(200)
    await site.db.deleteFrom('card_change').where('subject_kind', '=', 'location').execute()
    const earlier = await aVersion('5302')
    await aLocation(site.db, await anOrganisation(site.db, { name: 'Utajení od začátku' }), { confidential: true, address: 'Skrytá 8' })
    expect((await alena.get(fileOf(earlier))).status).toBe(200)
  })
})
