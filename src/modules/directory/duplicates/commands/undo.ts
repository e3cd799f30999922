import { sql } from 'kysely'
import type { OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { keepChanges } from '../../commands/cardChange.ts'
import { leavePlaces } from '../../commands/serviceParts.ts'
import { forgetOpenedSeats, hiddenSeats } from '../../commands/openedSeats.ts'
import type { Conflict } from '../../commands/outcomes.ts'
import { secretSeatFields } from '../../history/changes.ts'
import { returnLogo } from '../../logo/commands.ts'
import { compareRecords } from '../../registers/commands/compareRecords.ts'
import { type MergeFound, type PartedPlace, partedPlaces } from '../queries/merges.ts'
import { unmerged } from '../undoing.ts'
import { areAsSeen, flagsFollow, refreshBoth } from './merge.ts'
import { returnDoubled, turnAll } from './moved.ts'
import { writeCard } from './writeCard.ts'

/**
 * Makes two cards again: what moved goes back where it still stands, fields go back that nobody wrote since. Refused when it
 * was undone already, or when either card changed since the page was read.
 */
export function undoMerge(db: Db | Tx, by: PersonId, found: MergeFound, now: Date): Promise<Result<string, Conflict>> {
  return within(db, async (tx) => {
    const { id, kind, staying, goneId, moved } = found
    const open = await tx.updateTable('card_merge').set({ undone_at: now }).where('id', '=', id).where('undone_at', 'is', null).executeTakeFirst()
    if (open.numUpdatedRows === 0n || !await areAsSeen(tx, kind, [staying])) return failed('changed-meanwhile')
    if (!await takeOut(tx, by, found)) return failed('changed-meanwhile')
    const hidden = await hiddenSeats(tx, [staying.id])
    const { card, left } = unmerged(found)
    await writeCard(tx, { by, origin: 'restore', kind, before: staying, after: card, isSecret: 'hasSecretSeat' in staying && staying.hasSecretSeat })
    const parted = await partedPlaces(tx, found)
    await turnAll(tx, { kind, from: staying.id, to: goneId, by, origin: 'restore' }, moved)
    await partPlaces(tx, by, parted)
    await returnDoubled(tx, kind, goneId, moved)
    if (kind === 'organisation') await returnLogo(tx, { from: staying.id as OrganisationId, to: goneId as OrganisationId, by }, moved.logo)
    // The seat was everybody's before the merge; what was written over it while it was hidden is not.
    if (hidden.length > 0 && await isSeatWrittenSince(tx, id)) await forgetOpenedSeats(tx, by, 'restore', hidden)
    if (kind === 'service') await flagsFollow(tx, goneId as ServiceId, found.gone.organisationId as OrganisationId)
    await compareRecords(tx, kind, sql`select unnest(${[staying.id, goneId]}::uuid[]) as subject_id`)
    await refreshBoth(tx, kind, [staying.id, goneId])
    await audit(tx, { by, action: 'directory.undoMerge', subject: { kind, id: staying.id }, details: { gone: goneId, merge: id, left } })
    return ok(goneId)
  })
}

/** What was put together since the merge is of two organisations now: a service is given in no place of another one. */
async function partPlaces(tx: Tx, by: PersonId, parted: readonly PartedPlace[]): Promise<void> {
  for (const [id, some] of Map.groupBy(parted, ({ service }) => service)) {
    const { version } = await tx.updateTable('service').set((set) => ({ version: set('version', '+', 1) })).where('id', '=', id)
      .returning('version').executeTakeFirstOrThrow()
    const changes = await leavePlaces(tx, id, (place) => some.every(({ location }) => location !== place))
    await keepChanges(tx, [{ kind: 'service', id, version, by, origin: 'restore', changes }])
  }
}

async function isSeatWrittenSince(tx: Tx, merge: string): Promise<boolean> {
  const { rows } = await sql`
    select from card_merge m join card_change k on k.subject_kind = 'organisation' and k.subject_id = m.staying_id and k.version > m.staying_version
    where m.id = ${merge} and k.changes ?| ${[...secretSeatFields, 'seatMunicipality']}::text[] limit 1`.execute(tx)
  return rows.length > 0
}

/** The gone card leaves the archive, when it is still there because of this merge. */
async function takeOut(tx: Tx, by: PersonId, { kind, staying, goneId }: MergeFound): Promise<boolean> {
  const row = await tx.updateTable(kind).set((set) => ({ archived_at: null, merged_into: null, version: set('version', '+', 1) }))
    .where('id', '=', goneId).where('merged_into', '=', staying.id).where('archived_at', 'is not', null).returning('version').executeTakeFirst()
  if (!row) return false
  await keepChanges(tx, [{ kind, id: goneId, version: row.version, by, origin: 'restore', changes: { archived: { before: true, after: false } } }])
  return true
}
