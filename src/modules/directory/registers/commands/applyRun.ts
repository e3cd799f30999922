import { sql } from 'kysely'
import type { IsoDate, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { refreshServices } from '../../commands/refreshCards.ts'
import { findPairs } from '../../duplicates/commands/findPairs.ts'
import { unplacedNames } from '../../duplicates/queries/unplacedNames.ts'
import { searchEndsOn } from '../../queries/ended.ts'
import { recordKinds } from '../records.ts'
import { newestDay } from '../queries/newestDay.ts'
import { newerThan } from '../rules.ts'
import type { RunCounts } from '../runs.ts'
import type { RegisterCode } from '../sources/index.ts'
import { addLocations, addOrganisations, addServices, forgetNewSecrets, nameNewCards } from './applyNew.ts'
import { keepRecords, keepValues } from './applyRecords.ts'
import { analyseTables } from './analyseTables.ts'
import { changeCards, keepBeginnings } from './changeCards.ts'
import { compareRecords } from './compareRecords.ts'
import type { PlannedRun } from './plannedRun.ts'
import { askPointsAgain } from './planMoves.ts'
import { planRun } from './planRun.ts'
import { noteSecretly } from './planSecrets.ts'
import { tellEnds } from './tellEnds.ts'

/** Steps of writing, in their order, for people who wait. */
export const applySteps = ['compare', 'write', 'search', 'done'] as const
export type ApplyStep = (typeof applySteps)[number]
type Tell = (step: ApplyStep, done: number, total: number) => Promise<void>

/**
 * Writes a staged run: everything in one transaction with one audit entry, compared anew over the cards as they are now.
 * Killed half-way nothing was written; asked for again it is written once. One older than what is known by now waits for a
 * yes that says so.
 */
export function applyRun(
  db: Db, by: PersonId | null, run: string, tell: Tell, takesOlder = false,
): Promise<Result<RunCounts, 'not-ready' | 'older'>> {
  return db.transaction().execute(async (tx) => {
    const planned = await lockedRun(tx, run)
    if (planned === null) return failed('not-ready')
    if (!takesOlder && newerThan(planned.asOf, await newestDay(tx, planned)) !== null) return failed('older')
    return ok(await writePlanned(tx, by, planned, tell))
  })
}

/** Compares what a run staged and writes it. Who calls it holds the lock of imports. */
export async function writePlanned(tx: Tx, by: PersonId | null, planned: PlannedRun, tell: Tell): Promise<RunCounts> {
  await tell('compare', 0, 1)
  const counts = await planRun(tx, planned)
  await writeCompared(tx, by, planned, counts, tell)
  return counts
}

/** Writes what was just compared in the same transaction, under the same lock. */
export async function writeCompared(tx: Tx, by: PersonId | null, planned: PlannedRun, counts: RunCounts, tell: Tell): Promise<void> {
  await tell('write', 0, 1)
  // One organisation is written whatever the database believes.
  const isLarge = planned.source !== 'ares'
  if (isLarge) await analyseTables(tx, comparedTables)
  await writeRun(tx, by, planned)
  if (isLarge) await analyseTables(tx, writtenTables)
  await compareWritten(tx, planned)
  await refreshTouched(tx, planned, tell)
  await finishRun(tx, by, planned, counts)
}

/** Two imports at once would compare with cards the other is just writing: one waits for the other. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.import'))`.execute(tx)
}

async function lockedRun(tx: Tx, run: string): Promise<PlannedRun | null> {
  await lockImports(tx)
  const row = await tx.selectFrom('register_run').select(['id', 'source', 'as_of', 'orp_codes']).where('id', '=', run)
    .where('staged_at', 'is not', null).where('applied_at', 'is', null).where('discarded_at', 'is', null).forUpdate().executeTakeFirst()
  return row?.as_of == null ? null : { id: row.id, source: row.source as RegisterCode, asOf: row.as_of as IsoDate, orpCodes: row.orp_codes }
}

async function writeRun(tx: Tx, by: PersonId | null, run: PlannedRun): Promise<void> {
  const { id } = run
  await nameNewCards(tx, id)
  await noteSecretly(tx, run)
  await addOrganisations(tx, id, by)
  await addServices(tx, id)
  await addLocations(tx, id)
  await keepBeginnings(tx, by, id)
  for (const kind of recordKinds) await changeCards(tx, by, kind, sql`
    select subject_id as id, jsonb_object_agg(field, said order by key desc) as writes from register_change
    where run_id = ${id} and kind = ${kind} and act = 'write' group by subject_id`)
  await askPointsAgain(tx, sql`select subject_id from register_change
    where run_id = ${id} and kind = 'location' and field = 'point' and act = 'write' and said is null`)
  await tellEnds(tx, run)
  await keepRecords(tx, run)
  await keepValues(tx, run)
  await forgetNewSecrets(tx, id, by)
}

/** After the tables are known to be full: a plan for empty ones would compare each record with every other. */
async function compareWritten(tx: Tx, { id }: PlannedRun): Promise<void> {
  for (const kind of recordKinds) await compareRecords(tx, kind, sql`
    select subject_id from register_staged where run_id = ${id} and kind = ${kind} and outcome in ('linked', 'changed', 'ended', 'gone')`)
}

/** Small enough to be forgotten before Node takes it for something that stays. */
const searchBatch = 200

/** What comparing has just said of every record. */
const comparedTables = ['register_staged', 'register_change']
const writtenTables = ['register_record', 'register_value', 'organisation', 'service', 'location', 'service_location']

/** Search knows of every service that is new or whose card, place or organisation changed. */
async function refreshTouched(tx: Tx, { id }: PlannedRun, tell: Tell): Promise<void> {
  const { rows } = await sql<{ id: ServiceId }>`
    select subject_id as id from register_staged where run_id = ${id} and kind = 'service' and outcome = 'new'
    union select sl.service_id from register_staged s join service_location sl on sl.location_id = s.subject_id
      where s.run_id = ${id} and s.kind = 'location' and s.outcome in ('new', 'linked', 'changed', 'ended', 'gone')
    union select s.id from service_search x join service s on s.id = x.service_id join organisation o on o.id = s.organisation_id
      where x.ended_on is distinct from ${searchEndsOn}
    union select subject_id from register_change where run_id = ${id} and kind = 'service' and act = 'write'
    union select c.id from register_change w join service c on c.organisation_id = w.subject_id
      where w.run_id = ${id} and w.kind = 'organisation' and w.act = 'write' and w.field = 'name'
    union select sl.service_id from register_change w join service_location sl on sl.location_id = w.subject_id
      where w.run_id = ${id} and w.kind = 'location' and w.act = 'write' and w.field in ('municipality', 'address')`.execute(tx)
  for (let done = 0; done < rows.length; done += searchBatch) {
    await tell('search', done, rows.length)
    await refreshServices(tx, rows.slice(done, done + searchBatch).map((row) => row.id))
  }
  await findAlikeOrganisations(tx, id)
}

/** Their services have just been refreshed. */
async function findAlikeOrganisations(tx: Tx, run: string): Promise<void> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select subject_id as id from register_staged where run_id = ${run} and kind = 'organisation' and outcome = 'new'
    union select subject_id from register_change where run_id = ${run} and kind = 'organisation' and act = 'write'`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const names = await unplacedNames(tx, ids)
  for (let done = 0; done < ids.length; done += searchBatch) await findPairs(tx, 'organisation', ids.slice(done, done + searchBatch), names)
}

async function finishRun(tx: Tx, by: PersonId | null, { id, source, asOf }: PlannedRun, counts: RunCounts): Promise<void> {
  await tx.updateTable('register_run').set({ applied_at: sql`now()`, applied_by: by, counts: JSON.stringify(counts) }).where('id', '=', id).execute()
  await sql`
    insert into register_line (run_id, number, kind, subject_id, what, outcome, ended_on)
    select run_id, number, kind, subject_id, what, outcome, ended_on from register_staged
    where run_id = ${id} and kind in ('service', 'location') and outcome in ('new', 'ended', 'gone')`.execute(tx)
  await sql`delete from register_staged where run_id = ${id}`.execute(tx)
  await audit(tx, {
    by, action: 'directory.applyRegister', subject: { kind: 'register_run', id },
    details: { source, asOf, ...counts },
  })
}
