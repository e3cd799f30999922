import { sql } from 'kysely'
import type { LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { keepChanges } from '../../commands/cardChange.ts'
import { closePlaces } from '../../commands/closePlaces.ts'
import type { Conflict } from '../../commands/outcomes.ts'
import { refreshOrganisations, refreshServices } from '../../commands/refreshCards.ts'
import { followLogo } from '../../logo/commands.ts'
import { compareRecords } from '../../registers/commands/compareRecords.ts'
import { type CardPair, mergedCard, type MergedKind } from '../choice.ts'
import { type Moved, turnAll } from './moved.ts'
import { writeCard } from './writeCard.ts'

/**
 * Makes one card of two: the chosen fields of the gone one are written into the one that stays, everything that belonged to
 * it moves, and it goes to the archive with a pointer. One entry in the audit. Answers with the merge, by which it is undone.
 */
export function mergeCards(db: Db | Tx, by: PersonId, pair: CardPair, fromGone: readonly string[], now: Date): Promise<Result<string, Conflict>> {
  return within<Result<string, Conflict>>(db, async (tx) => {
    const { kind, staying, gone } = pair
    if (!await areAsSeen(tx, kind, [staying, gone])) return failed('changed-meanwhile')
    const isSecret = pair.kind === 'organisation' && (pair.staying.hasSecretSeat || pair.gone.hasSecretSeat)
    const version = await writeCard(tx, { by, origin: 'merge', kind, before: staying, after: mergedCard(pair, fromGone), isSecret })
    const turned = await turnAll(tx, { kind, from: gone.id, to: staying.id, by, origin: 'merge' })
    const moved = { ...turned, logo: pair.kind === 'organisation' ? await followLogo(tx, { from: pair.gone.id, to: pair.staying.id, by }) : null }
    if (pair.kind === 'service') await flagsFollow(tx, pair.staying.id, pair.staying.organisationId)
    if (kind === 'organisation') await closePlaces(tx, { by, origin: 'merge' }, await confidentialOf(tx, staying.id))
    await putAway(tx, by, pair, now)
    await compareRecords(tx, kind, sql`select ${staying.id}::uuid as subject_id`)
    await refreshBoth(tx, kind, [staying.id, gone.id])
    const { id } = await tx.insertInto('card_merge').values({
      kind, staying_id: staying.id, gone_id: gone.id, staying_version: version, moved: JSON.stringify(moved), merged_by: by, merged_at: now,
    }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'directory.mergeCards', subject: { kind, id: staying.id }, details: { gone: gone.id, merge: id, moved: countsOf(moved) } })
    return ok(id)
  })
}

interface Seen { readonly id: string, readonly version: number }

/** Both rows locked, neither archived nor changed since they were read. */
export async function areAsSeen(tx: Tx, kind: MergedKind, cards: readonly Seen[]): Promise<boolean> {
  const rows = await tx.selectFrom(kind).select(['id', 'version']).where('id', 'in', cards.map(({ id }) => id))
    .where('archived_at', 'is', null).orderBy('id').forUpdate().execute()
  return rows.length === cards.length && cards.every(({ id, version }) => rows.some((row) => row.id === id && row.version === version))
}

/** A flag of a service bears its organisation too. */
export async function flagsFollow(tx: Tx, service: ServiceId, organisation: OrganisationId): Promise<void> {
  await tx.updateTable('card_flag').set({ organisation_id: organisation }).where('service_id', '=', service).execute()
}

/** What was open on one card and confidential on the other is one organisation's now. */
async function confidentialOf(tx: Tx, organisation: string): Promise<LocationId[]> {
  const rows = await tx.selectFrom('location').select('id').where('organisation_id', '=', organisation).where('confidential', '=', true).orderBy('id').execute()
  return rows.map(({ id }) => id as LocationId)
}

async function putAway(tx: Tx, by: PersonId, { kind, staying, gone }: CardPair, now: Date): Promise<void> {
  const version = gone.version + 1
  await tx.updateTable(kind).set({ archived_at: now, merged_into: staying.id, version }).where('id', '=', gone.id).execute()
  await keepChanges(tx, [{ kind, id: gone.id, version, by, origin: 'merge', changes: { archived: { before: false, after: true } } }])
}

/** What is kept beside both cards may say something else now. */
export const refreshBoth = (tx: Tx, kind: MergedKind, ids: readonly string[]): Promise<void> => kind === 'organisation'
  ? refreshOrganisations(tx, ids as readonly OrganisationId[]) : refreshServices(tx, ids as readonly ServiceId[])

const countsOf = (moved: Moved): Record<string, number> =>
  Object.fromEntries(Object.entries({ ...moved, logo: moved.logo === null ? [] : [moved.logo] }).flatMap(([table, rows]) => rows.length === 0 ? [] : [[table, rows.length]]))
