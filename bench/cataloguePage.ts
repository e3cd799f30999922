import { tmpdir } from 'node:os'
import { gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createApp } from '#app'
import type { Db } from '#db/connection.ts'
import { backupFolderAt } from '#db/backup/folder.ts'
import { filesIn } from '#db/files.ts'
import { createDocumentRenderer } from '#documents/making/renderer.ts'
import { markInstallation } from '#modules/access/index.ts'
import { type Assets, builtAssets } from '#web/assets.ts'
import type { AppEnvironment } from '#web/context.ts'
import { join } from 'node:path'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { inKibibytes, inMebibytes, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const services = 20_000
const addresses = { 'no question': '/sluzby', common: '/sluzby?q=poradna', 'three words from Chrudim': '/sluzby?q=psychologick%C3%A1+poradna+Petrkl%C3%AD%C4%8D&obec=Chrudim' } as const
const warmUp = 60
const repetitions = 60
const clients = 50
const secondsOfLoad = 5
const compressed = { 'accept-encoding': 'gzip' }

interface PageCost { readonly name: string, readonly cpu: number, readonly times: readonly number[], readonly weight: Weight }
interface Weight { readonly html: number, readonly styles: number, readonly scripts: number, readonly fonts: number }
interface Load { readonly name: string, readonly perSecond: number, readonly times: readonly number[], readonly memory: number, readonly failures: number }

/** The catalogue: cost of a page inside the process, then the built server with many clients. */
export async function measureCatalogue(): Promise<Section> {
  await using folder = await temporaryFolder()
  const costs = await costsIn(folder.path)
  const loads = await loadsOn(folder.path)
  return section(costs, loads)
}

async function costsIn(folder: string): Promise<PageCost[]> {
  await using database = await databaseIn(folder)
  const { db } = database
  await fillTerritory(db, root)
  await generateServices(db, services)
  await db.transaction().execute((tx) => markInstallation(tx, { demo: false, operatorName: 'Město Vzorov', operatorEmail: null, operatorPhone: null }))
  const app = wholeApp(db, await builtAssets(join(root, 'dist/client')))
  const costs: PageCost[] = []
  for (const [name, path] of Object.entries(addresses)) costs.push(await costOf(app, name, path))
  return costs
}

function wholeApp(db: Db, assets: Assets): Hono<AppEnvironment> {
  const noJobs = () => Promise.reject(new Error('The catalogue has no jobs'))
  const jobs = { enqueue: noJobs, run: noJobs, latest: noJobs, recent: noJobs, cancel: noJobs }
  const documents = createDocumentRenderer({ workerUrl: new URL('./workers/documents.js', import.meta.url), fontFolder: join(root, 'node_modules/@expo-google-fonts/roboto') })
  return createApp({ db, files: filesIn(db), jobs, documents, log: pino({ level: 'error' }), assets, clock: () => new Date(),
    archives: { write: noJobs, check: noJobs, restore: noJobs }, backups: backupFolderAt(tmpdir()), baseUrl: 'http://sit.example' })
}

type Ask = (path: string) => Promise<Buffer>

/** The processor time of this process: PostgreSQL works in others. */
async function costOf(app: Hono<AppEnvironment>, name: string, path: string): Promise<PageCost> {
  const ask: Ask = async (address) => {
    const response = await app.request(`http://sit.example${address}`, { headers: compressed })
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
  for (let done = 0; done < warmUp; done++) await ask(path)
  const times: number[] = []
  const before = process.cpuUsage()
  for (let done = 0; done < repetitions; done++) times.push((await timed(() => ask(path))).ms)
  const { user, system } = process.cpuUsage(before)
  return { name, cpu: (user + system) / 1000 / repetitions, times, weight: await weightOf(ask, path) }
}

/** Bytes as they travel. Fonts are all the style sheets name; a browser fetches only those it draws with. */
async function weightOf(ask: Ask, path: string): Promise<Weight> {
  const page = await ask(path)
  const html = gunzipSync(page).toString('utf8')
  const named = (pattern: RegExp, text: string): string[] => [...new Set([...text.matchAll(pattern)].flatMap(([, address]) => address ?? []))]
  const styles = await Promise.all(named(/<link[^>]+href="(\/assets\/[^"]+\.css)"/g, html).map(ask))
  const scripts = await Promise.all(named(/<script[^>]+src="(\/assets\/[^"]+\.js)"/g, html).map(ask))
  const sheets = styles.map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')).join('\n')
  const fonts = await Promise.all(named(/url\(["']?(\/assets\/[^"')]+\.woff2)/g, sheets).map(ask))
  const sum = (all: readonly Buffer[]): number => all.reduce((total, { length }) => total + length, 0)
  return { html: page.length, styles: sum(styles), scripts: sum(scripts), fonts: sum(fonts) }
}

async function loadsOn(folder: string): Promise<Load[]> {
  await using server = await runningServer(folder, 'off')
  const loads: Load[] = []
  for (const [name, path] of Object.entries(addresses)) {
    const { times, seconds, failures } = await loadOf(`${server.address}${path}`)
    loads.push({ name, perSecond: times.length / seconds, times, failures, memory: await server.memory() })
  }
  return loads
}

/** As many clients at once, each asking again as soon as it is answered. */
async function loadOf(address: string): Promise<{ times: number[], seconds: number, failures: number }> {
  const times: number[] = []
  let failures = 0
  const start = performance.now()
  const ask = async (): Promise<void> => {
    const response = await fetch(address)
    await response.arrayBuffer()
    if (!response.ok) failures += 1
  }
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() - start < secondsOfLoad * 1000) times.push((await timed(ask)).ms)
  }))
  return { times, seconds: (performance.now() - start) / 1000, failures }
}

function section(costs: readonly PageCost[], loads: readonly Load[]): Section {
  const heaviest = Math.max(...costs.map(({ weight: { html, styles, scripts } }) => html + styles + scripts))
  return {
    title: 'Catalogue page',
    notes: [
      `${services.toLocaleString('en')} generated services. CPU: of the process that answers, over ${repetitions} requests after ${warmUp} to warm up, gzip included, database not. `
      + `Load: the built server, ${clients} clients over HTTP for ${secondsOfLoad} s; clients, server and database share the machine.`,
    ],
    goals: [
      { name: 'CPU of the most expensive page', figure: Math.max(...costs.map(({ cpu }) => cpu)), limit: 3, unit: 'ms' },
      { name: 'HTML, CSS and scripts of the heaviest page, gz', figure: heaviest / 1024, limit: 40, unit: 'KiB' },
    ],
    tables: [
      {
        head: ['Page', 'CPU ms', 'p50 ms', 'p95 ms', 'HTML KiB gz', 'CSS KiB gz', 'scripts KiB gz', 'fonts KiB'],
        rows: costs.map(({ name, cpu, times, weight: { html, styles, scripts, fonts } }) => [
          name, rounded(cpu), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), inKibibytes(html), inKibibytes(styles), inKibibytes(scripts), inKibibytes(fonts),
        ]),
      },
      {
        head: ['Page', 'requests/s', 'p50 ms', 'p95 ms', 'not answered', 'RSS MiB after'],
        rows: loads.map(({ name, perSecond, times, failures, memory }) =>
          [name, rounded(perSecond), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), String(failures), inMebibytes(memory)]),
      },
    ],
  }
}
