import type { LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { type CardChange, keepChanges } from '../commands/cardChange.ts'
import { contactsFollow, whileContactsFollow } from '../commands/contactsFollow.ts'
import { lockedCard } from '../commands/lockedCard.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { refreshServices } from '../commands/refreshCards.ts'
import { leavePlaces } from '../commands/serviceParts.ts'
import { draftsFollow } from '../drafts/commands.ts'
import { placesAlong } from './queries.ts'

export interface Move {
  readonly service: ServiceId
  /** The version of the service the decision was made over. */
  readonly version: number
  readonly from: OrganisationId
  readonly to: OrganisationId
  /** Places wanted along; those that may not go stay behind. */
  readonly places: readonly LocationId[]
}

/**
 * Moves a service to another organisation. What registers said of it, who watches it and its history stay with it; flags
 * and its own contacts go with it; places that do not go are no longer its own. Moving it back is another move.
 */
export function moveService(db: Db | Tx, by: PersonId, move: Move): Promise<Result<ServiceId, Conflict>> {
  return within(db, async (tx) => {
    const { service: id, from, to, version } = move
    const after = { organisation_id: to }
    const before = await lockedCard(tx, 'service', id, after)
    if (before?.version !== version || before.columns.organisation_id !== from || !await isThere(tx, to)) return failed('changed-meanwhile')
    const mayGo = new Set(await placesAlong(tx, id))
    const along = move.places.filter((place) => mayGo.has(place))
    const places = await leavePlaces(tx, id, (place) => along.includes(place))
    const contacts = await whileContactsFollow(tx, async () => {
      await tx.updateTable('service').set({ ...after, updated_at: new Date(), version: version + 1 }).where('id', '=', id).execute()
      return contactsFollow(tx, { by, service: id, from, to, origin: 'hand' })
    })
    await draftsFollow(tx, [id], to)
    await tx.updateTable('card_flag').set(after).where('service_id', '=', id).execute()
    const organisationId = { before: from, after: to }
    await keepChanges(tx, [
      { kind: 'service', id, version: version + 1, by, origin: 'hand', changes: { organisationId, ...places } },
      ...await placesMoved(tx, by, along, from, to),
    ])
    await refreshServices(tx, [id])
    await audit(tx, { by, action: 'directory.moveService', subject: { kind: 'service', id }, details: { from, to, places: along.length, contacts } })
    return ok(id)
  })
}

/** The organisation is there and stays so until the move is written. */
async function isThere(tx: Tx, id: OrganisationId): Promise<boolean> {
  const row = await tx.selectFrom('organisation').select('id').where('id', '=', id).where('archived_at', 'is', null).forShare().executeTakeFirst()
  return row !== undefined
}

async function placesMoved(
  tx: Tx, by: PersonId, along: readonly LocationId[], from: OrganisationId, to: OrganisationId,
): Promise<CardChange[]> {
  if (along.length === 0) return []
  const rows = await tx.updateTable('location').set((set) => ({ organisation_id: to, version: set('version', '+', 1) }))
    .where('id', 'in', [...along]).returning(['id', 'version']).execute()
  return rows.map(({ id, version }) =>
    ({ kind: 'location', id, version, by, origin: 'hand', changes: { organisationId: { before: from, after: to } } }))
}
