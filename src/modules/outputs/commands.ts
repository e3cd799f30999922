import type { DocumentId, FileId, OrpCode, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import type { DocumentContent } from '#documents/content.ts'
import type { RichText } from '#documents/richText.ts'
import { audit } from '#modules/access/index.ts'
import type { ChapterKey } from './chapterKeys.ts'
import type { DocumentKind } from './documentKinds.ts'
import { continuesStretch } from './rules.ts'

/** The document of the ORP; made when somebody first touches it, and locked until the end of the transaction. */
async function documentOf(tx: Tx, kind: DocumentKind, orpCode: OrpCode): Promise<DocumentId> {
  await tx.insertInto('document').values({ kind, orp_code: orpCode }).onConflict((conflict) => conflict.doNothing()).execute()
  const { id } = await tx.selectFrom('document').select('id').where('kind', '=', kind).where('orp_code', '=', orpCode)
    .forUpdate().executeTakeFirstOrThrow()
  return id as DocumentId
}

export interface ChapterPlace { readonly orpCode: OrpCode, readonly chapter: ChapterKey }
interface Saving { readonly by: PersonId | null, readonly at: Date, readonly autosaved?: boolean }

/**
 * Saves the networker's words over the version they were written from (0 for a chapter nobody touched); gives the new version.
 * The caller has passed the text through the guard. What is replaced stays among earlier forms.
 */
export function saveWords(
  db: Db | Tx, { orpCode, chapter }: ChapterPlace, version: number, words: RichText, { by, at, autosaved = false }: Saving,
): Promise<Result<number, 'changed-meanwhile'>> {
  return within(db, async (tx) => {
    const document = await documentOf(tx, 'network_analysis', orpCode)
    const now = await chapterRow(tx, document, chapter)
    if ((now?.version ?? 0) !== version) return failed('changed-meanwhile')
    const values = { words: JSON.stringify(words), autosaved, changed_by: by, changed_at: at, version: version + 1 }
    if (now === undefined) await tx.insertInto('document_chapter').values({ document_id: document, chapter, ...values }).execute()
    else {
      const continues = continuesStretch({ autosaved: now.autosaved, changedBy: now.changed_by, changedAt: now.changed_at }, { autosaved, by, at })
      if (!continues && now.version > 0) await keep(tx, document, chapter, now)
      await tx.updateTable('document_chapter').set(values).where('document_id', '=', document).where('chapter', '=', chapter).execute()
      // One stretch of writing is one entry of the audit.
      if (continues) return ok(version + 1)
    }
    await audit(tx, { by, action: 'outputs.saveWords', subject: { kind: 'document', id: document }, details: { chapter, version: version + 1, autosaved } })
    return ok(version + 1)
  })
}

const chapterRow = (tx: Tx, document: DocumentId, chapter: ChapterKey) => tx.selectFrom('document_chapter')
  .select(['words', 'autosaved', 'changed_by', 'changed_at', 'version']).where('document_id', '=', document).where('chapter', '=', chapter).executeTakeFirst()

type ChapterRow = NonNullable<Awaited<ReturnType<typeof chapterRow>>>

async function keep(tx: Tx, document: DocumentId, chapter: ChapterKey, { words, version, changed_by, changed_at }: ChapterRow): Promise<void> {
  await tx.insertInto('document_chapter_history')
    .values({ document_id: document, chapter, version, words: JSON.stringify(words), changed_by, changed_at }).execute()
}

/** Brings an earlier form back as a new version; today's words become an earlier form. */
export function restoreWords(db: Db, place: ChapterPlace, earlier: number, { by, at }: Saving): Promise<Result<number, 'changed-meanwhile' | 'no-such-version'>> {
  return within(db, async (tx) => {
    const document = await documentOf(tx, 'network_analysis', place.orpCode)
    const kept = await tx.selectFrom('document_chapter_history').select('words')
      .where('document_id', '=', document).where('chapter', '=', place.chapter).where('version', '=', earlier).executeTakeFirst()
    const now = await chapterRow(tx, document, place.chapter)
    if (!kept || !now) return failed('no-such-version')
    // Written by `keep` from a saved tree.
    return saveWords(tx, place, now.version, kept.words as RichText, { by, at })
  })
}

/** Takes a chapter into the document or leaves it out; the words stay. */
export function includeChapter(db: Db, { orpCode, chapter }: ChapterPlace, included: boolean, { by, at }: Saving): Promise<void> {
  return within(db, async (tx) => {
    const document = await documentOf(tx, 'network_analysis', orpCode)
    await tx.insertInto('document_chapter').values({ document_id: document, chapter, included, changed_by: by, changed_at: at, version: 0 })
      .onConflict((conflict) => conflict.columns(['document_id', 'chapter']).doUpdateSet({ included })).execute()
    await audit(tx, { by, action: included ? 'outputs.includeChapter' : 'outputs.excludeChapter', subject: { kind: 'document', id: document }, details: { chapter } })
  })
}

interface MadeVersion {
  readonly kind: DocumentKind
  readonly orpCode: OrpCode
  readonly number: number
  readonly content: DocumentContent
  readonly pages: number
  readonly pdf: FileId
  readonly archive: FileId
  readonly docx: FileId
  readonly by: PersonId
  readonly at: Date
  /** The job that made it; none makes two. */
  readonly runId: string
}

/** Keeps a made version with its frozen content and files. A number somebody took meanwhile is refused by the database. */
export async function keepVersion(tx: Tx, made: MadeVersion): Promise<void> {
  const { kind, orpCode, number, content, pages, by } = made
  const document = await documentOf(tx, kind, orpCode)
  await tx.insertInto('document_version').values({
    document_id: document, number, as_of: content.asOf, content: JSON.stringify(content), made_by: by, made_at: made.at, pages,
    pdf_ua_file_id: made.pdf, pdf_a_file_id: made.archive, docx_file_id: made.docx, job_run_id: made.runId,
  }).execute()
  await audit(tx, { by, action: 'outputs.makeVersion', subject: { kind: 'document', id: document }, details: { number, pages } })
}

/** A file of a version left the house: that is in the audit. */
export const recordDownload = (db: Db, by: PersonId, version: { readonly id: string, readonly number: number }, file: string): Promise<void> =>
  audit(db, { by, action: 'outputs.downloadVersion', subject: { kind: 'document_version', id: version.id }, details: { number: version.number, file } })
