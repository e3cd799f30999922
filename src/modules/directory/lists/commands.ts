import { sql } from 'kysely'
import type { ListId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit, type Visibility } from '#modules/access/index.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { homeColumns, type ListHome } from './home.ts'
import type { ListInput } from './input.ts'
import { type Direction, movedChapter, movedItem } from './moving.ts'

const subjectOf = (id: string) => ({ kind: 'list', id })
type About = Omit<ListInput, 'version'>

export function createList(db: Db | Tx, by: PersonId, home: ListHome, { title, purpose, intro, visibility, editors }: About): Promise<ListId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('saved_list').values({ title, purpose, intro, visibility, editors, ...homeColumns(home), created_by: by }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createList', subject: subjectOf(id) })
    return id as ListId
  })
}

export function changeList(db: Db | Tx, by: PersonId, id: ListId, { version, ...about }: ListInput): Promise<Result<ListId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('saved_list').set((set) => ({ ...about, updated_at: new Date(), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await audit(tx, { by, action: 'directory.changeList', subject: subjectOf(id) })
    return ok(id)
  })
}

export function setListArchived(db: Db | Tx, by: PersonId, id: ListId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('saved_list').set({ archived_at: archivedAt }).where('id', '=', id).execute()
    await audit(tx, { by, action: archivedAt ? 'directory.archiveList' : 'directory.restoreList', subject: subjectOf(id) })
  })
}

/** A part of the list changed: its day moves with it. */
async function touched(tx: Tx, by: PersonId, list: ListId, what: string): Promise<void> {
  await tx.updateTable('saved_list').set({ updated_at: new Date() }).where('id', '=', list).execute()
  await audit(tx, { by, action: 'directory.changeList', subject: subjectOf(list), details: { what } })
}

const next = (table: 'saved_list_chapter', list: ListId) =>
  sql<number>`(select coalesce(max(position), 0) + 1 from ${sql.table(table)} where list_id = ${list})`

export function addChapter(db: Db | Tx, by: PersonId, list: ListId, chapter: { title: string, about: string | null }): Promise<string> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('saved_list_chapter').values({ ...chapter, list_id: list, position: next('saved_list_chapter', list) }).returning('id').executeTakeFirstOrThrow()
    await touched(tx, by, list, 'chapter')
    return id
  })
}

export function changeChapter(db: Db | Tx, by: PersonId, list: ListId, id: string, chapter: { title: string, about: string | null }): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('saved_list_chapter').set(chapter).where('id', '=', id).where('list_id', '=', list).execute()
    await touched(tx, by, list, 'chapter')
  })
}

/** A part by its id as an address says it, which may be no id at all. */
const isPart = (column: 'id' | 'chapter_id', id: string) => sql<boolean>`${sql.ref(column)}::text = ${id}`

/** The chapter goes, its cards stay before all chapters. */
export function removeChapter(db: Db | Tx, by: PersonId, list: ListId, id: string): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('saved_list_item').set({ chapter_id: null }).where(isPart('chapter_id', id)).where('list_id', '=', list).execute()
    await tx.deleteFrom('saved_list_chapter').where(isPart('id', id)).where('list_id', '=', list).execute()
    await touched(tx, by, list, 'chapter')
  })
}

/** Cards that a list may hold, by their ids; one that is there already stays where it is. */
export interface AddedCards { readonly services: readonly string[], readonly organisations: readonly string[], readonly chapter?: string }

export function addCards(db: Db | Tx, by: PersonId, list: ListId, { services, organisations, chapter }: AddedCards): Promise<number> {
  return within(db, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into saved_list_item (list_id, chapter_id, position, service_id, organisation_id)
      select ${list}, ${chapter ?? null}::uuid, (select coalesce(max(position), 0) from saved_list_item where list_id = ${list}) + row_number() over (order by card.place), card.service, card.organisation
      from (select array_position(${[...services]}::text[], id::text) as place, id as service, null::uuid as organisation from service
          where id::text = any(${[...services]}::text[]) and archived_at is null
        union all select 100000 + array_position(${[...organisations]}::text[], id::text), null, id from organisation
          where id::text = any(${[...organisations]}::text[]) and archived_at is null) card
      on conflict do nothing returning id`.execute(tx)
    if (rows.length > 0) await touched(tx, by, list, 'cards')
    return rows.length
  })
}

/** Without a note it stays as it is: its reader may not be who changes the rest. */
export interface ChangedItem { readonly note?: { readonly text: string | null, readonly visibility: Visibility }, readonly chapter: string | null }

export function changeItem(db: Db | Tx, by: PersonId, list: ListId, id: string, { note, chapter }: ChangedItem): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('saved_list_item').set({
      ...(note === undefined ? {} : { note: note.text, note_visibility: note.visibility }),
      chapter_id: sql<string | null>`(select id from saved_list_chapter where list_id = ${list} and id::text = ${chapter ?? ''})`,
    }).where(isPart('id', id)).where('list_id', '=', list).execute()
    await touched(tx, by, list, 'note')
  })
}

export function removeItem(db: Db | Tx, by: PersonId, list: ListId, id: string): Promise<void> {
  return within(db, async (tx) => {
    await tx.deleteFrom('saved_list_item').where(isPart('id', id)).where('list_id', '=', list).execute()
    await touched(tx, by, list, 'cards')
  })
}

/** Changes places with the neighbour above or below; the first and the last stay. A card at the border of a chapter goes over it. */
export function moveInList(db: Db | Tx, by: PersonId, list: ListId, what: 'chapter' | 'item', id: string, direction: Direction): Promise<void> {
  return within(db, async (tx) => {
    // One mover after another, or two of them would mix their orders.
    await tx.selectFrom('saved_list').select('id').where('id', '=', list).forUpdate().execute()
    const chapters = await tx.selectFrom('saved_list_chapter').select('id').where('list_id', '=', list).orderBy('position').orderBy('id').execute()
    if (what === 'chapter') await placeAnew(tx, 'saved_list_chapter', list, movedChapter(chapters.map((one) => one.id), id, direction))
    else {
      const items = await tx.selectFrom('saved_list_item').select(['id', 'chapter_id as chapter']).where('list_id', '=', list).orderBy('position').orderBy('id').execute()
      const moved = movedItem(chapters.map((one) => one.id), items, id, direction)
      await placeAnew(tx, 'saved_list_item', list, moved.map((item) => item.id))
      const chapter = moved.find((item) => item.id === id)?.chapter ?? null
      await tx.updateTable('saved_list_item').set({ chapter_id: chapter }).where(isPart('id', id)).where('list_id', '=', list).execute()
    }
    await touched(tx, by, list, 'order')
  })
}

const placeAnew = (tx: Tx, table: 'saved_list_chapter' | 'saved_list_item', list: ListId, ids: readonly string[]) =>
  sql`update ${sql.table(table)} set position = array_position(${[...ids]}::text[], id::text) where list_id = ${list}`.execute(tx)

/** A copy of one's own, with chapters, cards and the notes its reader could read. */
export function copyList(
  db: Db | Tx, by: PersonId, home: ListHome, about: About,
  parts: { chapters: readonly { id: string, title: string, about: string | null }[], items: readonly { chapterId: string | null, serviceId: string | null, organisationId: string | null, note: string | null, noteVisibility: Visibility }[] },
): Promise<ListId> {
  return within(db, async (tx) => {
    const id = await createList(tx, by, home, about)
    const chapters = new Map<string, string>()
    for (const [place, chapter] of parts.chapters.entries()) {
      const made = await tx.insertInto('saved_list_chapter').values({ list_id: id, position: place + 1, title: chapter.title, about: chapter.about }).returning('id').executeTakeFirstOrThrow()
      chapters.set(chapter.id, made.id)
    }
    const rows = parts.items.map((item, place) => ({
      list_id: id, position: place + 1, chapter_id: item.chapterId === null ? null : chapters.get(item.chapterId) ?? null,
      service_id: item.serviceId, organisation_id: item.organisationId, note: item.note, note_visibility: item.noteVisibility,
    }))
    if (rows.length > 0) await tx.insertInto('saved_list_item').values(rows).execute()
    return id
  })
}
