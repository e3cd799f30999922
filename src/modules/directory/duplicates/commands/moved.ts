import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { moveGrants } from '#modules/access/index.ts'
import { keepChanges } from '../../commands/cardChange.ts'
import { whileContactsFollow } from '../../commands/contactsFollow.ts'
import { carryDrafts, draftsFollow } from '../../drafts/commands.ts'
import { FollowedLogo } from '../../logo/commands.ts'
import type { ChangeOrigin } from '../../history/changes.ts'
import type { MergedKind } from '../choice.ts'
import { isSameNote, joinedNote, type ListNote } from '../joinedNote.ts'

const ids = z.array(z.string())
const Note = z.object({ note: z.string().nullable(), note_visibility: z.string() })

/** What went from one card to another, as the merge keeps it: ids by table. */
export const Moved = z.object({
  service: ids, location: ids, contact: ids, card_flag: ids, card_watch: ids, register_record: ids, register_request: ids,
  saved_list_item: ids,
  /** Rights over the gone organisation; merges from before they moved have none. */
  role_grant: ids.default([]),
  /** Drafts of a new service of the gone organisation: whose, and of which opening of the form. */
  draft: z.array(z.object({ person_id: z.string(), mark: z.string() })).default([]),
  /** The logo of the gone organisation, where the other had none. */
  logo: FollowedLogo.nullable().default(null),
  /** Cards merged into the gone one earlier: they point to the one that stays now. */
  merged: ids,
  /** Who watched both watches one; the other watch can come back. */
  doubled: z.array(z.object({ person_id: z.string(), since: z.string(), seen_at: z.string() })),
  /** A list that has both keeps the line of the one that stays; the other line can come back. */
  doubled_items: z.array(z.object({
    id: z.string(), list_id: z.string(), chapter_id: z.string().nullable(), position: z.number(), note: z.string().nullable(), note_visibility: z.string(),
    /** The line that stayed took the note over; what stood there before, and after. */
    joined: z.object({ line: z.string(), before: Note, after: Note }).nullable().default(null),
  })),
})
export type Moved = z.infer<typeof Moved>

export interface Way {
  readonly kind: MergedKind
  readonly from: string
  readonly to: string
  readonly by: PersonId
  readonly origin: ChangeOrigin
}

/** Rows of a table that point to the one card point to the other; `only` these, where they still do. */
async function turn(tx: Tx, table: string, column: string, { from, to }: Way, only?: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}
      ${only ? sql`and id = any(${[...only]}::uuid[])` : sql``} returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

const among = (only?: readonly string[]): RawBuilder<boolean> => only ? sql<boolean>`id = any(${[...only]}::uuid[])` : sql<boolean>`true`

/** The same for cards of an organisation that `go`, with their versions and history. */
async function turnCards(tx: Tx, kind: 'service' | 'location' | 'contact', { from, to, by, origin }: Way, go: RawBuilder<boolean>): Promise<string[]> {
  const { rows } = await sql<{ id: string, version: number }>`
    update ${sql.table(kind)} set organisation_id = ${to}, version = version + 1 where organisation_id = ${from} and ${go} returning id, version`.execute(tx)
  await keepChanges(tx, rows.map(({ id, version }) =>
    ({ kind, id, version, by, origin, changes: { organisationId: { before: from, after: to } } })))
  return rows.map(({ id }) => id)
}

/** A contact of one service goes where its service went, whenever it was written; any other by itself. */
const withItsService = ({ to }: Way, only?: readonly string[]) => sql<boolean>`case when service_id is null then ${among(only)}
  else exists (select from service s where s.id = service_id and s.organisation_id = ${to}) end`

/** Contacts of the one service become the other's, at its organisation. */
async function turnContacts(tx: Tx, { from, to, by, origin }: Way, only?: readonly string[]): Promise<string[]> {
  const homes = await tx.selectFrom('service').select(['id', 'organisation_id']).where('id', 'in', [from, to]).execute()
  const homeOf = (id: string) => homes.find((home) => home.id === id)?.organisation_id
  const [before, after] = [homeOf(from), homeOf(to)]
  const { rows } = await sql<{ id: string, version: number }>`
    update contact set service_id = ${to}, organisation_id = ${after}, version = version + 1 where service_id = ${from} and ${among(only)} returning id, version`.execute(tx)
  const changes = { serviceId: { before: from, after: to }, ...(before !== after && { organisationId: { before, after } }) }
  await keepChanges(tx, rows.map(({ id, version }) => ({ kind: 'contact', id, version, by, origin, changes })))
  return rows.map(({ id }) => id)
}

/** A person who watches both cards would watch one twice. */
async function dropDoubled(tx: Tx, column: string, { from, to }: Way): Promise<Moved['doubled']> {
  const { rows } = await sql<Moved['doubled'][number]>`
    delete from card_watch w where ${sql.ref(`w.${column}`)} = ${from} and exists (
      select from card_watch x where x.person_id = w.person_id and ${sql.ref(`x.${column}`)} = ${to})
    returning person_id, since::text, seen_at::text`.execute(tx)
  return rows
}

interface TwoLines { readonly id: string, readonly list_id: string, readonly chapter_id: string | null, readonly position: number, readonly note: string | null, readonly note_visibility: string, readonly line: string, readonly its_note: string | null, readonly its_visibility: string }

/**
 * A list that has both cards would have one twice. The line that stays takes the other one's note over; where it cannot, for
 * it is for other readers or would be too long, both lines stay.
 */
async function dropDoubledItems(tx: Tx, column: string, { from, to }: Way): Promise<Moved['doubled_items']> {
  const { rows } = await sql<TwoLines>`
    select i.id, i.list_id, i.chapter_id, i.position, i.note, i.note_visibility, x.id as line, x.note as its_note, x.note_visibility as its_visibility
    from saved_list_item i join saved_list_item x on x.list_id = i.list_id and x.removed_at is null and ${sql.ref(`x.${column}`)} = ${to}
    where ${sql.ref(`i.${column}`)} = ${from} and i.removed_at is null order by i.id for update`.execute(tx)
  const dropped: Moved['doubled_items'] = []
  for (const { line, its_note, its_visibility, ...item } of rows) {
    const before = { note: its_note, note_visibility: its_visibility }
    const after = joinedNote(before, item)
    if (after === null) continue
    await writeNote(tx, line, before, after)
    await tx.deleteFrom('saved_list_item').where('id', '=', item.id).execute()
    dropped.push({ ...item, joined: isSameNote(before, after) ? null : { line, before, after } })
  }
  return dropped
}

/** Writes the note of a line that still says what it said. */
async function writeNote(tx: Tx, line: string, before: ListNote, after: ListNote): Promise<void> {
  if (isSameNote(before, after)) return
  await tx.updateTable('saved_list_item').set((set) => ({ ...after, version: set('version', '+', 1) })).where('id', '=', line)
    .where('note', 'is not distinct from', before.note).where('note_visibility', '=', before.note_visibility).execute()
}

/** Rows of lists, but for the line of a list that keeps both cards. */
async function turnItems(tx: Tx, column: string, way: Way, only?: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from saved_list_item i where ${sql.ref(`i.${column}`)} = ${way.from} ${only ? sql`and i.id = any(${[...only]}::uuid[])` : sql``}
      and (i.removed_at is not null or not exists (select from saved_list_item x
        where x.list_id = i.list_id and x.removed_at is null and ${sql.ref(`x.${column}`)} = ${way.to}))`.execute(tx)
  return turn(tx, 'saved_list_item', column, way, rows.map(({ id }) => id))
}

type Rows = Omit<Moved, 'doubled' | 'doubled_items' | 'logo' | 'draft'>
type OfOrganisation = Pick<Rows, 'service' | 'location' | 'contact' | 'register_request' | 'role_grant'>

async function turnServices(tx: Tx, way: Way, only?: readonly string[]): Promise<string[]> {
  const services = await turnCards(tx, 'service', way, among(only))
  await draftsFollow(tx, services, way.to)
  return services
}

/** What belongs to an organisation only. */
const turnOwned = (tx: Tx, way: Way, only: Partial<Rows>): Promise<OfOrganisation> => whileContactsFollow(tx, async () => ({
  service: await turnServices(tx, way, only.service),
  location: await turnCards(tx, 'location', way, among(only.location)),
  contact: await turnCards(tx, 'contact', way, withItsService(way, only.contact)),
  register_request: await turn(tx, 'register_request', 'organisation_id', way, only.register_request),
  role_grant: await moveGrants(tx, way.by, way.from, way.to, only.role_grant),
}))

/** A service has contacts of its own, and nothing else of what an organisation owns. */
const turnOfService = async (tx: Tx, way: Way, only: Partial<Rows>): Promise<OfOrganisation> =>
  ({ service: [], location: [], contact: await turnContacts(tx, way, only.contact), register_request: [], role_grant: [] })

/** Turns everything from one card to the other, or `only` what a merge moved before. */
export async function turnAll(tx: Tx, way: Way, only: Partial<Moved> = {}): Promise<Omit<Moved, 'logo'>> {
  const column = `${way.kind}_id`
  const doubled = only.doubled ? [] : await dropDoubled(tx, column, way)
  const doubledItems = only.doubled_items ? [] : await dropDoubledItems(tx, column, way)
  return {
    ...await (way.kind === 'organisation' ? turnOwned : turnOfService)(tx, way, only),
    card_flag: await turn(tx, 'card_flag', column, way, only.card_flag),
    card_watch: await turn(tx, 'card_watch', column, way, only.card_watch),
    register_record: await turn(tx, 'register_record', 'subject_id', way, only.register_record),
    saved_list_item: await turnItems(tx, column, way, only.saved_list_item),
    merged: await turn(tx, way.kind, 'merged_into', way, only.merged),
    draft: way.kind === 'organisation' ? await carryDrafts(tx, way, only.draft) : [],
    doubled, doubled_items: doubledItems,
  }
}

/** Watches and lines of lists that were dropped because there were two come back, where their list and chapter still are. */
export async function returnDoubled(tx: Tx, kind: MergedKind, id: string, { doubled, doubled_items: items }: Moved): Promise<void> {
  const card = { organisation_id: kind === 'organisation' ? id : null, service_id: kind === 'service' ? id : null }
  for (const { person_id, since, seen_at } of doubled) {
    await tx.insertInto('card_watch').values({ person_id, ...card, since: new Date(since), seen_at: new Date(seen_at) })
      .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id', 'service_id']).doNothing()).execute()
  }
  await sql`
    insert into saved_list_item (id, list_id, chapter_id, position, organisation_id, service_id, note, note_visibility)
    select i.id, i.list_id, c.id, i.position, ${card.organisation_id}, ${card.service_id}, i.note, i.note_visibility
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as i(id uuid, list_id uuid, chapter_id uuid, position integer, note text, note_visibility text)
    join saved_list l on l.id = i.list_id left join saved_list_chapter c on c.id = i.chapter_id
    on conflict do nothing`.execute(tx)
  for (const { joined } of items) if (joined) await writeNote(tx, joined.line, joined.after, joined.before)
}
