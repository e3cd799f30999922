import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactId, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService, chrudim, hlinsko } from '#test/factories/directory.ts'
import { codeListForms } from '#test/factories/codeLists.ts'
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

const text = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const form = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
  ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}
const card = (id: string): string => `/prace/sit/sluzby/${id}`
const edit = (id: string, version: number, fields: Record<string, string | readonly string[]>) =>
  networker.post(`${card(id)}/upravit`, { ...form, ...fields, version: String(version) })
/** Opens the question and confirms it, as its form does. */
const restore = async (visit: Visit, path: string, jak: 'zmena' | 'stav'): Promise<Response> => {
  const karta = /name="karta" value="(\d+)"/.exec(await text(visit.get(`${path}?jak=${jak}`)))?.[1]
  return visit.post(path, { jak, ...(karta !== undefined && { karta }) })
}
const stored = (id: ServiceId) => app.db.selectFrom('service').select(['name', 'price', 'phone', 'version', 'verified_on'])
  .where('id', '=', id).executeTakeFirstOrThrow()

describe('the history of a card', () => {
  test('says who changed what and when, in words and not in codes', async () => {
    const place = await aLocation(app.db, organisation, { name: 'Poradna na náměstí' })
    const id = await aService(app.db, organisation)
    await edit(id, 1, {
      price: 'fee', goesToFamilies: 'yes', fundingUntil: '31. 12. 2028', areas: 'orp.5304', municipalities: 'Krouna',
      [`place-${place}-here`]: 'on', 'staff-0-profession': 'psychologist', 'staff-0-fullTime': '1,5',
    })
    const page = await text(networker.get(`${card(id)}/historie`))
    for (const word of [
      'Zkušební Osoba', 'ručně', 'zdarma', 'za úhradu', 'Dojíždí do rodin', 'ORP Chrudim', 'Krouna',
      'Poradna na náměstí, Hlinsko', 'psycholog/žka 1,5', 'neuvedeno',
    ]) expect(page, word).toContain(word)
    expect(page).toMatch(/31\.\s12\.\s2028/)
    expect(page).not.toMatch(/>fee<|>free<|psychologist|orp\.5304/)
  })

  test('says nothing of what the editor did not touch', async () => {
    const id = await aService(app.db, organisation, { areas: [{ level: 'orp', code: '5304' }, { level: 'region', code: 'CZ053' }] })
    expect((await edit(id, 1, { areas: 'orp.5304', phone: '469 000 123' })).status).toBe(303)
    expect((await edit(id, 2, { areas: 'orp.5304', phone: '469 000 124' })).status).toBe(303)
    const kept = await app.db.selectFrom('card_change').select('changes').where('subject_id', '=', id).where('origin', '=', 'hand').orderBy('version').execute()
    const changed = kept.map(({ changes }) => Object.keys(changes as object)).slice(-2)
    expect(changed).toEqual([expect.arrayContaining(['areas', 'phone']), ['phone']])
  })

  test('is read by who works with the card and who reads the region, by nobody else', async () => {
    const coordinator = await app.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
    const provider = await app.signIn('provider', { kind: 'organisation', code: organisation })
    const ospod = await app.signIn('ospod_worker', { kind: 'orp', code: '5302' })
    const path = `/prace/sit/organizace/${organisation}`
    expect((await coordinator.get(`${path}/historie`)).status).toBe(200)
    expect((await coordinator.get(`${path}/historie/1`)).status).toBe(403)
    expect((await provider.get(`${path}/historie/1`)).status).toBe(200)
    expect((await ospod.get(`${path}/historie`)).status).toBe(403)
    expect(await text(ospod.get(path))).not.toContain('Historie karty')
    expect(await text(coordinator.get(path))).toContain('Historie karty')
  })

  test('of a confidential place says only that something changed', async () => {
    const place = await aLocation(app.db, organisation, { confidential: true, address: 'Skrytá 1' })
    await networker.post(`/prace/sit/mista/${place}/upravit`, {
      kind: 'place', municipality: 'Hlinsko', confidential: 'on', address: 'Skrytá 2', barrierFree: '', version: '1',
    })
    const page = await text(networker.get(`/prace/sit/mista/${place}/historie`))
    expect(page).toContain('změněno, hodnoty se nezobrazují')
    expect(page).not.toContain('Skrytá')
  })
})

describe('restoring', () => {
  test('one change brings back only what it changed, as a new change', async () => {
    const id = await aService(app.db, organisation)
    await edit(id, 1, { name: 'Nový název', price: 'fee' })
    await edit(id, 2, { name: 'Nový název', price: 'fee', phone: '469 000 000' })
    const asked = await text(networker.get(`${card(id)}/historie/2`))
    expect(asked).toContain('Vrátit změnu z')
    expect(asked).toContain('za úhradu')
    expect((await restore(networker, `${card(id)}/historie/2`, 'zmena')).status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Dětský psycholog', price: 'free', phone: '+420 469 000 000', version: 4 })
    const page = await text(networker.get(`${card(id)}/historie`))
    expect(page).toContain('vrácením změny')
  })

  test('a whole earlier state takes back everything after it, but not when it was verified', async () => {
    const id = await aService(app.db, organisation)
    await edit(id, 1, { name: 'Druhý' })
    await edit(id, 2, { name: 'Třetí', phone: '469 000 000' })
    await networker.post(`${card(id)}/overit`, { version: String((await stored(id)).version) })
    await edit(id, (await stored(id)).version, { name: 'Čtvrtý', phone: '469 000 000' })
    const { verified_on } = await stored(id)
    await restore(networker, `${card(id)}/historie/2`, 'stav')
    expect(await stored(id)).toMatchObject({ name: 'Druhý', phone: null, verified_on })
    await restore(networker, `${card(id)}/historie/1`, 'stav')
    expect(await stored(id)).toMatchObject({ name: 'Dětský psycholog' })
    expect(await text(networker.get(`${card(id)}/historie/1?jak=stav`))).toContain('by se nezměnilo nic')
  })

  test('over what somebody saved since the question was read asks again and shows it', async () => {
    const id = await aService(app.db, organisation)
    await edit(id, 1, { summary: 'Jiný popis.' })
    for (const jak of ['stav', 'zmena'] as const) {
      const [version, path] = [(await stored(id)).version, `${card(id)}/historie/${jak === 'stav' ? 1 : 2}`]
      const asked = await text(networker.get(`${path}?jak=${jak}`))
      expect(asked).toContain(`name="karta" value="${version}"`)
      await edit(id, version, { summary: 'Jiný popis.', notFor: `Komu ne, ${jak}` })
      const again = await networker.post(path, { jak, karta: String(version) })
      expect(again.status, jak).toBe(409)
      const shown = await text(again)
      expect(shown).toContain('Kartu mezitím uložil někdo jiný')
      expect(shown).toContain(`name="karta" value="${version + 1}"`)
      if (jak === 'stav') expect(shown).toContain('Komu ne, stav')
      expect(await app.db.selectFrom('service').select(['summary', 'not_for']).where('id', '=', id).executeTakeFirst())
        .toEqual({ summary: 'Jiný popis.', not_for: `Komu ne, ${jak}` })
    }
    expect((await restore(networker, `${card(id)}/historie/2`, 'zmena')).status).toBe(303)
    expect(await app.db.selectFrom('service').select('not_for').where('id', '=', id).executeTakeFirst()).toEqual({ not_for: 'Komu ne, zmena' })
  })

  test('places that are no longer the organisation’s do not come back, and the rest does', async () => {
    const other = await anOrganisation(app.db, { name: 'Jiná' })
    const place = await aLocation(app.db, organisation)
    const id = await aService(app.db, organisation, {
      places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }],
    })
    await edit(id, 1, { name: 'Bez místa' })
    await app.db.updateTable('location').set({ organisation_id: other }).where('id', '=', place).execute()
    await restore(networker, `${card(id)}/historie/2`, 'zmena')
    expect(await stored(id)).toMatchObject({ name: 'Dětský psycholog' })
    expect(await app.db.selectFrom('service_location').select('location_id').where('service_id', '=', id).execute()).toEqual([])
  })

  test('never lifts the secrecy of a place', async () => {
    const place = await aLocation(app.db, organisation, { address: 'Otevřená 1' })
    const edited = await networker.post(`/prace/sit/mista/${place}/upravit`, {
      kind: 'seat', municipality: 'Hlinsko', confidential: 'on', address: 'Skrytá 2', barrierFree: 'yes', version: '1',
    })
    expect(edited.status).toBe(303)
    await restore(networker, `/prace/sit/mista/${place}/historie/1`, 'stav')
    const row = await app.db.selectFrom('location').select(['kind', 'confidential', 'address', 'barrier_free'])
      .where('id', '=', place).executeTakeFirstOrThrow()
    expect(row).toEqual({ kind: 'place', confidential: true, address: 'Skrytá 2', barrier_free: null })
  })

  test('a change the card never had is not found; an archived card is left alone', async () => {
    const id = await aService(app.db, organisation)
    for (const version of ['9', '0', 'x', '99999999999']) {
      expect((await networker.get(`${card(id)}/historie/${version}`)).status, version).toBe(404)
    }
    await edit(id, 1, { name: 'Upravená' })
    await networker.post(`${card(id)}/archiv`)
    await restore(networker, `${card(id)}/historie/2`, 'zmena')
    expect(await stored(id)).toMatchObject({ name: 'Upravená' })
  })

  describe('keeps to what the form of the card keeps to', () => {
    const contactForm = { label: 'Vedení', role: 'service_manager', phone: '469 111 222', source: 'networker', asOf: '1. 10. 2026' }
    const named = { personName: 'Alžběta Kotalová', retainUntil: '31. 12. 2027' }
    const change = (id: string, version: number, fields: Record<string, string>) =>
      networker.post(`/prace/sit/kontakty/${id}/upravit`, { ...contactForm, ...fields, version: String(version) })
    const contactOf = (id: string) => app.db.selectFrom('contact').select(['visibility', 'person_name', 'legal_basis', 'version']).where('id', '=', id as ContactId).executeTakeFirstOrThrow()

    test('a named person whose ground is no consent does not become public', async () => {
      const home = await anOrganisation(app.db, { name: 'Úřad' })
      const id = await aContact(app.db, home, { label: 'Vedení', phone: '469 111 222', visibility: 'public' })
      expect((await change(id, 1, { visibility: 'network' })).status).toBe(303)
      expect((await change(id, 2, { visibility: 'network', ...named, legalBasis: 'contract' })).status).toBe(303)
      for (const [version, jak] of [[2, 'zmena'], [1, 'stav']] as const) {
        const refused = await restore(networker, `/prace/sit/kontakty/${id}/historie/${version}`, jak)
        expect(refused.status, jak).toBe(422)
        expect(await text(refused), jak).toContain('Tuto změnu vrátit nejde')
      }
      expect(await contactOf(id)).toMatchObject({ visibility: 'network', version: 3 })
      expect(await text(app.anyone.get(`/organizace/${home}`))).not.toContain('469 111 222')
    })

    test('nor loses the ground while the person stays', async () => {
      const id = await aContact(app.db, organisation, { label: 'Vedení', phone: '469 111 222', visibility: 'network' })
      await change(id, 1, { visibility: 'network', ...named, legalBasis: 'contract' })
      const refused = await restore(networker, `/prace/sit/kontakty/${id}/historie/2`, 'zmena')
      expect([refused.status, await text(refused)]).toEqual([422, expect.stringContaining('U jmenovaného člověka vyberte právní důvod') as string])
      expect(await contactOf(id)).toMatchObject({ legal_basis: 'contract', version: 2 })
    })

    test('fields that mean something only together come back together', async () => {
      const id = await aService(app.db, organisation, { ageFrom: 3, ageTo: 10 })
      const ages = () => app.db.selectFrom('service').select(['age_from', 'age_to']).where('id', '=', id).executeTakeFirstOrThrow()
      await edit(id, 1, { ageFrom: '3', ageTo: '26' })
      await edit(id, 2, { ageFrom: '15', ageTo: '26' })
      expect(await text(networker.get(`${card(id)}/historie/2`))).toMatch(/Věk od[^]*Věk do/)
      expect((await restore(networker, `${card(id)}/historie/2`, 'zmena')).status).toBe(303)
      expect(await ages()).toEqual({ age_from: 3, age_to: 10 })
    })

    test('a provider does not make its organisation an office by restoring', async () => {
      const home = await anOrganisation(app.db, { name: 'Bývalý úřad', kind: 'ospod_orp', sector: 'spod' })
      await app.db.updateTable('organisation').set({ kind: 'ospod_orp' }).where('id', '=', home).execute()
      const base = { name: 'Bývalý úřad', sector: 'social', actorStatus: 'engaged', source: 'networker', seatMunicipality: 'Hlinsko' }
      expect((await networker.post(`/prace/sit/organizace/${home}/upravit`, { ...base, kind: 'provider', version: '1' })).status).toBe(303)
      const provider = await app.signIn('provider', { kind: 'organisation', code: home })
      expect((await restore(provider, `/prace/sit/organizace/${home}/historie/2`, 'zmena')).status).toBe(422)
      expect((await restore(networker, `/prace/sit/organizace/${home}/historie/2`, 'zmena')).status).toBe(303)
    })

    test('what has ended stays as it is today, field by field, and the rest comes back', async () => {
      const methodologist = await app.signIn('methodologist')
      const { end, reopen } = codeListForms(() => methodologist)
      const id = await aService(app.db, organisation, { languages: ['cs', 'vi'], ageFrom: 3, ageTo: 10 })
      const said = () => app.db.selectFrom('service').select(['name', 'languages', 'age_to']).where('id', '=', id).executeTakeFirstOrThrow()
      await edit(id, 1, { name: 'Přejmenovaná', languages: 'cs', ageFrom: '3', ageTo: '12' })
      await end('jazyky', 'vi')
      const refused = await restore(networker, `${card(id)}/historie/1`, 'stav')
      expect(refused.status).toBe(422)
      const page = await text(refused)
      expect(page).toContain('Všechno vrátit nejde, zbytek ano')
      expect(page).toMatch(/<li>Jazyky: Tato položka už neplatí/)
      expect(page.slice(page.indexOf('<table'))).not.toContain('vietnamština')
      expect(page.slice(page.indexOf('<table'))).toContain('Dětský psycholog')
      expect(await said()).toMatchObject({ name: 'Přejmenovaná', age_to: 12 })
      const karta = /name="karta" value="(\d+)"/.exec(page)?.[1] ?? ''
      const bez = [...page.matchAll(/name="bez" value="([^"]*)"/g)].map(([, field = '']) => field)
      expect(bez).toEqual(['languages'])
      expect((await networker.post(`${card(id)}/historie/1`, { jak: 'stav', karta, bez })).status).toBe(303)
      expect(await said()).toEqual({ name: 'Dětský psycholog', languages: ['cs'], age_to: 10 })
      await reopen('jazyky', 'vi')
    })

    test('what a text of old says of a person is looked at, and what was wrong before stops nothing', async () => {
      const id = await aService(app.db, organisation, { summary: 'Jana Nováková, tel. 777 123 456, má rodné číslo 155101/0007.', forms: [] })
      await edit(id, 1, { phone: '469 000 001' })
      const refused = await restore(networker, `${card(id)}/historie/2`, 'zmena')
      expect(refused.status).toBe(422)
      const imported = await aService(app.db, organisation, { summary: '', forms: [] })
      await app.db.updateTable('service').set({ name: 'Bez popisu' }).where('id', '=', imported).execute()
      await edit(imported, 1, { name: 'Dětský psycholog', summary: '', forms: [], phone: '469 000 002' })
      expect((await restore(networker, `${card(imported)}/historie/2`, 'zmena')).status).toBe(303)
    })
  })

  test('works for organisations and contacts, with names of municipalities', async () => {
    const home = await anOrganisation(app.db, { name: 'Stěhuje se' })
    const organisationForm = {
      name: 'Stěhuje se', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker',
      legalForm: 'spolek', phone: '+420 000 000 001',
    }
    await networker.post(`/prace/sit/organizace/${home}/upravit`, { ...organisationForm, seatMunicipality: 'Chrudim', version: '1' })
    const seat = () => app.db.selectFrom('organisation').select('seat_municipality_code').where('id', '=', home).executeTakeFirstOrThrow()
    expect(await seat()).toEqual({ seat_municipality_code: chrudim })
    const admin = await app.signIn('administrator')
    expect(await text(admin.get(`/prace/sit/organizace/${home}/historie`))).toContain('Hlinsko')
    await restore(admin, `/prace/sit/organizace/${home}/historie/2`, 'zmena')
    expect(await seat()).toEqual({ seat_municipality_code: hlinsko })
    const contact = await aContact(app.db, home, { label: 'Recepce' })
    await networker.post(`/prace/sit/kontakty/${contact}/upravit`, {
      label: 'Vrátnice', role: 'service_manager', email: 'sluzba@priklad.example', visibility: 'network', source: 'networker',
      asOf: '1. 10. 2026', version: '1',
    })
    await restore(networker, `/prace/sit/kontakty/${contact}/historie/2`, 'zmena')
    const row = await app.db.selectFrom('contact').select('label').where('id', '=', contact).executeTakeFirstOrThrow()
    expect(row.label).toBe('Recepce')
  })
})
