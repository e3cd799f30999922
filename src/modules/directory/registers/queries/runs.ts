import { type RawBuilder, sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { type RecordKind, type RecordTrouble, waitingTroubles } from '../records.ts'
import type { Outcome, RegisterRun } from '../runs.ts'

const shownRuns = 30

const runs = async (db: Db, condition: RawBuilder<unknown>): Promise<RegisterRun[]> => (await sql<RegisterRun>`
  select r.id, r.source, r.file_name as "fileName", r.file_id as "fileId", r.address, r.size, r.as_of as "asOf", r.orp_codes as "orpCodes",
    r.requested_by as "requestedBy", p.name as "requestedByName", r.requested_at as "requestedAt", r.staged_at as "stagedAt", r.refused,
    r.applied_at as "appliedAt", r.discarded_at as "discardedAt", r.counts, r.unknown_codes as "unknownCodes"
  from register_run r left join person p on p.id = r.requested_by ${condition}`.execute(db)).rows

/** The run of a register by its id; null for an unknown or malformed one. Runs of tables are their senders' own. */
export const runById = (db: Db, id: string): Promise<RegisterRun | null> => oneRun(db, id, sql`r.source <> 'table'`)

/** The run of a table, for whoever sent it; null for anybody else. */
export const tableRunById = (db: Db, id: string, by: PersonId): Promise<RegisterRun | null> =>
  oneRun(db, id, sql`r.source = 'table' and r.requested_by = ${by}`)

async function oneRun(db: Db, id: string, condition: RawBuilder<unknown>): Promise<RegisterRun | null> {
  return isUuid(id) ? (await runs(db, sql`where r.id = ${id} and ${condition}`))[0] ?? null : null
}

/** Tables that somebody sent and neither wrote nor threw away, newest first. */
export const openTableRuns = (db: Db, by: PersonId): Promise<RegisterRun[]> => runs(db, sql`
  where r.source = 'table' and r.requested_by = ${by} and r.applied_at is null and r.discarded_at is null and r.refused is null
  order by r.requested_at desc, r.id limit ${shownRuns}`)

/** The last runs of registers that are files, newest first; what ARES was asked stands with each organisation. */
export const lastRuns = (db: Db): Promise<RegisterRun[]> =>
  runs(db, sql`where r.source not in ('ares', 'table') order by r.requested_at desc, r.id limit ${shownRuns}`)

export interface TroubleCount { readonly reason: RecordTrouble, readonly count: number }
export interface Trouble { readonly number: number, readonly what: string, readonly reason: RecordTrouble, readonly detail: string | null }

const isWaiting = sql`reason = any(${[...waitingTroubles]}::text[])`

/** Why records were left out or wait for a person, most frequent first. */
export async function troubleCounts(db: Db, run: string): Promise<TroubleCount[]> {
  const { rows } = await sql<TroubleCount>`
    select reason, count(*)::int as count from register_trouble where run_id = ${run} group by reason order by count(*) desc, reason`.execute(db)
  return rows
}

/** Records that were left out; with those that wait for a person, when a file has everything. */
export async function troublesOf(db: Db, run: string, limit: number, which: 'left' | 'all' = 'left'): Promise<Trouble[]> {
  const { rows } = await sql<Trouble>`
    select number, what, reason, detail from register_trouble where run_id = ${run} ${which === 'left' ? sql`and not ${isWaiting}` : sql``} order by number, reason limit ${limit}`.execute(db)
  return rows
}

export interface Waiting extends Trouble { readonly serviceId: string | null }

/** What a run left to a person. */
export async function waitingOf(db: Db, run: string, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select number, what, reason, detail, service_id as "serviceId" from register_trouble
    where run_id = ${run} and ${isWaiting} order by reason, what, number limit ${limit}`.execute(db)
  return rows
}

export interface ChangedField {
  readonly kind: RecordKind, readonly subjectId: string, readonly what: string, readonly field: string, readonly ours: unknown, readonly said: unknown,
  readonly act: 'write' | 'differ',
}

/** What the run writes into cards (`write`), or where cards stand against it (`differ`). */
export async function changesOf(db: Db, run: string, act: ChangedField['act'], limit: number): Promise<ChangedField[]> {
  const { rows } = await sql<ChangedField>`
    select kind, subject_id as "subjectId", what, field, ours, said, act from register_change
    where run_id = ${run} and act = ${act} order by what collate "cs-x-icu", kind, subject_id, field limit ${limit}`.execute(db)
  return rows
}

export interface RunLine {
  readonly number: number
  readonly kind: RecordKind
  /** The card; none before a new one is written. */
  readonly subjectId: string | null
  readonly what: string
  readonly outcome: Outcome
  readonly endedOn: IsoDate | null
}

/** Services and places of a run with one of the outcomes: of one that waits as it was read, of a written one as it was written. */
export async function linesOf(db: Db, run: string, outcomes: readonly Outcome[], limit: number): Promise<RunLine[]> {
  const columns = sql`number, kind, subject_id as "subjectId", what, outcome, ended_on as "endedOn"`
  const wanted = sql`run_id = ${run} and outcome = any(${[...outcomes]}::text[]) and kind in ('service', 'location')`
  const { rows } = await sql<RunLine>`
    select * from (select ${columns} from register_staged where ${wanted} union all select ${columns} from register_line where ${wanted}) line
    order by kind desc, what collate "cs-x-icu", number limit ${limit}`.execute(db)
  return rows
}

/** Names of the municipalities that the fields speak of by their codes. */
export async function municipalityNamesIn(db: Db, fields: readonly { readonly field: string, readonly ours: unknown, readonly said: unknown }[]): Promise<ReadonlyMap<string, string>> {
  const codes = fields.flatMap(({ field, ours, said }) => /municipality$/i.test(field) ? [ours, said] : []).filter((code) => typeof code === 'string')
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('municipality').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

export interface Territory { readonly code: string, readonly name: string, readonly region: string, readonly regionName: string }

/** ORPs of the territory with their regions, in the alphabet. */
export async function orpsOf(db: Db, codes: readonly string[] | null): Promise<Territory[]> {
  const { rows } = await sql<Territory>`
    select o.code, o.name, r.code as region, r.name as "regionName" from orp o join region r on r.code = o.region_code
    where ${codes === null} or o.code = any(${[...codes ?? []]}::text[])
    order by r.name collate "cs-x-icu", o.name collate "cs-x-icu"`.execute(db)
  return rows
}
