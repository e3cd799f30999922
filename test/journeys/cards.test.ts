import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { enterAs, expectAccessible, type RunningSite, runningSite, widths } from '#test/support/runningSite.ts'

let site: RunningSite
beforeAll(async () => { site = await runningSite() })
afterAll(async () => { await site[Symbol.asyncDispose]() })

/** Opens the card of an actor of ORP Hlinsko by its name; its address. */
async function openActor(page: Page, name: string): Promise<string> {
  await page.goto(`/prace/sit/organizace?orp=5302&q=${encodeURIComponent(name)}`)
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await page.waitForURL(/organizace\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

const twinLink = /^Porovnat.*DK\sJiskra/
/** Words of a page as people read them: short words are bound by spaces of another kind. */
const words = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).replaceAll('\u00A0', ' ')
const notice = async (page: Page): Promise<string> => (await page.getByRole('status').first().innerText()).replaceAll('\u00A0', ' ')

const ways = [
  { name: 'on a desktop', width: widths.desktop, javaScript: true },
  { name: 'on a phone without JavaScript', width: widths.phone, javaScript: false },
]

describe.each(ways)('the local networker $name', ({ width, javaScript }) => {
  const accessible = (page: Page): Promise<void> => javaScript ? expectAccessible(page) : Promise.resolve()

  test('merges two cards of one club and takes it back', async () => {
    const page = await site.visit({ width, javaScript })
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/sit/duplicity?orp=5302')
    await accessible(page)
    await page.getByRole('link', { name: twinLink }).click()
    await accessible(page)
    await page.getByRole('button', { name: 'Sloučit karty' }).click()
    expect(await notice(page)).toContain('Karty jsou sloučené')
    await page.goto('/prace/sit/duplicity?orp=5302')
    expect(await page.getByRole('link', { name: twinLink }).count()).toBe(0)
    await page.getByRole('link', { name: /^Zrušit sloučení/ }).first().click()
    await accessible(page)
    await page.getByRole('button', { name: 'Zrušit sloučení' }).click()
    expect(await notice(page)).toContain('Sloučení je zrušené')
    await page.goto('/prace/sit/duplicity?orp=5302')
    expect(await page.getByRole('link', { name: twinLink }).count()).toBe(1)
    await page.context().close()
  })

  test('makes a list, orders its chapters and takes it away as PDF', async () => {
    const page = await site.visit({ width, javaScript })
    await enterAs(page, 'Alena Vzorová')
    await page.goto('/prace/sit/seznamy/novy?orp=5302')
    await page.getByLabel('Název seznamu').fill(`Komu volat, když dítě nechodí do školy (${width})`)
    await page.getByRole('button', { name: 'Uložit seznam' }).click()
    for (const chapter of ['Ve škole', 'V obci']) {
      await page.getByLabel('Název nové kapitoly').fill(chapter)
      await page.getByRole('button', { name: 'Přidat kapitolu' }).click()
    }
    await page.getByLabel('Služba, organizace nebo situace').fill('Klub Podkroví')
    await page.getByRole('button', { name: 'Najít karty' }).click()
    await page.getByLabel(/^Klub Podkroví ·/).check()
    await page.getByRole('button', { name: 'Přidat vybrané' }).click()
    await page.getByRole('button', { name: 'Posunout výš: V obci' }).click()
    expect(await page.locator('section[id^=kapitola-] h2').allInnerTexts()).toEqual([expect.stringContaining('V obci'), expect.stringContaining('Ve škole')])
    await accessible(page)
    const answer = await page.request.get(await page.getByRole('link', { name: 'PDF' }).getAttribute('href') ?? '')
    expect((await answer.body()).subarray(0, 4).toString('latin1')).toBe('%PDF')
    await page.context().close()
  })

  test('says that all on a card is true', async () => {
    const page = await site.visit({ width, javaScript })
    await enterAs(page, 'Alena Vzorová')
    await openActor(page, 'Farní centrum u sv. Prokopa')
    await page.getByRole('button', { name: 'Vše platí', exact: true }).click()
    await page.waitForURL(/zprava=/)
    await accessible(page)
    const today = new Intl.DateTimeFormat('cs-CZ', { dateStyle: 'medium', timeZone: 'Europe/Prague' }).format(new Date()).replaceAll('\u00A0', ' ')
    expect(await words(page)).toContain(today)
    await page.context().close()
  })

  test('two editors of one card are joined field by field, and history gives the first words back', async () => {
    const [mine, theirs] = [await site.visit({ width, javaScript }), await site.visit({ width, javaScript })]
    await enterAs(mine, 'Alena Vzorová')
    await enterAs(theirs, 'Ondřej Zkušební')
    const path = await openActor(mine, 'MŠ B Hlinsko')
    await mine.goto(`${path}/upravit`)
    await theirs.goto(`${path}/upravit`)
    const [phone, about] = [`+420 000 000 0${width === widths.phone ? 81 : 82}`, `Školka u potoka, otevřená i v létě (${width}).`]
    const save = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value)
      await page.getByRole('button', { name: 'Uložit aktéra' }).click()
      await page.waitForLoadState()
    }
    await save(theirs, { phone, founder: 'město' })
    await save(mine, { phone: '+420 000 000 089', about })
    expect(await words(mine)).toContain('Někdo kartu mezitím uložil')
    await accessible(mine)
    await mine.getByLabel(/^nechat uložené/).check()
    await mine.getByRole('button', { name: 'Uložit aktéra' }).click()
    await mine.waitForURL(new RegExp(`${path}(\\?|$)`))
    const card = await words(mine)
    expect(card).toContain(about)
    expect(card).toContain(phone)
    expect(card).not.toContain('000 000 089')
    await mine.goto(`${path}/historie`)
    await accessible(mine)
    await mine.getByRole('link', { name: 'Vrátit jen tuto změnu' }).first().click()
    await accessible(mine)
    await mine.getByRole('button', { name: 'Vrátit tyto hodnoty' }).click()
    await mine.goto(path)
    expect(await words(mine)).not.toContain(about)
    expect(await words(mine)).toContain(phone)
    await mine.context().close()
    await theirs.context().close()
  })
})

test('the administrator makes a backup on the page and takes it away', async () => {
  const page = await site.visit({ width: widths.phone, javaScript: false })
  await enterAs(page, 'Správce Systému')
  await page.goto('/prace/sprava/zalohy')
  await page.getByRole('button', { name: 'Zálohovat teď' }).click()
  const archive = page.getByRole('link', { name: /-asked\.zip/ })
  await expect.poll(async () => {
    await page.goto('/prace/sprava/zalohy')
    return archive.count()
  }, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0)
  const [download] = await Promise.all([page.waitForEvent('download'), archive.first().click()])
  expect(download.suggestedFilename()).toMatch(/^sitovka-.*-asked\.zip$/)
  expect(await download.failure()).toBeNull()
  await page.context().close()
})
