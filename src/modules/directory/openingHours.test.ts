import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { openingWords } from './openingWords.ts'
import { hoursAWeek } from './rules.ts'

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

const form = {
  name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', forms: 'ambulatory', keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', functions: 'child_psychology', languages: 'cs', ageFrom: '3',
  ageTo: '18', price: 'free', needsReferral: 'no', source: 'networker',
}
const edit = (id: string, fields: Record<string, string>) => networker.post(`/prace/sit/sluzby/${id}/upravit`, { ...form, ...fields })
const stored = (id: string) => app.db.selectFrom('service').select(['opening_hours', 'hours_per_week', 'version'])
  .where('id', '=', id).executeTakeFirstOrThrow()

describe('opening hours', () => {
  test('are kept the short way, and hours a week follow from them', async () => {
    const id = await aService(app.db, organisation)
    await edit(id, { version: '1', openingHours: 'Po, St: 8:00 - 12:00; čtvrtek dle domluvy; o svátcích zavřeno' })
    expect(await stored(id)).toEqual({
      opening_hours: 'po, st 8–12; čt podle dohody; o svátcích zavřeno', hours_per_week: 8, version: 2,
    })
    const page = await (await networker.get(`/prace/sit/sluzby/${id}/upravit`)).text()
    expect(page).toMatch(/name="hoursPerWeek"[^>]* value\/>/)
    expect(page).toContain('Z otevírací doby vychází 8')
    await edit(id, { version: '2', openingHours: 'po 8–12', hoursPerWeek: '30' })
    expect(await stored(id)).toMatchObject({ hours_per_week: 30 })
  })

  test('that cannot be read are refused with what is wrong, and stay typed', async () => {
    const id = await aService(app.db, organisation)
    const answer = await edit(id, { version: '1', openingHours: 'po–čt 8–16, po objednání' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('„po objednání“ patří do pole Objednání')
    expect(page).toContain('value="po–čt 8–16, po objednání"')
  })

  test('written before they were checked stop nobody who does not touch them', async () => {
    const old = 'ráno a odpoledne, o prázdninách méně'
    const id = await aService(app.db, organisation, { openingHours: old })
    expect((await edit(id, { version: '1', openingHours: old, phone: '469 000 000' })).status).toBe(303)
    expect(await stored(id)).toEqual({ opening_hours: old, hours_per_week: null, version: 2 })
  })

  test.each([
    [{ openingHours: 'po–pá 8–16', places: [{ openingHours: 'po 8–9' }] }, 40],
    [{ openingHours: null, places: [{ openingHours: 'po 8–9' }, { openingHours: 'po, út 8–12' }, { openingHours: null }] }, 8],
    [{ openingHours: 'podle dohody', places: [] }, null],
    [{ openingHours: null, places: [] }, null],
  ])('give hours a week: %j is %s', (card, hours) => expect(hoursAWeek(card)).toBe(hours))

  test('are said in the language of the page with their note', () => {
    expect(openingWords('cs', 'po–pá 8–16', 'o prázdninách méně')).toBe('po–pá 8–16; o prázdninách méně')
    expect(openingWords('en', 'po–pá 8–16; jinak podle dohody', null)).toBe('Mon–Fri 8–16; otherwise by agreement')
    expect(openingWords('en', 'ráno', null)).toBe('ráno')
    expect(openingWords('cs', null, null)).toBeNull()
  })
})
