import { sql } from 'kysely'
import type { OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { OrganisationCard } from '../cards.ts'
import { organisationColumns } from './columns.ts'
import { refreshSearch } from './searchRow.ts'
import type { Conflict, Verification } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'organisation', id })

export function createOrganisation(db: Db | Tx, by: PersonId | null, card: OrganisationCard): Promise<OrganisationId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('organisation').values({ ...organisationColumns(card), created_by: by })
      .returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.createOrganisation', subject: subjectOf(id) })
    return id as OrganisationId
  })
}

/**
 * Where a place of the organisation is confidential, the address of the seat is written and never read back, so an empty
 * one keeps what is stored.
 */
const keptSeatAddress = sql<string | null>`case when exists (
  select from location l where l.organisation_id = organisation.id and l.confidential) then seat_address end`

export function changeOrganisation(
  db: Db | Tx, by: PersonId | null, id: OrganisationId, version: number, card: OrganisationCard,
): Promise<Result<OrganisationId, Conflict>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('organisation')
      .set((set) => ({
        ...organisationColumns(card), seat_address: card.seatAddress ?? keptSeatAddress, updated_at: new Date(),
        version: set('version', '+', 1),
      }))
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await refreshSearch(tx, await servicesOf(tx, id))
    await audit(tx, { by, action: 'directory.changeOrganisation', subject: subjectOf(id) })
    return ok(id)
  })
}

/** „Vše platí“: nothing on the card changes but who verified it and when. */
export function verifyOrganisation(
  db: Db | Tx, by: PersonId, id: OrganisationId, verified: Verification,
): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('organisation')
      .set((set) => ({ verified_on: verified.on, verified_by: verified.by, version: set('version', '+', 1) }))
      .where('id', '=', id).execute()
    await audit(tx, { by, action: 'directory.verifyOrganisation', subject: subjectOf(id) })
  })
}

/** Archives or restores an organisation; its services leave or return to the search with it. */
export function setOrganisationArchived(
  db: Db | Tx, by: PersonId, id: OrganisationId, archivedAt: Date | null,
): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('organisation').set((set) => ({ archived_at: archivedAt, version: set('version', '+', 1) }))
      .where('id', '=', id).execute()
    await refreshSearch(tx, await servicesOf(tx, id))
    await audit(tx, {
      by, action: archivedAt ? 'directory.archiveOrganisation' : 'directory.restoreOrganisation',
      subject: subjectOf(id),
    })
  })
}

async function servicesOf(tx: Tx, organisation: OrganisationId): Promise<ServiceId[]> {
  const rows = await tx.selectFrom('service').select('id').where('organisation_id', '=', organisation).execute()
  return rows.map(({ id }) => id as ServiceId)
}
