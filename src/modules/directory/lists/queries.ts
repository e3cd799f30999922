import { sql } from 'kysely'
import type { IsoDate, ListId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { mayRead, type Scope, type Visibility } from '#modules/access/index.ts'
import type { Editors } from './editors.ts'
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

export interface SavedList extends ListLine {
  readonly intro: string | null
  readonly createdBy: PersonId
  readonly version: number
  /** Who may change it besides its author. */
  readonly editors: Editors
  readonly mayEdit: boolean
}

const columns = (scope: Scope) => sql`saved_list.id, saved_list.title, saved_list.purpose, saved_list.visibility, p.name as author,
  saved_list.created_by = ${scope.personId} as "isOwn", (select count(*)::int from saved_list_item i where i.list_id = saved_list.id) as cards,
  (select name from orp where code = saved_list.orp_code) as orp, (select name from region where code = saved_list.region_code) as region,
  (saved_list.updated_at at time zone 'Europe/Prague')::date as "changedOn", saved_list.archived_at is not null as "isArchived"`

const whose = { author: 'saved_list.created_by', orp: 'saved_list.orp_code', region: 'saved_list.region_code' }

const readable = (scope: Scope) => mayRead(scope, { ...whose, visibility: 'saved_list.visibility' })

const editable = (scope: Scope) => mayRead(scope, { ...whose, visibility: 'saved_list.editors' })

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
export async function listById(db: Db, scope: Scope, id: string): Promise<SavedList | null> {
  const { rows } = await sql<SavedList>`
    select ${columns(scope)}, saved_list.intro, saved_list.created_by as "createdBy", saved_list.version, saved_list.editors,
      ${editable(scope)} as "mayEdit"
    from saved_list join person p on p.id = saved_list.created_by
    where saved_list.id::text = ${id} and ${readable(scope)} and (saved_list.archived_at is null or saved_list.created_by = ${scope.personId})`.execute(db)
  return rows[0] ?? null
}

export interface Chapter { readonly id: string, readonly title: string, readonly about: string | null }

export async function chaptersOfList(db: Db, _scope: Scope, list: ListId): Promise<Chapter[]> {
  return db.selectFrom('saved_list_chapter').select(['id', 'title', 'about']).where('list_id', '=', list).orderBy('position').orderBy('id').execute()
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
}

/** Cards of a list in the author's order. */
export async function itemsOfList(db: Db, scope: Scope, list: ListId): Promise<ListItem[]> {
  const note = mayRead(scope, { visibility: 'item.note_visibility', author: 'list.created_by', orp: 'list.orp_code', region: 'list.region_code' })
  const { rows } = await sql<ListItem>`
    select item.id, item.chapter_id as "chapterId", item.service_id as "serviceId", item.organisation_id as "organisationId",
      coalesce(s.name, o.name, '') as name, so.name as organisation,
      (item.erased_on is not null or coalesce(s.archived_at, so.archived_at, o.archived_at) is not null) as "isArchived", item.erased_on as "erasedOn",
      case when ${note} then item.note end as note, item.note is not null and not ${note} as "hasHiddenNote", item.note_visibility as "noteVisibility"
    from saved_list_item item join saved_list list on list.id = item.list_id
    left join saved_list_chapter c on c.id = item.chapter_id
    left join service s on s.id = item.service_id left join organisation so on so.id = s.organisation_id
    left join organisation o on o.id = item.organisation_id
    where item.list_id = ${list} order by c.position nulls first, item.position, item.id`.execute(db)
  return rows
}

/** A list that cards can be put into, with its chapters. */
export interface ListPlace { readonly id: ListId, readonly title: string, readonly chapters: readonly { readonly id: string, readonly title: string }[] }

/** Lists the person may change, the last changed first. */
export async function listPlaces(db: Db, scope: Scope): Promise<ListPlace[]> {
  const { rows } = await sql<ListPlace>`
    select saved_list.id, saved_list.title, (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.id), '[]')
      from saved_list_chapter c where c.list_id = saved_list.id) as chapters
    from saved_list where saved_list.archived_at is null and ${editable(scope)}
    order by saved_list.updated_at desc, saved_list.id limit 100`.execute(db)
  return rows
}
