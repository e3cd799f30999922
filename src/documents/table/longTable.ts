import { setImmediate } from 'node:timers/promises'
import type { LabelledValue } from '../content.ts'
import type { SheetTable, SheetValue } from './sheetTable.ts'

type Rows = readonly (readonly SheetValue[])[]

/** A table of any length: rows come batch by batch while the file is written, and nobody ever holds them all. */
export interface LongTable extends Omit<SheetTable, 'rows' | 'about'> {
  readonly batches: AsyncIterable<Rows>
  /** As of a short table; asked for after the rows, when their number is known. */
  readonly about?: (rows: number) => readonly LabelledValue[]
}

const rowsAtOnce = 200

/** The same table in batches; between two of them the server answers others. */
export const asLong = ({ rows, about, ...table }: SheetTable): LongTable => ({ ...table, batches: inBatches(rows), ...(about && { about: () => about }) })

async function* inBatches(rows: SheetTable['rows']): AsyncGenerator<Rows> {
  let batch: (readonly SheetValue[])[] = []
  for (const row of rows) {
    if (batch.push(row) < rowsAtOnce) continue
    yield batch
    batch = []
    await setImmediate()
  }
  if (batch.length > 0) yield batch
}

/** The pieces of a file as one. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
