import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, ListId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { mayRead, type Scope, type Visibility } from '#modules/access/index.ts'
import type { Editors } from './editors.ts'
import type { ListHome } from './home.ts'
import { contains, czech } from '../queries/words.ts'

/** A line of the list of lists. */
export interface ListLine {
  readonly id: ListId
  readonly title: string
  readonly purpose: string | null
  readonly visibility: Visibility
  readonly author: string
  readonly isOwn: boolean
  readonly cards: number
  /** The ORP or the region it belongs to. */
  readonly orp: string | null
  readonly region: string | null
  readonly changedOn: IsoDate
  readonly isArchived: boolean
}

/** Who asks: somebody signed in, or anyone at all, who is given only what is for everybody. */
export type Reader = Scope | 'anyone'

export interface SavedList extends Omit<ListLine, 'author'> {
  /** Who is not signed in does not learn who made it. */
  readonly author: string | null
  readonly home: ListHome
  readonly intro: string | null
  readonly createdBy: PersonId
  readonly version: number
  /** Who may change it besides its author. */
  readonly editors: Editors
  readonly mayEdit: boolean
}

const isAuthor = (reader: Reader) => reader === 'anyone' ? sql<boolean>`false` : sql<boolean>`saved_list.created_by = ${reader.personId}`

const columns = (reader: Reader) => sql`saved_list.id, saved_list.title, saved_list.purpose, saved_list.visibility, ${reader === 'anyone' ? sql`null` : sql`p.name`} as author,
  ${isAuthor(reader)} as "isOwn", (select count(*)::int from saved_list_item i where i.list_id = saved_list.id and i.removed_at is null) as cards,
  (select name from orp where code = saved_list.orp_code) as orp, (select name from region where code = saved_list.region_code) as region,
  (saved_list.updated_at at time zone 'Europe/Prague')::date as "changedOn", saved_list.archived_at is not null as "isArchived"`

const whose = { author: 'saved_list.created_by', orp: 'saved_list.orp_code', region: 'saved_list.region_code' }

/**
 * Who reads what of a list: the circle in the list's territory. A list of no single territory is the whole country's: the
 * network is then everybody signed in, networkers those of any region.
 */
function reads(reader: Reader, visibility: string): RawBuilder<boolean> {
  if (reader === 'anyone') return sql<boolean>`${sql.ref(visibility)} = 'public'`
  return sql<boolean>`(${mayRead(reader, { ...whose, visibility })} or (saved_list.orp_code is null and saved_list.region_code is null
    and (${sql.ref(visibility)} = 'network' or (${sql.ref(visibility)} = 'region' and ${reader.networkedRegionCodes.length > 0}))))`
}

const readable = (reader: Reader) => reads(reader, 'saved_list.visibility')

const isThere = (reader: Reader) => sql<boolean>`(saved_list.archived_at is null or ${isAuthor(reader)})`

const editable = (reader: Reader) => reader === 'anyone' ? sql<boolean>`false` : reads(reader, 'saved_list.editors')

/** Lists the person may read: their own first, then by name. Archived ones are only the author's. */
export async function listsFor(db: Db, scope: Scope, text: string, archived: boolean): Promise<ListLine[]> {
  const { rows } = await sql<ListLine>`
    select ${columns(scope)} from saved_list join person p on p.id = saved_list.created_by
    where ${readable(scope)} and saved_list.archived_at is ${archived ? sql`not null` : sql`null`} and (not ${archived} or saved_list.created_by = ${scope.personId})
      and ${text === '' ? sql`true` : contains(sql<string>`saved_list.title || ' ' || coalesce(saved_list.purpose, '')`, text)}
    order by saved_list.created_by <> ${scope.personId}, saved_list.title ${czech}, saved_list.id`.execute(db)
  return rows
}

/** The list by its id when the person may read it; null for an unknown or malformed one. An archived list is only its author's. */
export async function listById(db: Db, reader: Reader, id: string): Promise<SavedList | null> {
  const { rows } = await sql<SavedList>`
    select ${columns(reader)}, saved_list.intro, saved_list.created_by as "createdBy", saved_list.version, saved_list.editors,
      ${editable(reader)} as "mayEdit", case when saved_list.orp_code is not null then jsonb_build_object('orp', saved_list.orp_code)
        when saved_list.region_code is not null then jsonb_build_object('region', saved_list.region_code) end as home
    from saved_list join person p on p.id = saved_list.created_by
    where saved_list.id::text = ${id} and ${readable(reader)} and ${isThere(reader)}`.execute(db)
  return rows[0] ?? null
}

/** The name of a list for everybody that lies in the archive now. */
export async function archivedPublicList(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select title from saved_list where id::text = ${id} and visibility = 'public' and archived_at is not null`.execute(db)
  return rows[0]?.title ?? null
}

export interface Chapter { readonly id: string, readonly title: string, readonly about: string | null, readonly version: number }

export async function chaptersOfList(db: Db, _reader: Reader, list: ListId): Promise<Chapter[]> {
  return db.selectFrom('saved_list_chapter').select(['id', 'title', 'about', 'version']).where('list_id', '=', list).where('removed_at', 'is', null).orderBy('position').orderBy('id').execute()
}

/** A card of a list. The note is there only for who may read it. */
export interface ListItem {
  readonly id: string
  readonly chapterId: string | null
  readonly serviceId: ServiceId | null
  readonly organisationId: OrganisationId | null
  /** Empty when the card was erased. */
  readonly name: string
  readonly organisation: string | null
  readonly isArchived: boolean
  /** The card's time in the archive was over; its line stays with the note. */
  readonly erasedOn: IsoDate | null
  readonly note: string | null
  /** There is a note that the person may not read. */
  readonly hasHiddenNote: boolean
  readonly noteVisibility: Visibility
  readonly version: number
}

/** Cards of a list in the author's order. */
export async function itemsOfList(db: Db, reader: Reader, list: ListId): Promise<ListItem[]> {
  const note = reads(reader, 'item.note_visibility')
  const { rows } = await sql<ListItem>`
    select item.id, c.id as "chapterId", item.service_id as "serviceId", item.organisation_id as "organisationId",
      coalesce(s.name, o.name, '') as name, so.name as organisation,
      (item.erased_on is not null or coalesce(s.archived_at, so.archived_at, o.archived_at) is not null) as "isArchived", item.erased_on as "erasedOn",
      case when ${note} then item.note end as note, item.note is not null and not ${note} as "hasHiddenNote", item.note_visibility as "noteVisibility", item.version
    from saved_list_item item join saved_list on saved_list.id = item.list_id
    left join saved_list_chapter c on c.id = item.chapter_id and c.removed_at is null
    left join service s on s.id = item.service_id left join organisation so on so.id = s.organisation_id
    left join organisation o on o.id = item.organisation_id
    where item.list_id = ${list} and item.removed_at is null order by c.position nulls first, item.position, item.id`.execute(db)
  return rows
}

/** A list that cards can be put into, with its chapters. */
export interface ListPlace { readonly id: ListId, readonly title: string, readonly chapters: readonly { readonly id: string, readonly title: string }[] }

/** Lists the person may change, the last changed first. */
export async function listPlaces(db: Db, scope: Scope): Promise<ListPlace[]> {
  const { rows } = await sql<ListPlace>`
    select saved_list.id, saved_list.title, (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.id), '[]')
      from saved_list_chapter c where c.list_id = saved_list.id and c.removed_at is null) as chapters
    from saved_list where saved_list.archived_at is null and ${editable(scope)}
    order by saved_list.updated_at desc, saved_list.id limit 100`.execute(db)
  return rows
}

/** What was taken out of a list and can still come back, the last first. */
export interface RemovedPart { readonly id: string, readonly what: 'item' | 'chapter', readonly name: string, readonly on: IsoDate }

export async function removedFrom(db: Db, _scope: Scope, list: ListId): Promise<RemovedPart[]> {
  const { rows } = await sql<RemovedPart>`
    select part.id, part.what, part.name, (part.removed_at at time zone 'Europe/Prague')::date as "on" from (
      select c.id, 'chapter' as what, c.title as name, c.removed_at from saved_list_chapter c where c.list_id = ${list} and c.removed_at is not null
      union all select i.id, 'item', coalesce(s.name, o.name), i.removed_at from saved_list_item i
        left join service s on s.id = i.service_id left join organisation o on o.id = i.organisation_id
        where i.list_id = ${list} and i.removed_at is not null and i.erased_on is null) part
    order by part.removed_at desc, part.id limit 50`.execute(db)
  return rows
}
