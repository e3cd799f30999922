import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from './chromium.ts'

const root = join(import.meta.dirname, '../..')

/** Both widths every page is looked at. */
export const widths = { desktop: 1280, phone: 360 } as const

export interface RunningSite extends AsyncDisposable {
  readonly address: string
  readonly browser: Browser
  /** A fresh visitor. */
  visit(options?: { width?: number, javaScript?: boolean }): Promise<Page>
}

/** The built server with the demonstration, as `npm start` runs it, in a folder and on a port of its own. */
export async function runningSite(): Promise<RunningSite> {
  const folder = await mkdtemp(join(tmpdir(), 'sitovka-journey-'))
  await chmod(folder, 0o755)
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    env: { ...process.env, PORT: '8300', HOST: '127.0.0.1', SITOVKA_DATA: join(folder, 'data'), DATABASE_URL: '', SITOVKA_BASE_URL: '', SITOVKA_DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await addressOf(server)
  const browser = await launchBrowser()
  return {
    address,
    browser,
    async visit({ width = widths.desktop, javaScript = true } = {}) {
      const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript, baseURL: address, locale: 'cs-CZ', acceptDownloads: true })
      return context.newPage()
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await ended(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    server.stdout?.on('data', (piece: Buffer) => {
      told += piece.toString()
      const [, address] = /běží na (http:\/\/\S+)/.exec(told) ?? []
      if (address !== undefined) resolve(address)
    })
    server.on('exit', (code) => { reject(new Error(`The server ended with ${code ?? 'a signal'}: ${told}`)) })
  })
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => { resolve() })
    server.kill('SIGTERM')
  })
}

/** Enters the demonstration as a person by one click. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/prihlaseni')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/prace/)
}

/** WCAG 2.5.8, exception „Equivalent“: points of a zoomable map may be small, because the list beside it has the same links in full size. */
const isEqualled = (found: string): boolean => found.includes(': target-size: ') && found.includes('.map-live-pin')

/** No barrier that axe can find, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()}: ${id}: ${target.join(' ')}`))
  expect(found.filter((one) => !isEqualled(one))).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** A picture for the manual, made only when asked for: `PICTURES=1 npm test -- --project journeys`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== '1') return
  await page.screenshot({ path: join(root, `docs/manual/pictures/${name}.png`), fullPage: false })
}
