import { setTimeout as wait } from 'node:timers/promises'
import { fillDemo } from '#demo/fill.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { entrance, everyMs, waitsTable, watch, type Watch } from './machine/visitor.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const sizes = [20_000, 100_000]
const files = ['sluzby.csv', 'sluzby.xlsx', 'organizace.csv', 'organizace.xlsx']
const quietMs = 3_000
const mebibyte = 1024 ** 2
/** Only an administrator opens it: whoever does reads the whole country. */
const ofAdministrator = '/prace/sprava/zalohy'

interface Download { readonly name: string, readonly bytes: number, readonly firstByteMs: number, readonly quiet: Watch, readonly busy: Watch, readonly before: number, readonly peak: number }

/** The lists of the whole country downloaded by an administrator while somebody else asks for pages. */
export async function measureExports(): Promise<Section> {
  await using folder = await temporaryFolder()
  const downloads: Download[] = []
  let isCountry = false
  for (const [index, size] of sizes.entries()) {
    isCountry = await fillUpTo(folder.path, size - (sizes[index - 1] ?? 0), index === 0)
    for (const file of files) downloads.push(await downloaded(folder.path, file, size))
  }
  return section(downloads, isCountry)
}

async function fillUpTo(folder: string, more: number, isFirst: boolean): Promise<boolean> {
  console.log(`Generating ${more} services`)
  await using database = await databaseIn(folder)
  if (isFirst) await fillDemo(database.db, new Date())
  const { isCountry } = await fillTerritory(database.db, root)
  await generateServices(database.db, more, more)
  return isCountry
}

/** Each file by a server that has just started, so that none pays for the memory of another. */
async function downloaded(folder: string, file: string, size: number): Promise<Download> {
  await using server = await runningServer(folder, 'on')
  const cookie = await entrance(server, ofAdministrator)
  await watch(server, () => wait(1_000)) // to warm up
  const quiet = await watch(server, () => wait(quietMs))
  const before = await server.memory()
  const name = `${file}, ${size.toLocaleString('en')}`
  console.log(name)
  let read = { bytes: 0, firstByteMs: NaN }
  const busy = await watch(server, async () => { read = await readAll(server, cookie, `/prace/sit/${file}`) })
  return { name, ...read, quiet, busy, before, peak: await server.peakMemory() }
}

async function readAll({ address }: RunningServer, cookie: string, path: string): Promise<{ bytes: number, firstByteMs: number }> {
  const began = performance.now()
  const answer = await fetch(`${address}${path}`, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`The file was answered ${answer.status}`)
  let [bytes, firstByteMs] = [0, NaN]
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    if (bytes === 0) firstByteMs = performance.now() - began
    bytes += piece.length
  }
  return { bytes, firstByteMs }
}

function section(downloads: readonly Download[], isCountry: boolean): Section {
  const worst = (figure: (download: Download) => number): number => Math.max(...downloads.map(figure))
  return {
    title: 'Lists of the whole country as files',
    notes: [
      `The built server over the demonstration with generated services in ${isCountry ? 'the whole country' : 'the demonstration’s region'}; an administrator downloads the lists whole, each from a server that has just started. `
      + `Meanwhile another process asks for one page each ${everyMs} ms. Waits are told also for ${quietMs / 1000} s before each file: the difference is what the file costs others. `
      + 'A turn: what the server’s own thread does before it can hear anybody else, in processor time, so that it does not depend on what else runs on the machine; pages are in it too.',
    ],
    goals: [
      { name: 'longest wait for /healthz meanwhile', figure: worst(({ busy }) => Math.max(...busy.waits['/healthz'])), limit: 50, unit: 'ms' },
      { name: 'longest turn meanwhile', figure: worst(({ busy }) => busy.longestTurn), limit: 30, unit: 'ms' },
      { name: 'most memory a file takes', figure: worst(({ before, peak }) => peak - before) / mebibyte, limit: 200, unit: 'MiB' },
    ],
    tables: [
      {
        head: ['File, services', 's', 'first byte ms', 'MiB', 'RSS before MiB', 'peak RSS MiB'],
        rows: downloads.map(({ name, bytes, firstByteMs, busy, before, peak }) =>
          [name, rounded(busy.seconds), rounded(firstByteMs), rounded(bytes / mebibyte), inMebibytes(before), inMebibytes(peak)]),
      },
      waitsTable(downloads.flatMap(({ name, quiet, busy }) => [[`before ${name}`, quiet] as const, [name, busy] as const])),
    ],
  }
}
