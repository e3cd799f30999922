import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let methodologist: Visit

beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await site.db.insertInto('region').values({ code: 'CZ052', ruian_code: '86', name: 'Královéhradecký kraj' }).execute()
  await site.db.insertInto('orp').values({ code: '5205', ruian_code: '5205', name: 'Hradec Králové', region_code: 'CZ052' }).execute()
  methodologist = await site.signIn('methodologist')
})
afterAll(() => site[Symbol.asyncDispose]())

const mainOf = async (path: string): Promise<string> => (await (await methodologist.get(path)).text()).split('<main')[1] ?? ''

describe('who has the whole country', () => {
  test.each(['/prace/pokryti', '/prace/pokryti/minimum'])('chooses on %s of regions too, each with its ORPs', async (path) => {
    const main = await mainOf(path)
    expect(main).toMatch(/Královéhradecký kraj[^]*Hradec Králové[^]*Pardubický kraj[^]*Hlinsko/)
    const [, region = ''] = /href="([^"]*kraj=CZ052[^"]*)"/.exec(main) ?? []
    const answer = await methodologist.get(region.replaceAll('&amp;', '&'))
    const shown = answer.status === 303 ? await methodologist.get(answer.headers.get('location') ?? '') : answer
    expect(shown.status).toBe(200)
    expect(await shown.text()).toMatch(/<h1>[^<]*Královéhradecký kraj/)
  })

  test('chooses only of regions where a page is only of a region', async () => {
    const main = await mainOf('/prace/pokryti/minimum/kraj')
    expect(main).toContain('Pardubický kraj')
    expect(main).not.toContain('orp=5302')
  })

  test('finds ORPs by their regions in the switch, and where a page is only of an ORP', async () => {
    const page = await (await methodologist.get('/prace/uzemi')).text()
    expect(page).toMatch(/<optgroup label="Královéhradecký kraj"><option value="5205">[^]*<optgroup label="Pardubický kraj">/)
    expect(page.split('<main')[1]).toMatch(/<h2[^>]*>Pardubický kraj<\/h2>/)
    expect(page).not.toContain('kraj=CZ053')
  })
})

test('who has one region finds no groups in the switch', async () => {
  const coordinator = await site.signIn('regional_coordinator', { kind: 'region', code: 'CZ053' })
  expect(await (await coordinator.get('/prace/uzemi?orp=5302')).text()).not.toContain('<optgroup')
})
