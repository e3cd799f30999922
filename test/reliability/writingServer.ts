/**
 * A small server that a reliability test kills: starts the embedded database, tells which rows it found, then writes
 * without end and tells each acknowledged row, with a query running that keeps one processor busy.
 * One line of standard output a fact; written at once, so that what was told survives our own death.
 */
import { writeSync } from 'node:fs'
import pg from 'pg'
import type { EmbeddedDatabase } from '#db/embedded/supervisor.ts'
import { startEmbedded } from '#db/embedded/supervisor.ts'

type Connection = EmbeddedDatabase['connection']

const writers = 3
const [folder = '', round = '0'] = process.argv.slice(2)

const tell = (...words: readonly string[]): void => {
  writeSync(1, `${words.join(' ')}\n`)
}

const connect = async (connection: Connection): Promise<pg.Client> => {
  const client = new pg.Client(connection)
  // A killed database breaks every connection: that is what the test does to us.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const tellRowsFound = async (connection: Connection): Promise<void> => {
  const client = await connect(connection)
  await client.query(`create table if not exists written (
    round integer, writer integer, number integer, filling text not null, primary key (round, writer, number))`)
  const { rows } = await client.query<{ who: string; rows: string; last: number }>(`
    select round || '/' || writer as who, count(*) as rows, max(number) as last
    from written group by round, writer`)
  tell('rows', JSON.stringify(rows.map((row) => [row.who, Number(row.rows), row.last])))
  await client.end()
}

const keepBusy = async (connection: Connection): Promise<void> => {
  const client = await connect(connection)
  const endless = Array.from({ length: 4 }, (_, index) => `generate_series(1, 3000) as series${String(index)}`)
  await client.query('set max_parallel_workers_per_gather = 0')
  await client.query(`select count(*) from ${endless.join(', ')}`)
}

const write = async (connection: Connection, writer: number): Promise<void> => {
  const client = await connect(connection)
  for (let number = 1; ; number += 1) {
    await client.query(`insert into written values ($1, $2, $3, repeat('x', 500))`, [round, writer, number])
    tell('acknowledged', `${round}/${String(writer)}`, String(number))
  }
}

const started = await startEmbedded({ folder, log: (event) => { tell('event', event) } })
if (started.ok) {
  const database = started.value
  const { connection } = database
  await tellRowsFound(connection)
  if (round === 'last') {
    await database.stop()
    tell('stopped')
  } else {
    const broken = (): void => { tell('broken') }
    keepBusy(connection).catch(broken)
    for (let writer = 1; writer <= writers; writer += 1) write(connection, writer).catch(broken)
  }
} else {
  tell('refused', started.reason)
  process.exitCode = 1
}
