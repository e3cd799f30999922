import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MunicipalityCode } from '#core/ids.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation } from '#test/factories/directory.ts'
import { anAresAnswer, outsideNetwork } from '#test/factories/outsideNetwork.ts'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'
import { askAres } from './askAres.ts'
import { aresDesk } from './desk.ts'

const icos = { found: '27403505', ended: '00000019', bare: '00000027', person: '00000035', unknown: '00000043', busy: '00000051', down: '00000060', odd: '00000078', other: '00000086', silent: '00000094', cut: '00000108' }

const world = outsideNetwork({
  [icos.found]: { body: anAresAnswer({ ico: icos.found }) },
  [icos.ended]: { body: anAresAnswer({ ico: icos.ended, name: 'Skončená', form: '331', endedOn: '2025-03-31' }) },
  [icos.bare]: { body: anAresAnswer({ ico: icos.bare, name: 'Bez sídla', form: '999', seat: null }) },
  [icos.person]: { body: anAresAnswer({ ico: icos.person, name: 'Jan Osobní', form: '101' }) },
  [icos.busy]: { status: 429 }, [icos.down]: { status: 503 }, [icos.odd]: { body: '<html>' }, [icos.other]: { body: anAresAnswer({ ico: icos.found }) },
  [icos.silent]: { isSilent: true }, [icos.cut]: { body: '{"ico"', breaks: true },
})
const signal = (): AbortSignal => new AbortController().signal

describe('ARES', () => {
  test('tells name, legal form and seat of an organisation, and nothing else is taken', async () => {
    expect(await askAres(world.network, icos.found)).toEqual({ ok: true, value: { endedOn: null, words: {
      name: 'Pod Lípou', ico: icos.found, legalForm: 'spolek', seatMunicipality: '571393', seatAddress: 'Poděbradovo náměstí 1', seatPostalCode: '53901',
    } } })
    expect(world.asked.at(-1)).toBe(`https://ares.gov.cz/ekonomicke-subjekty-v-be/rest/ekonomicke-subjekty/${icos.found}`)
  })
  test('tells what ended, and what it does not know it does not say', async () => {
    expect(await askAres(world.network, icos.ended)).toMatchObject({ ok: true, value: { endedOn: '2025-03-31', words: { legalForm: 'příspěvková organizace' } } })
    expect(await askAres(world.network, icos.bare)).toEqual({ ok: true, value: { endedOn: null, words: { name: 'Bez sídla', ico: icos.bare } } })
  })
  test.each([
    ['person', icos.person], ['notFound', icos.unknown], ['busy', icos.busy], ['down', icos.down], ['odd', icos.odd], ['odd', icos.other], ['down', icos.cut],
  ] as const)('that says nothing usable is %s', async (reason, ico) => { expect(await askAres(world.network, ico)).toEqual({ ok: false, reason }) })
  test.each([
    ['a redirect', { status: 302 }, 'odd'], ['a packed answer', { headers: { 'content-encoding': 'gzip' } }, 'odd'],
    ['a megabyte', { body: 'x'.repeat(1024 * 1024) }, 'odd'], ['a number', { body: '5' }, 'odd'], ['nothing', { body: '' }, 'odd'],
    ['another house number', { body: anAresAnswer({ ico: icos.found, seat: { street: null, number: 7, isEvidential: true } }) }, 'none'],
  ] as const)('that answers %s is %s', async (_what, answer, outcome) => {
    const said = await askAres(outsideNetwork({ [icos.found]: answer }).network, icos.found)
    expect(said.ok ? 'none' : said.reason).toBe(outcome)
    if (said.ok) expect(said.value.words.seatAddress).toBe('č. ev. 7')
  })
  test('that does not answer in time, or cannot be found, is told so', async () => {
    expect(await askAres(world.network, icos.silent, AbortSignal.timeout(1))).toEqual({ ok: false, reason: 'tooSlow' })
    const nobody = { ...world.network, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    expect(await askAres(nobody, icos.found, signal())).toEqual({ ok: false, reason: 'down' })
    const inside = { ...world.network, resolve: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]) }
    expect(await askAres(inside, icos.found, signal())).toEqual({ ok: false, reason: 'down' })
  })
  test('is asked one question after another, and not too many', async () => {
    let [open, most] = [0, 0]
    const { network } = outsideNetwork({ [icos.found]: { body: anAresAnswer({ ico: icos.found }) } })
    const counted = { ...network, open: async (...args: Parameters<typeof network.open>) => {
      most = Math.max(most, ++open)
      const answer = await network.open(...args)
      return { ...answer, close: () => { open--; answer.close() } }
    } }
    const desk = aresDesk(counted)
    const answers = await Promise.all(Array.from({ length: 7 }, () => desk.ask(icos.found, 'já', testNow)))
    expect([most, answers.filter(({ ok }) => ok).length]).toEqual([1, 5])
    for (let number = 0; number < 20; number++) await desk.ask(icos.found, 'já', testNow)
    expect(await desk.ask(icos.found, 'já', testNow)).toEqual({ ok: false, reason: 'busy' })
    expect(await desk.ask(icos.found, 'někdo jiný', testNow)).toHaveProperty('ok', true)
  })
})

describe('on pages', () => {
  let app: TestApp
  let networker: Visit
  beforeAll(async () => {
    app = await testApp({ outside: { network: world.network, ares: true, addresses: false } })
    await aTerritory(app.db)
    networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const withIco = async (ico: string, name: string): Promise<string> => {
    const id = await anOrganisation(app.db, { name })
    await app.db.updateTable('organisation').set({ ico, created_by: networker.personId }).where('id', '=', id).execute()
    return id
  }
  const page = async (path: string): Promise<string> => (await networker.get(path)).text()

  test('a card gets what it lacks, and where it says otherwise both stand and wait for a decision', async () => {
    const id = await withIco(icos.found, 'Pod lipami')
    const path = `/prace/sit/organizace/${id}`
    expect(await page(path)).toContain('Ven odejde jen IČO')
    const answer = await networker.post(`${path}/ares`)
    expect(answer.headers.get('location')).toBe(`${path}?ares=read`)
    const card = await page(`${path}?ares=read`)
    expect(card).toContain('ARES: stav k')
    expect(card).toContain('Poděbradovo náměstí 1')
    expect(card).toMatch(/Název<\/strong>: Pod Lípou/)
    expect(card).not.toMatch(/Osobní|Tajná/)
    expect(await app.db.selectFrom('organisation').select(['name', 'legal_form', 'seat_municipality_code', 'version']).where('id', '=', id).executeTakeFirst())
      .toEqual({ name: 'Pod lipami', legal_form: 'spolek', seat_municipality_code: '571393', version: 2 })
    expect(await page('/prace/sit/rozdily?uzemi=vse&registr=ares')).toContain('Pod Lípou')
    expect(await app.db.selectFrom('audit_entry').select(['action', 'details']).where('actor_id', '=', networker.personId).where('action', 'like', 'directory.%').orderBy('id').execute()).toMatchObject([
      { action: 'directory.askAres', details: { ico: icos.found, outcome: 'found' } }, { action: 'directory.applyRegister', details: { source: 'ares' } },
    ])
    expect(await app.db.selectFrom('register_staged').select('key').execute()).toEqual([])
    await networker.post(`${path}/ares`)
    expect(await app.db.selectFrom('organisation').select('version').where('id', '=', id).executeTakeFirst()).toEqual({ version: 2 })
    expect(await app.db.selectFrom('register_record').select('key').where('source', '=', 'ares').execute()).toHaveLength(1)
    expect(await page('/prace/sit/registry')).not.toContain(icos.found)
  })

  test('its provider gets what the card lacks, but not a seat in another ORP: that stands beside and a networker decides', async () => {
    const ask = async (seat: 'none' | 'here' | 'elsewhere') => {
      const seatMunicipality = seat === 'none' ? null : (seat === 'here' ? '571661' : '571164') as MunicipalityCode
      const id = await anOrganisation(app.db, { name: 'Pod Lípou', ico: icos.found, seatMunicipality, seatAddress: null, legalForm: null })
      const provider = await app.signIn('provider', { kind: 'organisation', code: id })
      const answer = await provider.post(`/prace/sit/organizace/${id}/ares`)
      const card = await (await provider.get(answer.headers.get('location')!)).text()
      const stored = await app.db.selectFrom('organisation').select(['legal_form', 'seat_municipality_code', 'seat_address']).where('id', '=', id).executeTakeFirst()
      return { id, card, stored }
    }
    for (const [seat, code] of [['none', null], ['elsewhere', '571164']] as const) {
      const { card, stored } = await ask(seat)
      expect(stored).toEqual({ legal_form: 'spolek', seat_municipality_code: code, seat_address: null })
      expect(card).toContain('Sídlo do jiného obvodu zapisuje síťař')
      expect(card).toContain('Poděbradovo náměstí 1')
    }
    expect((await ask('here')).stored).toEqual({ legal_form: 'spolek', seat_municipality_code: '571661', seat_address: 'Poděbradovo náměstí 1' })
    expect(await page('/prace/sit/rozdily?uzemi=vse&registr=ares')).toContain('Poděbradovo náměstí 1')
  })

  test('an organisation that ended there is told so', async () => {
    const id = await withIco(icos.ended, 'Skončená')
    await networker.post(`/prace/sit/organizace/${id}/ares`)
    expect(await page(`/prace/sit/organizace/${id}`)).toContain('ARES: ukončeno 31. 3. 2025')
  })

  test('a seat that may be a secret place is not taken over', async () => {
    const id = await withIco(icos.found, 'Utajená')
    await app.db.insertInto('location').values({ organisation_id: id, kind: 'place', municipality_code: '571393', confidential: true }).execute()
    await networker.post(`/prace/sit/organizace/${id}/ares`)
    expect(await app.db.selectFrom('organisation').select(['seat_address', 'legal_form']).where('id', '=', id).executeTakeFirst()).toEqual({ seat_address: null, legal_form: 'spolek' })
    expect(await page(`/prace/sit/organizace/${id}`)).not.toContain('Poděbradovo náměstí')
  })

  test.each([['notFound', icos.unknown, 'ARES takové IČO nezná'], ['person', icos.person, 'podnikající člověk'], ['busy', icos.busy, 'Zkuste to prosím za minutu'], ['down', icos.down, 'ARES teď neodpovídá']])(
    '%s is said on the card and changes nothing', async (state, ico, sentence) => {
      const id = await withIco(ico, `Karta ${state}`)
      const path = `/prace/sit/organizace/${id}`
      expect((await networker.post(`${path}/ares`)).headers.get('location')).toBe(`${path}?ares=${state}`)
      expect(await page(`${path}?ares=${state}`)).toContain(sentence)
      expect(await app.db.selectFrom('organisation').select('version').where('id', '=', id).executeTakeFirst()).toEqual({ version: 1 })
    })

  test('a new organisation is filled in where nothing was typed, and what was typed stays', async () => {
    const answer = await networker.post('/prace/sit/organizace/nova/ares', { ico: '27403505', name: 'Moje jméno', sector: 'social', kind: 'provider', about: 'Rozepsané' })
    const form = await answer.text()
    expect(answer.status).toBe(200)
    expect(form).toContain('value="Moje jméno"')
    expect(form).toContain('value="spolek"')
    expect(form).toContain('value="Hlinsko"')
    expect(form).toContain('Rozepsané')
    expect(form).toMatch(/Název<\/strong>: Pod Lípou/)
    expect((await (await networker.post('/prace/sit/organizace/nova/ares', { ico: '27403506', name: 'Moje jméno' })).text())).toContain('value="Moje jméno"')
    expect((await networker.post('/prace/sit/organizace/nova/ares', { ico: '' })).status).toBe(422)
  })

  test('somebody who may not change the card asks nothing', async () => {
    const id = await withIco(icos.found, 'Cizí karta')
    const provider = await app.signIn('provider', { kind: 'organisation', code: await anOrganisation(app.db, { name: 'Vlastní' }) })
    const before = world.asked.length
    expect((await provider.post(`/prace/sit/organizace/${id}/ares`)).status).toBe(403)
    expect(world.asked).toHaveLength(before)
  })
})

test('where it is switched off nothing goes out, and the pages say so calmly', async () => {
  await using app = await testApp({ outside: { network: world.network, ares: false, addresses: false } })
  await aTerritory(app.db)
  const networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  const id = await anOrganisation(app.db, { name: 'Pod Lípou' })
  await app.db.updateTable('organisation').set({ ico: icos.found, created_by: networker.personId }).where('id', '=', id).execute()
  const before = world.asked.length
  expect((await networker.post(`/prace/sit/organizace/${id}/ares`)).headers.get('location')).toContain('ares=off')
  expect(await (await networker.get(`/prace/sit/organizace/${id}`)).text()).toContain('nic se ven neposílá')
  expect(await (await networker.get('/prace/sit/organizace/nova')).text()).toContain('nic se ven neposílá')
  expect(await (await networker.post('/prace/sit/organizace/nova/ares', { ico: icos.found, name: '' })).text()).toContain('nic se ven neposílá')
  expect(world.asked).toHaveLength(before)
})
