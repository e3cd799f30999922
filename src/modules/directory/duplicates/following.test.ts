import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactId, IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import { aContact, anOrganisation, aService } from '#test/factories/directory.ts'
import { aPng } from '#test/factories/aPicture.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let app: TestApp
let networker: Visit

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => app[Symbol.asyncDispose]())

const queue = '/prace/sit/duplicity'
let number = 0
async function twins(): Promise<{ staying: OrganisationId, gone: OrganisationId }> {
  const name = `Následník číslo ${100 + ++number}`
  return {
    staying: await anOrganisation(app.db, { name, phone: null, verifiedOn: '2025-01-01' as IsoDate, verifiedBy: 'networker' }),
    gone: await anOrganisation(app.db, { name: `${name}, z. s.`, phone: null, verifiedOn: '2026-05-01' as IsoDate, verifiedBy: 'provider' }),
  }
}
const merge = async (staying: string, gone: string, chosen: Record<string, string> = {}): Promise<void> => {
  const versions = await app.db.selectFrom('organisation').select(['id', 'version']).where('id', 'in', [staying, gone]).execute()
  const versionOf = (id: string) => versions.find((row) => row.id === id)?.version ?? 0
  const done = await networker.post(`${queue}/organizace/${staying}/${gone}`, { verze: `${versionOf(staying)}.${versionOf(gone)}`, ...chosen })
  expect(done.headers.get('location')).toContain('zprava=merged')
}
const undo = async (gone: string): Promise<void> => {
  const { id } = await app.db.selectFrom('card_merge').select('id').where('gone_id', '=', gone).where('undone_at', 'is', null).executeTakeFirstOrThrow()
  expect((await networker.post(`${queue}/slouceni/${id}`)).headers.get('location')).toContain('zprava=unmerged')
}

describe('the provider of a merged organisation', () => {
  const mends = async (provider: Visit, id: string): Promise<boolean> => (await provider.get(`/prace/sit/organizace/${id}/upravit`)).status === 200

  test('mends the card that stays, in the audit of the person, and the first one again after it is undone', async () => {
    const { staying, gone } = await twins()
    const provider = await app.signIn('provider', { kind: 'organisation', code: gone })
    expect([await mends(provider, gone), await mends(provider, staying)]).toEqual([true, false])
    await merge(staying, gone)
    expect([await mends(provider, gone), await mends(provider, staying)]).toEqual([false, true])
    const moved = await app.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'access.moveGrant').where('subject_id', '=', provider.personId).execute()
    expect(moved).toMatchObject([{ actor_id: networker.personId, details: { role: 'provider', scope: `organisation:${staying}` } }])
    await undo(gone)
    expect([await mends(provider, gone), await mends(provider, staying)]).toEqual([true, false])
  })

  test('who had the card that stays keeps it, also when both are undone', async () => {
    const { staying, gone } = await twins()
    const provider = await app.signIn('provider', { kind: 'organisation', code: staying })
    await merge(staying, gone)
    await undo(gone)
    expect([await mends(provider, staying), await mends(provider, gone)]).toEqual([true, false])
  })

  test('a right given since the merge stays where it was given', async () => {
    const { staying, gone } = await twins()
    await merge(staying, gone)
    const provider = await app.signIn('provider', { kind: 'organisation', code: staying })
    await undo(gone)
    expect([await mends(provider, staying), await mends(provider, gone)]).toEqual([true, false])
  })
})

describe('the logo of a merged organisation', () => {
  const send = async (id: string, alt: string): Promise<void> => {
    const form = new FormData()
    form.set('alt', alt)
    form.set('logo', new File([new Uint8Array(aPng(30, 10, alt))], 'logo.png'))
    expect((await networker.postFile(`/prace/sit/organizace/${id}/logo`, form)).status).toBe(303)
  }
  const altOf = async (id: string): Promise<string | null> =>
    (await app.db.selectFrom('organisation').select('logo_alt').where('id', '=', id).executeTakeFirstOrThrow()).logo_alt
  const alts = async (...ids: string[]) => Promise.all(ids.map(altOf))

  test('goes with it to a card that has none, is told in its history, and comes back', async () => {
    const { staying, gone } = await twins()
    await send(gone, 'Logo odcházející')
    await merge(staying, gone)
    expect(await alts(staying, gone)).toEqual(['Logo odcházející', null])
    expect(await (await networker.get(`/prace/sit/organizace/${staying}`)).text()).toContain('alt="Logo odcházející"')
    expect(await (await networker.get(`/prace/sit/organizace/${staying}/historie`)).text()).toContain('Logo odcházející')
    await undo(gone)
    expect(await alts(staying, gone)).toEqual([null, 'Logo odcházející'])
    expect(await (await networker.get(`/prace/sit/organizace/${gone}`)).text()).toContain('alt="Logo odcházející"')
  })

  test('stays behind where the card that stays has its own, and one put there since the merge stays there', async () => {
    const both = await twins()
    await send(both.gone, 'Její')
    await send(both.staying, 'Vlastní')
    await merge(both.staying, both.gone)
    expect(await alts(both.staying, both.gone)).toEqual(['Vlastní', 'Její'])
    await undo(both.gone)
    expect(await alts(both.staying, both.gone)).toEqual(['Vlastní', 'Její'])
    const since = await twins()
    await send(since.gone, 'Původní')
    await merge(since.staying, since.gone)
    await send(since.staying, 'Nové')
    await undo(since.gone)
    expect(await alts(since.staying, since.gone)).toEqual(['Nové', null])
  })
})

describe('what else hangs on a merged card', () => {
  const verified = async (id: string) => app.db.selectFrom('organisation').select(['verified_on', 'verified_by', 'verified_until']).where('id', '=', id).executeTakeFirstOrThrow()

  test('the later verification can be taken with who gave it, and goes back', async () => {
    const { staying, gone } = await twins()
    const before = await verified(staying)
    await merge(staying, gone, { 'pole-verifiedOn': 'gone' })
    expect(await verified(staying)).toEqual(await verified(gone))
    expect(await verified(staying)).toMatchObject({ verified_on: '2026-05-01', verified_by: 'provider' })
    await undo(gone)
    expect(await verified(staying)).toEqual(before)
  })

  test('a draft of the gone card waits untouched, one of its service goes on', async () => {
    const { staying, gone } = await twins()
    const service = await aService(app.db, gone, { name: 'Rozepsaná služba' })
    const keep = (path: string, fields: Record<string, string>) => networker.post(`${path}/rozepsane`, { version: '1', ...fields })
    await keep(`/prace/sit/organizace/${gone}/upravit`, { about: 'Rozepsáno o organizaci' })
    await keep(`/prace/sit/sluzby/${service}/upravit`, { summary: 'Rozepsáno o službě' })
    const home = async () => (await app.db.selectFrom('card_draft').select('organisation_id').where('form', '=', `service:${service}`).executeTakeFirstOrThrow()).organisation_id
    await merge(staying, gone)
    const text = async (path: string) => (await networker.get(path)).text()
    expect(await text(`/prace/sit/sluzby/${service}/upravit?rozepsane=ano`)).toContain('Rozepsáno o službě')
    expect(await home()).toBe(staying)
    await undo(gone)
    expect(await home()).toBe(gone)
    expect(await text(`/prace/sit/organizace/${gone}/upravit?rozepsane=ano`)).toContain('Rozepsáno o organizaci')
    expect(await text(`/prace/sit/sluzby/${service}/upravit?rozepsane=ano`)).toContain('Rozepsáno o službě')
  })

  test('a draft of its new service goes with it and comes back, but not over another one', async () => {
    const { staying, gone } = await twins()
    const form = (id: string) => `/prace/sit/organizace/${id}/sluzby/nova`
    const draft = async (id: string) => /name="name"[^>]*value="([^"]*)"/.exec(await (await networker.get(`${form(id)}?rozepsane=ano`)).text())?.[1]
    await networker.post(`${form(gone)}/rozepsane`, { okno: 'a', name: 'Rozepsaná nová' })
    await merge(staying, gone)
    expect([await draft(staying), await draft(gone)]).toEqual(['Rozepsaná nová', undefined])
    await undo(gone)
    expect([await draft(staying), await draft(gone)]).toEqual([undefined, 'Rozepsaná nová'])
    await networker.post(`${form(staying)}/rozepsane`, { okno: 'b', name: 'Jiná nová' })
    await merge(staying, gone)
    expect([await draft(staying), await draft(gone)]).toEqual(['Jiná nová', 'Rozepsaná nová'])
    await undo(gone)
    expect([await draft(staying), await draft(gone)]).toEqual(['Jiná nová', 'Rozepsaná nová'])
  })

  test('the register goes on telling of the card that stays, differences and all', async () => {
    const { staying, gone } = await twins()
    const run = await app.db.insertInto('register_run').values({ source: 'ares', file_name: 'ares.json' }).returning('id').executeTakeFirstOrThrow()
    const record = await app.db.insertInto('register_record').values({
      source: 'ares', kind: 'organisation', key: gone, subject_id: gone, hash: '', as_of: '2026-11-01', run_id: run.id, card_version: 1,
    }).returning('id').executeTakeFirstOrThrow()
    await app.db.insertInto('register_value').values({ record_id: record.id, field: 'web', value: JSON.stringify('https://registr.example/'), as_of: '2026-11-01', run_id: run.id }).execute()
    const page = async (id: string) => (await networker.get(`/prace/sit/organizace/${id}`)).text()
    await merge(staying, gone)
    expect(await page(staying)).toContain('https://registr.example/')
    await undo(gone)
    expect(await page(staying)).not.toContain('https://registr.example/')
    expect(await page(gone)).toContain('https://registr.example/')
  })

  test('a named contact goes with its consent, and comes back with it', async () => {
    const { staying, gone } = await twins()
    const contact = await aContact(app.db, gone, {
      personName: 'Smyšlená Osoba', legalBasis: 'consent', retainUntil: '2028-01-01' as IsoDate, consentText: '2026-11', consentGivenOn: '2026-10-01' as IsoDate, consentGivenHow: 'paper',
    })
    const stored = () => app.db.selectFrom('contact').select(['organisation_id', 'consent_given_on', 'retain_until']).where('id', '=', contact).executeTakeFirstOrThrow()
    const before = await stored()
    await merge(staying, gone)
    expect(await stored()).toEqual({ ...before, organisation_id: staying })
    await undo(gone)
    expect(await stored()).toEqual(before)
  })
})

describe('contacts of a service', () => {
  const stored = (id: ContactId) => app.db.selectFrom('contact').select(['organisation_id', 'service_id']).where('id', '=', id).executeTakeFirstOrThrow()
  const page = async (id: string): Promise<string> => (await networker.get(`/prace/sit/sluzby/${id}`)).text()
  const mergeServices = async (staying: ServiceId, gone: ServiceId): Promise<void> => {
    const done = await networker.post(`${queue}/sluzby/${staying}/${gone}`, { verze: '1.1' })
    expect(done.headers.get('location')).toContain('zprava=merged')
  }

  test('go to the card that stays, in its organisation, and come back; what was written or changed since stays', async () => {
    const [one, other] = [await anOrganisation(app.db, { name: 'První vlastník' }), await anOrganisation(app.db, { name: 'Druhý vlastník' })]
    const [staying, gone] = [await aService(app.db, one, { name: 'Krizová linka' }), await aService(app.db, other, { name: 'Krizova linka' })]
    const [its, gones, changed, whole] = [
      await aContact(app.db, one, { label: 'Její vedoucí', serviceId: staying }), await aContact(app.db, other, { label: 'Vedoucí druhé', serviceId: gone }),
      await aContact(app.db, other, { label: 'Přepsaný', serviceId: gone }), await aContact(app.db, other, { label: 'Ústředna' }),
    ]
    await mergeServices(staying, gone)
    for (const contact of [its, gones, changed]) expect(await stored(contact)).toEqual({ organisation_id: one, service_id: staying })
    expect(await stored(whole)).toEqual({ organisation_id: other, service_id: null })
    expect(await page(staying)).toContain('Vedoucí druhé')
    expect(await (await networker.get(`/prace/sit/kontakty/${gones}/historie`)).text()).toMatch(/Krizova linka[\s\S]*Krizová linka/)
    const since = await aContact(app.db, one, { label: 'Nový', serviceId: staying })
    await app.db.updateTable('contact').set({ service_id: null }).where('id', '=', changed).execute()

    await undo(gone)
    expect(await stored(gones)).toEqual({ organisation_id: other, service_id: gone })
    for (const contact of [its, since]) expect(await stored(contact)).toEqual({ organisation_id: one, service_id: staying })
    expect(await stored(changed)).toEqual({ organisation_id: one, service_id: null })
    expect(await page(staying)).not.toContain('Vedoucí druhé')
    expect(await page(gone)).toContain('Vedoucí druhé')
  })

  test('come back to the card that was parted, wherever it is by then', async () => {
    const home = await anOrganisation(app.db, { name: 'Domov sloučených' })
    const [staying, gone] = [await aService(app.db, home, { name: 'Raná pomoc' }), await aService(app.db, home, { name: 'Rana pomoc' })]
    const contact = await aContact(app.db, home, { serviceId: gone })
    await mergeServices(staying, gone)
    const target = await anOrganisation(app.db, { name: 'Kam se přesunulo' })
    const { version } = await app.db.selectFrom('service').select('version').where('id', '=', staying).executeTakeFirstOrThrow()
    await networker.post(`/prace/sit/sluzby/${staying}/presunout/${target}`, { version: String(version) })
    expect(await stored(contact)).toEqual({ organisation_id: target, service_id: staying })
    await undo(gone)
    expect(await stored(contact)).toEqual({ organisation_id: home, service_id: gone })
  })

  test('go with it when organisations merge, and part with it when they part, whenever they were written', async () => {
    const { staying, gone } = await twins()
    const [moved, native] = [await aService(app.db, gone, { name: 'Přišlá služba' }), await aService(app.db, staying, { name: 'Místní služba' })]
    const [own, whole] = [await aContact(app.db, gone, { serviceId: moved }), await aContact(app.db, gone, { label: 'Podatelna' })]
    await merge(staying, gone)
    expect(await stored(own)).toEqual({ organisation_id: staying, service_id: moved })
    const since = await aContact(app.db, staying, { label: 'Později', serviceId: moved })
    // Since the merge it is for a service that was never of the other organisation.
    await app.db.updateTable('contact').set({ service_id: native }).where('id', '=', whole).execute()
    await undo(gone)
    for (const contact of [own, since]) expect(await stored(contact)).toEqual({ organisation_id: gone, service_id: moved })
    expect(await stored(whole)).toEqual({ organisation_id: staying, service_id: native })
  })
})
