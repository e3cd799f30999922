import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { outsideNetwork } from '#test/factories/outsideNetwork.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { settled } from '#test/support/settled.ts'
import { addressOf, tableSteps } from '#test/support/tableSteps.ts'

const table = 'Poskytovatel;Název služby;Obec\nNová naděje;Raná péče;Hlinsko\n'
const columns = { 'sloupec-organisation': 'Poskytovatel', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec' }

describe('a table at an address', () => {
  const { network, asked } = outsideNetwork({
    'sluzby.csv': { body: table }, 'stranka.csv': { body: '<html>' }, 'jinam.csv': { status: 302 }, 'velka.csv': { headers: { 'content-length': String(10 * 1024 * 1024 + 1) } },
    'roste.csv': { body: 'x'.repeat(10 * 1024 * 1024 + 1) }, 'prerusena.csv': { body: 'a;b', breaks: true }, 'pomala.csv': { isSilent: true }, 'zabalena.csv': { headers: { 'content-encoding': 'gzip' } },
  })
  const inner = { ...network, resolve: (host: string) => host === 'uvnitr.example' ? Promise.resolve([{ address: '10.0.0.1', family: 4 }]) : network.resolve(host) }
  let site: TestApp
  let visit: Visit
  beforeAll(async () => {
    site = await testApp({ outside: { network: inner, ares: false, addresses: true } })
    await aTerritory(site.db)
    visit = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  })
  afterAll(() => site[Symbol.asyncDispose]())

  const write = (address: string, file = '', mapping = ''): Promise<Response> => {
    const form = new FormData()
    form.append('file', new File([file], file === '' ? '' : 'a.csv'))
    form.append('address', address)
    form.append('mapping', mapping)
    return visit.postFile('/prace/sit/import', form)
  }
  const keptFiles = async (): Promise<number> => (await site.db.selectFrom('file').select('id').execute()).length

  test('goes through the same steps as a file, for whoever wrote the address, and the run says where it is from', async () => {
    expect(await (await visit.get('/prace/sit/import')).text()).toContain('name="address"')
    const sent = await write('https://data.example/od/sluzby.csv?rok=2026')
    expect(sent.status).toBe(303)
    const at = addressOf(sent)
    expect(await settled(visit, at)).toContain('<option value="Název služby" selected')
    expect(asked).toEqual(['https://data.example/od/sluzby.csv?rok=2026'])
    const colleague = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
    expect((await colleague.get(at)).status).toBe(404)
    const record = await tableSteps(() => visit).written(at, { ...columns, remember: 'Z adresy' })
    // Others read the record: whoever knows the whole address of a shared table may often read it too.
    for (const reader of [visit, colleague]) expect(await (await reader.get(record)).text()).toContain('<h1>https://data.example/…</h1>')
    expect(await (await colleague.get('/prace/sit/import')).text()).not.toContain('rok=2026')
    expect(await site.db.selectFrom('audit_entry').select('id').where('action', '=', 'directory.import').where('actor_id', '=', visit.personId).execute()).toHaveLength(1)
    const again = await write('https://data.example/od/sluzby.csv', '', 'Z adresy')
    expect(await settled(visit, addressOf(again))).toContain('<option value="Z adresy" selected')
  })

  test.each([
    ['http://data.example/sluzby.csv', 'Adresa má začínat https://'], ['sluzby.csv', 'Adresa má začínat https://'], ['https://data.example:8443/sluzby.csv', 'nemít port ani heslo'],
    ['https://uvnitr.example/sluzby.csv', 'vede do vnitřní sítě'], ['https://data.example/neni.csv', 'Na té adrese soubor není'], ['https://data.example/jinam.csv', 'Adresa odkazuje jinam'],
    ['https://data.example/velka.csv', 'větší než 10 MB'], ['https://data.example/roste.csv', 'větší než 10 MB'], ['https://data.example/prerusena.csv', 'Spojení se serverem se přerušilo'],
    ['https://data.example/zabalena.csv', 'posílá soubor zabalený'], ['https://data.example/stranka.csv', 'webová stránka, ne tabulka'],
  ])('%s ends with a sentence at the field; the address stays and nothing is kept', async (address, sentence) => {
    const before = await keptFiles()
    const answer = await write(address)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(sentence)
    expect(page).toMatch(/<a href="#[^"]*address"/)
    expect(page).toContain(`value="${address}"`)
    expect(await keptFiles()).toBe(before)
  })

  test('that sends nothing is waited for two minutes at most', async () => {
    const patience = new AbortController()
    const clock = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(patience.signal)
    const sent = write('https://data.example/pomala.csv')
    await vi.waitFor(() => { expect(asked.at(-1)).toContain('pomala') })
    patience.abort()
    expect(await (await sent).text()).toContain('Soubor nepřišel včas.')
    expect(clock.mock.calls).toContainEqual([120_000])
    clock.mockRestore()
  })

  test('that sends nothing shows how far it is, is cancelled, begun again, and thrown away', async () => {
    const at = addressOf(await write('https://data.example/pomala.csv'))
    const waiting = await (await visit.get(at)).text()
    expect(waiting).toContain('Stahuje se z adresy')
    expect(waiting).toContain('data-island="progress"')
    expect(await (await visit.get('/prace/sit/import')).text()).toMatch(new RegExp(`href="${at}"[^]*?čte se`))
    await visit.post(`${at}/zrusit`)
    expect(await settled(visit, at)).toContain('Zkusit znovu')
    const before = asked.length
    await visit.post(`${at}/znovu`)
    expect([asked.length, asked.at(-1)]).toEqual([before + 1, 'https://data.example/pomala.csv'])
    await visit.post(`${at}/zrusit`)
    await settled(visit, at)
    await visit.post(`${at}/zahodit`)
    expect(await (await visit.get(at)).text()).toContain('Tato tabulka už tu není')
    expect(await (await visit.get('/prace/sit/import')).text()).not.toContain(at)
  })

  test('with a name and password is asked at by nobody and comes back without them', async () => {
    const [before, askedBefore] = [await keptFiles(), asked.length]
    const answer = await write('https://jana:Tajne-1@data.example/sluzby.csv')
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).not.toContain('Tajne-1')
    expect(page).toContain('value="https://data.example/sluzby.csv"')
    expect([await keptFiles(), asked.length]).toEqual([before, askedBefore])
  })

  test('and a file at once, or neither, is a question at the field', async () => {
    const both = await (await write('https://data.example/sluzby.csv', table)).text()
    expect(both).toContain('Nechte jen jedno')
    expect(both).toContain('value="https://data.example/sluzby.csv"')
    expect(await (await write('')).text()).toContain('Vyberte soubor s tabulkou, nebo napište její adresu.')
  })
})

test('an address is no way where the server asks nobody outside', async () => {
  await using closed = await testApp()
  await aTerritory(closed.db)
  const networker = await closed.signIn('local_networker', { kind: 'orp', code: '5302' })
  const page = await (await networker.get('/prace/sit/import')).text()
  expect(page).not.toContain('name="address"')
  expect(page).toContain('Ve veřejné ukázce se tabulka z adresy nestahuje')
  const form = new FormData()
  form.append('address', 'https://data.example/sluzby.csv')
  const answer = await networker.postFile('/prace/sit/import', form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Vyberte soubor s tabulkou.')
})
