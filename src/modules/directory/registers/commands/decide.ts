import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from '#modules/access/index.ts'
import { refreshServices } from '../../commands/refreshCards.ts'
import { findPairs } from '../../duplicates/commands/findPairs.ts'
import { unplacedNames } from '../../duplicates/queries/unplacedNames.ts'
import { agePair, wordedFields } from '../fields.ts'
import { cardWords } from '../queries/cardWords.ts'
import { anyDifference, type Decider, type DifferenceFilter, differencesQuery } from '../queries/differences.ts'
import { recordKinds } from '../records.ts'
import { changeCards } from './changeCards.ts'
import { compareRecords } from './compareRecords.ts'
import { plainName } from './planMatches.ts'
import { askPointsAgain } from './planMoves.ts'

/** `take` the register's word over, `keep` ours, or write what the provider `answer`ed. */
export type DecisionAct = 'take' | 'keep' | 'answer'

/** One difference as a form names it: record, field and the mark of both sides as they were shown. */
export interface Chosen { readonly recordId: string, readonly field: string, readonly mark: string }

/** What is decided: some differences by name, or all of a filter. */
export type Choice = { readonly kind: 'some', readonly chosen: readonly Chosen[] } | { readonly kind: 'all', readonly filter: DifferenceFilter }

export interface Decided { readonly batch: string, readonly count: number }

/**
 * Takes the register's word over into cards, or keeps ours until the register says something else. What changed meanwhile
 * is left for another look; two fields that are one word go together. One transaction, one audit entry; it can be undone.
 */
export function decide(db: Db, decider: Decider, act: DecisionAct, choice: Choice): Promise<Decided> {
  return db.transaction().execute(async (tx) => {
    const batch = randomUUID()
    await sql`
      insert into register_decision (batch_id, record_id, field, act, ours, said, decided_by)
      select ${batch}, record_id, field, ${act}, ours, ${act === 'answer' ? sql`question -> 'wording'` : sql`said`}, ${decider.personId}
      from (${chosenRows(decider, choice)}) found ${act === 'answer' ? isAnswered : sql``}`.execute(tx)
    await decideTogether(tx, decider, act, batch)
    if (act !== 'keep') await decidePoints(tx, decider, act, batch)
    await keepWhole(tx, batch)
    const count = await countDecided(tx, batch)
    if (act !== 'keep') await takeOver(tx, decider, batch, 'said')
    if (act !== 'take') await keepOurs(tx, decider, batch)
    await settleQuestions(tx, batch)
    await audit(tx, { by: decider.personId, action: `directory.${act}RegisterWords`, subject: { kind: 'register_decision', id: batch }, details: { count } })
    return { batch, count }
  })
}

const pair = [...agePair]
const saidNothing = sql`'null'::jsonb`

/** Who decides about one of two fields that are one word decides about both, also where the register leaves the other empty. */
async function decideTogether(tx: Tx, { personId }: Pick<Decider, 'personId'>, act: DecisionAct, batch: string): Promise<void> {
  await sql`
    insert into register_decision (batch_id, record_id, field, act, ours, said, decided_by)
    select ${batch}, d.record_id, p.field, ${act}, card.words -> p.field, coalesce(v.value, ${saidNothing}), ${personId}
    from register_decision d join register_record r on r.id = d.record_id and r.kind = 'service' join service c on c.id = r.subject_id
    cross join lateral (select ${cardWords.service} as words) card
    cross join unnest(${pair}::text[]) p(field) left join register_value v on v.record_id = d.record_id and v.field = p.field
    where d.batch_id = ${batch} and d.field = any(${pair}::text[]) and p.field <> d.field
      and not exists (select from register_decision o where o.batch_id = d.batch_id and o.record_id = d.record_id and o.field = p.field)`.execute(tx)
}

/** A place that moves by a decision leaves its point behind, unless it is the very point of the address point the register names. */
async function decidePoints(tx: Tx, { personId }: Pick<Decider, 'personId'>, act: DecisionAct, batch: string): Promise<void> {
  await sql`
    insert into register_decision (batch_id, record_id, field, act, ours, said, decided_by)
    select distinct on (r.subject_id) ${batch}::uuid, r.id, 'point', ${act}, ${point}, ${saidNothing}, ${personId}::uuid
    from register_decision d join register_record r on r.id = d.record_id and r.kind = 'location'
    join location c on c.id = r.subject_id and c.lat is not null and c.position_from <> 'municipality'
    where d.batch_id = ${batch} and (d.field = 'municipality' or d.field = 'address'
        and ${plainName(sql<string>`d.ours #>> '{}'`)} is distinct from ${plainName(sql<string>`d.said #>> '{}'`)})
      and not exists (select from register_value v where v.record_id = r.id and v.field = 'point')
      and not exists (select from register_decision o join register_record p on p.id = o.record_id
        where o.batch_id = d.batch_id and o.field = 'point' and p.subject_id = r.subject_id)
      and not exists (select from register_value code
        join register_record known on known.source = 'ruian' and known.key = (code.value #>> '{}') || '/' || c.id
        join register_value said on said.record_id = known.id and said.field = 'point' and said.value = ${point}
        where code.record_id = r.id and code.field = 'addressPoint')
    order by r.subject_id, r.id`.execute(tx)
  await askPointsAgain(tx, sql`select r.subject_id from register_decision d join register_record r on r.id = d.record_id
    where d.batch_id = ${batch} and d.field = 'point' and d.said = ${saidNothing}`)
}

const point = sql`jsonb_build_object('lat', c.lat, 'lon', c.lon)`

/** Beside what is compared, what the card knows of it and undoing brings back: where a point is from, what is free. */
async function keepWhole(tx: Tx, batch: string): Promise<void> {
  await sql`
    update register_decision d set ours = d.ours || jsonb_build_object('positionFrom', c.position_from)
    from register_record r join location c on c.id = r.subject_id
    where d.batch_id = ${batch} and d.field = 'point' and jsonb_typeof(d.ours) = 'object' and r.id = d.record_id and r.kind = 'location'`.execute(tx)
  await sql`
    update register_decision d set ours = (
      select jsonb_agg(jsonb_build_object('form', p.form, 'unit', p.unit, 'maximum', p.maximum, 'free', p.free, 'freeAsOf', p.free_as_of)
        order by p.form collate "C", p.unit collate "C") from service_capacity p where p.service_id = r.subject_id)
    from register_record r
    where d.batch_id = ${batch} and d.field = 'capacities' and r.id = d.record_id and r.kind = 'service'`.execute(tx)
}

/** How many differences a batch settles; a point that only goes with its address is none. */
async function countDecided(tx: Tx, batch: string): Promise<number> {
  const { rows: [counted] } = await sql<{ count: number }>`select count(*)::int as count from register_decision
    where batch_id = ${batch} and ours is distinct from nullif(said, ${saidNothing}) and not (field = 'point' and said = ${saidNothing})`.execute(tx)
  return counted?.count ?? 0
}

/** Words of a provider fit only a field of plain text. */
const isAnswered = sql`where question ->> 'answer' = 'other' and question ->> 'wording' is not null and field = any(${[...wordedFields]}::text[])`

/** Ours stands against the register until it says something else. */
async function keepOurs(tx: Tx, { personId }: Pick<Decider, 'personId'>, batch: string): Promise<void> {
  await sql`
    update register_value v set kept_at = now(), kept_by = ${personId} from register_decision d
    where d.batch_id = ${batch} and v.record_id = d.record_id and v.field = d.field`.execute(tx)
}

/** Differences that were chosen, as they are now. */
export function chosenRows(decider: Decider, choice: Choice) {
  if (choice.kind === 'all') {
    const asked = choice.filter.state === 'asked' ? sql`where question is not null` : sql``
    return sql`select * from (${differencesQuery(decider, choice.filter)}) every ${asked}`
  }
  const asked = JSON.stringify(choice.chosen)
  const either = (state: 'open' | 'kept') => differencesQuery(decider, { ...anyDifference, state })
  return sql`select every.* from (${either('open')} union all ${either('kept')}) every
    join jsonb_to_recordset(${asked}::jsonb) as chosen("recordId" text, field text, mark text)
      on every.record_id::text = chosen."recordId" and every.field = chosen.field and every.mark = chosen.mark`
}

/** Writes one side of a batch of decisions into the cards. */
async function takeOver(tx: Tx, { personId }: Pick<Decider, 'personId'>, batch: string, side: 'said' | 'ours'): Promise<void> {
  const origin = side === 'said' ? 'register' : 'restore'
  for (const kind of recordKinds) {
    await changeCards(tx, personId, kind, sql`
      select r.subject_id as id, jsonb_object_agg(d.field, ${sql.ref(`d.${side}`)}) as writes
      from register_decision d join register_record r on r.id = d.record_id
      where d.batch_id = ${batch} and r.kind = ${kind} and d.undone_at is null group by r.subject_id`, origin)
    await compareRecords(tx, kind, sql`
      select distinct r.subject_id from register_decision d join register_record r on r.id = d.record_id
      where d.batch_id = ${batch} and r.kind = ${kind}`)
  }
  await refreshDecided(tx, batch)
}

async function refreshDecided(tx: Tx, batch: string): Promise<void> {
  const { rows } = await sql<{ id: ServiceId }>`
    with decided as (select r.kind, r.subject_id from register_decision d join register_record r on r.id = d.record_id where d.batch_id = ${batch})
    select subject_id as id from decided where kind = 'service'
    union select s.id from decided join service s on decided.kind = 'organisation' and s.organisation_id = decided.subject_id
    union select l.service_id from decided join service_location l on decided.kind = 'location' and l.location_id = decided.subject_id`.execute(tx)
  for (let done = 0; done < rows.length; done += 500) await refreshServices(tx, rows.slice(done, done + 500).map(({ id }) => id))
  const { rows: organisations } = await sql<{ id: string }>`
    select distinct r.subject_id as id from register_decision d join register_record r on r.id = d.record_id
    where d.batch_id = ${batch} and r.kind = 'organisation'`.execute(tx)
  const ids = organisations.map(({ id }) => id)
  const names = await unplacedNames(tx, ids)
  for (let done = 0; done < ids.length; done += 500) await findPairs(tx, 'organisation', ids.slice(done, done + 500), names)
}

/** A decided difference needs no answer any more: a question left without any ends its link. */
async function settleQuestions(tx: Tx, batch: string): Promise<void> {
  await sql`
    update register_question q set settled_by = ${batch} from register_decision d
    where d.batch_id = ${batch} and q.record_id = d.record_id and q.field = d.field and q.settled_by is null`.execute(tx)
  await sql`
    update register_request q set revoked_at = now(), settled_by = ${batch} where q.revoked_at is null and q.answered_at is null
      and exists (select from register_question a where a.request_id = q.id and a.settled_by = ${batch})
      and not exists (select from register_question a where a.request_id = q.id and a.settled_by is null)`.execute(tx)
}

/** What a batch settled is asked again. */
async function askAgain(tx: Tx, batch: string): Promise<void> {
  await sql`update register_request set revoked_at = null, settled_by = null where settled_by = ${batch}`.execute(tx)
  await sql`update register_question set settled_by = null where settled_by = ${batch}`.execute(tx)
}

/**
 * Undoes a batch: what was taken over goes back where nobody wrote since, what was kept is asked again. Only who decided
 * it, and only once.
 */
export function undoDecision(db: Db, decider: Decider, batch: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const mine = sql`d.batch_id = ${batch} and d.decided_by = ${decider.personId} and d.undone_at is null`
    for (const kind of recordKinds) await sql`
      update register_decision d set undone_at = now() from register_record r, ${sql.table(kind)} c
      where ${mine} and d.act <> 'keep' and r.id = d.record_id and r.kind = ${kind} and c.id = r.subject_id
        and (${cardWords[kind]}) -> d.field is distinct from nullif(d.said, ${saidNothing})`.execute(tx)
    await sql`
      update register_decision d set undone_at = now() where ${mine} and d.act <> 'keep' and d.field = any(${pair}::text[])
        and exists (select from register_decision o where o.batch_id = d.batch_id and o.record_id = d.record_id and o.undone_at is not null
          and o.field = any(${pair}::text[]))`.execute(tx)
    const { rows: [found] } = await sql<{ act: DecisionAct, count: number }>`
      select d.act, count(*)::int as count from register_decision d where ${mine} group by d.act`.execute(tx)
    if (found === undefined) return 0
    if (found.act !== 'keep') await takeOver(tx, decider, batch, 'ours')
    await sql`
      update register_value v set kept_at = null, kept_by = null from register_decision d
      where ${mine} and d.act <> 'take' and v.record_id = d.record_id and v.field = d.field`.execute(tx)
    await sql`update register_decision d set undone_at = now() where ${mine}`.execute(tx)
    await askAgain(tx, batch)
    await audit(tx, {
      by: decider.personId, action: 'directory.undoRegisterDecision', subject: { kind: 'register_decision', id: batch }, details: { count: found.count },
    })
    return found.count
  })
}
