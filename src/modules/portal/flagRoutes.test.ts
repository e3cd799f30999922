import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService } from '#test/factories/directory.ts'
import { textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { trapName } from './views/FlagPage.tsx'

let site: TestApp
let organisation: OrganisationId
let service: ServiceId
let networker: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  organisation = await anOrganisation(site.db)
  service = await aService(site.db, organisation)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(() => site[Symbol.asyncDispose]())

const waiting = (of: { service_id?: string | null }) => site.db.selectFrom('card_flag').select(['id', 'about', 'note', 'answer'])
  .where('service_id', 'is not distinct from', of.service_id ?? null).orderBy('raised_at').execute()

test.each([['/sluzby', () => service], ['/organizace', () => organisation]])('a flood of words to %s is refused before anybody reads it', async (home, id) => {
  expect((await site.anyone.post(`${home}/${id()}/nesedi`, { about: 'reach', note: 'ﷺ'.repeat(6_000) })).status).toBe(413)
})

describe('anybody may say that a card is wrong', () => {
  test('from the card, without an account; the networker finds it on the work card and closes it', async () => {
    expect(await (await site.anyone.get(`/sluzby/${service}`)).text()).toContain(`/sluzby/${service}/nesedi`)
    const sent = await site.anyone.post(`/sluzby/${service}/nesedi`, { about: 'reach', note: 'Nové číslo je 469 000 000.' })
    expect(sent.headers.get('location')).toBe(`/sluzby/${service}/nesedi/dekujeme`)
    expect(await textOf(await site.anyone.get(`/sluzby/${service}/nesedi/dekujeme`))).toContain('Děkujeme, prověříme to')
    expect(await textOf(await site.anyone.get(`/sluzby/${service}`))).not.toContain('Nové číslo')

    expect(await textOf(await networker.get(`/prace/sit/sluzby/${service}`))).toContain('Nové číslo je 469 000 000.')
    const provider = await site.signIn('provider', { kind: 'organisation', code: organisation })
    const own = await textOf(await provider.get(`/prace/sit/sluzby/${service}`))
    expect(own).toContain('Nové číslo je 469 000 000.')
    expect(own).toContain('poskytovatel, síťaři a koordinátoři jejího území a správce')
    const [flag] = await waiting({ service_id: service })
    await networker.post(`/prace/sit/upozorneni/${flag?.id}`, { answer: 'mended' })
    expect((await waiting({ service_id: service }))[0]?.answer).toBe('mended')
    const late = await networker.post(`/prace/sit/upozorneni/${flag?.id}`, { answer: 'holds' })
    expect(late.headers.get('location')).toContain('zprava=late-flag')
    await networker.post(`/prace/sit/upozorneni/${flag?.id}/otevrit`)
    expect((await waiting({ service_id: service }))[0]?.answer).toBeNull()
  })

  test('of an organisation too', async () => {
    await site.anyone.post(`/organizace/${organisation}/nesedi`, { about: 'closed' })
    expect(await waiting({})).toMatchObject([{ about: 'closed', note: null }])
    expect(await textOf(await networker.get(`/prace/sit/organizace/${organisation}`))).toContain('služba už neexistuje')
  })
})

describe('what is refused stays in the form', () => {
  test.each([
    [{}, 'Vyberte, co je na kartě jinak.'], [{ about: 'other' }, 'Napište, co je jinak.'], [{ about: 'reach', note: 'x'.repeat(501) }, 'Text je příliš dlouhý.'],
  ])('%o', async (form, sentence) => {
    const answer = await site.anyone.post(`/sluzby/${service}/nesedi`, form)
    expect(answer.status).toBe(422)
    expect(await textOf(answer)).toContain(sentence)
  })

  test('a birth number never comes in, a person only after a second look', async () => {
    const own = await aService(site.db, organisation)
    const number = await site.anyone.post(`/sluzby/${own}/nesedi`, { about: 'other', note: 'rodné číslo 845101/0002' })
    expect(number.status).toBe(422)
    const doubtful = { about: 'other', note: 'Syn Petr Vymyšlený tam nebyl přijat.' }
    const asked = await site.anyone.post(`/sluzby/${own}/nesedi`, doubtful)
    expect(asked.status).toBe(422)
    expect(await textOf(asked)).toContain('Syn Petr Vymyšlený tam nebyl přijat.')
    expect(await waiting({ service_id: own })).toEqual([])
    const looked = await site.anyone.post(`/sluzby/${own}/nesedi`, { ...doubtful, straz: 'on' })
    expect(looked.status).toBe(303)
    expect(await waiting({ service_id: own })).toHaveLength(1)
  })

  test('no address comes in about a confidential place, not even after a second look', async () => {
    const shelter = await anOrganisation(site.db, { name: 'Azyl' })
    const place = await aLocation(site.db, shelter, { confidential: true })
    const own = await aService(site.db, shelter, { places: [{ locationId: place, capacityShare: null, openingHours: null, openingNote: null }] })
    for (const card of [`/sluzby/${own}`, `/organizace/${shelter}`]) {
      const refused = await site.anyone.post(`${card}/nesedi`, { about: 'place', note: 'Už bydlí v Jiné 12', straz: 'on' })
      expect(refused.status).toBe(422)
      const page = await textOf(refused)
      expect([page.includes('adresu sem proto nepište'), page.includes('Už bydlí v Jiné 12')]).toEqual([true, true])
    }
    expect(await waiting({ service_id: own })).toEqual([])
    expect((await site.anyone.post(`/sluzby/${own}/nesedi`, { about: 'place', note: 'Už jsou jinde.' })).headers.get('location')).toContain('dekujeme')
    expect((await site.anyone.post(`/sluzby/${service}/nesedi`, { about: 'place', note: 'Už bydlí v Jiné 12' })).headers.get('location')).toContain('dekujeme')
  })

  test('a machine is thanked and nothing is kept', async () => {
    const own = await aService(site.db, organisation)
    const answer = await site.anyone.post(`/sluzby/${own}/nesedi`, { about: 'reach', [trapName]: 'http://priklad.example' })
    expect(answer.headers.get('location')).toContain('dekujeme')
    expect(await waiting({ service_id: own })).toEqual([])
  })

  test('a card with twenty that wait takes no more and says so', async () => {
    const own = await aService(site.db, organisation)
    for (let number = 0; number < 20; number++) await site.anyone.post(`/sluzby/${own}/nesedi`, { about: 'reach' })
    const answer = await site.anyone.post(`/sluzby/${own}/nesedi`, { about: 'reach' })
    expect(answer.headers.get('location')).toContain('/vime')
    expect(await waiting({ service_id: own })).toHaveLength(20)
  })

  test('a card that is not there, or was archived, has no such page', async () => {
    expect((await site.anyone.get('/sluzby/nic/nesedi')).status).toBe(404)
    expect((await site.anyone.post('/sluzby/nic/nesedi', { about: 'reach' })).status).toBe(404)
  })
})
