import { sql } from 'kysely'
import { fillDemo } from '#demo/fill.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { entrance } from './machine/visitor.ts'
import { rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const services = 100_000
const repetitions = 30
const queue = '/prace/sit/duplicity'
/** Only an administrator opens the first page, and a networker the second. */
const askers = { 'an administrator, the whole country': '/prace/sprava/zalohy', 'a networker, one ORP': queue } as const
const views = {
  organisations: { administrator: '?uzemi=vse', networker: '' }, services: { administrator: '?uzemi=vse&co=sluzby', networker: '?co=sluzby' },
  'services, last page': { administrator: '?uzemi=vse&co=sluzby&strana=', networker: null },
} as const

interface Row { readonly who: string, readonly view: string, readonly pairs: number, readonly times: readonly number[] }

/** The queue of possible duplicates over a whole country of generated services, as pages of the built server. */
export async function measureDuplicates(): Promise<Section> {
  await using folder = await temporaryFolder()
  const counts = await fill(folder.path)
  await using server = await runningServer(folder.path, 'on')
  const rows: Row[] = []
  for (const [who, opening] of Object.entries(askers)) {
    const cookie = await entrance(server, opening)
    for (const [view, queries] of Object.entries(views)) {
      const query = who.startsWith('an administrator') ? queries.administrator : queries.networker
      if (query !== null) rows.push(await askedFor(server, cookie, who, view, query.endsWith('=') ? `${query}${Math.ceil(counts.service / 50)}` : query))
    }
  }
  return section(rows, counts)
}

interface Counts { readonly organisation: number, readonly service: number, readonly seconds: number }

async function fill(folder: string): Promise<Counts> {
  await using database = await databaseIn(folder)
  const { db } = database
  await fillDemo(db, new Date())
  await fillTerritory(db, root)
  const { ms } = await timed(() => generateServices(db, services))
  const { rows: [found] } = await sql<{ organisation: number, service: number }>`
    select count(*) filter (where kind = 'organisation')::int as organisation, count(*) filter (where kind = 'service')::int as service from alike_pair`.execute(db)
  await sql`vacuum analyze alike_pair`.execute(db)
  return { organisation: found?.organisation ?? 0, service: found?.service ?? 0, seconds: ms / 1000 }
}

async function askedFor({ address }: RunningServer, cookie: string, who: string, view: string, query: string): Promise<Row> {
  const ask = async (): Promise<string> => (await fetch(`${address}${queue}${query}`, { headers: { cookie } })).text()
  const pairs = Number(/([\d\u00A0]+) dvojic/.exec(await ask())?.[1]?.replaceAll('\u00A0', '') ?? 0)
  const times: number[] = []
  for (let done = 0; done < repetitions; done++) times.push((await timed(ask)).ms)
  return { who, view, pairs, times }
}

function section(rows: readonly Row[], counts: Counts): Section {
  return {
    title: 'Possible duplicates',
    notes: [
      `The demonstration and ${services.toLocaleString('en')} generated services of ${Math.ceil(services / 3).toLocaleString('en')} organisations; `
      + `generated, with their search rows and pairs, in ${rounded(counts.seconds)} s. Found pairs: ${counts.organisation.toLocaleString('en')} of organisations, ${counts.service.toLocaleString('en')} of services. `
      + `Whole pages of the built server, ${repetitions} times each, one after another.`,
    ],
    goals: [{ name: 'p95 of the slowest page of the queue', figure: Math.max(...rows.map(({ times }) => percentile(times, 0.95))), limit: 200, unit: 'ms' }],
    tables: [{
      head: ['Who', 'View', 'pairs', 'p50 ms', 'p95 ms'],
      rows: rows.map(({ who, view, pairs, times }) => [who, view, pairs.toLocaleString('en'), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95))]),
    }],
  }
}
