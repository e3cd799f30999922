import { setTimeout as wait } from 'node:timers/promises'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { entrance, everyMs, ordered, others, waitsTable, watch, type Watch } from './machine/visitor.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const making = '/prace/vystupy/analyza/vytvareni?orp=5304'
const quietMs = 3_000

interface Made { readonly quiet: Watch, readonly busy: Watch, readonly before: number, readonly peak: number }

/** The analysis of ORP Chrudim ordered over HTTP as its networker would, while somebody else asks for pages. */
export async function measureAnalysis(): Promise<Section> {
  await using folder = await temporaryFolder()
  const made = await madeIn(folder.path)
  return section(made, await pagesIn(folder.path))
}

async function madeIn(folder: string): Promise<Made> {
  await using server = await runningServer(folder, 'on')
  const cookie = await entrance(server, making)
  await watch(server, () => wait(1_000)) // to warm up
  const quiet = await watch(server, () => wait(quietMs))
  const before = await server.memory()
  const busy = await watch(server, () => make(server, cookie))
  return { quiet, busy, before, peak: await server.peakMemory() }
}

async function make(server: RunningServer, cookie: string): Promise<void> {
  console.log('Making the analysis')
  await ordered(server, cookie, making, making)
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
      waitsTable([['nothing is made', quiet], ['analysis is made', busy]]),
    ],
  }
}
