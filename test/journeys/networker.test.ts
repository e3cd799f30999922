import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialog, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectAccessible, picture, type RunningSite, runningSite, widths } from '#test/support/runningSite.ts'

let site: RunningSite
beforeAll(async () => { site = await runningSite() })
afterAll(async () => { await site[Symbol.asyncDispose]() })

const reference = join(import.meta.dirname, '../../../shared/data/territory')
const country = ['obce.csv', 'obce_cr.topojson'].map((file) => join(reference, file))
const hasCountry = country.every((file) => existsSync(file))

/** Tries to leave; the browser asks, and who stays is where they were. */
async function staysAt(page: Page, way: Locator): Promise<void> {
  const asked = page.waitForEvent('dialog')
  const leaving = way.click()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
}

/** Goes to the next page without a question. */
async function goesFreely(page: Page, way: Locator): Promise<void> {
  const asked: string[] = []
  const listen = (dialog: Dialog): void => {
    asked.push(dialog.type())
    void dialog.accept()
  }
  page.on('dialog', listen)
  await Promise.all([page.waitForEvent('load'), way.click()])
  page.off('dialog', listen)
  expect(asked).toEqual([])
}

/** The networker at the card of a service of her ORP. */
async function atCard(): Promise<Page> {
  const page = await site.visit()
  await enterAs(page, 'Alena Vzorová')
  await page.goto('/prace/sit/sluzby?orp=5302&q=Podkrov%C3%AD')
  await page.getByRole('main').getByRole('link', { name: /Podkroví/ }).first().click()
  await page.waitForURL(/sluzby\/[0-9a-f-]{36}/)
  return page
}

describe('the local networker', () => {
  test('sees what waits and the white spots of the ORP, and why', async () => {
    const page = await site.visit()
    await enterAs(page, 'Alena Vzorová')
    await expectAccessible(page)
    await page.goto('/prace?orp=5302')
    await picture(page, 'overview')
    await page.goto('/prace/pokryti?orp=5302&funkce=child_psychology')
    await expectAccessible(page)
    await picture(page, 'coverage')
    const missing = page.locator('.matrix td.is-missing a').first()
    expect(await missing.innerText()).toContain('chybí')
    await missing.click()
    await page.waitForURL(/\/proc/)
    await expectAccessible(page)
    await page.context().close()
  })

  test('writes two paragraphs, makes the analysis and downloads it as PDF and DOCX', async () => {
    const page = await site.visit({ javaScript: false })
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/vystupy?orp=5302')
    await page.getByRole('link', { name: 'Kapitoly a vlastní slova' }).click()
    await page.getByRole('link', { name: /Úvodní slovo/ }).first().click()
    await page.locator('textarea[name=words]').fill('## Komu je dokument určen\n\nStarostkám a starostům Hlinecka.\n\nDruhý odstavec s **důrazem**.')
    await page.getByRole('button', { name: /^Uložit/ }).first().click()
    await page.goto('/prace/vystupy/analyza?orp=5302')
    await picture(page, 'analysis')
    await page.getByRole('button', { name: 'Vytvořit analýzu' }).click()
    const files = page.getByRole('link', { name: 'Word (DOCX)' })
    await expect.poll(async () => {
      await page.goto('/prace/vystupy?orp=5302')
      return files.count()
    }, { timeout: 90_000, interval: 1_000 }).toBeGreaterThan(0)
    for (const [name, start] of [['PDF (přístupné, PDF/UA)', '%PDF'], ['PDF pro archiv (PDF/A)', '%PDF'], ['Word (DOCX)', 'PK']] as const) {
      const href = await page.getByRole('link', { name }).first().getAttribute('href')
      const answer = await page.request.get(href ?? '')
      expect(answer.status()).toBe(200)
      expect((await answer.body()).subarray(0, start.length).toString('latin1')).toBe(start)
    }
    await page.context().close()
  })

  test('is asked before leaving a chapter with something unsaved, and goes freely once it is saved', async () => {
    const page = await site.visit()
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/vystupy/analyza?orp=5302')
    await page.getByRole('link', { name: /Úvodní slovo/ }).first().click()
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => { letGo = resolve })
    await page.route('**/*', async (route) => {
      if (route.request().method() === 'POST') await held
      await route.continue()
    })
    await page.locator('.editor-page').click()
    await page.keyboard.type('Ještě neuložené.')
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    letGo()
    await page.locator('.editor-state', { hasText: /^Uloženo/ }).waitFor()
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
  })

  test('is asked before leaving a voice that was not saved, by the switch, by the menu and after a refusal, and never for saving it', async () => {
    const page = await site.visit()
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/potreby/hlasy/novy?orp=5302')
    const wording = page.locator('[name=wording]')
    const ways = [page.getByRole('button', { name: 'Přepnout' }), page.getByRole('link', { name: 'Přehled', exact: true }).first()]
    await wording.click()
    await page.keyboard.type('Na logopeda se čeká půl roku.')
    for (const way of ways) await staysAt(page, way)
    expect(await wording.inputValue()).toBe('Na logopeda se čeká půl roku.')
    const save = page.getByRole('button', { name: 'Uložit hlas' })
    await goesFreely(page, save)
    expect(await page.locator('#chyby').count()).toBe(1)
    await staysAt(page, ways[0]!)
    await page.locator('[name=sector]').selectOption({ index: 1 })
    await page.locator('[name=voice]').selectOption({ index: 1 })
    await goesFreely(page, save)
    expect(new URL(page.url()).pathname).toBe('/prace/potreby/hlasy')
    await page.context().close()
  })

  test('finds a card put off the moment its form is left, and is asked where an older draft waits unopened', async () => {
    const page = await atCard()
    // Leaving alone must keep the words, with no pause that the island would wait for.
    await page.addInitScript(() => { Object.assign(window, { setTimeout: () => 0 }) })
    await page.goto(`${new URL(page.url()).pathname}/upravit`)
    await page.locator('[name=summary]').click()
    // The next page is this form again: let through only once the words are kept, it must find them.
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/rozepsane') && answer.ok())
    await page.route('**/upravit?orp=*', async (route) => {
      await kept
      await route.continue()
    })
    await page.keyboard.type('Sotva napsáno. ')
    const switching = page.getByRole('button', { name: 'Přepnout' })
    await goesFreely(page, switching)
    await page.locator('[name=summary]').click()
    await page.keyboard.type('Přes starší. ')
    await staysAt(page, switching)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('link', { name: 'Pokračovat v rozepsaném' }).click()
    await page.waitForURL(/rozepsane=ano/)
    expect(await page.locator('[name=summary]').inputValue()).toContain('Sotva napsáno.')
    await page.context().close()
  })

  test('is asked before leaving a card with more unsaved words than the browser would carry on sending', async () => {
    const page = await atCard()
    await page.addInitScript(() => { Object.assign(window, { setTimeout: () => 0 }) })
    await page.goto(`${new URL(page.url()).pathname}/upravit`)
    // A browser asks only where somebody has touched the page.
    await page.locator('[name=focus]').click()
    await page.locator('[name=focus]').fill('Dlouhé slovo. '.repeat(4000))
    await staysAt(page, page.getByRole('button', { name: 'Přepnout' }))
    expect(await page.locator('[name=focus]').inputValue()).toContain('Dlouhé slovo.')
    await page.context().close()
  })

  test('is asked before leaving even the shortest form with something typed', async () => {
    const page = await site.visit()
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/sit/seznamy?orp=5302')
    await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click()
    await page.getByLabel('Název nové kapitoly').click()
    await page.keyboard.type('Ve školce')
    await staysAt(page, page.getByRole('link', { name: 'Přehled', exact: true }).first())
    expect(await page.getByLabel('Název nové kapitoly').inputValue()).toBe('Ve školce')
    await page.context().close()
  })

  test('works on a phone: the pages of the week are accessible and never scroll sideways', async () => {
    const page = await site.visit({ width: widths.phone })
    await enterAs(page, 'Alena Vzorová')
    for (const path of [
      '/prace/sit/organizace?orp=5302', '/prace/sit/sluzby?orp=5302', '/prace/uzemi?orp=5302', '/prace/uzemi/cesty?orp=5302', '/prace/potreby?orp=5302',
      '/prace/potreby/hlasy?orp=5302', '/prace/potreby/hlasy/novy?orp=5302', '/prace/pokryti?orp=5302', '/prace/pokryti/minimum?orp=5302',
      '/prace/vystupy?orp=5302', '/prace/uvazky', '/prace/hledat?q=psycholog',
      '/prace/sit/overovani?orp=5302', '/prace/sit/sledovane', '/prace/sit/seznamy', '/prace/sit/seznamy/novy', '/prace/vystupy/katalog?orp=5302',
    ]) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await expectAccessible(page)
    }
    await page.context().close()
  })
})

test.skipIf(!hasCountry)('the administrator imports the whole country and the schematic borders are gone (needs ../shared/data/territory)', async () => {
  const page = await site.visit()
  await enterAs(page, 'Správce Systému')
  await page.goto('/prace/uzemi/import')
  await page.locator('input[type=file]').setInputFiles(country)
  await page.getByRole('button', { name: 'Ukázat, co se změní' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zapsat do databáze' }).click()
  await page.waitForURL(/import/)
  await page.goto('/orp/7101')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('tu není')
  await page.context().close()
})

const roles = [
  ['Ondřej Zkušební', '/prace/potreby'], ['Ilona Krajská', '/prace/uvazky'], ['Marta Znalá', '/prace/pokryti'], ['Jana Metodická', '/prace'],
  ['Eva Ochranová', '/prace/potreby/hlasy/novy?orp=5302'], ['Tomáš Poskytovatel', '/prace'], ['Karel Starosta', '/prace'], ['Správce Systému', '/prace/sprava/lide'],
] as const

test.each(roles)('%s enters by one click and does the first thing of the role at %s', async (name, path) => {
  const page = await site.visit()
  await enterAs(page, name)
  await expectAccessible(page)
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(200)
  await expectAccessible(page)
  await page.context().close()
})
