import type { OrganisationId } from '#core/ids.ts'
import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import type { CardKind } from '../history/changes.ts'
import { cardPath } from '../duplicates/paths.ts'
import { mergedInto } from '../duplicates/queries/merges.ts'

/** A form of a card that is in the archive, or of something new on such a card: nothing is written there. */
export interface ArchivedState {
  /** The card that stays, when this one was merged into it. */
  readonly merged: { readonly name: string, readonly path: string } | null
  /** Where the archived card is shown, and brought back. */
  readonly page: string
  /** What became of the words that were to be saved; null when none were sent. */
  readonly sent: 'kept' | 'shown' | null
}

interface ArchivedCard { readonly kind: CardKind, readonly id: string, readonly page: string }

/** What is said above such a form, and where it leads. */
export async function archivedState(c: AppContext, scope: Scope, { kind, id, page }: ArchivedCard, sent: ArchivedState['sent']): Promise<ArchivedState> {
  if (kind !== 'organisation' && kind !== 'service') return { merged: null, page, sent }
  const merged = await mergedInto(c.var.db, scope, kind, id)
  return { merged: merged && { name: merged.name, path: cardPath(kind, merged.id) }, page, sent }
}

/** The same of something new on an organisation; nothing while that is not in the archive. */
export async function archivedHome(
  c: AppContext, scope: Scope, { id, isArchived }: { readonly id: OrganisationId, readonly isArchived: boolean }, sent: ArchivedState['sent'],
): Promise<ArchivedState | undefined> {
  return isArchived ? archivedState(c, scope, { kind: 'organisation', id, page: cardPath('organisation', id) }, sent) : undefined
}
