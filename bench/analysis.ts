import { setTimeout as wait } from 'node:timers/promises'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { inMebibytes, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const making = '/prace/vystupy/analyza/5304/vytvareni'
const others = ['/healthz', '/sluzby'] as const
const everyMs = 20
const quietMs = 3_000

type Waits = Readonly<Record<(typeof others)[number], readonly number[]>>
interface Watch { readonly waits: Waits, readonly seconds: number }
interface Made { readonly quiet: Watch, readonly busy: Watch, readonly before: number, readonly peak: number }

/** The analysis of ORP Chrudim ordered over HTTP as its networker would, while somebody else asks for pages. */
export async function measureAnalysis(): Promise<Section> {
  await using folder = await temporaryFolder()
  const made = await madeIn(folder.path)
  return section(made, await pagesIn(folder.path))
}

async function madeIn(folder: string): Promise<Made> {
  await using server = await runningServer(folder, 'on')
  const cookie = await entrance(server)
  await watch(server, () => wait(1_000)) // to warm up
  const quiet = await watch(server, () => wait(quietMs))
  const before = await server.memory()
  const busy = await watch(server, () => make(server, cookie))
  return { quiet, busy, before, peak: await server.peakMemory() }
}

/** One click on the person whose scope is Chrudim: the first one who may open the making. */
async function entrance({ address }: RunningServer): Promise<string> {
  const page = await (await fetch(`${address}/prihlaseni`)).text()
  const persons = new Set([...page.matchAll(/name="person"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="person"/g)].map(([, one, other]) => one ?? other ?? ''))
  const [, action = ''] = /<form[^>]+action="([^"]*ukazka[^"]*)"/.exec(page) ?? []
  for (const person of persons) {
    const entered = await fetch(`${address}${action}`, { method: 'POST', redirect: 'manual', headers: { origin: address }, body: new URLSearchParams({ person }) })
    const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    const opened = await fetch(`${address}${making}`, { headers: { cookie }, redirect: 'manual' })
    if (opened.status === 200) return cookie
  }
  throw new Error('Nobody of the demonstration may make the analysis of Chrudim')
}

async function make({ address }: RunningServer, cookie: string): Promise<void> {
  console.log('Making the analysis')
  const ordered = await fetch(`${address}${making}`, { method: 'POST', redirect: 'manual', headers: { origin: address, cookie } })
  if (ordered.status !== 303) throw new Error(`The order was answered ${ordered.status}`)
  for (;;) {
    const state: unknown = await (await fetch(`${address}${making}`, { headers: { accept: 'application/json', cookie } })).json()
    if (typeof state === 'object' && state !== null && 'isRunning' in state && state.isRunning === false) return
    await wait(100)
  }
}

/** Asks the same small pages regularly while the action lasts, also when the last answer has not come yet. */
async function watch({ address }: RunningServer, action: () => Promise<unknown>): Promise<Watch> {
  const waits = { '/healthz': [] as number[], '/sluzby': [] as number[] }
  const asked: Promise<void>[] = []
  let turn = 0
  const asking = setInterval(() => {
    const path = others[turn++ % others.length] ?? '/healthz'
    const answer = timed(async () => (await fetch(`${address}${path}`)).arrayBuffer()).then(({ ms }) => { waits[path].push(ms) })
    // A failed answer fails the measurement, but only when it is waited for below.
    answer.catch(() => undefined)
    asked.push(answer)
  }, everyMs)
  try {
    const { ms } = await timed(action)
    return { waits, seconds: ms / 1000 }
  } finally {
    clearInterval(asking)
    await Promise.all(asked)
  }
}

async function pagesIn(folder: string): Promise<number> {
  await using database = await databaseIn(folder)
  const versions = await database.db.selectFrom('document_version').select('pages').orderBy('made_at', 'desc').limit(1).executeTakeFirst()
  if (!versions) throw new Error('No version of the analysis was made')
  return versions.pages
}

function section({ quiet, busy, before, peak }: Made, pages: number): Section {
  return {
    title: 'Analysis of ORP Chrudim',
    notes: [
      `The built server over the demonstration; PDF/UA-1, PDF/A-2a and DOCX made by the job queue. Meanwhile another process asks for one page each ${everyMs} ms. `
      + `Waits are told also for ${quietMs / 1000} s before the order: the difference is what the making costs others.`,
    ],
    goals: others.map((path) => ({ name: `longest wait for ${path} meanwhile`, figure: Math.max(...busy.waits[path]), limit: 50, unit: 'ms' })),
    tables: [
      { head: ['From order to files, s', 'Pages of the PDF', 'RSS before MiB', 'peak RSS MiB'], rows: [[rounded(busy.seconds), String(pages), inMebibytes(before), inMebibytes(peak)]] },
      {
        head: ['Waiting for', 'When', 'requests', 'p50 ms', 'p95 ms', 'max ms'],
        rows: [['nothing is made', quiet] as const, ['analysis is made', busy] as const].flatMap(([when, { waits }]) => others.map((path) =>
          [path, when, String(waits[path].length), rounded(percentile(waits[path], 0.5)), rounded(percentile(waits[path], 0.95)), rounded(Math.max(...waits[path]))])),
      },
    ],
  }
}
