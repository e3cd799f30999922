import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import { aLocation, anOrganisation, aService, chrudim } from '#test/factories/directory.ts'
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
const text = async (path: string): Promise<string> => (await networker.get(path)).text()
const open = (query = ''): Promise<string> => text(`${queue}${query}`)

let number = 0
async function twins(card: Parameters<typeof anOrganisation>[1] = {}): Promise<readonly [OrganisationId, OrganisationId]> {
  const name = `Dvojice ${'abcdefghijklmnop'[number++]}ová`
  const [one, other] = [await anOrganisation(app.db, { phone: null, ...card, name }), await anOrganisation(app.db, { phone: null, ...card, name: `${name}, z. s.` })]
  return one < other ? [one, other] : [other, one]
}

describe('the queue', () => {
  test('is narrowed by the reason and the kind of card, and by nothing that makes no sense', async () => {
    const [byName] = await twins()
    const [byPhone] = await twins({ phone: '+420 469 777 001' })
    const phones = await open('?duvod=phone')
    expect(phones).toContain(byPhone)
    expect(phones).not.toContain(byName)
    expect(await open('?duvod=registration')).toContain(byName)
    expect(await open('?co=sluzby')).not.toContain(byName)
  })

  test('offers to keep the card that was verified or says more, whichever was written first', async () => {
    const never = { verifiedOn: null, verifiedBy: null }
    for (const better of [{ about: 'Provázíme rodiny.' }, { verifiedOn: '2026-05-01' as IsoDate, verifiedBy: 'networker' }]) {
      for (const place of [0, 1] as const) {
        const pair = await twins(never)
        const [staying, gone] = [pair[place], pair[place === 0 ? 1 : 0]]
        await app.db.updateTable('organisation').set('about' in better ? better : { verified_on: better.verifiedOn, verified_by: better.verifiedBy }).where('id', '=', staying).execute()
        expect(await open()).toContain(`href="${queue}/organizace/${staying}/${gone}"`)
      }
    }
  })

  test('a denied pair is remembered with who said it, and comes back when that is taken back', async () => {
    const [one, other] = await twins()
    const pair = `${queue}/organizace/${one}/${other}`
    expect((await networker.post(`${pair}/neni?duvod=name&uzemi=vse`)).headers.get('location')).toBe(`${queue}?duvod=name&uzemi=vse&zprava=denied`)
    expect(await open()).not.toContain(one)
    const denied = await open('?stav=neni')
    expect(denied).toContain(one)
    expect(denied).toContain('Zkušební Osoba')
    await networker.post(`${pair}/mozna`)
    await networker.post(`${pair}/mozna`)
    expect(await open('?stav=neni')).not.toContain(one)
    expect(await open()).toContain(one)
    const audited = await app.db.selectFrom('audit_entry').select('action').where('subject_id', '=', one).where('action', '=', 'directory.offerDuplicate').execute()
    expect(audited).toHaveLength(1)
  })

  test('a pair denied and changed since is still in the list, with the words that it is not alike now', async () => {
    const [one, other] = await twins()
    await networker.post(`${queue}/organizace/${one}/${other}/neni`)
    await app.db.deleteFrom('alike_pair').where('first_id', '=', one).execute()
    expect((await open('?stav=neni')).split(one)[1]).toBeDefined()
    expect(await open('?stav=neni')).toContain('teď už se nepodobají')
  })

  test('is kept as a table, as it is filtered, with addresses of both cards', async () => {
    const [byName] = await twins()
    const [byPhone, twin] = await twins({ phone: '+420 469 777 002' })
    const answer = await networker.get(`${queue}/tabulka/csv?duvod=phone`)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const table = await answer.text()
    expect(table).toContain(`http://sit.example/prace/sit/organizace/${byPhone}`)
    expect(table).toContain(`http://sit.example/prace/sit/organizace/${twin}`)
    expect(table).not.toContain(byName)
    expect((await networker.get(`${queue}/tabulka/exe`)).status).toBe(404)
  })
})

describe('pairs follow what the cards say', () => {
  test('the archive ends a pair, and coming back brings it back', async () => {
    const [one, other] = await twins()
    const stored = () => app.db.selectFrom('alike_pair').select('reasons').where('first_id', '=', one).where('second_id', '=', other).execute()
    const archive = (id: string) => networker.post(`/prace/sit/organizace/${id}/archiv`)
    expect(await stored()).toEqual([{ reasons: ['name'] }])
    await archive(other)
    expect(await stored()).toEqual([])
    await networker.post(`/prace/sit/organizace/${other}/obnovit`)
    expect(await stored()).toEqual([{ reasons: ['name'] }])
  })

  test('an address is no reason any more once it is confidential', async () => {
    const [one, other] = await twins({ seatAddress: 'Dvorní 5' })
    const reasons = async () => (await app.db.selectFrom('alike_pair').select('reasons').where('first_id', '=', one).executeTakeFirstOrThrow()).reasons
    expect(await reasons()).toEqual(['address', 'name'])
    await aLocation(app.db, other, { kind: 'seat', confidential: true, address: 'Dvorní 5' })
    expect(await reasons()).toEqual(['name'])
  })

  test('a telephone of a switchboard says nothing', async () => {
    const phone = '+420 469 777 009'
    const homes = await Promise.all(Array.from({ length: 21 }, (_, index) => anOrganisation(app.db, { name: `Organizace ${index}`, phone: null, seatMunicipality: chrudim })))
    const services = []
    for (const home of homes) services.push(await aService(app.db, home, { name: 'Spojovatelka', phone }))
    const last = services.at(-1) ?? ''
    const rows = await app.db.selectFrom('alike_pair').select('reasons').where((where) => where.or([where('first_id', '=', last), where('second_id', '=', last)])).execute()
    expect(rows).toEqual([])
  })
})
