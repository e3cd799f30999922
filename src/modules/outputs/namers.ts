import { personOf } from '#modules/access/index.ts'
import type { AppContext, Named, Namer } from '#web/context.ts'
import { documentKinds } from './documentKinds.ts'
import { documentPath } from './paths.ts'
import { may } from './policy.ts'
import { type NamedDocument, namedDocuments, namedVersions } from './queriesNamed.ts'

/** A document by its ORP, a version as its file is called; with the way there for whom the pages of the document open. */
function named(c: AppContext, { kind, orpCode, orp, number }: NamedDocument): Named {
  const { t } = c.var.ui
  const reader = personOf(c)
  const sees = kind === 'network_analysis' ? may.seeChapters : may.seeVersions
  return {
    title: number === null ? `${t(documentKinds[kind].crumb)}, ORP ${orp}` : t(documentKinds[kind].fileName, { orp, number }),
    path: reader && sees(reader, { orpCode }) ? documentPath(kind, orpCode) : null,
  }
}

const document: Namer = async (c, ids) => new Map((await namedDocuments(c.var.db, ids)).map((row) => [row.id, named(c, row)]))
const version: Namer = async (c, ids) => new Map((await namedVersions(c.var.db, ids)).map((row) => [row.id, named(c, row)]))

export const namers = { document, version }
