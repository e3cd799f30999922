import type { OrganisationId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { OrganisationCard } from '../cards.ts'
import { type ChangeOrigin, changesBetween, fieldsOf, isUnchanged, secretSeatFields } from '../history/changes.ts'
import { keepBeginning, keepChanges } from './cardChange.ts'
import { organisationColumns } from './columns.ts'
import { lockedCard } from './lockedCard.ts'
import { setArchived } from './setArchived.ts'
import { refreshOrganisations } from './refreshCards.ts'
import type { Conflict } from './outcomes.ts'

const subjectOf = (id: string) => ({ kind: 'organisation', id })

export function createOrganisation(
  db: Db | Tx, by: PersonId | null, card: OrganisationCard, origin: ChangeOrigin = 'hand',
): Promise<OrganisationId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('organisation').values({ ...organisationColumns(card), created_by: by })
      .returning('id').executeTakeFirstOrThrow()
    await keepBeginning(tx, by, origin, 'organisation', [id])
    await refreshOrganisations(tx, [id as OrganisationId])
    await audit(tx, { by, action: 'directory.createOrganisation', subject: subjectOf(id) })
    return id as OrganisationId
  })
}

/** Changes what the card says. Where nothing differs nothing is written, not even a version. */
export function changeOrganisation(
  db: Db | Tx, by: PersonId | null, id: OrganisationId, version: number, card: OrganisationCard,
  origin: ChangeOrigin = 'hand',
): Promise<Result<OrganisationId, Conflict>> {
  return within(db, async (tx) => {
    const before = await lockedCard(tx, 'organisation', id, organisationColumns(card))
    if (before?.version !== version) return failed('changed-meanwhile')
    const isSecret = await hasConfidentialPlace(tx, id)
    const after = { ...organisationColumns(card), ...await keptSeat(tx, id, card, before.columns) }
    const changes = changesBetween(fieldsOf(before.columns), fieldsOf(after), isSecret ? secretSeatFields : [])
    if (isUnchanged(changes)) return ok(id)
    await tx.updateTable('organisation').set({ ...after, updated_at: new Date(), version: version + 1 })
      .where('id', '=', id).execute()
    await keepChanges(tx, [{ kind: 'organisation', id, version: version + 1, by, origin, changes }])
    await refreshOrganisations(tx, [id])
    await audit(tx, { by, action: 'directory.changeOrganisation', subject: subjectOf(id) })
    return ok(id)
  })
}

type Seat = Pick<ReturnType<typeof organisationColumns>, 'seat_municipality_code' | 'seat_address' | 'seat_postal_code'>

/**
 * The address of a hidden seat is written and never read back, so an empty one keeps what is stored; only while the seat
 * stays hidden, for in another municipality what nobody was shown would appear.
 */
async function keptSeat(
  tx: Tx, id: OrganisationId, { seatAddress, seatMunicipality }: OrganisationCard, { seat_municipality_code, seat_address, seat_postal_code }: Seat,
): Promise<Partial<Seat>> {
  if (seatAddress !== null || !await hidesSeat(tx, id, seat_municipality_code)) return {}
  return await hidesSeat(tx, id, seatMunicipality) ? { seat_address, seat_postal_code } : { seat_postal_code: null }
}

async function hidesSeat(tx: Tx, id: OrganisationId, municipality: string | null): Promise<boolean> {
  const place = await tx.selectFrom('location').select('id').where('organisation_id', '=', id).where('confidential', '=', true)
    .where((where) => where.or([where('kind', '=', 'seat'), where('municipality_code', '=', municipality)])).limit(1).executeTakeFirst()
  return place !== undefined
}

export async function hasConfidentialPlace(tx: Tx, id: OrganisationId): Promise<boolean> {
  const place = await tx.selectFrom('location').select('id').where('organisation_id', '=', id)
    .where('confidential', '=', true).limit(1).executeTakeFirst()
  return place !== undefined
}

/** Archives or restores an organisation; its services leave or return to the search with it. */
export function setOrganisationArchived(
  db: Db | Tx, by: PersonId, id: OrganisationId, archivedAt: Date | null,
): Promise<void> {
  return within(db, async (tx) => {
    await setArchived(tx, by, 'organisation', id, archivedAt)
    await refreshOrganisations(tx, [id])
    await audit(tx, {
      by, action: archivedAt ? 'directory.archiveOrganisation' : 'directory.restoreOrganisation',
      subject: subjectOf(id),
    })
  })
}
