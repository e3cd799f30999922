import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { Forgetter } from '#db/forgetter.ts'
import { endRolesIn } from '#modules/access/index.ts'
import { contactsOnlyOf, whileContactsFollow } from '../../commands/contactsFollow.ts'
import { forgetWords, wordsWritten } from '../../commands/forgetWords.ts'
import type { CardKind } from '../../history/changes.ts'
import { eraseContacts } from './eraseContacts.ts'

type Ids = readonly string[]

const among = (ids: Ids) => sql`any(${[...ids]}::uuid[])`

const idsOf = async (tx: Tx, query: RawBuilder<{ id: string }>): Promise<string[]> => (await query.execute(tx)).rows.map(({ id }) => id)

/** Those that are still in the archive, their rows locked: a card that somebody has just restored stays. */
const archived = (tx: Tx, kind: CardKind, ids: Ids): Promise<string[]> =>
  idsOf(tx, sql`select id from ${sql.table(kind)} where id = ${among(ids)} and archived_at is not null order by id for update`)

/** With every card that was merged into one of these: it is secret, and leads, only through the one it was merged into. */
const withMerged = (tx: Tx, kind: 'organisation' | 'service', ids: Ids): Promise<string[]> => idsOf(tx, sql`
  with recursive along as (select unnest(${[...ids]}::uuid[]) as id
    union select card.id from ${sql.table(kind)} card join along on card.merged_into = along.id)
  select id from along`)

/** What hangs on a card of any kind: its history, what registers said of it, drafts of its form. */
async function eraseTrail(tx: Tx, kind: CardKind, ids: Ids): Promise<void> {
  await sql`delete from card_change where subject_kind = ${kind} and subject_id = ${among(ids)}`.execute(tx)
  await sql`delete from register_record where kind = ${kind} and subject_id = ${among(ids)}`.execute(tx)
  for (const table of ['register_change', 'register_line'] as const) {
    await sql`delete from ${sql.table(table)} where kind = ${kind} and subject_id = ${among(ids)}`.execute(tx)
  }
  await sql`delete from card_draft where form = any(${ids.map((id) => `${kind}:${id}`)}::text[])`.execute(tx)
}

/** What hangs on an organisation or a service: merges that can be undone no more, watches, lines of lists, flags. */
async function eraseTies(tx: Tx, kind: 'organisation' | 'service', ids: Ids, today: IsoDate): Promise<void> {
  const column = sql.ref(`${kind}_id`)
  await sql`delete from card_merge where kind = ${kind} and (gone_id = ${among(ids)} or staying_id = ${among(ids)})`.execute(tx)
  for (const table of ['not_duplicate', 'alike_pair'] as const) {
    await sql`delete from ${sql.table(table)} where kind = ${kind} and (first_id = ${among(ids)} or second_id = ${among(ids)})`.execute(tx)
  }
  await sql`delete from card_watch where ${column} = ${among(ids)}`.execute(tx)
  await sql`delete from card_flag where ${column} = ${among(ids)}`.execute(tx)
  // The line stays with its author's note and says that the card was erased.
  await sql`update saved_list_item set organisation_id = null, service_id = null, erased_on = ${today}::date where ${column} = ${among(ids)}`.execute(tx)
}

const partsOfService = ['service_capacity', 'service_location', 'service_area', 'service_staff', 'service_use'] as const

async function eraseAllServices(tx: Tx, ids: Ids, today: IsoDate): Promise<void> {
  if (ids.length === 0) return
  const words = await wordsWritten(tx, ids)
  for (const table of partsOfService) await sql`delete from ${sql.table(table)} where service_id = ${among(ids)}`.execute(tx)
  await eraseTies(tx, 'service', ids, today)
  await eraseTrail(tx, 'service', ids)
  await sql`delete from service where id = ${among(ids)}`.execute(tx)
  await forgetWords(tx, words)
}

async function eraseAllPlaces(tx: Tx, ids: Ids): Promise<void> {
  await sql`delete from service_location where location_id = ${among(ids)}`.execute(tx)
  await eraseTrail(tx, 'location', ids)
  await sql`delete from location where id = ${among(ids)}`.execute(tx)
}

/** Erases archived services with the contacts that are for them only; ids of those that went by themselves, without the ones merged into them. */
export async function eraseServices(tx: Tx, ids: Ids, today: IsoDate, forgetters: readonly Forgetter[]): Promise<Ids> {
  const gone = await archived(tx, 'service', ids)
  const all = await withMerged(tx, 'service', gone)
  // That a consent was taken back is known for its own time, with the organisation.
  await sql`update contact set service_id = null where service_id = ${among(all)} and consent_withdrawn_on is not null`.execute(tx)
  await eraseWithContacts(tx, await contactsOnlyOf(tx, all), forgetters, () => eraseAllServices(tx, all, today))
  return gone
}

/** Contacts go after the cards they are on: a number is then no card's any more. */
const eraseWithContacts = (tx: Tx, contacts: Ids, forgetters: readonly Forgetter[], erase: () => Promise<void>): Promise<void> => whileContactsFollow(tx, async () => {
  await erase()
  await eraseContacts(tx, contacts, forgetters)
})

/** Erases archived places that are not confidential. */
export async function erasePlaces(tx: Tx, ids: Ids): Promise<Ids> {
  const open = await archived(tx, 'location', ids)
  const gone = await idsOf(tx, sql`select id from location where id = ${among(open)} and not confidential`)
  await eraseAllPlaces(tx, gone)
  return gone
}

/** Erases archived organisations with their services, places and contacts, confidential ones too: nothing is left that they would guard. */
export async function eraseOrganisations(tx: Tx, ids: Ids, today: IsoDate, forgetters: readonly Forgetter[]): Promise<Ids> {
  const gone = await archived(tx, 'organisation', ids)
  if (gone.length === 0) return []
  const all = await withMerged(tx, 'organisation', gone)
  const own = (table: string) => idsOf(tx, sql`select id from ${sql.table(table)} where organisation_id = ${among(all)}`)
  const services = await withMerged(tx, 'service', await own('service'))
  const contacts = [...new Set([...await own('contact'), ...await contactsOnlyOf(tx, services)])]
  await eraseWithContacts(tx, contacts, forgetters, async () => {
    await eraseAllServices(tx, services, today)
    await eraseAllPlaces(tx, await own('location'))
  })
  await sql`delete from register_request where organisation_id = ${among(all)}`.execute(tx)
  await sql`delete from card_draft where organisation_id = ${among(all)}`.execute(tx)
  await eraseTies(tx, 'organisation', all, today)
  await eraseTrail(tx, 'organisation', all)
  await endRolesIn(tx, all, today)
  await sql`delete from organisation where id = ${among(all)}`.execute(tx)
  return gone
}
