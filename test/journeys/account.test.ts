import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectAccessible, type RunningSite, runningSite, widths } from '#test/support/runningSite.ts'

let site: RunningSite
beforeAll(async () => { site = await runningSite() })
afterAll(async () => { await site[Symbol.asyncDispose]() })

describe('whoever signed in', () => {
  test('goes to the search by one key, outside fields only, and can turn it off', async () => {
    const page = await site.visit()
    await enterAs(page, 'Ilona Krajská')
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')
    await expect.poll(() => page.locator('.search-all kbd').isVisible()).toBe(true)
    await page.keyboard.press('/')
    expect(await focused()).toBe('hledat-vse')
    await page.keyboard.type('a/b')
    expect(await page.inputValue('#hledat-vse')).toBe('a/b')
    await page.locator('#uzemi').focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe('uzemi')
    await page.goto('/prace/ucet')
    await page.getByLabel(/Klávesa „\/“ skočí/).uncheck()
    await page.getByRole('button', { name: 'Uložit volbu' }).click()
    await page.getByText('Uloženo.').waitFor()
    await page.keyboard.press('/')
    expect(await focused()).not.toBe('hledat-vse')
    await page.context().close()
  })

  test.each([widths.desktop, widths.phone])('finds the account, help and the whole region accessible at %i pixels', async (width) => {
    const page = await site.visit({ width })
    await enterAs(page, 'Ilona Krajská')
    for (const path of ['/prace?orp=vse', '/prace/ucet', '/prace/napoveda', '/prace/napoveda/krajsky-koordinator', '/prace/potreby', '/prace/pokryti/minimum/kraj?kraj=CZ053', '/prace/pokryti/minimum/kraj/schvalit?kraj=CZ053']) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await expectAccessible(page)
    }
    await page.context().close()
  })
})

test('the doors of the home take a written municipality along, without a script', async () => {
  const page = await site.visit({ width: widths.phone, javaScript: false })
  await page.goto('/')
  expect(await page.locator('a.situation:visible').count()).toBeGreaterThan(5)
  expect(await page.locator('button.situation:visible').count()).toBe(0)
  await page.fill('input[name=obec] >> nth=0', 'Krouna')
  expect(await page.locator('a.situation:visible').count()).toBe(0)
  await page.getByRole('button', { name: /Dítě nechce do školy/ }).press('Enter')
  await page.waitForURL(/obec=Krouna/)
  expect(page.url()).toContain('situace=school_refusal')
  await page.context().close()
})

test('the doors are no barrier when they are buttons', async () => {
  const page = await site.visit()
  await page.goto('/')
  await page.fill('input[name=obec] >> nth=0', 'Krouna')
  await expect.poll(() => page.locator('button.situation:visible').count()).toBeGreaterThan(5)
  await expectAccessible(page)
  await page.context().close()
})
