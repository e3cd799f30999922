import type { EngagementId, IsoDate, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit, grantRole } from '#modules/access/index.ts'
import type { EngagementTerms, NewEngagement } from './input.ts'

/** What an engagement consists of; shares are optional parts of the hours by territory. */
type Begun = Omit<NewEngagement, 'personId' | 'withoutContact'> & { readonly shares?: Readonly<Record<string, number>> }

/** Begins an engagement and gives the role that goes with it in every territory: one change. */
export function beginEngagement(db: Db | Tx, by: PersonId | null, person: PersonId, input: Begun): Promise<EngagementId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('engagement').values({ person_id: person, role: input.role, ...columns(input) })
      .returning('id').executeTakeFirstOrThrow()
    const isLocal = input.role === 'local_networker'
    for (const code of input.territories) {
      const grant = await grantRole(tx, by, person, {
        role: input.role, scopeKind: isLocal ? 'orp' : 'region', scopeCode: code, from: input.from, to: input.to,
      })
      await tx.insertInto('engagement_territory').values({
        engagement_id: id, orp_code: isLocal ? code : null, region_code: isLocal ? null : code, grant_id: grant, share: input.shares?.[code] ?? null,
      }).execute()
    }
    await audit(tx, { by, action: 'work.beginEngagement', subject: { kind: 'engagement', id }, details: { territories: input.territories } })
    return id as EngagementId
  })
}

/** Forgets how the public could reach people whose accounts were erased. Inside the transaction that erases them. */
export async function forgetPublicContacts(tx: Tx, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return
  await tx.updateTable('engagement').set({ public_email: null, public_phone: null, public_note: null }).where('person_id', 'in', [...persons]).execute()
}

/** Changes the terms; the grants follow the dates. */
export function changeEngagement(db: Db, by: PersonId, id: EngagementId, terms: EngagementTerms): Promise<Result<EngagementId, 'changed-meanwhile'>> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('engagement').set((set) => ({ ...columns(terms), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', terms.version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await tx.updateTable('role_grant').set({ valid_from: terms.from, valid_to: terms.to })
      .where('id', 'in', (select) => select.selectFrom('engagement_territory').select('grant_id').where('engagement_id', '=', id)).execute()
    await audit(tx, { by, action: 'work.changeEngagement', subject: { kind: 'engagement', id } })
    return ok(id)
  })
}

const columns = (terms: Omit<EngagementTerms, 'version' | 'from' | 'to' | 'withoutContact'> & { from: string, to: string | null }) => ({
  kind: terms.kind, employer: terms.employer, host_office: terms.hostOffice, hours_cap: terms.hoursCap,
  valid_from: terms.from as IsoDate, valid_to: terms.to as IsoDate | null,
  public_email: terms.publicEmail, public_phone: terms.publicPhone, public_note: terms.publicNote,
})

/** Whoever takes the table away is in the log. */
export const recordExport = (db: Db, by: PersonId, format: string, rows: number): Promise<void> =>
  audit(db, { by, action: 'work.exportEngagements', details: { format, rows } })
