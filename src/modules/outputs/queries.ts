import type { DocumentId, FileId, IsoDate, OrpCode } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { DocumentLanguage } from '#documents/content.ts'
import type { RichText } from '#documents/richText.ts'
import { sql } from 'kysely'
import type { Scope } from '#modules/access/index.ts'
import { closedSince } from '#modules/directory/index.ts'
import type { DocumentKind } from './documentKinds.ts'
import { type ChapterKey, chapterKeys } from './chapterKeys.ts'

/** A chapter of the analysis of an ORP; one nobody touched yet has version 0 and no words. */
export interface WrittenChapter {
  readonly chapter: ChapterKey
  readonly included: boolean
  readonly words: RichText
  readonly version: number
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

/** All chapters in the order of the methodology. */
export async function chaptersOf(db: Db | Tx, _scope: Scope, orpCode: OrpCode): Promise<WrittenChapter[]> {
  const rows = await db.selectFrom('document_chapter').innerJoin('document', 'document.id', 'document_chapter.document_id')
    .leftJoin('person', 'person.id', 'document_chapter.changed_by')
    .select(['chapter', 'included', 'words', 'document_chapter.version', 'changed_at as changedAt', 'person.name as changedBy'])
    .where('document.kind', '=', 'network_analysis').where('document.orp_code', '=', orpCode).execute()
  return chapterKeys.map((chapter) => {
    const row = rows.find((one) => one.chapter === chapter)
    // Only `saveWords` writes the tree, from parsed marks.
    return row === undefined
      ? { chapter, included: true, words: [], version: 0, changedAt: null, changedBy: null }
      : { ...row, chapter, words: row.words as RichText }
  })
}

/** An earlier form of a chapter's words. */
export interface EarlierWords { readonly version: number, readonly words: RichText, readonly changedAt: Date, readonly changedBy: string | null }

/** Earlier forms, the newest first. */
export async function earlierWords(db: Db, _scope: Scope, orpCode: OrpCode, chapter: ChapterKey): Promise<EarlierWords[]> {
  const rows = await db.selectFrom('document_chapter_history as earlier').innerJoin('document', 'document.id', 'earlier.document_id')
    .leftJoin('person', 'person.id', 'earlier.changed_by')
    .select(['earlier.version', 'earlier.words', 'earlier.changed_at as changedAt', 'person.name as changedBy'])
    .where('document.kind', '=', 'network_analysis').where('document.orp_code', '=', orpCode).where('chapter', '=', chapter)
    .orderBy('earlier.version', 'desc').limit(mostEarlier).execute()
  return rows.map((row) => ({ ...row, words: row.words as RichText }))
}

const mostEarlier = 100

export interface VersionFile { readonly id: FileId, readonly size: number }

/** A made version: its files and the day its figures describe. */
export interface DocumentVersion {
  readonly id: string
  readonly documentId: DocumentId
  readonly kind: DocumentKind
  readonly orpCode: OrpCode
  readonly number: number
  readonly asOf: IsoDate
  readonly language: DocumentLanguage
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly pages: number
  /** Nobody downloads it any more: an address in it is confidential by now, or somebody named in it took the consent back. */
  readonly isWithheld: boolean
  readonly isOfForgotten: boolean
  readonly pdf: VersionFile
  readonly archive: VersionFile
  readonly docx: VersionFile
}

const versions = (condition: ReturnType<typeof sql<boolean>>) => sql<DocumentVersion>`
  select v.id, v.document_id as "documentId", d.kind, d.orp_code as "orpCode", v.number, v.as_of as "asOf", v.content ->> 'language' as language,
    v.made_at as "madeAt", p.name as "madeBy", v.pages, jsonb_build_object('id', ua.id, 'size', ua.size) as pdf,
    jsonb_build_object('id', pa.id, 'size', pa.size) as archive, jsonb_build_object('id', w.id, 'size', w.size) as docx,
    v.forgotten_at is not null as "isOfForgotten",
    v.forgotten_at is not null or (d.kind = 'service_catalogue' and ${closedSince(sql.ref('v.made_at'), sql.ref('d.orp_code'))}) as "isWithheld"
  from document_version v join document d on d.id = v.document_id left join person p on p.id = v.made_by
    join file ua on ua.id = v.pdf_ua_file_id join file pa on pa.id = v.pdf_a_file_id join file w on w.id = v.docx_file_id
  where ${condition}
  order by v.number desc`

/** Versions of a document of an ORP, the newest first. */
export const versionsOf = async (db: Db, _scope: Scope, kind: DocumentKind, orpCode: OrpCode): Promise<DocumentVersion[]> =>
  (await versions(sql<boolean>`d.kind = ${kind} and d.orp_code = ${orpCode}`).execute(db)).rows

export const versionById = async (db: Db, _scope: Scope, id: string): Promise<DocumentVersion | null> =>
  (await versions(sql<boolean>`v.id::text = ${id}`).execute(db)).rows[0] ?? null

/** The number of the version a job kept already; null when it kept none. */
export async function versionOfRun(db: Db, runId: string): Promise<number | null> {
  const row = await db.selectFrom('document_version').select('number').where('job_run_id', '=', runId).executeTakeFirst()
  return row?.number ?? null
}

/** The number the next version of an ORP's document will have. */
export async function nextVersionNumber(db: Db, kind: DocumentKind, orpCode: OrpCode): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(v.number), 0)::int + 1 as number from document_version v join document d on d.id = v.document_id
    where d.kind = ${kind} and d.orp_code = ${orpCode}`.execute(db)
  return rows[0]?.number ?? 1
}
