import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { copyRows } from '#db/copy.ts'
import { bytesOfFile, importRegister, type FileRegister } from '#modules/directory/index.ts'
import { type RegisterTown, rpssRegister, wholeRpss } from './generate/rpss.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { rounded, type Section } from './table.ts'
import { timed } from './timing.ts'

interface Row { readonly what: string, readonly megabytes: number, readonly first: number, readonly second: number, readonly changed: number, readonly copy: number, readonly memory: number }

/** The most memory this process has had, in megabytes. */
async function peakMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

const townsOf = async (db: Db): Promise<RegisterTown[]> => (await sql<RegisterTown>`
  select m.code, m.name, d.ruian_code as district, m.postal_code as "postalCode" from municipality m
  join district d on d.code = m.district_code order by m.code`.execute(db)).rows

async function bringIn(db: Db, source: FileRegister, path: string): Promise<number> {
  const bytes = await bytesOfFile(path)
  if (!bytes) throw new Error(`${path} is not there`)
  const { ms, value } = await timed(() => importRegister(db, null, {
    source, file: { name: path, address: null, fileId: null, day: null, bytes }, asOf: null, today: '2026-11-22' as IsoDate, orpCodes: null,
  }, 'whole'))
  if (!value.ok) throw new Error(JSON.stringify(value.reason))
  console.log(process.memoryUsage(), JSON.stringify(value.value.counts), `${rounded(ms / 1000)} s`, `${rounded(await peakMegabytes())} MB`)
  return ms
}

/** The same bytes, line by line, into a table with one column. */
async function bareCopy(db: Db, path: string): Promise<number> {
  await sql`create table bare_copy (line text not null)`.execute(db)
  async function* rows(): AsyncGenerator<readonly string[]> {
    for await (const line of createInterface(createReadStream(path))) yield [line]
  }
  const { ms } = await timed(() => copyRows(db, 'bare_copy', ['line'], rows(), new AbortController().signal))
  await sql`drop table bare_copy`.execute(db)
  return ms
}

/** A whole register brought in, the same again, and a later edition of it. */
export async function measureRegisters(): Promise<Section> {
  await using folder = await temporaryFolder()
  await using database = await databaseIn(folder.path)
  const { db } = database
  await fillTerritory(db, root)
  const towns = await townsOf(db)
  const [first, later] = [join(folder.path, 'rpss.json'), join(folder.path, 'rpss-later.json')]
  await pipeline(Readable.from(rpssRegister(towns, wholeRpss)), createWriteStream(first))
  await pipeline(Readable.from(rpssRegister(towns, wholeRpss, true)), createWriteStream(later))
  const copy = await bareCopy(db, first)
  console.log(await peakMegabytes())
  const times = { first: await bringIn(db, 'rpss', first), second: await bringIn(db, 'rpss', first), changed: await bringIn(db, 'rpss', later) }
  const row: Row = { what: 'RPSS', megabytes: (await stat(first)).size / 1_000_000, copy, ...times, memory: await peakMegabytes() }
  return section([row])
}

function section(rows: readonly Row[]): Section {
  return {
    title: 'Registers',
    notes: [
      'Embedded database, municipalities of the whole country, generated registers of the documented shape: read, staged, compared, written with search rows, all by one process. '
      + 'Bare COPY: the same bytes line by line into a table of one column. Memory: the most of this process, which also generates the files.',
    ],
    goals: rows.flatMap(({ what, first, second, memory }) => [
      { name: `${what}: first run`, figure: first / 1000, limit: 60, unit: 's' }, { name: `${what}: the same again`, figure: second / 1000, limit: 30, unit: 's' },
      { name: `${what}: peak memory of Node`, figure: memory, limit: 300, unit: 'MB' },
    ]),
    tables: [{
      head: ['Register', 'MB', 'first s', 'again s', 'later edition s', 'bare COPY s', 'first ÷ COPY', 'peak MB'],
      rows: rows.map(({ what, megabytes, first, second, changed, copy, memory }) => [
        what, rounded(megabytes), rounded(first / 1000), rounded(second / 1000), rounded(changed / 1000), rounded(copy / 1000), rounded(first / copy), rounded(memory),
      ]),
    }],
  }
}
