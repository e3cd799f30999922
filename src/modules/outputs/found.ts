import type { Place, Scope } from '#modules/access/index.ts'
import { type Orp, orpByCode, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { type ChapterKey, chapterBySlug } from './chapterKeys.ts'
import { type DocumentVersion, versionById } from './queries.ts'

/** The ORP named in the address. */
export async function orpOfPath(c: AppContext): Promise<OrpSubject | null> {
  const orp = await orpByCode(c.var.db, c.req.param('orp') ?? '')
  return orp && { ...orp, orpCode: orp.code }
}

/** A chapter of the analysis of an ORP, as a policy is asked about it. */
export interface ChapterSubject extends Place { readonly orp: Orp, readonly chapter: ChapterKey }

export async function chapterOfPath(c: AppContext): Promise<ChapterSubject | null> {
  const chapter = chapterBySlug(c.req.param('chapter'))
  if (chapter === null) return null
  const orp = await orpByCode(c.var.db, c.req.param('orp') ?? '')
  return orp && { orp, chapter, orpCode: orp.code }
}

export type VersionSubject = DocumentVersion & Place

export const versionOfPath = (c: AppContext, scope: Scope): Promise<VersionSubject | null> =>
  versionById(c.var.db, scope, c.req.param('version') ?? '')
