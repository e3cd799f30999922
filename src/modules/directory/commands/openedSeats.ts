import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { type ChangeOrigin, hiddenChange, secretSeatFields } from '../history/changes.ts'
import { hasSecretSeat } from '../queries/organisations.ts'
import { keepChanges } from './cardChange.ts'
import { refreshOrganisations } from './refreshCards.ts'

// A seat is hidden by where a confidential place is. When the place or the seat turns out to be elsewhere, or the secrecy is
// lifted, the stored address would appear though nobody who wrote that could see it: so it goes, as that of the place does.

/** Those of the organisations whose seat is hidden now. */
export async function hiddenSeats(tx: Tx, organisations: readonly string[]): Promise<OrganisationId[]> {
  if (organisations.length === 0) return []
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id from organisation o where o.id = any(${[...organisations]}::uuid[]) and ${hasSecretSeat} order by o.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Forgets the addresses of seats that were hidden before a change and are not after it. */
export async function forgetOpenedSeats(tx: Tx, by: PersonId | null, origin: ChangeOrigin, hiddenBefore: readonly OrganisationId[]): Promise<void> {
  if (hiddenBefore.length === 0) return
  const { rows } = await sql<{ id: OrganisationId, version: number }>`
    update organisation o set seat_address = null, seat_postal_code = null, version = o.version + 1, updated_at = now()
    where o.id = any(${[...hiddenBefore]}::uuid[]) and not ${hasSecretSeat} and (o.seat_address is not null or o.seat_postal_code is not null)
    returning o.id, o.version`.execute(tx)
  const changes = Object.fromEntries(secretSeatFields.map((field) => [field, hiddenChange]))
  await keepChanges(tx, rows.map(({ id, version }) => ({ kind: 'organisation', id, version, by, origin, changes })))
  await refreshOrganisations(tx, rows.map(({ id }) => id))
}
