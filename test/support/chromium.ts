import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache')
const unpacked = join(cache, 'chromium-147')

// The package's own settings look for its fonts in /tmp only; without fonts pages stay blank.
const fontSettings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir><dir>/usr/share/fonts</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** The package unpacks into the temporary folder and trusts whatever lies there already; a run killed halfway, or another
 *  user, would leave it a broken browser. So it unpacks into a folder of our own, which gets its name only when whole. */
async function unpack(): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const staging = mkdtempSync(join(cache, 'unpacking-'))
  const before = { ...process.env }
  // Pretending to be a Lambda makes the package unpack the system libraries that a bare machine lacks.
  Object.assign(process.env, { TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
  writeFileSync(join(staging, 'fonts.conf'), fontSettings)
  try {
    renameSync(staging, unpacked)
  } catch (error) {
    // Another test run was quicker; its copy is the same.
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(unpacked)) throw error
  }
}

async function fromPackage(): Promise<{ executablePath: string, env: Record<string, string> }> {
  if (!existsSync(unpacked)) await unpack()
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(unpacked, 'fonts.conf') },
  }
}

/** Starts a headless Chromium with a fresh profile, as root too: the one from npm, or the one at `CHROMIUM`.
 *  WebGL is drawn by software. Close it with `browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await fromPackage()
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...inherited, ...env },
    args: [
      '--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=cs-CZ',
      '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
    ],
  })
}
