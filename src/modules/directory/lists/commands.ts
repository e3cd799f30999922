import { sql } from 'kysely'
import type { ListId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit, type Visibility } from '#modules/access/index.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { homeColumns, type ListHome } from './home.ts'
import type { ChapterInput, ListInput } from './input.ts'
import { type Direction, movedChapter, movedItem } from './moving.ts'

const subjectOf = (id: string) => ({ kind: 'list', id })
type About = Omit<ListInput, 'version' | 'home'>

export function createList(db: Db | Tx, by: PersonId, home: ListHome, { title, purpose, intro, visibility, editors }: About): Promise<ListId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('saved_list').values({ title, purpose, intro, visibility, editors, ...homeColumns(home), created_by: by }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createList', subject: subjectOf(id) })
    return id as ListId
  })
}

export function changeList(db: Db | Tx, by: PersonId, id: ListId, { version, home, ...about }: ListInput): Promise<Result<ListId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('saved_list').set((set) => ({ ...about, ...homeColumns(home), updated_at: new Date(), version: set('version', '+', 1) }))
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

/** Days for which what was taken out of a list can come back. */
const daysToReturn = 30

/** A part of the list changed: its day moves with it. What was taken out long ago goes for good. */
export async function touched(tx: Tx, by: PersonId | null, list: ListId, what: string): Promise<void> {
  const isOver = sql<boolean>`removed_at < now() - make_interval(days => ${daysToReturn})`
  await tx.deleteFrom('saved_list_item').where('list_id', '=', list).where(isOver).execute()
  const chapters = await tx.selectFrom('saved_list_chapter').select('id').where('list_id', '=', list).where(isOver).execute()
  for (const { id } of chapters) {
    await tx.updateTable('saved_list_item').set({ chapter_id: null }).where('chapter_id', '=', id).execute()
    await tx.deleteFrom('saved_list_chapter').where('id', '=', id).execute()
  }
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

export function changeChapter(db: Db | Tx, by: PersonId, list: ListId, id: string, { version, ...chapter }: ChapterInput): Promise<Result<string, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('saved_list_chapter').set({ ...chapter, version: version + 1 })
      .where('id', '=', id).where('list_id', '=', list).where('version', '=', version).where('removed_at', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await touched(tx, by, list, 'chapter')
    return ok(id)
  })
}

/** A part by its id as an address says it, which may be no id at all. */
const isPart = (id: string) => sql<boolean>`id::text = ${id}`

type PartTable = 'saved_list_chapter' | 'saved_list_item'

/** Takes a part out of the list, or puts it back as it was: its words wait with it. */
async function setRemoved(tx: Tx, table: PartTable, list: ListId, id: string, at: Date | null): Promise<void> {
  await tx.updateTable(table).set({ removed_at: at }).where(isPart(id)).where('list_id', '=', list).where('removed_at', at === null ? 'is not' : 'is', null).execute()
}

/** The chapter goes, its cards stay before all chapters; returned, it has those back that nobody has put elsewhere. */
export function removeChapter(db: Db | Tx, by: PersonId, list: ListId, id: string, now: Date): Promise<void> {
  return within(db, async (tx) => {
    await setRemoved(tx, 'saved_list_chapter', list, id, now)
    await touched(tx, by, list, 'chapter')
  })
}

export function returnChapter(db: Db | Tx, by: PersonId, list: ListId, id: string): Promise<void> {
  return within(db, async (tx) => {
    await setRemoved(tx, 'saved_list_chapter', list, id, null)
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
export interface ChangedItem { readonly note?: { readonly text: string | null, readonly visibility: Visibility }, readonly chapter: string | null, readonly version: number }

export function changeItem(db: Db | Tx, by: PersonId, list: ListId, id: string, { note, chapter, version }: ChangedItem): Promise<Result<string, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('saved_list_item').set({
      version: version + 1,
      ...(note === undefined ? {} : { note: note.text, note_visibility: note.visibility }),
      chapter_id: sql<string | null>`(select id from saved_list_chapter where list_id = ${list} and removed_at is null and id::text = ${chapter ?? ''})`,
    }).where(isPart(id)).where('list_id', '=', list).where('version', '=', version).where('removed_at', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await touched(tx, by, list, 'note')
    return ok(id)
  })
}

export function removeItem(db: Db | Tx, by: PersonId, list: ListId, id: string, now: Date): Promise<void> {
  return within(db, async (tx) => {
    await setRemoved(tx, 'saved_list_item', list, id, now)
    await touched(tx, by, list, 'cards')
  })
}

/** Puts a card back with its note; one that somebody has added again meanwhile stays as it is. */
export function returnItem(db: Db | Tx, by: PersonId, list: ListId, id: string): Promise<Result<string, 'already-there'>> {
  return within(db, async (tx) => {
    const again = await tx.selectFrom('saved_list_item as gone').innerJoin('saved_list_item as here', 'here.list_id', 'gone.list_id').select('here.id')
      .where(sql<boolean>`gone.id::text = ${id} and here.removed_at is null and here.erased_on is null
        and (here.service_id, here.organisation_id) is not distinct from (gone.service_id, gone.organisation_id)`).executeTakeFirst()
    if (again !== undefined) return failed('already-there')
    await setRemoved(tx, 'saved_list_item', list, id, null)
    await touched(tx, by, list, 'cards')
    return ok(id)
  })
}

/** Changes places with the neighbour above or below; the first and the last stay. A card at the border of a chapter goes over it. */
export function moveInList(db: Db | Tx, by: PersonId, list: ListId, what: 'chapter' | 'item', id: string, direction: Direction): Promise<void> {
  return within(db, async (tx) => {
    // One mover after another, or two of them would mix their orders.
    await tx.selectFrom('saved_list').select('id').where('id', '=', list).forUpdate().execute()
    const chapters = await tx.selectFrom('saved_list_chapter').select('id').where('list_id', '=', list).where('removed_at', 'is', null).orderBy('position').orderBy('id').execute()
    if (what === 'chapter') await placeAnew(tx, 'saved_list_chapter', list, movedChapter(chapters.map((one) => one.id), id, direction))
    else {
      const items = await tx.selectFrom('saved_list_item').leftJoin('saved_list_chapter as c', (join) => join.onRef('c.id', '=', 'chapter_id').on('c.removed_at', 'is', null))
        .select(['saved_list_item.id', 'c.id as chapter']).where('saved_list_item.list_id', '=', list).where('saved_list_item.removed_at', 'is', null)
        .orderBy('saved_list_item.position').orderBy('saved_list_item.id').execute()
      const moved = movedItem(chapters.map((one) => one.id), items, id, direction)
      await placeAnew(tx, 'saved_list_item', list, moved.map((item) => item.id))
      const chapter = moved.find((item) => item.id === id)?.chapter ?? null
      // Whoever has its form open would send it back where it was.
      if (chapter !== (items.find((item) => item.id === id)?.chapter ?? null)) {
        await tx.updateTable('saved_list_item').set((set) => ({ chapter_id: chapter, version: set('version', '+', 1) })).where(isPart(id)).where('list_id', '=', list).execute()
      }
    }
    await touched(tx, by, list, 'order')
  })
}

const placeAnew = (tx: Tx, table: PartTable, list: ListId, ids: readonly string[]) =>
  sql`update ${sql.table(table)} set position = array_position(${[...ids]}::text[], id::text) where list_id = ${list} and id::text = any(${[...ids]}::text[])`.execute(tx)

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
