import { afterAll, beforeAll, expect, test } from 'vitest'
import { situationCodes } from '#modules/directory/index.ts'
import { drawSchematicAreas } from '#modules/territory/index.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { aNetworker, textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await drawSchematicAreas(site.db, null, 'CZ053')
  await aService(site.db, await anOrganisation(site.db))
  await aNetworker(site.db, { territories: ['5302'] })
  await aNetworker(site.db, { name: 'Bývalá Síťařka', territories: ['5304'], to: '2026-11-21' })
})
afterAll(() => site[Symbol.asyncDispose]())

const home = async (path = '/'): Promise<string> => textOf(await site.anyone.get(path))

test('the home page asks one question and leads to every situation', async () => {
  const text = await home()
  expect(text).toContain('Najdeme spolu, kdo vám pomůže')
  expect(text).toMatch(/<form class="ask" method="get" action="\/sluzby" role="search"/)
  expect(text).toContain('name="q"')
  for (const code of situationCodes.filter((one) => one !== 'fear_for_child')) expect(text).toContain(`/sluzby?situace=${code}`)
  expect(text).toContain('href="/mam-obavu"')
})

test('a municipality written in the question goes along through every door, in both languages', async () => {
  for (const [prefix, path] of [['', '/'], ['/en', '/en']] as const) {
    const text = await home(path)
    expect(text).toContain('id="hledat-obec"')
    expect(text).toMatch(/<input [^>]*name="obec"[^>]*placeholder=" "/)
    const [, form = ''] = /<form class="ask" [^>]*id="(\w+)"/.exec(text) ?? []
    const doors = [...text.matchAll(/<button class="situation" type="submit" form="(\w+)" formaction="([^"]+)"(?: name="situace" value="(\w+)")?/g)]
    expect(doors.every(([, of]) => of === form)).toBe(true)
    expect(doors.map(([, , action, situation]) => `${action ?? ''} ${situation ?? ''}`)).toEqual([
      ...situationCodes.map((code) => code === 'fear_for_child' ? `${prefix}/mam-obavu ` : `${prefix}/sluzby ${code}`), `${prefix}/sluzby `,
    ])
  }
  expect(await home('/sluzby?q=&obec=Krouna&situace=bullying')).toContain('Krouna')
  expect(await home('/mam-obavu?q=&obec=Krouna')).toContain('Krouna')
})

test('the territory is told from running engagements, never by fixed words', async () => {
  const text = await home()
  expect(text).toContain('v okolí města Hlinsko')
  expect(text).toContain('Svého síťaře má Hlinsko.')
  expect(text).toMatch(/Hlinsko: má svého síťaře/)
  expect(text).toMatch(/Chrudim: zatím bez vlastního síťaře/)
  expect(text).toContain('Schematické hranice')
})

test('it sets no cookie and ships no script', async () => {
  const answer = await site.anyone.get('/')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(await answer.text()).not.toMatch(/<script| style=/)
})

test('English leads to English pages', async () => {
  const text = await home('/en')
  expect(text).toContain('in and around Hlinsko')
  expect(text).toContain('action="/en/sluzby"')
  expect(text).toContain('/en/sluzby?situace=sad_child')
})

test('an empty installation still says where to call', async () => {
  await using empty = await testApp()
  const text = await textOf(await empty.anyone.get('/'))
  expect(text).toContain('blízko vás')
  expect(text).toContain('Služby se tu teprve zapisují')
  expect(text).toContain('href="tel:112"')
  expect(text).not.toContain('<form')
  expect(text).not.toContain('href="/sluzby?situace')
})
