import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'

/** A card that can be watched; an organisation is watched with its services. */
export interface Watchable { readonly kind: 'organisation' | 'service', readonly id: string }

const columnsOf = ({ kind, id }: Watchable) => ({ organisation_id: kind === 'organisation' ? id : null, service_id: kind === 'service' ? id : null })

/** From now on the person is told what changes on the card. */
export function watchCard(db: Db | Tx, by: PersonId, card: Watchable, now: Date): Promise<void> {
  return within(db, async (tx) => {
    await tx.insertInto('card_watch').values({ person_id: by, ...columnsOf(card), since: now, seen_at: now })
      .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id', 'service_id']).doNothing()).execute()
    await audit(tx, { by, action: 'directory.watch', subject: card })
  })
}

export function unwatchCard(db: Db | Tx, by: PersonId, card: Watchable): Promise<void> {
  return within(db, async (tx) => {
    const { organisation_id, service_id } = columnsOf(card)
    await tx.deleteFrom('card_watch').where('person_id', '=', by).where('organisation_id', 'is not distinct from', organisation_id)
      .where('service_id', 'is not distinct from', service_id).execute()
    await audit(tx, { by, action: 'directory.unwatch', subject: card })
  })
}

/** The person has read what changed until now. Only their own reading place moves, so nothing of it is in the audit. */
export const markSeen = async (db: Db | Tx, by: PersonId, now: Date): Promise<void> => {
  await db.updateTable('card_watch').set({ seen_at: now }).where('person_id', '=', by).execute()
}
