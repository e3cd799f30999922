import type { Db } from '#db/connection.ts'
import { retentionOf, type Scope } from '#modules/access/index.ts'
import type { Typed } from '#web/form.ts'

/** What somebody began to write, and from which version of the card. */
export interface Draft {
  readonly typed: Typed
  /** None for a card that is only being written. */
  readonly version: number | null
  readonly savedAt: Date
}

const millisecondsPerDay = 86_400_000

/** What was saved before is as if it were not, though it goes only with the next purge. */
export const oldestDraft = (now: Date): Date => new Date(now.getTime() - retentionOf('drafts').usual.length * millisecondsPerDay)

/** The person's own draft of the form; nobody reads another's, and an old one is as if it were not. */
export async function draftOf(db: Db, scope: Scope, key: string, now: Date): Promise<Draft | null> {
  const row = await db.selectFrom('card_draft').select(['typed', 'version', 'saved_at as savedAt'])
    .where('person_id', '=', scope.personId).where('form', '=', key).where('saved_at', '>', oldestDraft(now)).executeTakeFirst()
  // Written only by keepDraft.
  return row ? { ...row, typed: row.typed as Typed } : null
}
