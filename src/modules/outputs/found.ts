import type { Place, Scope } from '#modules/access/index.ts'
import { chosenOrp, type Orp } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { type ChapterKey, chapterBySlug } from './chapterKeys.ts'
import { type DocumentVersion, versionById } from './queries.ts'

/** A chapter of the analysis of the ORP the page is turned to, as a policy is asked about it. */
export interface ChapterSubject extends Place { readonly orp: Orp, readonly chapter: ChapterKey }

export async function chosenChapter(c: AppContext): Promise<ChapterSubject | null> {
  const chapter = chapterBySlug(c.req.param('chapter'))
  if (chapter === null) return null
  const orp = await chosenOrp(c)
  return orp && { orp, chapter, orpCode: orp.code }
}

export type VersionSubject = DocumentVersion & Place

export const versionOfPath = (c: AppContext, scope: Scope): Promise<VersionSubject | null> =>
  versionById(c.var.db, scope, c.req.param('version') ?? '')
