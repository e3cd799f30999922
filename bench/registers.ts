import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { copyRows } from '#db/copy.ts'
import { bytesOfFile, importRegister, type FileRegister } from '#modules/directory/index.ts'
import { type HealthTown, nrpzsRegister, wholeNrpzs } from './generate/nrpzs.ts'
import { type RegisterTown, rpssRegister, wholeRpss } from './generate/rpss.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { rounded, type Section } from './table.ts'
import { timed } from './timing.ts'

interface Row { readonly what: string, readonly megabytes: number, readonly first: number, readonly second: number, readonly changed: number, readonly copy: number, readonly memory: number, readonly changes: number }

/** The most memory this process has had since it was told to forget, in megabytes. */
async function peakMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}
/** What the generator left behind is cleared away and the kernel forgets the peak. */
async function forgetPeak(): Promise<void> {
  setFlagsFromString('--expose-gc')
  // The flag makes it.
  const collect = runInNewContext('gc') as () => void
  collect()
  await writeFile('/proc/self/clear_refs', '5')
}

const townsOf = async (db: Db): Promise<RegisterTown[]> => (await sql<RegisterTown>`
  select m.code, m.name, d.ruian_code as district, m.postal_code as "postalCode" from municipality m
  join district d on d.code = m.district_code order by m.code`.execute(db)).rows

const healthTownsOf = async (db: Db): Promise<HealthTown[]> => (await sql<HealthTown>`
  select m.name, o.ruian_code as orp, m.district_code as district, m.region_code as region, m.postal_code as "postalCode", m.lat, m.lon
  from municipality m join orp o on o.code = m.orp_code where m.lat is not null order by m.code`.execute(db)).rows

interface Brought { readonly ms: number, readonly changes: number }

async function bringIn(db: Db, source: FileRegister, path: string): Promise<Brought> {
  const bytes = await bytesOfFile(path)
  if (!bytes) throw new Error(`${path} is not there`)
  const { ms, value } = await timed(() => importRegister(db, null, {
    source, file: { name: path, address: null, fileId: null, day: null, bytes }, asOf: null, today: '2026-11-22' as IsoDate, orpCodes: null,
  }, 'whole'))
  if (!value.ok) throw new Error(JSON.stringify(value.reason))
  const { counts } = value.value
  console.log(JSON.stringify(counts), `${rounded(ms / 1000)} s`, `${rounded(await peakMegabytes())} MB`)
  const sum = (outcomes: Readonly<Record<string, number>>): number => ['new', 'linked', 'changed', 'ended', 'gone'].reduce((total, outcome) => total + (outcomes[outcome] ?? 0), 0)
  return { ms, changes: Object.values(counts.kinds).reduce((total, outcomes) => total + sum(outcomes), 0) + counts.fields.write }
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

interface Editions { readonly first: Iterable<string>, readonly later: Iterable<string> }
interface Measured { readonly what: string, readonly source: FileRegister, readonly editions: (db: Db) => Promise<Editions> }

/** A whole register brought into a database of its own, the same again, and a later edition of it. */
async function measureRegister({ what, source, editions }: Measured): Promise<Row> {
  await using folder = await temporaryFolder()
  await using database = await databaseIn(folder.path)
  const { db } = database
  await fillTerritory(db, root)
  const made = await editions(db)
  const [first, later] = [join(folder.path, 'first'), join(folder.path, 'later')]
  await pipeline(Readable.from(made.first), createWriteStream(first))
  await pipeline(Readable.from(made.later), createWriteStream(later))
  await forgetPeak()
  console.log(what, `${rounded(await peakMegabytes())} MB before`)
  const [once, again, changed] = [await bringIn(db, source, first), await bringIn(db, source, first), await bringIn(db, source, later)]
  const memory = await peakMegabytes()
  return {
    what, megabytes: (await stat(first)).size / 1_000_000, copy: await bareCopy(db, first), first: once.ms, second: again.ms, changed: changed.ms,
    changes: again.changes, memory,
  }
}

export const measureRegisters = async (): Promise<Section> => section('Registers', await measureRegister({
  what: 'RPSS', source: 'rpss',
  async editions(db) {
    const towns = await townsOf(db)
    return { first: rpssRegister(towns, wholeRpss), later: rpssRegister(towns, wholeRpss, true) }
  },
}))

export const measureHealthRegister = async (): Promise<Section> => section('Register of health providers', await measureRegister({
  what: 'NRPZS', source: 'nrpzs',
  async editions(db) {
    const towns = await healthTownsOf(db)
    return { first: nrpzsRegister(towns, wholeNrpzs), later: nrpzsRegister(towns, wholeNrpzs, true) }
  },
}))

function section(title: string, { what, megabytes, first, second, changed, changes, copy, memory }: Row): Section {
  return {
    title,
    notes: [
      'Embedded database, municipalities of the whole country, a generated register of the documented shape: read, staged, compared, written with search rows, all by one process. '
      + 'Bare COPY: the same bytes line by line into a table of one column. Memory: the most of this process while the register is brought in; it generated the files before.',
    ],
    goals: [
      { name: `${what}: first run`, figure: first / 1000, limit: 60, unit: 's' }, { name: `${what}: the same again`, figure: second / 1000, limit: 30, unit: 's' },
      { name: `${what}: changes of the same again`, figure: changes, limit: 0, unit: 'cards and fields' },
      { name: `${what}: peak memory of Node`, figure: memory, limit: 300, unit: 'MB' },
    ],
    tables: [{
      head: ['Register', 'MB', 'first s', 'again s', 'later edition s', 'bare COPY s', 'first ÷ COPY', 'peak MB'],
      rows: [[
        what, rounded(megabytes), rounded(first / 1000), rounded(second / 1000), rounded(changed / 1000), rounded(copy / 1000), rounded(first / copy), rounded(memory),
      ]],
    }],
  }
}
