import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, picture, type RunningSite, runningSite, widths } from '#test/support/runningSite.ts'

let site: RunningSite
beforeAll(async () => { site = await runningSite() })
afterAll(async () => { await site[Symbol.asyncDispose]() })

const ways = [
  { name: 'on a desktop', width: widths.desktop, javaScript: true },
  { name: 'on a phone', width: widths.phone, javaScript: true },
  { name: 'on a phone without JavaScript', width: widths.phone, javaScript: false },
]

describe.each(ways)('a parent $name', ({ width, javaScript }) => {
  test('finds help by a situation and a municipality, and a phone to call', async () => {
    const page = await site.visit({ width, javaScript })
    await page.goto('/')
    if (javaScript) await expectAccessible(page)
    if (width === widths.desktop) await picture(page, 'home')
    await page.getByLabel('Co se u vás děje?').fill('šikana')
    await page.getByLabel(/Vaše obec/).first().fill('Krouna')
    await page.getByRole('button', { name: 'Najít pomoc' }).click()
    await page.waitForURL(/\/sluzby\?/)
    expect(await page.getByRole('main').innerText()).toContain('Krouna')
    if (javaScript) await expectAccessible(page)
    if (width === widths.desktop) await picture(page, 'catalogue')
    await page.locator('.results h2 a, .results h3 a, .result a').first().click()
    await page.waitForURL(/\/sluzby\/[0-9a-f-]{36}/)
    expect(await page.locator('a[href^="tel:+420000000"], a[href^="tel:000000"]').count()).toBeGreaterThan(0)
    if (javaScript) await expectAccessible(page)
    if (width === widths.desktop) await picture(page, 'card')
    await page.context().close()
  })

  test('finds the right office when worried about a child, and never a form for the story', async () => {
    const page = await site.visit({ width, javaScript })
    await page.goto('/mam-obavu?obec=Krouna')
    expect(await page.getByRole('main').innerText()).toMatch(/OSPOD/)
    expect(await page.getByRole('main').locator('textarea').count()).toBe(0)
    if (javaScript) await expectAccessible(page)
    await page.context().close()
  })

  test('says that something on a card is wrong, without an account', async () => {
    const page = await site.visit({ width, javaScript })
    await page.goto('/sluzby?q=psycholog')
    await page.locator('.results h2 a, .results h3 a, .result a').first().click()
    await page.getByRole('link', { name: 'Nahlásit chybu na kartě' }).click()
    await page.getByRole('button', { name: 'Nahlásit chybu' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Vyberte, co je na kartě jinak.')
    if (javaScript) await expectAccessible(page)
    await page.getByLabel('mají otevřeno jindy').check()
    await page.getByLabel(/Jak je to správně/).fill('V pátek mají zavřeno.')
    await page.getByRole('button', { name: 'Nahlásit chybu' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Děkujeme')
    await page.context().close()
  })
})

test('the same words with and without diacritics find the child psychologist', async () => {
  const page = await site.visit()
  for (const words of ['psychologická pomoc dětem', 'psychologicka pomoc detem']) {
    await page.goto(`/sluzby?q=${encodeURIComponent(words)}`)
    expect(await page.getByRole('main').innerText()).toContain('Dětský psycholog')
  }
  await page.context().close()
})

test.each(['/', '/sluzby', '/mapa', '/sitar', '/sitar/co-dela', '/mam-obavu', '/orp/5302', '/pristupnost', '/soukromi', '/zdroje', '/prihlaseni', '/en', '/en/sluzby', '/en/orp/5304'])(
  'the page %s is accessible, sets no cookie and asks no other host', async (path) => {
    const page = await site.visit({ width: widths.phone })
    const elsewhere: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) elsewhere.push(request.url()) })
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expectAccessible(page)
    expect(await page.context().cookies()).toEqual([])
    expect(elsewhere).toEqual([])
    expect(await page.locator('script').count()).toBe(path === '/mapa' ? 1 : 0)
    await page.context().close()
  })

test('the map becomes zoomable and its points lead to the list', async () => {
  const page = await site.visit()
  await page.goto('/mapa')
  await page.locator('.leaflet-container').waitFor()
  expect(await page.locator('.leaflet-marker-icon').count()).toBeGreaterThan(3)
  await page.context().close()
})
