import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { outsideNetwork } from '#test/factories/outsideNetwork.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { settled } from '#test/support/settled.ts'
import { rpssRegister } from '../../../../bench/generate/rpss.ts'

const towns = [
  { code: '571164', name: 'Chrudim', district: '3603', postalCode: '53701' }, { code: '571393', name: 'Hlinsko', district: '3603', postalCode: '53901' },
]
const size = { services: 12, places: 30, attachments: 1, seed: 3 }

let site: TestApp
let networker: Visit
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

function formWith(text: string, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([text], { type: 'application/json' }), 'rpss.json')
  return form
}

const addressOf = (answer: Response): string => new URL(answer.headers.get('location') ?? '', 'http://sit.example').pathname

const register = (changed = false): string => [...rpssRegister(towns, size, changed)].join('')

describe('a register on its page', () => {
  test('is brought from no address where the server asks nobody outside', async () => {
    const path = '/prace/sit/registry/zdroj/rpss'
    const form = new FormData()
    form.append('address', 'https://data.example/rpss.json')
    const answer = await networker.postFile(path, form)
    const page = await answer.text()
    expect([answer.status, page.includes('name="address"')]).toEqual([422, false])
    expect(page).toContain('Ve veřejné ukázce se soubor z adresy nestahuje')
    expect(await site.db.selectFrom('register_run').select('id').execute()).toEqual([])
  })

  test('is asked at no address with a password, which is neither kept nor shown', async () => {
    await using open = await testApp({ outside: { network: outsideNetwork({}).network, ares: false, addresses: true } })
    await aTerritory(open.db)
    const visit = await open.signIn('local_networker', { kind: 'orp', code: '5302' })
    const form = new FormData()
    form.append('address', 'https://jana:Tajne-1@data.example/rpss.json')
    const answer = await visit.postFile('/prace/sit/registry/zdroj/rpss', form)
    const page = await answer.text()
    expect([answer.status, page.includes('Tajne-1')]).toEqual([422, false])
    expect(page).toContain('nemít port ani heslo')
    expect(page).toContain('value="https://data.example/rpss.json"')
    expect(await open.db.selectFrom('register_run').select('id').execute()).toEqual([])
  })

  test('is taken over, previewed, confirmed and written; only the own territory', async () => {
    expect(await (await networker.get('/prace/sit/registry')).text()).toContain('Registr poskytovatelů sociálních služeb')
    expect(await (await networker.get('/prace/sit/registry/zdroj/rpss')).text()).toContain('https://data.mpsv.cz/od/soubory/rpss/rpss.json')
    const sent = await networker.postFile('/prace/sit/registry/zdroj/rpss', formWith(register(), { asOf: '31. 8. 2026', territory: '' }))
    expect(sent.status).toBe(303)
    const at = addressOf(sent)
    const preview = await settled(networker, at)
    expect(preview).toContain('Zatím se nic nezapsalo')
    expect(await site.db.selectFrom('service').select('id').execute()).toEqual([])

    expect((await networker.post(`${at}/zapsat`)).status).toBe(303)
    expect(await settled(networker, at)).toContain('zapsáno')
    const services = await site.db.selectFrom('service').select(['id', 'registration_number']).execute()
    const outside = await site.db.selectFrom('location').innerJoin('service_location', 'location_id', 'location.id')
      .select('service_id').where('municipality_code', '=', '571393').distinct().execute()
    expect(services.length).toBeGreaterThan(0)
    expect(services.length).toBeLessThan(12)
    expect(outside).toHaveLength(services.length)
    expect(await site.db.selectFrom('audit_entry').select('id').where('action', '=', 'directory.applyRegister').execute()).toHaveLength(1)
    expect(await (await networker.get('/prace/sit/registry')).text()).toContain('rpss.json')
  })

  test('that is none is told so, and nothing is written', async () => {
    const at = addressOf(await networker.postFile('/prace/sit/registry/zdroj/rpss', formWith('<html>')))
    expect(await settled(networker, at)).toContain('Toto není soubor JSON')
  })

  test('needs a file and a territory of one’s own', async () => {
    const empty = await networker.postFile('/prace/sit/registry/zdroj/rpss', new FormData())
    expect(empty.status).toBe(422)
    const foreign = await networker.postFile('/prace/sit/registry/zdroj/rpss', formWith(register(), { territory: 'orp.5304' }))
    expect(foreign.status).toBe(422)
    expect(await foreign.text()).toContain('Takové území vám nepatří')
  })

  test('can be thrown away before it is written', async () => {
    const at = addressOf(await networker.postFile('/prace/sit/registry/zdroj/rpss', formWith(register(true))))
    await settled(networker, at)
    expect((await networker.post(`${at}/zahodit`)).status).toBe(303)
    expect(await site.db.selectFrom('register_staged').select('key').execute()).toEqual([])
    expect(await (await networker.get(at)).text()).toContain('zahozeno')
  })
})
