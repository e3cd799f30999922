import { randomFillSync } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { filesIn } from '#db/files.ts'
import { fillDemo } from '#demo/fill.ts'
import { fillTerritory } from './generate/territory.ts'
import { command } from './machine/command.ts'
import { root } from './machine/places.ts'
import { runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { entrance, everyMs, ordered, waitsTable, watch, type Watch } from './machine/visitor.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const page = '/prace/sprava/zalohy'
const quietMs = 3_000
const mebibyte = 1024 ** 2
const everything = ['obce.csv', 'orp.csv', 'kraje.topojson', 'okresy.topojson', 'orp.topojson', 'obce_cr.topojson']

interface Measured {
  readonly name: string
  readonly database: number
  readonly archive: number
  readonly rows: number
  readonly backup: Awaited<ReturnType<typeof command>>
  readonly restore: Awaited<ReturnType<typeof command>>
  readonly server: { readonly quiet: Watch, readonly busy: Watch, readonly before: number, readonly peak: number }
}

/** The demonstration in the whole country backed up and restored, bare and with a gibibyte of files. */
export async function measureBackup(): Promise<Section> {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  const isCountry = await fill(data)
  const bare = await measured('demonstration', data, folder.path)
  await addFiles(data)
  const heavy = await measured('demonstration + 1 GiB of files', data, folder.path)
  return section([bare, heavy], isCountry)
}

async function fill(data: string): Promise<boolean> {
  console.log('Filling')
  await using database = await databaseIn(data)
  await fillDemo(database.db, new Date())
  const { isCountry } = await fillTerritory(database.db, root, everything)
  return isCountry
}

/** Files that cannot be packed any more, as documents and pictures are. */
async function addFiles(data: string): Promise<void> {
  await using database = await databaseIn(data)
  const { db } = database
  for (let number = 0; number < 128; number++) {
    await db.transaction().execute((tx) => filesIn(db).store(tx, { name: `${number}.bin`, mediaType: 'application/octet-stream', bytes: randomFillSync(new Uint8Array(8 * mebibyte)) }))
  }
}

async function measured(name: string, data: string, folder: string): Promise<Measured> {
  console.log(name)
  const archive = join(folder, `${name}.zip`)
  const { database, rows } = await inside(data)
  const backup = await command(data, 'backup', archive)
  const restore = await command(join(folder, `restored ${name}`), 'restore', archive)
  return { name, database, rows, backup, restore, archive: (await stat(archive)).size, server: await besideOthers(data) }
}

async function inside(data: string): Promise<{ database: number, rows: number }> {
  await using database = await databaseIn(data)
  const { rows: [found] } = await sql<{ database: number, rows: number }>`
    select pg_database_size(current_database()) as database, (select sum(n_live_tup) from pg_stat_user_tables where schemaname = 'public') as rows`.execute(database.db)
  if (!found) throw new Error('The database said nothing of itself')
  return found
}

/** The same backup asked for on the page while others go on working. */
async function besideOthers(data: string): Promise<Measured['server']> {
  await using server = await runningServer(data, 'on')
  const cookie = await entrance(server, page)
  await watch(server, () => wait(1_000)) // to warm up
  const quiet = await watch(server, () => wait(quietMs))
  const before = await server.memory()
  const busy = await watch(server, () => ordered(server, cookie, page, `${page}/prubeh`))
  return { quiet, busy, before, peak: await server.peakMemory() }
}

function section(all: readonly Measured[], isCountry: boolean): Section {
  return {
    title: 'Backup and restore',
    notes: [
      `The demonstration${isCountry ? ' with all municipalities, codes and borders of the country' : ' alone (files of the territory were not found)'}; commands of the built clone over the embedded database, its start and end included. `
      + `A backup is written, with the page also read back; a restore checks the whole archive, makes the tables, fills them, proves every key and index anew. Memory and CPU are of our process; PostgreSQL's are not in it. `
      + `Then the same backup on the page while another process asks for one page each ${everyMs} ms; waits are told also for ${quietMs / 1000} s before it.`,
    ],
    goals: all.flatMap(({ name, backup, restore, server }) => [
      { name: `memory of the backup, ${name}`, figure: backup.peakMemory / mebibyte, limit: 300, unit: 'MiB' },
      { name: `memory of the restore, ${name}`, figure: restore.peakMemory / mebibyte, limit: 300, unit: 'MiB' },
      { name: `longest wait for /healthz while it is backed up, ${name}`, figure: Math.max(...server.busy.waits['/healthz']), limit: 50, unit: 'ms' },
    ]),
    tables: [
      {
        head: ['What', 'database MiB', 'rows', 'archive MiB', 'backup s', 'CPU s', 'peak MiB', 'restore s', 'CPU s', 'peak MiB', 'restore ÷ backup'],
        rows: all.map(({ name, database, rows, archive, backup, restore }) => [
          name, inMebibytes(database), rows.toLocaleString('en'), rounded(archive / mebibyte), rounded(backup.seconds), rounded(backup.cpuSeconds), inMebibytes(backup.peakMemory),
          rounded(restore.seconds), rounded(restore.cpuSeconds), inMebibytes(restore.peakMemory), rounded(restore.seconds / backup.seconds),
        ]),
      },
      {
        head: ['On the page', 'from order to a checked archive, s', 'RSS of the server before MiB', 'peak RSS MiB'],
        rows: all.map(({ name, server }) => [name, rounded(server.busy.seconds), inMebibytes(server.before), inMebibytes(server.peak)]),
      },
      waitsTable(all.flatMap(({ name, server }) => [[`nothing is done, ${name}`, server.quiet] as const, [`backup is made, ${name}`, server.busy] as const])),
    ],
  }
}
