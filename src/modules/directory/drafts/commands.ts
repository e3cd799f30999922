import { sql } from 'kysely'
import type { PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { firstOf, type Typed } from '#web/form.ts'
import type { LocationCard } from '../cards.ts'
import { createLocation } from '../commands/locations.ts'
import { rowField } from '../input/rows.ts'
import { type DraftForm, draftMark, keptOf } from './draft.ts'
import { oldestDraft } from './queries.ts'

// A draft changes no card and nobody else sees it, so it leaves no mark in the audit.

const marked = sql<string>`coalesce(card_draft.typed -> ${draftMark} ->> 0, '')`

interface Written { readonly typed: Typed, readonly version: number | null, readonly now: Date }

/**
 * Keeps what was written so far over what this opening of the form kept before. False where what another one kept waits still;
 * only `instead` of it is this kept then.
 */
export async function keepDraft(db: Db, by: PersonId, form: DraftForm, { typed, version, now }: Written, instead = false): Promise<boolean> {
  const row = { typed: JSON.stringify(keptOf(typed, form)), version, saved_at: now, organisation_id: form.organisation }
  const { numInsertedOrUpdatedRows } = await db.insertInto('card_draft').values({ person_id: by, form: form.key, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'form']).doUpdateSet(row).where((where) => where.or([
      where.val(instead), where(marked, '=', firstOf(typed, draftMark)), where('card_draft.saved_at', '<=', oldestDraft(now)),
    ]))).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows !== 0n
}

/** Forgets a draft its author does not want. */
export async function dropDraft(db: Db, by: PersonId, { key }: DraftForm): Promise<void> {
  await db.deleteFrom('card_draft').where('person_id', '=', by).where('form', '=', key).execute()
}

/** Forgets the draft of a form that was saved. One that another opening of the form kept goes on waiting. */
export async function dropSaved(db: Db, by: PersonId, { key }: DraftForm, typed: Typed): Promise<void> {
  await db.deleteFrom('card_draft').where('person_id', '=', by).where('form', '=', key)
    .where(marked, '=', firstOf(typed, draftMark)).execute()
}

/** Makes a place and ticks it in the form that waits for it. False when that form waits no more: it was saved or thrown away. */
export const addAwaitedPlace = (db: Db, by: PersonId, { key }: DraftForm, card: LocationCard): Promise<boolean> => within(db, async (tx) => {
  const id = await createLocation(tx, by, card)
  const { numUpdatedRows } = await tx.updateTable('card_draft')
    .set({ typed: sql`typed || ${JSON.stringify({ [rowField('place', id, 'here')]: ['on'] })}::jsonb` })
    .where('person_id', '=', by).where('form', '=', key).executeTakeFirst()
  return numUpdatedRows > 0n
})
