import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let mine: Visit
let theirs: Visit

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  mine = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  theirs = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const service = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
  ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}
const place = { kind: 'place', name: 'Nová pobočka', municipality: 'Hlinsko', address: 'Poděbradovo náměstí 1', barrierFree: '' }
const contact = {
  label: 'Recepce', role: 'service_manager', email: 'sluzba@priklad.example', visibility: 'network', source: 'networker', asOf: '1. 10. 2026',
}
const mark = (page: string): Record<string, string> => ({ okno: /name="okno" value="([^"]+)"/.exec(page)?.[1] ?? 'none' })
const merge = async (kind: 'organizace' | 'sluzby', staying: string, gone: string): Promise<void> => {
  const done = await theirs.post(`/prace/sit/duplicity/${kind}/${staying}/${gone}`, { verze: '1.1' })
  expect(done.headers.get('location')).toContain('zprava=merged')
}

describe('a form saved after its card went to the archive', () => {
  test('of a service writes nothing, keeps the words as a draft and leads to where the card comes back', async () => {
    const id = await aService(app.db, await anOrganisation(app.db))
    const path = `/prace/sit/sluzby/${id}`
    const fields = { ...service, ...mark(await text(mine.get(`${path}/upravit`))), summary: 'Nově napsané.', version: '1' }
    await theirs.post(`${path}/archiv`)
    const refused = await mine.post(`${path}/upravit`, fields)
    expect(refused.status).toBe(409)
    const page = await text(refused)
    expect(page).toContain('Karta je v archivu, nedá se do ní psát')
    expect(page).toContain('najdete to i na Přehledu v části Rozepsané')
    expect(page).toContain(`href="${path}"`)
    expect(page).toContain('Nově napsané.')
    expect(await app.db.selectFrom('service').select(['summary', 'version']).where('id', '=', id).executeTakeFirst()).toMatchObject({ version: 2 })
    for (const shown of [page, await text(mine.get(`${path}/upravit`))]) {
      expect(shown).toContain('nedá se do ní psát')
      expect(shown).not.toContain('Uložit službu')
      expect(shown).not.toContain('Odložit')
    }
    await mine.post(`${path}/obnovit`)
    const back = await text(mine.get(`${path}/upravit?rozepsane=ano`))
    expect(back).toContain('Nově napsané.')
    expect(back).not.toContain('nedá se do ní psát')
  })

  test('of a merged card leads to the one that stayed', async () => {
    const home = await anOrganisation(app.db)
    const [staying, gone] = [await aService(app.db, home, { name: 'Zůstává' }), await aService(app.db, home, { name: 'Odchází' })]
    await merge('sluzby', staying, gone)
    const page = await text(mine.post(`/prace/sit/sluzby/${gone}/upravit`, { ...service, summary: 'Nově napsané.', version: '1' }))
    expect(page).toContain('Karta je sloučená s jinou')
    expect(page).toMatch(new RegExp(`href="/prace/sit/sluzby/${staying}"[^>]*>Zůstává`))
    expect(await app.db.selectFrom('service').select('version').where('id', 'in', [staying, gone]).where('summary', '=', 'Nově napsané.').execute()).toEqual([])
  })

  test('of a short form stays in the form', async () => {
    const home = await anOrganisation(app.db)
    const [location, reach] = [await aLocation(app.db, home, { name: 'Stará pobočka' }), await aContact(app.db, home, { label: 'Vrátnice' })]
    for (const [path, fields, words] of [
      [`/prace/sit/mista/${location}`, place, 'Nová pobočka'], [`/prace/sit/kontakty/${reach}`, contact, 'Recepce'],
    ] as const) {
      await theirs.post(`${path}/archiv`)
      const refused = await mine.post(`${path}/upravit`, { ...fields, version: '1' })
      expect(refused.status).toBe(409)
      const page = await text(refused)
      expect(page).toContain('Nic se neuložilo. Co jste napsali, zůstalo ve formuláři.')
      expect(page).toContain(`value="${words}"`)
    }
    expect(await app.db.selectFrom('location').select('name').where('id', '=', location).executeTakeFirst()).toEqual({ name: 'Stará pobočka' })
    expect(await app.db.selectFrom('contact').select('label').where('id', '=', reach).executeTakeFirst()).toEqual({ label: 'Vrátnice' })
  })
})

describe('something new of an organisation in the archive', () => {
  const made = async (home: OrganisationId): Promise<number> => {
    const rows = await Promise.all((['service', 'location', 'contact'] as const).map((table) => app.db.selectFrom(table).select('id').where('organisation_id', '=', home).execute()))
    return rows.flat().length
  }

  test('is not made, and a new service waits as a draft', async () => {
    const home = await anOrganisation(app.db)
    const path = `/prace/sit/organizace/${home}`
    await theirs.post(`${path}/archiv`)
    for (const [to, fields] of [[`${path}/sluzby/nova`, service], [`${path}/mista/nove`, place], [`${path}/kontakty/novy`, contact]] as const) {
      const refused = await mine.post(to, fields)
      expect(refused.status, to).toBe(409)
      expect(await text(refused)).toContain('Karta je v archivu, nedá se do ní psát')
      expect(await text(mine.get(to))).toContain('Karta je v archivu, nedá se do ní psát')
    }
    expect(await made(home)).toBe(0)
    expect(await text(mine.get(`${path}/sluzby/nova?rozepsane=ano`))).toContain('value="Dětský psycholog"')
  })

  test('waits at the organisation it was merged into, unless another draft waits there', async () => {
    const [staying, gone] = [await anOrganisation(app.db, { name: 'Zůstává' }), await anOrganisation(app.db, { name: 'Odchází' })]
    const [path, there] = [`/prace/sit/organizace/${gone}/sluzby/nova`, `/prace/sit/organizace/${staying}/sluzby/nova`]
    const opened = mark(await text(mine.get(path)))
    await merge('organizace', staying, gone)
    const page = await text(mine.post(path, { ...service, ...opened }))
    expect(page).toContain(`href="${there}?rozepsane=ano"`)
    expect(await text(mine.get(`${there}?rozepsane=ano`))).toContain('value="Dětský psycholog"')
    const other = await text(mine.post(path, { ...service, okno: 'jine', name: 'Druhá' }))
    expect(other).toContain(`href="/prace/sit/organizace/${staying}"`)
    expect(await text(mine.get(`${there}?rozepsane=ano`))).toContain('value="Dětský psycholog"')
    expect(await text(mine.get(`${path}?rozepsane=ano`))).toContain('value="Druhá"')
    expect(await made(gone)).toBe(0)
  })
})

describe('verifying and figures of a card in the archive', () => {
  test('are refused with the sentence of the archive, and nothing is written', async () => {
    const home = await anOrganisation(app.db)
    const [service, location] = [await aService(app.db, home), await aLocation(app.db, home)]
    const cards = [['service', 'sluzby', service], ['location', 'mista', location], ['organisation', 'organizace', home]] as const
    for (const [table, list, id] of cards) {
      const path = `/prace/sit/${list}/${id}`
      const version = () => app.db.selectFrom(table).select(['version', 'verified_on', 'verified_by']).where('id', '=', id).executeTakeFirst()
      expect(await text(mine.get(`${path}/overit`))).toContain('</svg>Vše platí')
      await theirs.post(`${path}/archiv`)
      const before = await version()
      const asked = await text(mine.get(`${path}/overit`))
      expect(asked).toContain('Karta je v archivu, nedá se do ní psát')
      expect(asked).not.toContain('</svg>Vše platí')
      for (const seen of ['1', String(before?.version)]) {
        const refused = await mine.post(`${path}/overit`, { version: seen })
        expect(refused.status).toBe(409)
        expect(await text(refused)).toContain('Karta je v archivu, nedá se do ní psát')
      }
      expect(await version()).toEqual(before)
    }
    const figures = await text(mine.get(`/prace/sit/sluzby/${service}/cekani`))
    expect(figures).toContain('Karta je v archivu, nedá se do ní psát')
    expect(figures).not.toMatch(/Uložit/)
  })
})
