import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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
/** The kernel forgets the peak; what is held now is where the next one begins. */
const forgetPeak = (): Promise<void> => writeFile('/proc/self/clear_refs', '5')

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
  const copy = await bareCopy(db, first)
  await forgetPeak()
  console.log(what, `${rounded(await peakMegabytes())} MB before`)
  const [once, again, changed] = [await bringIn(db, source, first), await bringIn(db, source, first), await bringIn(db, source, later)]
  return {
    what, megabytes: (await stat(first)).size / 1_000_000, copy, first: once.ms, second: again.ms, changed: changed.ms, changes: again.changes,
    memory: await peakMegabytes(),
  }
}

export async function measureRegisters(): Promise<Section> {
  const rpss = await measureRegister({
    what: 'RPSS, 6,733 services at 18,907 places', source: 'rpss',
    async editions(db) {
      const towns = await townsOf(db)
      return { first: rpssRegister(towns, wholeRpss), later: rpssRegister(towns, wholeRpss, true) }
    },
  })
  const nrpzs = await measureRegister({
    what: 'NRPZS, 40,848 places', source: 'nrpzs',
    async editions(db) {
      const towns = await healthTownsOf(db)
      return { first: nrpzsRegister(towns, wholeNrpzs), later: nrpzsRegister(towns, wholeNrpzs, true) }
    },
  })
  return section([rpss, nrpzs])
}

function section(rows: readonly Row[]): Section {
  return {
    title: 'Registers',
    notes: [
      'Embedded database, municipalities of the whole country, generated registers of the documented shape: read, staged, compared, written with search rows, all by one process. '
      + 'Bare COPY: the same bytes line by line into a table of one column. Memory: the most of this process, which also generates the files, while each register is brought in; both one after another in one process.',
    ],
    goals: rows.flatMap(({ what, first, second, memory, changes }) => [
      { name: `${what}: first run`, figure: first / 1000, limit: 60, unit: 's' }, { name: `${what}: the same again`, figure: second / 1000, limit: 30, unit: 's' },
      { name: `${what}: changes of the same again`, figure: changes, limit: 0, unit: '' }, { name: `${what}: peak memory of Node`, figure: memory, limit: 300, unit: 'MB' },
    ]),
    tables: [{
      head: ['Register', 'MB', 'first s', 'again s', 'later edition s', 'bare COPY s', 'first ÷ COPY', 'peak MB'],
      rows: rows.map(({ what, megabytes, first, second, changed, copy, memory }) => [
        what, rounded(megabytes), rounded(first / 1000), rounded(second / 1000), rounded(changed / 1000), rounded(copy / 1000), rounded(first / copy), rounded(memory),
      ]),
    }],
  }
}
