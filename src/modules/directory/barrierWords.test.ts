import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'
import { barrierWords } from './barrierWords.ts'
import { anything } from './search/question.ts'
import { searchServices } from './search/searchServices.ts'

const today = testNow.toISOString().slice(0, 10) as IsoDate
const writing = { t: translatorFor('cs'), today }
const place = (address: string, barrierFree: boolean | null, changes: object = {}) =>
  ({ municipality: 'Hlinsko', name: null, address, confidential: false, endedOn: null, barrierFree, ...changes })
const words = (own: boolean | null, ...places: ReturnType<typeof place>[]): string | null => barrierWords(writing, { barrierFree: own, places })

describe('whether people get in without barriers', () => {
  test('is what the card says where no place says otherwise', () => {
    expect(words(true)).toBe('ano')
    expect(words(false, place('Dlouhá 1', null))).toBe('ne')
    expect(words(true, place('Dlouhá 1', true), place('Krátká 2', null))).toBe('ano')
    expect(words(null)).toBeNull()
    expect(words(null, place('Dlouhá 1', null))).toBeNull()
  })

  test('is said place by place where the places differ', () => {
    expect(words(null, place('Dlouhá 1', true), place('Krátká 2', null))).toBe('Hlinsko, Dlouhá 1: ano; jinde neznáme')
    expect(words(null, place('Dlouhá 1', true), place('Krátká 2', false))).toBe('Hlinsko, Dlouhá 1: ano; Hlinsko, Krátká 2: ne')
    expect(words(true, place('Dlouhá 1', false), place('Krátká 2', null))).toBe('Hlinsko, Dlouhá 1: ne; Hlinsko, Krátká 2: ano')
    expect(words(null, place('Dlouhá 1', true), place('Krátká 2', true))).toBe('ano')
  })

  test('leaves out places that ended and what is confidential of a place', () => {
    expect(words(null, place('Dlouhá 1', true, { endedOn: today }), place('Krátká 2', null))).toBeNull()
    expect(words(null, place('Tajná 5', true, { confidential: true }), place('Krátká 2', null))).toBe('Hlinsko (adresa je utajená): ano; jinde neznáme')
  })

  test('names no more places than a card has room for', () => {
    const many = Array.from({ length: 8 }, (_, at) => place(`Dlouhá ${at + 1}`, true))
    const said = words(null, ...many, place('Krátká 2', null))
    expect(said?.match(/ano/g)).toHaveLength(6)
    expect(said?.replaceAll('\u00A0', ' ')).toMatch(/a 2 další místa; jinde neznáme$/)
  })
})

describe('the public card, the work card and the search', () => {
  let app: TestApp
  let networker: Visit
  const ids = new Map<string, ServiceId>()
  beforeAll(async () => {
    app = await testApp()
    await aTerritory(app.db)
    networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
    const home = await anOrganisation(app.db)
    const at = async (...places: readonly [string, boolean | null][]) => ({
      places: await Promise.all(places.map(async ([address, barrierFree]) =>
        ({ locationId: await aLocation(app.db, home, { address, barrierFree }), capacityShare: null, openingHours: null, openingNote: null }))),
    })
    await aLocation(app.db, home, { municipality: chrudim, address: 'Nesouvisející 3', barrierFree: false })
    ids.set('some', await aService(app.db, home, { name: 'Poradna Někde', ...await at(['Dlouhá 1', true], ['Krátká 2', null]) }))
    ids.set('but', await aService(app.db, home, { name: 'Poradna Jen na kartě', barrierFree: true, ...await at(['Schodiště 3', false]) }))
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test.each([['some', 'Hlinsko, Dlouhá 1: ano; jinde neznáme'], ['but', 'ne']])('say the same of one service (%s)', async (which, said) => {
    for (const path of ['/sluzby', '/prace/sit/sluzby']) {
      const shown = await (await networker.get(`${path}/${ids.get(which) ?? ''}`)).text()
      expect(shown.split(/Bez bariér|Bezbariérový přístup/)[1]?.split('</dd>')[0]?.replaceAll(/<[^>]*>/g, '').trim(), path).toBe(said)
    }
  })

  test('find without barriers what has such a place', async () => {
    const { page } = await searchServices(app.db, { ...anything, on: today, barrierFree: true }, { page: 1, size: 10 })
    expect(page.map(({ id }) => id)).toEqual([ids.get('some')])
  })
})
