import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { LastWords } from '../import/lineage.ts'
import { recordKey } from '../queries/lineage.ts'
import { analyseAfter } from '../registers/commands/analyseTables.ts'
import { keepRecords, keepValues } from '../registers/commands/applyRecords.ts'
import { compareRecords } from '../registers/commands/compareRecords.ts'
import { matchRecords } from '../registers/commands/planMatches.ts'
import { nameOutcomes } from '../registers/commands/planOutcomes.ts'
import { tellEnds } from '../registers/commands/tellEnds.ts'
import { batches } from './importBatches.ts'
import { refreshServices } from './refreshCards.ts'

/** What a row said of a card that it became. */
export interface SaidRow { readonly line: number, readonly what: string, readonly key: string, readonly id: ServiceId, readonly words: LastWords }

interface WrittenTable { readonly run: string, readonly name: string, readonly today: IsoDate, readonly orpCodes: readonly string[] | null }

/**
 * Keeps what a table said beside the cards as the word of a register is: where people write something else later, or have
 * written, it stands among the differences. A card has one record of a table, by the first of its rows.
 */
export async function keepTableWords(tx: Tx, { run, name, today, orpCodes }: WrittenTable, rows: readonly SaidRow[], missing: readonly ServiceId[]): Promise<void> {
  const firsts = [...new Map(rows.toReversed().map((row) => [row.id, row])).values()]
  for (const part of batches(firsts)) {
    await tx.insertInto('register_staged').values(part.map(({ line, what, key, id, words }) => {
      const fields = JSON.stringify(words)
      return { run_id: run, number: line, kind: 'service', key: recordKey(name, key), what, fields, starts: '{}', hash: createHash('md5').update(fields).digest('hex'), subject_id: id }
    })).execute()
  }
  await analyseAfter(tx, firsts.length, ['register_staged', 'register_record'])
  await followCards(tx, run, name)
  const planned = { id: run, source: 'table', asOf: today, orpCodes } as const
  await matchRecords(tx, planned)
  await nameOutcomes(tx, planned)
  await stageMissing(tx, run, name, missing)
  const touched = await endsTouched(tx, run)
  await tellEnds(tx, planned)
  await keepRecords(tx, planned)
  await keepValues(tx, planned)
  await analyseAfter(tx, firsts.length, ['register_record', 'register_value'])
  await compareRecords(tx, 'service', sql`select subject_id from register_staged where run_id = ${run}`)
  await sql`delete from register_staged where run_id = ${run}`.execute(tx)
  for (const part of batches(touched)) await refreshServices(tx, part)
}

/** What a whole table has no more has ended as of its day; its cards stay, and whoever knows better says that they go on. */
async function stageMissing(tx: Tx, run: string, name: string, missing: readonly ServiceId[]): Promise<void> {
  await sql`
    insert into register_staged (run_id, number, kind, key, what, fields, starts, hash, outcome, record_id, subject_id)
    select ${run}, 0, 'service', r.key, c.name, '{}', '{}', '', 'gone', r.id, r.subject_id
    from register_record r join service c on c.id = r.subject_id
    where r.source = 'table' and r.kind = 'service' and starts_with(r.key, ${recordKey(name, '')}) and r.subject_id = any(${[...missing]}::uuid[])`.execute(tx)
}

/** Cards that end by the table, or come back with it: search has to know. */
async function endsTouched(tx: Tx, run: string): Promise<ServiceId[]> {
  const { rows } = await sql<{ id: ServiceId }>`
    select s.subject_id as id from register_staged s left join register_record r on r.id = s.record_id
    where s.run_id = ${run} and (s.outcome = 'gone' or r.gone_since is not null)`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * A card keeps its record when the table calls the row otherwise; a record whose row means another card now is no more, and of two
 * that cards joined together left to one only that of its row stays.
 */
async function followCards(tx: Tx, run: string, name: string): Promise<void> {
  await sql`
    delete from register_record r using register_staged s
    where s.run_id = ${run} and r.source = 'table' and r.kind = 'service' and r.key = s.key and r.subject_id <> s.subject_id`.execute(tx)
  await sql`
    with ranked as (
      select r.id, row_number() over (partition by r.subject_id order by (r.key = s.key) desc, r.id) as place
      from register_record r join register_staged s on s.run_id = ${run} and s.subject_id = r.subject_id
      where r.source = 'table' and r.kind = 'service' and starts_with(r.key, ${recordKey(name, '')}))
    delete from register_record r using ranked where ranked.id = r.id and ranked.place > 1`.execute(tx)
  await sql`
    update register_record r set key = s.key from register_staged s
    where s.run_id = ${run} and r.source = 'table' and r.kind = 'service' and r.subject_id = s.subject_id and r.key <> s.key
      and starts_with(r.key, ${recordKey(name, '')})`.execute(tx)
}
