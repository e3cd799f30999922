import { sql } from 'kysely'
import type { Tx } from '#db/connection.ts'
import { type RecordKind, waitingTroubles } from '../records.ts'
import type { RunCounts } from '../runs.ts'
import { isFileRegister, registerSources } from '../sources/index.ts'
import { compareFields, findGone, knownPlaces, knownServices, lost, nameOutcomes, noteRepeated, noteOtherProviders, rejected } from './planOutcomes.ts'
import { keepFree } from './planFree.ts'
import { keepUnread, matchLocations, matchOrganisations, matchRecords, matchServices } from './planMatches.ts'
import { leavePointsBehind } from './planMoves.ts'
import type { PlannedRun } from './plannedRun.ts'
import { gatherPoints, spreadPoints } from './planPoints.ts'
import { matchMended } from './planRenamed.ts'
import { bringSecretly, hideSecretWords, matchSecretPlaces, noteSecretly } from './planSecrets.ts'
import { clearPlan, leaveOutOthers, leaveOutUnknownMunicipalities, mergeRepeated } from './planScope.ts'
import { uniteFacilities } from './uniteFacilities.ts'

/**
 * Compares what was staged with the cards, all of it in the database: what is new, changed, ended, as it was, left out.
 * Writes only into the run's own rows, so it may be repeated; writing the run plans again over the cards of that moment.
 */
export async function planRun(tx: Tx, run: PlannedRun): Promise<RunCounts> {
  await clearPlan(tx, run)
  if (!isFileRegister(run.source)) await planSubject(tx, run)
  else if (registerSources[run.source].isComplete) await planServices(tx, run, registerSources[run.source].itemIs)
  else await planPoints(tx, run)
  await compareFields(tx, run)
  await leavePointsBehind(tx, run)
  await keepFree(tx, run)
  if (isFileRegister(run.source) && registerSources[run.source].isComplete) await findGone(tx, run)
  await nameOutcomes(tx, run)
  await noteOtherProviders(tx, run)
  await noteSecretly(tx, run)
  return countPlan(tx, run)
}

async function planServices(tx: Tx, run: PlannedRun, itemIs: RecordKind): Promise<void> {
  if (run.source === 'nrpzs') await uniteFacilities(tx, run)
  await mergeRepeated(tx, run)
  await leaveOutOthers(tx, run)
  await leaveOutUnknownMunicipalities(tx, run)
  await matchRecords(tx, run)
  await matchOrganisations(tx, run)
  await matchServices(tx, run)
  await matchMended(tx, run)
  await matchLocations(tx, run)
  await matchSecretPlaces(tx, run)
  await keepUnread(tx, run)
  await bringSecretly(tx, run)
  await hideSecretWords(tx, run)
  await noteRepeated(tx, run, itemIs)
}

/** Records whose cards are known from the beginning. */
async function planSubject(tx: Tx, run: PlannedRun): Promise<void> {
  await leaveOutUnknownMunicipalities(tx, run)
  await matchRecords(tx, run)
  await hideSecretWords(tx, run)
}

async function planPoints(tx: Tx, run: PlannedRun): Promise<void> {
  await gatherPoints(tx, run)
  await mergeRepeated(tx, run)
  await spreadPoints(tx, run)
}

async function countPlan(tx: Tx, run: PlannedRun): Promise<RunCounts> {
  const { id } = run
  const { rows: [counted] } = await sql<RunCounts>`select
    (select coalesce(jsonb_object_agg(kind, counts), '{}') from (
      select kind, jsonb_object_agg(outcome, n) as counts from (
        select kind, outcome, count(*) as n from register_staged where run_id = ${id} group by kind, outcome) each group by kind) kinds) as kinds,
    (select jsonb_build_object('write', count(*) filter (where act = 'write'), 'differ', count(*) filter (where act = 'differ'))
      from register_change where run_id = ${id}) as fields,
    (select count(*) from register_trouble where run_id = ${id} and reason <> all(${[...waitingTroubles]}::text[])) as troubles,
    (select count(*) ${knownServices(run)}) as known,
    (select count(*) ${knownPlaces(run)}) as "knownPlaces",
    (select jsonb_build_object('service', (select count(*) ${lost(run, 'service')}), 'location', (select count(*) ${lost(run, 'location')}))) as lost,
    (select count(*) from ${rejected(run)} and t.kind is null) as unkeyed`.execute(tx)
  if (counted === undefined) throw new Error('Counting gave no row')
  return counted
}
