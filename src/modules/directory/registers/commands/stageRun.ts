import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { type CopiedValue, copyRows } from '#db/copy.ts'
import type { Bytes } from '../reading/bytes.ts'
import { type ReadingTrouble, Unreadable } from '../reading/trouble.ts'
import { type Read, type ReadTrouble, type RegisterRecord, unreadFields } from '../records.ts'
import type { RunCounts } from '../runs.ts'
import { readingAid } from '../queries/readingAid.ts'
import { type FileRegister, type ReadingAid, registerSources } from '../sources/index.ts'
import { forgetFile } from './forgetFile.ts'
import { notAfter } from '../rules.ts'
import { planRun } from './planRun.ts'

const columns = ['run_id', 'number', 'kind', 'key', 'parent_key', 'what', 'fields', 'starts', 'ended_on', 'hash'] as const

/** More than any register has; a file that says otherwise is none. */
const mostRecords = 500_000
const troubleBatch = 500
const mostUnknownCodes = 1000

export interface Refusal { readonly trouble: ReadingTrouble, readonly at: number }

/** How far the reading is, in bytes. */
type Tell = (done: number, total: number) => Promise<void>

interface StagedRun { readonly id: string, readonly source: FileRegister, readonly asOf: IsoDate | null, readonly orpCodes: readonly string[] | null }

interface Reading { readonly today: IsoDate, readonly tell: Tell, readonly signal: AbortSignal }

/** What a reading found: the day of the register and the ids nobody explained. */
export interface ReadRegister { readonly asOf: IsoDate, readonly unknown: ReadonlyMap<string, number> }

/**
 * Reads a register into the run's own rows, record by record. Begun again after a kill it starts from the beginning. `asOf`
 * of the run wins over the file's own day, and `today` is for a file that says none or one to come.
 */
export async function readRun(db: Db, run: StagedRun, bytes: Bytes, { today, tell, signal }: Reading): Promise<Result<ReadRegister, Refusal>> {
  await db.transaction().execute((tx) => forgetRead(tx, run.id))
  const notes = new Notes(db, run.id)
  try {
    await copyRows(db, 'register_staged', columns, rowsOf(run, counted(bytes, tell), await readingAid(db, run.orpCodes), notes), signal)
    await notes.flush()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('register_run').set({ refused: error.trouble }).where('id', '=', run.id).execute()
      await forgetFile(tx, run.id)
    })
    return failed({ trouble: error.trouble, at: error.at })
  }
  await sql`analyze register_staged`.execute(db)
  return ok({ asOf: run.asOf ?? notAfter(notes.asOf ?? today, today), unknown: notes.unknown })
}

/** Compares what was read with the cards as they are now; from then on the run waits for a yes, and its file is gone. */
export async function compareRun(tx: Tx, run: StagedRun, { asOf, unknown }: ReadRegister): Promise<RunCounts> {
  const counts = await planRun(tx, { ...run, asOf })
  await tx.updateTable('register_run').set({
    staged_at: sql`now()`, as_of: asOf, counts: JSON.stringify(counts), unknown_codes: JSON.stringify(Object.fromEntries(unknown)),
  }).where('id', '=', run.id).execute()
  await forgetFile(tx, run.id)
  return counts
}

/** Reads a register and compares it, for somebody who looks at it before it is written. One thrown away meanwhile leaves nothing. */
export async function stageRun(db: Db, run: StagedRun, bytes: Bytes, reading: Reading): Promise<void> {
  const read = await readRun(db, run, bytes, reading)
  await db.transaction().execute(async (tx) => {
    const { discarded_at } = await tx.selectFrom('register_run').select('discarded_at').where('id', '=', run.id).forUpdate().executeTakeFirstOrThrow()
    if (discarded_at === null && read.ok) await compareRun(tx, run, read.value)
    else if (discarded_at !== null) await forgetRead(tx, run.id)
  })
}

/** Rows that were read of a run nobody wants any more. */
async function forgetRead(tx: Tx, run: string): Promise<void> {
  for (const table of ['register_staged', 'register_trouble'] as const) await tx.deleteFrom(table).where('run_id', '=', run).execute()
}

/** The same bytes, telling how many were read. */
function counted(bytes: Bytes, tell: Tell): Bytes {
  return {
    size: bytes.size,
    async *read(from, to) {
      let done = 0
      let told = 0
      for await (const piece of bytes.read(from, to)) {
        yield piece
        done += piece.length
        if (done - told < 2 * 1024 * 1024) continue
        told = done
        await tell(done, bytes.size)
      }
    },
  }
}

/** What reading finds besides records. */
class Notes {
  asOf: IsoDate | null = null
  readonly unknown = new Map<string, number>()
  private readonly db: Db
  private readonly run: string
  private troubles: ReadTrouble[] = []
  private readonly told = new Set<string>()

  constructor(db: Db, run: string) {
    this.db = db
    this.run = run
  }

  async take(read: Exclude<Read, { kind: 'records' }>): Promise<void> {
    if (read.kind === 'asOf') this.asOf = read.day
    else if (read.kind === 'unknown') this.count(read.code)
    else if (this.isNews(read) && this.troubles.push(read) >= troubleBatch) await this.flush()
  }

  /** A provider stands in the file with every service of his: of his telephone it is said once. */
  private isNews({ reason, about }: ReadTrouble): boolean {
    if (about === null || !(reason in unreadFields)) return true
    const word = JSON.stringify([reason, about.kind, about.key])
    const isNews = !this.told.has(word)
    this.told.add(word)
    return isNews
  }

  private count(code: string): void {
    const before = this.unknown.get(code)
    if (before !== undefined || this.unknown.size < mostUnknownCodes) this.unknown.set(code, (before ?? 0) + 1)
  }

  async flush(): Promise<void> {
    const { troubles } = this
    this.troubles = []
    if (troubles.length === 0) return
    await this.db.insertInto('register_trouble').values(troubles.map(({ number, what, reason, detail, about }) => ({
      run_id: this.run, number, what, reason, detail, kind: about?.kind, key: about?.key, parent_key: about?.parentKey,
    }))).execute()
  }
}

async function* rowsOf(run: StagedRun, bytes: Bytes, aid: ReadingAid, notes: Notes): AsyncGenerator<readonly CopiedValue[]> {
  let records = 0
  for await (const read of registerSources[run.source].read(bytes, aid)) {
    if (read.kind !== 'records') {
      await notes.take(read)
      continue
    }
    for (const record of read.records) {
      records++
      if (records > mostRecords) throw new Unreadable('tooMany', read.number)
      yield rowOf(run.id, read.number, record)
    }
  }
  // A whole register of nothing would end everything; a list of points may have none of ours.
  if (records === 0 && registerSources[run.source].isComplete) throw new Unreadable('noRecords', 0)
}

function rowOf(run: string, number: number, { kind, key, parentKey, what, words, starts, endedOn }: RegisterRecord): readonly CopiedValue[] {
  const fields = JSON.stringify(words)
  const hash = createHash('md5').update(fields).digest('hex')
  return [run, number, kind, key, parentKey, what, fields, JSON.stringify(starts), endedOn, hash]
}
