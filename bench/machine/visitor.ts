import { setTimeout as wait } from 'node:timers/promises'
import { rounded, type Table } from '../table.ts'
import { percentile, timed } from '../timing.ts'
import type { RunningServer } from './runningServer.ts'

export const others = ['/healthz', '/sluzby'] as const
export const everyMs = 20

type Waits = Readonly<Record<(typeof others)[number], readonly number[]>>
export interface Watch { readonly waits: Waits, readonly seconds: number, readonly longestTurn: number }

/** The cookie of the first person of the demonstration who may open the page, entered by one click. */
export async function entrance({ address }: RunningServer, opening: string): Promise<string> {
  const page = await (await fetch(`${address}/prihlaseni`)).text()
  const persons = new Set([...page.matchAll(/name="person"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="person"/g)].map(([, one, other]) => one ?? other ?? ''))
  const [, action = ''] = /<form[^>]+action="([^"]*ukazka[^"]*)"/.exec(page) ?? []
  for (const person of persons) {
    const entered = await fetch(`${address}${action}`, { method: 'POST', redirect: 'manual', headers: { origin: address }, body: new URLSearchParams({ person }) })
    const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    const opened = await fetch(`${address}${opening}`, { headers: { cookie }, redirect: 'manual' })
    if (opened.status === 200) return cookie
  }
  throw new Error(`Nobody of the demonstration may open ${opening}`)
}

/** What a browser sends with a form of the page. */
export const ofServer = ({ address }: RunningServer, cookie: string): Record<string, string> => ({ origin: address, cookie })

/** Orders background work by a form and waits until the page of its progress says that it ended. */
export async function ordered({ address }: RunningServer, cookie: string, form: string, progress: string): Promise<void> {
  const answer = await fetch(`${address}${form}`, { method: 'POST', redirect: 'manual', headers: { origin: address, cookie } })
  if (answer.status !== 303) throw new Error(`The order was answered ${answer.status}`)
  for (;;) {
    const state: unknown = await (await fetch(`${address}${progress}`, { headers: { accept: 'application/json', cookie } })).json()
    if (typeof state === 'object' && state !== null && 'isRunning' in state && state.isRunning === false) return
    await wait(100)
  }
}

/** Asks the same small pages regularly while the action lasts, also when the last answer has not come yet. */
export async function watch({ address, longestTurn }: RunningServer, action: () => Promise<unknown>): Promise<Watch> {
  const waits = { '/healthz': [] as number[], '/sluzby': [] as number[] }
  const asked: Promise<void>[] = []
  await longestTurn()
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
    return { waits, seconds: ms / 1000, longestTurn: await longestTurn() }
  } finally {
    clearInterval(asking)
    await Promise.all(asked)
  }
}

/** How long others waited, by what went on; beside it the longest turn of the server's own thread. */
export const waitsTable = (watches: readonly (readonly [when: string, watch: Watch])[]): Table => ({
  head: ['Waiting for', 'When', 'requests', 'p50 ms', 'p95 ms', 'max ms', 'longest turn, CPU ms'],
  rows: watches.flatMap(([when, { waits, longestTurn }]) => others.map((path) =>
    [path, when, String(waits[path].length), rounded(percentile(waits[path], 0.5)), rounded(percentile(waits[path], 0.95)), rounded(Math.max(...waits[path])), rounded(longestTurn)])),
})
