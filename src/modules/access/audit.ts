import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'

/** What happened, for the audit: `action` is `room.verb`. Never personal data or texts: ids, names of fields, counts. */
export interface AuditEntry {
  readonly by: PersonId | null
  readonly action: string
  readonly subject?: { readonly kind: string, readonly id: string }
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes one entry, inside the transaction of the change it tells of. */
export async function audit(db: Db | Tx, { by, action, subject, details = {} }: AuditEntry): Promise<void> {
  await db.insertInto('audit_entry').values({
    actor_id: by, action, subject_kind: subject?.kind ?? null, subject_id: subject?.id ?? null, details: JSON.stringify(details),
  }).execute()
}
