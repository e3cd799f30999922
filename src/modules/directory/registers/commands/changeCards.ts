import { type RawBuilder, sql } from 'kysely'
import type { LocationId, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { forgetSecrets } from '../../commands/cardChange.ts'
import { closePlaces } from '../../commands/closePlaces.ts'
import { forgetOpenedSeats, hiddenSeats } from '../../commands/openedSeats.ts'
import { type ChangeOrigin, hiddenChange, secretSeatFields } from '../../history/changes.ts'
import { cardFields, type CardField } from '../fields.ts'
import type { RecordKind } from '../records.ts'
import { writeCards } from './cardColumns.ts'
import { followKinds, kindsChanging } from './followKinds.ts'

// Cards changed many at once, each with what changed in its history.

/** The fields of a card that a register can change, as the card holds them. Table `c` is the card's. */
function heldFields(kind: RecordKind): RawBuilder<unknown> {
  const plain = Object.entries<CardField>(cardFields[kind]).filter(([, { column }]) => column !== '')
    .map(([field, { column }]) => sql`${field}::text, to_jsonb(c.${sql.ref(column)})`)
  const others: Readonly<Record<RecordKind, readonly RawBuilder<unknown>[]>> = {
    organisation: [],
    service: [sql`'capacities', (select coalesce(jsonb_agg(jsonb_build_object('form', p.form, 'unit', p.unit, 'maximum', p.maximum,
      'free', p.free, 'freeAsOf', p.free_as_of) order by p.form, p.unit), '[]') from service_capacity p where p.service_id = c.id)`,
    sql`'functions', c.functions, 'situations', c.situations`],
    location: [sql`'lat', c.lat, 'lon', c.lon, 'positionFrom', c.position_from`],
  }
  return sql`jsonb_build_object(${sql.join([...plain, ...others[kind]])})`
}

/** A seat is not told of an organisation with a confidential place; its history is no place where it might be. */
const isHidden = (kind: RecordKind): RawBuilder<boolean> => kind !== 'organisation' ? sql<boolean>`false`
  : sql<boolean>`now.key = any(${[...secretSeatFields]}::text[]) and exists (select from location l where l.organisation_id = c.id and l.confidential)`

/**
 * Writes `writes` (a query of `id` and `writes`, a jsonb object by fields) into cards of one kind, each with its next
 * version and what changed. A place that becomes confidential is forgotten in the history too.
 */
export async function changeCards(
  tx: Tx, by: PersonId | null, kind: RecordKind, writes: RawBuilder<unknown>, origin: ChangeOrigin = 'register',
): Promise<void> {
  await sql`drop table if exists card_writes, card_before`.execute(tx)
  await sql`create temp table card_writes on commit drop as ${writes}`.execute(tx)
  const hidden = kind === 'service' ? [] : await hiddenSeats(tx, await organisationsOf(tx, kind))
  // While their addresses are here, and before the others are read: what a register calls secret closes those at its address too.
  if (kind === 'location') await closePlaces(tx, { by, origin }, await placesSaidSecret(tx, sql`not l.confidential`))
  await sql`create temp table card_before on commit drop as
    select c.id, w.writes, ${heldFields(kind)} as held from ${sql.table(kind)} c join (${kind === 'location' ? tellableWrites : sql`select id, writes from card_writes`}) w on w.id = c.id`.execute(tx)
  const kinds = kind === 'service' ? await kindsChanging(tx) : []
  await writeCards(tx, kind, sql`select id, writes from card_before`)
  if (kinds.length > 0) await followKinds(tx, kinds)
  await sql`
    insert into card_change (subject_kind, subject_id, version, by, origin, changes)
    select ${kind}, c.id, c.version, ${by}, ${origin}, coalesce((
      select jsonb_object_agg(now.key, case when ${isHidden(kind)} then ${JSON.stringify(hiddenChange)}::jsonb
        else jsonb_build_object('before', b.held -> now.key, 'after', now.value) end)
      from jsonb_each(${heldFields(kind)}) now where now.value is distinct from b.held -> now.key), '{}')
    from card_before b join ${sql.table(kind)} c on c.id = b.id`.execute(tx)
  await forgetOpenedSeats(tx, by, origin, hidden)
  if (kind !== 'location') return
  await forgetSecrets(tx, await placesSaidSecret(tx, sql`true`))
}

/** Into a place that is confidential by now nothing of where it is comes back. */
const tellableWrites = sql`
  select t.id, t.writes from (
    select w.id, case when not l.confidential then w.writes else w.writes - array(
      select field from jsonb_object_keys(w.writes) field where field not in ('municipality', 'confidential')) end as writes
    from card_writes w join location l on l.id = w.id) t
  where t.writes <> '{}'`

async function placesSaidSecret(tx: Tx, condition: RawBuilder<unknown>): Promise<LocationId[]> {
  const { rows } = await sql<{ id: LocationId }>`select w.id from card_writes w join location l on l.id = w.id
    where w.writes ->> 'confidential' = 'true' and ${condition}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Organisations whose seat the change may concern. */
async function organisationsOf(tx: Tx, kind: 'organisation' | 'location'): Promise<string[]> {
  const { rows } = await (kind === 'organisation' ? sql<{ id: string }>`select id from card_writes`
    : sql<{ id: string }>`select distinct l.organisation_id as id from card_writes w join location l on l.id = w.id and l.confidential`).execute(tx)
  return rows.map(({ id }) => id)
}

/** New cards begin their history. */
export async function keepBeginnings(tx: Tx, by: PersonId | null, run: string): Promise<void> {
  await sql`
    insert into card_change (subject_kind, subject_id, version, by, origin)
    select kind, subject_id, 1, ${by}, 'register' from register_staged where run_id = ${run} and outcome = 'new'`.execute(tx)
}
