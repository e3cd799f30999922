import { sql } from 'kysely'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { firstOf, type Typed } from '#web/form.ts'
import type { LocationCard } from '../cards.ts'
import { createLocation } from '../commands/locations.ts'
import { rowField, rowKeys } from '../input/rows.ts'
import { type DraftForm, draftMark, keptOf, newServiceDraft, serviceDraft } from './draft.ts'
import { oldestDraft } from './queries.ts'

// A draft changes no card and nobody else sees it, so it leaves no mark in the audit.

const marked = sql<string>`coalesce(card_draft.typed -> ${draftMark} ->> 0, '')`

interface Written { readonly typed: Typed, readonly version: number | null, readonly now: Date }

/**
 * Keeps what was written so far over what this opening of the form kept before. False where what another one kept waits still;
 * only `instead` of it is this kept then.
 */
export function keepDraft(db: Db, by: PersonId, form: DraftForm, { typed, version, now }: Written, instead = false): Promise<boolean> {
  return within(db, async (tx) => {
    const without = [...form.without, ...await secretNotes(tx, typed)]
    const row = { typed: JSON.stringify(keptOf(typed, { without })), version, saved_at: now, organisation_id: form.organisation }
    const { numInsertedOrUpdatedRows } = await tx.insertInto('card_draft').values({ person_id: by, form: form.key, ...row })
      .onConflict((conflict) => conflict.columns(['person_id', 'form']).doUpdateSet(row).where((where) => where.or([
        where.val(instead), where(marked, '=', firstOf(typed, draftMark)), where('card_draft.saved_at', '<=', oldestDraft(now)),
      ]))).executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows !== 0n
  })
}

/** The way to a confidential place, from a form opened before it was closed. A closing that is just being written is waited for. */
async function secretNotes(tx: Tx, typed: Typed): Promise<string[]> {
  const places = rowKeys(typed, 'place').filter(isUuid)
  if (places.length === 0) return []
  const rows = await tx.selectFrom('location').select(['id', 'confidential']).where('id', 'in', places).orderBy('id').forShare().execute()
  return rows.filter(({ confidential }) => confidential).map(({ id }) => rowField('place', id, 'note'))
}

/** Forgets a draft its author does not want. */
export async function dropDraft(db: Db, by: PersonId, { key }: Pick<DraftForm, 'key'>): Promise<void> {
  await db.deleteFrom('card_draft').where('person_id', '=', by).where('form', '=', key).execute()
}

/** Forgets the draft of a form that was saved. One that another opening of the form kept goes on waiting. */
export async function dropSaved(db: Db, by: PersonId, { key }: DraftForm, typed: Typed): Promise<void> {
  await db.deleteFrom('card_draft').where('person_id', '=', by).where('form', '=', key)
    .where(marked, '=', firstOf(typed, draftMark)).execute()
}

interface Carried { readonly person_id: string, readonly mark: string }

/**
 * Drafts of a new service go to another organisation, or `only` those that went before; one stays behind where its author has
 * another one there.
 */
export async function carryDrafts(
  tx: Tx, { from, to }: { readonly from: string, readonly to: string }, only?: readonly Carried[],
): Promise<Carried[]> {
  const [gone, staying] = [from, to].map((id) => newServiceDraft(id as OrganisationId))
  const { rows } = await sql<Carried>`
    update card_draft set form = ${staying?.key}, organisation_id = ${to} where form = ${gone?.key}
      and not exists (select from card_draft x where x.person_id = card_draft.person_id and x.form = ${staying?.key})
      ${only ? sql`and (person_id::text, ${marked}) in (select person_id, mark from jsonb_to_recordset(${JSON.stringify(only)}::jsonb) as o(person_id text, mark text))` : sql``}
    returning person_id, ${marked} as mark`.execute(tx)
  return rows
}

/** Drafts of services that went to another organisation are its own too. */
export async function draftsFollow(tx: Tx, services: readonly string[], organisation: string): Promise<void> {
  if (services.length === 0) return
  await tx.updateTable('card_draft').set({ organisation_id: organisation })
    .where('form', 'in', services.map((id) => serviceDraft(organisation as OrganisationId, id as ServiceId).key)).execute()
}

/** Makes a place and ticks it in the form that waits for it. False when that form waits no more: it was saved or thrown away. */
export const addAwaitedPlace = (db: Db, by: PersonId, { key }: DraftForm, card: LocationCard): Promise<boolean> => within(db, async (tx) => {
  const id = await createLocation(tx, by, card)
  const { numUpdatedRows } = await tx.updateTable('card_draft')
    .set({ typed: sql`typed || ${JSON.stringify({ [rowField('place', id, 'here')]: ['on'] })}::jsonb` })
    .where('person_id', '=', by).where('form', '=', key).executeTakeFirst()
  return numUpdatedRows > 0n
})
