import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactId, IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let mine: Visit
let theirs: Visit
let organisation: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  mine = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  theirs = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const form = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
  ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}
const card = (id: string): string => `/prace/sit/sluzby/${id}`
const save = (visit: Visit, id: string, version: number, fields: Record<string, string | string[]>) =>
  visit.post(`${card(id)}/upravit`, { ...form, ...fields, version: String(version) })
const stored = (id: ServiceId) => app.db.selectFrom('service')
  .select(['name', 'phone', 'price', 'summary', 'age_from', 'age_to', 'version']).where('id', '=', id).executeTakeFirstOrThrow()


/** What a form sends besides what is written in it. */
const sentBy = (page: string): Record<string, string> => Object.fromEntries(
  [...page.matchAll(/<input type="hidden" name="(version|stret)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
)

describe('two editors of one card', () => {
  test('who changed different fields are both saved, and it is said what was added', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { phone: '469 000 000', price: 'fee' })
    const answer = await save(mine, id, 1, { name: 'Psycholog pro děti' })
    expect(answer.status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Psycholog pro děti', phone: '+420 469 000 000', price: 'fee', version: 3 })
    const page = await (await mine.get(answer.headers.get('location')!)).text()
    expect(page).toContain('Přidalo se: Cena a Telefon.')
    const history = await app.db.selectFrom('card_change').select(['by', 'changes']).where('subject_id', '=', id)
      .orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(history).toEqual({
      by: mine.personId, changes: { name: { before: 'Dětský psycholog', after: 'Psycholog pro děti' } },
    })
  })

  test('who changed the same field are shown both, with the rest joined; nothing is written', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název', phone: '469 000 000' })
    const answer = await save(mine, id, 1, { name: 'Můj název', priceNote: 'zdarma pro všechny' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('nechat uložené: Jejich název')
    expect(page).toContain('vzít moje: Můj název')
    expect(page).toContain('Další uložené změny jsme přidali k vašim: Telefon.')
    expect(page).toContain('value="Můj název"')
    expect(page).toContain('value="+420 469 000 000"')
    expect(page).toContain('name="version" value="2"')
    expect(page).toContain('Zkušební Osoba')
    expect(await stored(id)).toMatchObject({ name: 'Jejich název', version: 2 })
  })

  test('choose whose value holds, field by field', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název', summary: 'Jejich popis.' })
    const asked = { name: 'Můj název', summary: 'Můj popis.', stret: ['name', 'summary'] }
    const open = await save(mine, id, 2, { ...asked, 'volba-name': 'theirs' })
    expect(open.status).toBe(422)
    const page = await open.text()
    expect(page).toContain('Vyberte, která hodnota má platit.')
    expect(page).toContain('nechat uložené: Jejich název')
    expect(page).toContain('value="Můj název"')
    const answer = await save(mine, id, 2, { ...asked, 'volba-name': 'theirs', 'volba-summary': 'mine' })
    expect(answer.status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Jejich název', summary: 'Můj popis.' })
  })

  test('the choice holds although a third one saved meanwhile, and a new overlap is asked about', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název' })
    await save(theirs, id, 2, { name: 'Jejich název', phone: '469 000 000' })
    const choice = { name: 'Můj název', stret: 'name', 'volba-name': 'theirs' }
    expect((await save(mine, id, 2, choice)).status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Jejich název', phone: '+420 469 000 000' })
    await save(theirs, id, 3, { name: 'Ještě jiný', phone: '469 000 000' })
    const again = await save(mine, id, 3, { name: 'Můj název', stret: 'name', 'volba-name': 'mine', phone: '469 000 000' })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('nechat uložené: Ještě jiný')
  })

  test('a conflict left for later is met again in the draft, and nothing of the other one is overwritten', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název', phone: '469 000 000' })
    const met = sentBy(await (await save(mine, id, 1, { name: 'Můj název', summary: 'Můj popis.' })).text())
    const typedOn = { ...form, ...met, name: 'Můj název', summary: 'Můj delší popis.', phone: '+420 469 000 000' }
    expect((await mine.post(`${card(id)}/upravit/rozepsane`, typedOn)).status).toBe(303)
    const back = await (await mine.get(`${card(id)}/upravit?rozepsane=ano`)).text()
    expect(back).toContain('value="Můj název"')
    expect(back).toContain('nechat uložené: Jejich název')
    expect((await mine.post(`${card(id)}/upravit`, { ...typedOn, ...sentBy(back) })).status).toBe(422)
    expect(await stored(id)).toMatchObject({ name: 'Jejich název', phone: '+420 469 000 000', version: 2 })
    const answered = await mine.post(`${card(id)}/upravit`, { ...typedOn, ...sentBy(back), 'volba-name': 'theirs' })
    expect(answered.status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Jejich název', phone: '+420 469 000 000', summary: 'Můj delší popis.' })
  })

  test('what was answered of a conflict is answered in its draft too, though a third one saved meanwhile', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název' })
    const met = sentBy(await (await save(mine, id, 1, { name: 'Můj název' })).text())
    await mine.post(`${card(id)}/upravit/rozepsane`, { ...form, ...met, name: 'Můj název', 'volba-name': 'mine' })
    await save(theirs, id, 2, { name: 'Ještě jiný' })
    const back = await (await mine.get(`${card(id)}/upravit?rozepsane=ano`)).text()
    expect(back).toMatch(/name="volba-name" value="mine" checked/)
    expect((await mine.post(`${card(id)}/upravit`, { ...form, ...sentBy(back), name: 'Můj název', 'volba-name': 'mine' })).status).toBe(409)
    expect(await stored(id)).toMatchObject({ name: 'Ještě jiný', version: 3 })
  })

  test('a draft without a version overwrites nobody', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název' })
    await mine.post(`${card(id)}/upravit/rozepsane`, { ...form, name: 'Můj název' })
    const back = await (await mine.get(`${card(id)}/upravit?rozepsane=ano`)).text()
    expect((await mine.post(`${card(id)}/upravit`, { ...form, ...sentBy(back), name: 'Můj název' })).status).toBe(409)
  })

  test('fields that belong together are one question', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { ageTo: '26' })
    const answer = await save(mine, id, 1, { ageFrom: '15' })
    expect(answer.status).toBe(409)
    await save(mine, id, 2, { ageFrom: '15', ageTo: '18', stret: 'ageFrom', 'volba-ageFrom': 'theirs' })
    expect(await stored(id)).toMatchObject({ age_from: 3, age_to: 26 })
  })

  test('parts that stand in tables of their own are joined too', async () => {
    const place = await aLocation(app.db, organisation)
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { [`place-${place}-here`]: 'on' })
    const answer = await save(mine, id, 1, { 'staff-0-profession': 'psychologist', 'staff-0-fullTime': '1' })
    expect(answer.status).toBe(303)
    expect(await app.db.selectFrom('service_location').select('location_id').where('service_id', '=', id).execute())
      .toEqual([{ location_id: place }])
    expect(await app.db.selectFrom('service_staff').select('profession').where('service_id', '=', id).execute())
      .toEqual([{ profession: 'psychologist' }])
  })

  test('a refusal for another reason keeps the choices open', async () => {
    const id = await aService(app.db, organisation)
    await save(theirs, id, 1, { name: 'Jejich název' })
    const answer = await save(mine, id, 2, { name: 'Můj', phone: 'x', stret: 'name', 'volba-name': 'mine' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('nechat uložené: Jejich název')
    expect(page).toMatch(/name="volba-name" value="mine" checked/)
  })

  test('verifying is no quarrel', async () => {
    const id = await aService(app.db, organisation)
    await theirs.post(`${card(id)}/overit`)
    const answer = await save(mine, id, 1, { name: 'Přejmenovaná', verifiedNow: 'on' })
    expect(answer.status).toBe(303)
    expect(await stored(id)).toMatchObject({ name: 'Přejmenovaná' })
  })

  test('of organisations, places and contacts are heard the same way', async () => {
    const home = await anOrganisation(app.db, { name: 'Společná' })
    const organisationForm = {
      name: 'Společná', sector: 'social', kind: 'provider', actorStatus: 'engaged', source: 'networker', legalForm: 'spolek',
      seatMunicipality: 'Hlinsko', phone: '+420 000 000 001',
    }
    const path = `/prace/sit/organizace/${home}/upravit`
    await theirs.post(path, { ...organisationForm, founder: 'město', version: '1' })
    expect((await mine.post(path, { ...organisationForm, callWhen: 'kdykoli', version: '1' })).status).toBe(303)
    const row = await app.db.selectFrom('organisation').select(['founder', 'call_when']).where('id', '=', home).executeTakeFirstOrThrow()
    expect(row).toEqual({ founder: 'město', call_when: 'kdykoli' })

    const contact = await aContact(app.db, home, { label: 'Recepce' })
    const contactForm = {
      label: 'Recepce', role: 'service_manager', email: 'sluzba@priklad.example', visibility: 'network', source: 'networker',
      asOf: '1. 10. 2026',
    }
    await theirs.post(`/prace/sit/kontakty/${contact}/upravit`, { ...contactForm, label: 'Vrátnice', version: '1' })
    const answer = await mine.post(`/prace/sit/kontakty/${contact}/upravit`, { ...contactForm, label: 'Podatelna', version: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('nechat uložené: Vrátnice')
  })

  test('of a confidential address learn that it changed, and no more', async () => {
    const place = await aLocation(app.db, organisation, { confidential: true, address: 'Skrytá 1' })
    const placeForm = { kind: 'place', municipality: 'Hlinsko', confidential: 'on', barrierFree: '' }
    const path = `/prace/sit/mista/${place}/upravit`
    await theirs.post(path, { ...placeForm, address: 'Skrytá 2', version: '1' })
    const answer = await mine.post(path, { ...placeForm, address: 'Skrytá 3', version: '1' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('nechat uložené: změněno, hodnoty se nezobrazují')
    expect(page).not.toMatch(/Skrytá 1|Skrytá 2/)
    await mine.post(path, { ...placeForm, address: 'Skrytá 3', stret: 'address', 'volba-address': 'theirs', version: '2' })
    const row = await app.db.selectFrom('location').select('address').where('id', '=', place).executeTakeFirstOrThrow()
    expect(row.address).toBe('Skrytá 2')
    // Who changed only something else never asks about the address.
    await theirs.post(path, { ...placeForm, address: 'Skrytá 4', version: String((await app.db.selectFrom('location').select('version').where('id', '=', place).executeTakeFirstOrThrow()).version) })
    expect((await mine.post(path, { ...placeForm, barrierFree: 'yes', version: '2' })).status).toBe(303)
  })

  describe('of a named contact, whose history keeps no values', () => {
    const named = {
      label: 'Vedení', role: 'service_manager', phone: '469 111 222', email: '', personName: 'Alžběta Kotalová', legalBasis: 'contract',
      retainUntil: '31. 12. 2027', visibility: 'network', source: 'networker', asOf: '1. 10. 2026',
    }
    const opened = async (id: string): Promise<Record<string, string>> => Object.fromEntries(
      [...(await (await mine.get(`/prace/sit/kontakty/${id}/upravit`)).text()).matchAll(/name="(puvodni-\w+|version)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const change = (visit: Visit, id: string, fields: Record<string, string>) => visit.post(`/prace/sit/kontakty/${id}/upravit`, { ...named, ...fields })
    const contactOf = (id: string) => app.db.selectFrom('contact').select(['label', 'phone']).where('id', '=', id as ContactId).executeTakeFirstOrThrow()
    const aNamed = (): Promise<ContactId> => aContact(app.db, organisation, {
      label: 'Vedení', phone: '+420 469 111 222', email: null, personName: 'Alžběta Kotalová', legalBasis: 'contract', retainUntil: '2027-12-31' as IsoDate,
    })

    test('what only the other one touched is joined without a question, the same both ways', async () => {
      const id = await aNamed()
      const form = await opened(id)
      expect(Object.keys(form)).toEqual(expect.arrayContaining(['puvodni-phone', 'puvodni-email', 'puvodni-personName']))
      await change(theirs, id, { ...form, phone: '777 100 201' })
      const answer = await change(mine, id, { ...form, label: 'Vedoucí' })
      expect(answer.status).toBe(303)
      expect(decodeURIComponent(answer.headers.get('location')!)).toContain('contact.phone')
      expect(await contactOf(id)).toEqual({ label: 'Vedoucí', phone: '+420 777 100 201' })
      const later = await opened(id)
      await change(theirs, id, { ...later, label: 'Ředitelna', phone: '777 100 201' })
      expect((await change(mine, id, { ...later, label: 'Vedoucí', phone: '777 100 202' })).status).toBe(303)
      expect(await contactOf(id)).toEqual({ label: 'Ředitelna', phone: '+420 777 100 202' })
    })

    test('what both touched is asked about with the stored value, and the next saving stands on it', async () => {
      const id = await aNamed()
      const form = await opened(id)
      await change(theirs, id, { ...form, phone: '777 100 201' })
      const answer = await change(mine, id, { ...form, phone: '777 100 202' })
      expect(answer.status).toBe(409)
      const page = await answer.text()
      expect(page).toMatch(/nechat uložené: \+420[\s\u00a0]777[\s\u00a0]100[\s\u00a0]201/)
      const asked = Object.fromEntries([...page.matchAll(/name="(puvodni-\w+|version|stret)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
      expect(asked).toMatchObject({ version: '2', stret: 'phone' })
      await change(theirs, id, { ...form, version: '2', label: 'Ředitelna', phone: '777 100 201' })
      expect((await change(mine, id, { ...asked, phone: '777 100 202', 'volba-phone': 'mine' })).status).toBe(303)
      expect(await contactOf(id)).toEqual({ label: 'Ředitelna', phone: '+420 777 100 202' })
    })
  })

  test('nonsense in the questions is no harm', async () => {
    const id = await aService(app.db, organisation)
    const answer = await save(mine, id, 1, { name: '', stret: ['__proto__', 'zzz', 'name'], 'volba-name': 'x' })
    expect(answer.status).toBe(422)
    const joined = await (await mine.get(`${card(id)}?pridano=service.__proto__,service.zzz,x.name,service`)).text()
    expect(joined).not.toContain('Přidalo se')
  })
})
