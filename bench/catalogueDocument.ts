import { setTimeout as wait } from 'node:timers/promises'
import type { IsoDate, OrpCode } from '#core/ids.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import { publicCardsHelpingIn } from '#modules/directory/index.ts'
import { generateServices } from './generate/services.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { runningServer } from './machine/runningServer.ts'
import { entrance, everyMs, ordered, others, waitsTable, watch, type Watch } from './machine/visitor.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const orp = '5304' as OrpCode
const making = `/prace/vystupy/katalog/vytvareni?orp=${orp}`
const services = 200
const quietMs = 3_000

interface Made { readonly quiet: Watch, readonly busy: Watch, readonly before: number, readonly peak: number }

/** The printed catalogue of an ORP of two hundred services, ordered over HTTP as its networker would, while somebody else asks for pages. */
export async function measureCatalogueDocument(): Promise<Section> {
  await using folder = await temporaryFolder()
  await fillDemonstration(folder.path)
  const cards = await fillServices(folder.path)
  const made = await madeIn(folder.path)
  return section(made, cards, await pagesIn(folder.path))
}

/** The server fills an empty folder at its first start. */
async function fillDemonstration(folder: string): Promise<void> {
  await using server = await runningServer(folder, 'on')
  await fetch(`${server.address}/healthz`)
}

/** As many generated services as the ORP lacks to two hundred. */
async function fillServices(folder: string): Promise<number> {
  await using database = await databaseIn(folder)
  const { db } = database
  const today: IsoDate = dayInPrague(new Date())
  const known = (await publicCardsHelpingIn(db, orp, today)).length
  await generateServices(db, services - known, 1, orp)
  return (await publicCardsHelpingIn(db, orp, today)).length
}

async function madeIn(folder: string): Promise<Made> {
  await using server = await runningServer(folder, 'on')
  const cookie = await entrance(server, making)
  await watch(server, () => wait(1_000)) // to warm up
  const quiet = await watch(server, () => wait(quietMs))
  const before = await server.memory()
  console.log('Making the catalogue')
  const busy = await watch(server, () => ordered(server, cookie, making, making))
  return { quiet, busy, before, peak: await server.peakMemory() }
}

async function pagesIn(folder: string): Promise<number> {
  await using database = await databaseIn(folder)
  const version = await database.db.selectFrom('document_version').select('pages').orderBy('made_at', 'desc').limit(1).executeTakeFirst()
  if (!version) throw new Error('No version of the catalogue was made')
  return version.pages
}

function section({ quiet, busy, before, peak }: Made, cards: number, pages: number): Section {
  return {
    title: 'Printed catalogue',
    notes: [
      `The built server over the demonstration with generated services up to ${cards} in ORP Chrudim; PDF/UA-1, PDF/A-2a and DOCX made by the job queue. `
      + `Meanwhile another process asks for one page each ${everyMs} ms. Waits are told also for ${quietMs / 1000} s before the order: the difference is what the making costs others.`,
    ],
    goals: [
      { name: `catalogue of ${cards} services, from order to its three files`, figure: busy.seconds, limit: 15, unit: 's' },
      ...others.map((path) => ({ name: `longest wait for ${path} meanwhile`, figure: Math.max(...busy.waits[path]), limit: 50, unit: 'ms' })),
    ],
    tables: [
      { head: ['Services', 'From order to files, s', 'Pages of the PDF', 'RSS before MiB', 'peak RSS MiB'], rows: [[String(cards), rounded(busy.seconds), String(pages), inMebibytes(before), inMebibytes(peak)]] },
      waitsTable([['nothing is made', quiet], ['catalogue is made', busy]]),
    ],
  }
}
