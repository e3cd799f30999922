import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { codeListForms, codeListsPath, lastCodeChange, writtenToday } from '#test/factories/codeLists.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { codeLists } from '../codelists/registry.ts'
import { usesOf } from './queries/usage.ts'

let app: TestApp
let methodologist: Visit
let networker: Visit
let organisation: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  methodologist = await app.signIn('methodologist')
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const { rename, end, reopen, undo } = codeListForms(() => methodologist)
const saved = async (answer: Promise<Response>): Promise<void> => { expect((await answer).headers.get('location')).toContain('zprava=saved') }

describe('the history of a list', () => {
  test('keeps every change, and the last one of an entry can be taken back', async () => {
    await saved(end('funkce-kontaktu', 'journalist'))
    await saved(reopen('funkce-kontaktu', 'journalist'))
    const [first, last] = (await app.db.selectFrom('code_change').select('id').where('code', '=', 'journalist').orderBy('id').execute()).map(({ id }) => id)
    const page = await text(methodologist.get(`${codeListsPath}/funkce-kontaktu`))
    expect(page).toContain(`/zmeny/${last}/zpet`)
    expect(page).not.toContain(`/zmeny/${first}/zpet`)
    expect(await text(methodologist.get(`${codeListsPath}/funkce-kontaktu/zmeny/${last}/zpet`))).toContain('obnoveno „redaktor/ka zpravodaje“')
    const refused = await undo('funkce-kontaktu', first ?? 0)
    expect([refused.status, (await text(refused)).includes('Vezměte zpět nejdřív poslední změnu')]).toEqual([409, true])
    await saved(undo('funkce-kontaktu', last ?? 0))
    const after = await text(methodologist.get(`${codeListsPath}/funkce-kontaktu`))
    expect(after).toContain('vzato zpět')
    expect(after).toContain('vrácení změny z')
    expect(after).toContain('do 21. 11. 2026')
    await undo('funkce-kontaktu', await lastCodeChange(app.db, 'journalist'))
  })

  test('every change is in the audit', async () => {
    await saved(rename('profese', 'nurse', { cs: 'zdravotník/ice', en: 'health nurse' }))
    await saved(undo('profese', await lastCodeChange(app.db, 'nurse')))
    const entries = await app.db.selectFrom('audit_entry').select(['action', 'actor_id', 'details']).where('subject_kind', '=', 'code_list')
      .where('subject_id', '=', 'professions').orderBy('id', 'desc').limit(2).execute()
    expect(entries.map(({ action }) => action)).toEqual(['directory.undoCodeChange', 'directory.changeCodeList'])
    expect(entries.map(({ actor_id }) => actor_id)).toEqual([methodologist.personId, methodologist.personId])
    expect(entries[1]?.details).toEqual({ kind: 'label', code: 'nurse', fromDay: '2026-11-22' })
    expect(await text(networker.get(`${codeListsPath}/profese`))).toContain('zdravotní sestra/bratr')
  })
})

describe('the pages', () => {
  test('say what may be changed in each list and why, and never offer what may not', async () => {
    const page = await text(networker.get(codeListsPath))
    for (const said of ['Otevřené číselníky', 'Číselníky s pevnými položkami', 'Činnosti pověřených osob', 'nezměněn']) expect(page, said).toContain(said)
    const fixed = await text(methodologist.get(`${codeListsPath}/zneni-souhlasu`))
    expect(fixed).toContain('Co lidé podepsali, se nemění.')
    expect(fixed).not.toContain('/polozky/')
    const closed = await text(methodologist.get(`${codeListsPath}/oblasti-pomoci`))
    expect(closed).toContain('/polozky/crisis/nazev')
    expect(closed).not.toContain('/polozky/crisis/konec')
    for (const path of ['oblasti-pomoci/nova', 'oblasti-pomoci/polozky/crisis/konec', 'zneni-souhlasu/polozky/2026-11/nazev', 'neznamy', 'veky/polozky/0-6/nazev', 'profese/polozky/neznama/konec']) {
      expect((await methodologist.get(`${codeListsPath}/${path}`)).status, path).toBe(404)
      expect((await methodologist.post(`${codeListsPath}/${path}`, { fromDay: writtenToday })).status, path).toBe(404)
    }
  })

  test('of every list open, with its uses counted, also in English', async () => {
    for (const { slug } of Object.values(codeLists)) {
      expect((await networker.get(`${codeListsPath}/${slug}`)).status, slug).toBe(200)
      expect((await networker.get(`/en${codeListsPath}/${slug}`)).status, slug).toBe(200)
    }
  })

  test('count sources of contacts and verifiers of places too', async () => {
    const uses = async () => [(await usesOf(app.db, 'cardSources')).get('networker') ?? 0, (await usesOf(app.db, 'verifiers')).get('networker') ?? 0]
    const [sources = 0, verifiers = 0] = await uses()
    await app.db.updateTable('contact').set({ source: 'networker' }).where('id', '=', await aContact(app.db, organisation)).execute()
    await app.db.updateTable('location').set({ verified_on: '2026-11-01', verified_by: 'networker' }).where('id', '=', await aLocation(app.db, organisation)).execute()
    expect(await uses()).toEqual([sources + 1, verifiers + 1])
  })

  test('count a card once, however many of its parts have the code', async () => {
    const uses = async () => {
      const [forms, units, groups] = await Promise.all((['serviceForms', 'capacityUnits', 'targetGroups'] as const).map((list) => usesOf(app.db, list)))
      return [forms?.get('ambulatory') ?? 0, units?.get('klient') ?? 0, units?.get('kontakt') ?? 0, groups?.get('children') ?? 0]
    }
    const before = await uses()
    const capacity = { maximum: 5, free: null, freeAsOf: null }
    const id = await aService(app.db, organisation, {
      forms: ['ambulatory'],
      capacities: [{ ...capacity, form: 'ambulatory', unit: 'klient' }, { ...capacity, form: 'ambulatory', unit: 'kontakt' }, { ...capacity, form: 'outreach', unit: 'klient' }],
    })
    // No form writes a group twice; a table brought from elsewhere might.
    await app.db.updateTable('service').set({ target_groups: ['children', 'families', 'children'] }).where('id', '=', id).execute()
    expect((await uses()).map((now, place) => now - (before[place] ?? 0))).toEqual([1, 1, 1, 1])
  })

  test('who only reads sees no buttons and is told whom to write to', async () => {
    for (const reader of [networker, await app.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' }), await app.signIn('administrator')]) {
      const page = await text(reader.get(`${codeListsPath}/nase-skupiny`))
      expect(page).toContain('Číselník mění metodik.')
      expect(page).not.toMatch(/\/nova"|\/polozky\/|\/zpet"/)
      expect((await reader.get(`${codeListsPath}/nase-skupiny/nova`)).status).toBe(403)
      expect((await reader.post(`${codeListsPath}/nase-skupiny/polozky/child/konec`, { fromDay: writtenToday })).status).toBe(403)
    }
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    expect((await provider.get(`${codeListsPath}/nase-skupiny`)).status).toBe(403)
  })

  test('find an entry by any of its names in all lists', async () => {
    expect(await text(networker.get(`${codeListsPath}?q=medi%C3%A1tor`))).toMatch(/Našli jsme [2-9] položky/)
    expect(await text(networker.get(`${codeListsPath}?q=xyzxyz`))).toContain('Žádná položka nemá v názvu ani v kódu „xyzxyz“.')
    expect(await text(networker.get(`/en${codeListsPath}?q=nurse`))).toMatch(/We found \d entr/)
  })

  test('an unchanged list says so; a list goes out as a table', async () => {
    expect(await text(networker.get(`${codeListsPath}/ceny`))).toContain('Číselník je takový, jaký přišel s aplikací')
    const csv = await networker.get(`${codeListsPath}/cinnosti-poverenych-osob/tabulka/csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const rows = await text(csv)
    expect(rows).toContain('before2025_10')
    expect(rows).toMatch(/31\. ?12\. ?2024|2024-12-31/)
    expect((await networker.get(`${codeListsPath}/ceny/tabulka/pdf`)).status).toBe(404)
  })
})
