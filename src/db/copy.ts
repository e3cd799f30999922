import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Db, poolOf } from './connection.ts'

export type CopiedValue = string | number | null

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const copied = (value: CopiedValue): string =>
  value === null ? '\\N' : typeof value === 'number' ? String(value) : value.replaceAll(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)

const piece = 64 * 1024

/** Rows as COPY reads them, in pieces large enough to be worth sending. */
async function* lines(rows: AsyncIterable<readonly CopiedValue[]>): AsyncGenerator<string> {
  let text = ''
  for await (const row of rows) {
    text += `${row.map(copied).join('\t')}\n`
    if (text.length < piece) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Writes rows as they come, all of them or, when one fails or the signal aborts, none. Memory holds one piece at a time. */
export async function copyRows(
  db: Db, table: string, columns: readonly string[], rows: AsyncIterable<readonly CopiedValue[]>, signal: AbortSignal,
): Promise<void> {
  const client = await poolOf(db).connect()
  let isBroken = true
  try {
    const names = columns.map((name) => pg.escapeIdentifier(name)).join(', ')
    const target = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`))
    await pipeline(Readable.from(lines(rows), { objectMode: true }), target, { signal })
    isBroken = false
  } finally {
    // A COPY that was left half-way ends with its connection.
    client.release(isBroken)
  }
}
