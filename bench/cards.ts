import type { ServiceId } from '#core/ids.ts'
import { generateServices } from './generate/services.ts'
import { readForm } from './machine/form.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { entrance } from './machine/visitor.ts'
import { rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const services = 20_000
const warmUp = 20
const repetitions = 100
const orp = '5304'

interface Saves { readonly opened: readonly number[], readonly saved: readonly number[], readonly again: readonly number[] }

/** Saving a card of a service over HTTP as its networker does: the form opened, one sentence changed, the form sent. */
export async function measureCards(): Promise<Section> {
  await using folder = await temporaryFolder()
  const ids = await fill(folder.path)
  await using server = await runningServer(folder.path, 'on')
  return section(await savesOf(server, ids))
}

/** The demonstration, for its networker, with generated services up to twenty thousand; those of the networker's ORP are given. */
async function fill(folder: string): Promise<readonly ServiceId[]> {
  { await using server = await runningServer(folder, 'on'); await fetch(`${server.address}/healthz`) }
  await using database = await databaseIn(folder)
  const { db } = database
  const { known } = await db.selectFrom('service').select(({ fn }) => fn.countAll<string>().as('known')).executeTakeFirstOrThrow()
  await generateServices(db, services - Number(known))
  const rows = await db.selectFrom('service').innerJoin('organisation', 'organisation.id', 'organisation_id').innerJoin('municipality', 'municipality.code', 'seat_municipality_code')
    .select('service.id').where('orp_code', '=', orp).where('service.source', '=', 'generated').orderBy('service.id').limit(warmUp + repetitions).execute()
  return rows.map(({ id }) => id as ServiceId)
}

async function savesOf(server: RunningServer, ids: readonly ServiceId[]): Promise<Saves> {
  const cookie = await entrance(server, `/prace/sit/sluzby/${ids[0] ?? ''}/upravit`)
  const saves: { opened: number[], saved: number[], again: number[] } = { opened: [], saved: [], again: [] }
  for (const [number, id] of ids.entries()) {
    const address = `${server.address}/prace/sit/sluzby/${id}/upravit`
    const opened = await timed(async () => (await fetch(address, { headers: { cookie } })).text())
    const form = whole(readForm(opened.value), number)
    const saved = await timed(() => send(server, cookie, address, form))
    const again = await timed(() => send(server, cookie, address, form, 409))
    if (number < warmUp) continue
    saves.opened.push(opened.ms)
    saves.saved.push(saved.ms)
    saves.again.push(again.ms)
  }
  return saves
}

/** What a generated card lacks to be saved, and the sentence that changes. */
function whole(form: URLSearchParams, number: number): URLSearchParams {
  if (form.get('serviceKind') === '') form.set('legalBasis', 'education')
  // Made-up names of services may look like people's.
  form.set('straz', 'on')
  if (form.get('waitingAsOf') === '') form.set('waitingAsOf', '1. 11. 2026')
  form.set('summary', `Pomůžeme rodinám a dětem, které to potřebují, po ${number + 1}. otevření karty.`)
  return form
}

async function send({ address: origin }: RunningServer, cookie: string, address: string, body: URLSearchParams, other = 303): Promise<void> {
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers: { origin, cookie }, body })
  const page = await answer.text()
  if (answer.status !== 303 && answer.status !== other) throw new Error(`The card was answered ${answer.status}: ${problemOf(page)}`)
}

const problemOf = (page: string): string => page.match(/<div class="error-summary[\s\S]*?<\/div>/)?.[0] ?? page.slice(0, 500)

function section({ opened, saved, again }: Saves): Section {
  const line = (name: string, times: readonly number[]): string[] =>
    [name, String(times.length), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), rounded(Math.max(...times))]
  return {
    title: 'Saving a card',
    notes: [
      `The built server over ${services.toLocaleString('en')} services, the demonstration with generated ones, all in one region. Over HTTP, one request after another, each of another service; `
      + 'the database writes as on any other day. Saved: the whole form checked and read, the card, its parts, its history, its row of search and the audit written in one transaction.',
    ],
    goals: [
      { name: 'p95 of saving a card', figure: percentile(saved, 0.95), limit: 100, unit: 'ms' },
      { name: 'median of saving a card', figure: percentile(saved, 0.5), limit: 100, unit: 'ms' },
    ],
    tables: [{
      head: ['Step', 'times', 'p50 ms', 'p95 ms', 'max ms'],
      rows: [line('the form is opened', opened), line('the card is saved', saved), line('the same form is sent once more', again)],
    }],
  }
}
