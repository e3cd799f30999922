import { sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { Db } from '#db/connection.ts'
import type { DocumentKind } from './documentKinds.ts'

/** What the log of changes calls a document, or its version with a number. */
export interface NamedDocument { readonly id: string, readonly kind: DocumentKind, readonly orpCode: string, readonly orp: string, readonly number: number | null }

export async function namedDocuments(db: Db, ids: readonly string[]): Promise<NamedDocument[]> {
  const { rows } = await sql<NamedDocument>`
    select d.id, d.kind, d.orp_code as "orpCode", orp.name as orp, null::int as number
    from document d join orp on orp.code = d.orp_code where d.id = any(${ids.filter(isUuid)}::uuid[])`.execute(db)
  return rows
}

export async function namedVersions(db: Db, ids: readonly string[]): Promise<NamedDocument[]> {
  const { rows } = await sql<NamedDocument>`
    select v.id, d.kind, d.orp_code as "orpCode", orp.name as orp, v.number from document_version v
    join document d on d.id = v.document_id join orp on orp.code = d.orp_code where v.id = any(${ids.filter(isUuid)}::uuid[])`.execute(db)
  return rows
}
