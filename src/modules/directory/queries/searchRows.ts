import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { offeredOn } from './ended.ts'
import { hidesOutside } from '../outsideNetwork.ts'
import type { Question } from '../search/question.ts'
import { numbersIn, RowCodes } from '../search/rowCodes.ts'
import { inNetwork } from './outside.ts'

/** More rows at once would keep others waiting. */
const atOnce = 5_000

const known = new WeakMap<Db, RowCodes>()

/** How many of the rows have each code, by the number of the code. Rows that this process has not met yet are read first. */
export async function countCodes(db: Db, keys: string): Promise<Uint32Array> {
  const codes = known.get(db) ?? new RowCodes()
  known.set(db, codes)
  const numbers = numbersIn(keys)
  const { found, unknown } = codes.count(numbers)
  if (unknown.length === 0) return found
  for (let start = 0; start < unknown.length; start += atOnce) await learn(db, codes, unknown.slice(start, start + atOnce))
  return codes.count(numbers).found
}

async function learn(db: Db, codes: RowCodes, numbers: readonly number[]): Promise<void> {
  const { rows } = await sql<{ number: number, codes: string }>`
    select row_number as number, array_to_string(codes, ' ') as codes from service_search
    where row_number = any(${`{${numbers.join(',')}}`}::integer[])`.execute(db)
  for (const row of rows) codes.learn(row.number, row.codes === '' ? [] : row.codes.split(' ').map(Number))
}

interface Whole { readonly stamp: string, readonly counts: Uint32Array }

/** With services outside the network and without them: both are asked for all the time. */
const whole = { with: new WeakMap<Db, Whole>(), without: new WeakMap<Db, Whole>() }

/** The same over all rows that are offered on the day, counted anew only when there are others. */
export async function countAllCodes(db: Db, stamp: string, question: Question): Promise<Uint32Array> {
  const counted = hidesOutside(question) ? whole.without : whole.with
  const kept = counted.get(db)
  if (kept?.stamp === stamp) return kept.counts
  const { rows: [row] } = await sql<{ stamp: string, keys: string | null }>`
    select ${allRowsStamp} as stamp, string_agg(row_key, '') as keys from service_search s
    where ${offeredOn(question.on)} and ${inNetwork(question)}`.execute(db)
  const counts = await countCodes(db, row?.keys ?? '')
  counted.set(db, { stamp: row?.stamp ?? '', counts })
  return counts
}

/** Of other rows never the same: numbers only grow, and what ended does not come back under its number. Over `service_search` as `s`. */
export const allRowsStamp = sql<string>`concat_ws(' ', count(*), sum(s.row_number), max(s.row_number))`
