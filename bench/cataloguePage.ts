import { markInstallation } from '#modules/access/index.ts'
import { type Weight, weightOf, wholeOf } from './firstVisit.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { inKibibytes, inMebibytes, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const services = 20_000
const addresses = { 'no question': '/sluzby', common: '/sluzby?q=poradna', 'three words from Chrudim': '/sluzby?q=psychologick%C3%A1+poradna+Petrkl%C3%AD%C4%8D&obec=Chrudim' } as const
/** A server runs for weeks: what is compiled on the way to its usual speed is not what a page costs. */
const warmUp = 1_500
const repetitions = 300
const clients = 50
const secondsOfLoad = 5

interface PageCost { readonly name: string, readonly cpu: number, readonly times: readonly number[], readonly weight: Weight }
interface Load { readonly name: string, readonly perSecond: number, readonly times: readonly number[], readonly memory: number, readonly failures: number }

/** The catalogue of the built server: what a page costs and weighs, then many clients at once. */
export async function measureCatalogue(): Promise<Section> {
  await using folder = await temporaryFolder()
  await fill(folder.path)
  await using server = await runningServer(folder.path, 'off')
  const costs: PageCost[] = []
  for (const [name, path] of Object.entries(addresses)) costs.push(await costOf(server, name, path))
  const loads: Load[] = []
  for (const [name, path] of Object.entries(addresses)) loads.push(await loadOf(server, name, path))
  return section(costs, loads)
}

async function fill(folder: string): Promise<void> {
  await using database = await databaseIn(folder)
  const { db } = database
  await fillTerritory(db, root, ['obce.csv', 'orp.csv', 'orp.topojson', 'kraje.topojson'])
  await generateServices(db, services)
  await db.transaction().execute((tx) => markInstallation(tx, { demo: false, operatorName: 'Město Vzorov', operatorEmail: null, operatorPhone: null }))
}

async function asked(address: string): Promise<boolean> {
  // As browsers ask over https.
  const response = await fetch(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  await response.arrayBuffer()
  return response.ok
}

/** One request after another, each searched and drawn anew: the server keeps no answers. */
async function costOf(server: RunningServer, name: string, path: string): Promise<PageCost> {
  const address = `${server.address}${path}`
  const weight = await weightOf(server.address, path)
  for (let done = 0; done < warmUp; done++) await asked(address)
  const times: number[] = []
  const before = await server.processorTime()
  for (let done = 0; done < repetitions; done++) times.push((await timed(() => asked(address))).ms)
  return { name, cpu: (await server.processorTime() - before) / repetitions, times, weight }
}

/** As many clients at once, each asking again as soon as it is answered. */
async function loadOf(server: RunningServer, name: string, path: string): Promise<Load> {
  const times: number[] = []
  let failures = 0
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() - start < secondsOfLoad * 1000) {
      const { ms, value: isAnswered } = await timed(() => asked(`${server.address}${path}`))
      times.push(ms)
      if (!isAnswered) failures += 1
    }
  }))
  return { name, perSecond: times.length / (performance.now() - start) * 1000, times, failures, memory: await server.memory() }
}

function section(costs: readonly PageCost[], loads: readonly Load[]): Section {
  return {
    title: 'Catalogue page',
    notes: [
      `${services.toLocaleString('en')} generated services, borders of ORPs and regions where the files of the country are there. CPU: of the server's own process over ${repetitions} requests after ${warmUp} to warm up, `
      + 'over HTTP, packing included, the database not; every answer is searched and drawn anew. First visit: everything a browser fetches, of the fonts those its letters are in. '
      + `Load: ${clients} clients for ${secondsOfLoad} s; clients, server and database share the machine.`,
    ],
    goals: [
      { name: 'CPU of the most expensive page', figure: Math.max(...costs.map(({ cpu }) => cpu)), limit: 3, unit: 'ms' },
      { name: 'first visit of the heaviest page', figure: Math.max(...costs.map(({ weight }) => wholeOf(weight))) / 1024, limit: 40, unit: 'KiB' },
    ],
    tables: [
      {
        head: ['Page', 'CPU ms', 'p50 ms', 'p95 ms', 'HTML KiB packed', 'CSS KiB packed', 'scripts KiB packed', 'fonts KiB', 'in all KiB'],
        rows: costs.map(({ name, cpu, times, weight }) => [
          name, rounded(cpu), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), inKibibytes(weight.html), inKibibytes(weight.styles),
          inKibibytes(weight.scripts), inKibibytes(weight.fonts), inKibibytes(wholeOf(weight)),
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
