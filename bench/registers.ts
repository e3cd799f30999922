import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { copyRows } from '#db/copy.ts'
import type { FileRegister } from '#modules/directory/index.ts'
import { type HealthTown, nrpzsRegister, wholeNrpzs } from './generate/nrpzs.ts'
import { type RegisterTown, rpssRegister, wholeRpss } from './generate/rpss.ts'
import { fillTerritory } from './generate/territory.ts'
import { command, type Used } from './machine/command.ts'
import { root } from './machine/places.ts'
import { runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { inMebibytes, rounded, type Section } from './table.ts'
import { timed } from './timing.ts'

interface Row { readonly what: string, readonly megabytes: number, readonly first: Used, readonly again: Used, readonly later: Used, readonly copy: number, readonly changes: number }

const townsOf = async (db: Db): Promise<RegisterTown[]> => (await sql<RegisterTown>`
  select m.code, m.name, d.ruian_code as district, m.postal_code as "postalCode" from municipality m
  join district d on d.code = m.district_code order by m.code`.execute(db)).rows

const healthTownsOf = async (db: Db): Promise<HealthTown[]> => (await sql<HealthTown>`
  select m.name, o.ruian_code as orp, m.district_code as district, m.region_code as region, m.postal_code as "postalCode", m.lat, m.lon
  from municipality m join orp o on o.code = m.orp_code where m.lat is not null order by m.code`.execute(db)).rows

/** Cards and fields that the last run changed. */
async function changesOfLastRun(folder: string): Promise<number> {
  await using database = await databaseIn(folder)
  const { rows: [run] } = await sql<{ changes: number }>`
    select (counts -> 'fields' -> 'write')::int + coalesce((
      select sum(n::int) from jsonb_each(counts -> 'kinds') kinds(kind, outcomes) cross join lateral jsonb_each(outcomes) each(outcome, n)
      where outcome in ('new', 'linked', 'changed', 'ended', 'gone')), 0) as changes
    from register_run where applied_at is not null order by applied_at desc limit 1`.execute(database.db)
  if (!run) throw new Error('No run was written')
  return run.changes
}

/** The same bytes, line by line, into a table with one column. */
async function bareCopy(db: Db, path: string): Promise<number> {
  await sql`create table bare_copy (line text not null)`.execute(db)
  async function* rows(): AsyncGenerator<readonly string[]> {
    for await (const line of createInterface(createReadStream(path))) yield [line]
  }
  const { ms } = await timed(() => copyRows(db, 'bare_copy', ['line'], rows(), new AbortController().signal))
  await sql`drop table bare_copy`.execute(db)
  return ms / 1000
}

interface Editions { readonly first: Iterable<string>, readonly later: Iterable<string> }
interface Measured { readonly what: string, readonly source: FileRegister, readonly editions: (db: Db) => Promise<Editions> }

/** An installation with the territory alone, and two editions of a register beside it. */
async function prepare({ editions }: Measured, data: string, folder: string): Promise<{ first: string, later: string, copy: number }> {
  { await using server = await runningServer(data, 'off'); await fetch(`${server.address}/healthz`) }
  await using database = await databaseIn(data)
  const { db } = database
  await fillTerritory(db, root)
  const made = await editions(db)
  const [first, later] = [join(folder, 'first'), join(folder, 'later')]
  await pipeline(Readable.from(made.first), createWriteStream(first))
  await pipeline(Readable.from(made.later), createWriteStream(later))
  return { first, later, copy: await bareCopy(db, first) }
}

/** A whole register brought into a database of its own, the same again, and a later edition of it; each by a command of its own. */
async function measureRegister(measured: Measured): Promise<Row> {
  const { what, source } = measured
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  const { first, later, copy } = await prepare(measured, data, folder.path)
  const bringIn = async (file: string): Promise<Used> => {
    const used = await command(data, 'import', source, file, '--whole')
    console.log(what, `${rounded(used.seconds)} s`, `${inMebibytes(used.peakMemory)} MiB`)
    return used
  }
  const once = await bringIn(first)
  const again = await bringIn(first)
  const changes = await changesOfLastRun(data)
  return { what, megabytes: (await stat(first)).size / 1_000_000, copy, first: once, again, later: await bringIn(later), changes }
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

const peakOf = ({ first, again, later }: Row): number => Math.max(...[first, again, later].map(({ peakMemory }) => peakMemory))

function section(title: string, row: Row): Section {
  const { what, megabytes, first, again, later, changes, copy } = row
  const uses = Object.entries({ 'the first time': first, 'the same again': again, 'a later edition': later })
  return {
    title,
    notes: [
      'Municipalities of the whole country, a generated register of the documented shape; `npm run sitovka -- import` of the built clone over the embedded database, its start and end included: read, staged, compared, written with search rows. '
      + `Bare COPY: the same bytes line by line into a table of one column, ${rounded(copy)} s. Memory and CPU are of the command's own process, which did nothing else; PostgreSQL's are not in it.`,
    ],
    goals: [
      { name: `${what}: first run`, figure: first.seconds, limit: 60, unit: 's' }, { name: `${what}: the same again`, figure: again.seconds, limit: 30, unit: 's' },
      { name: `${what}: changes of the same again`, figure: changes, limit: 0, unit: 'cards and fields' },
      { name: `${what}: peak memory of Node`, figure: peakOf(row) / 1024 ** 2, limit: 300, unit: 'MiB' },
    ],
    tables: [{
      head: ['Register', 'MB', 'brought in', 's', '÷ COPY', 'CPU s', 'peak MiB'],
      rows: uses.map(([when, used]) => [
        what, rounded(megabytes), when, rounded(used.seconds), rounded(used.seconds / copy), rounded(used.cpuSeconds), inMebibytes(used.peakMemory),
      ]),
    }],
  }
}
