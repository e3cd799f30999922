import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'

const hasBrowser = process.env['CHROMIUM'] !== undefined || existsSync('node_modules/@sparticuz/chromium/bin')

test.skipIf(!hasBrowser || process.arch !== 'x64')('the browser draws Czech letters, runs scripts and has WebGL', { timeout: 90_000 }, async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ locale: 'cs-CZ', timezoneId: 'Europe/Prague' })
    await page.setContent('<h1 lang="cs">Příliš žluťoučký kůň úpěl ďábelské ódy</h1><canvas></canvas>')
    expect(await page.textContent('h1')).toContain('žluťoučký kůň')
    expect(await page.evaluate(() => new Date('2026-12-03T12:00Z').toLocaleDateString())).toBe('3. 12. 2026')
    expect(await page.evaluate(() => document.querySelector('canvas')?.getContext('webgl2') !== null)).toBe(true)
    const blank = await page.screenshot({ clip: { x: 0, y: 300, width: 600, height: 100 } })
    expect((await page.locator('h1').screenshot()).byteLength).toBeGreaterThan(blank.byteLength * 3)
  } finally {
    await browser.close()
  }
})
