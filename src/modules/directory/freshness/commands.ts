import type { FlagId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { FlagAnswer } from '../codelists/index.ts'
import { lockedCard } from '../commands/lockedCard.ts'
import type { Conflict, Verification } from '../commands/outcomes.ts'
import { setVerified } from '../commands/setVerified.ts'
import { changesAfter } from '../history/queries.ts'
import type { FlagInput } from './input.ts'

/** What a flag is about: an organisation, or one of its services. */
export interface Flagged { readonly organisationId: OrganisationId, readonly serviceId: ServiceId | null }

/** More that wait on one card than anybody could read: further ones say nothing new. */
const mostWaiting = 20

/**
 * Keeps that somebody without an account says a card is wrong; nothing of who it was. The caller has passed the words
 * through the guard.
 */
export function raiseFlag(db: Db | Tx, { organisationId, serviceId }: Flagged, { about, note }: FlagInput, at: Date): Promise<Result<FlagId, 'enough'>> {
  return within(db, async (tx) => {
    const { waiting } = await tx.selectFrom('card_flag').select((select) => select.fn.countAll<number>().as('waiting'))
      .where('organisation_id', '=', organisationId).where('service_id', 'is not distinct from', serviceId)
      .where('answer', 'is', null).executeTakeFirstOrThrow()
    if (waiting >= mostWaiting) return failed('enough')
    const { id } = await tx.insertInto('card_flag')
      .values({ organisation_id: organisationId, service_id: serviceId, about, note, raised_at: at })
      .returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by: null, action: 'directory.raiseFlag', subject: { kind: 'card_flag', id } })
    return ok(id as FlagId)
  })
}

/** Says how a flag ended. A second answer is refused: somebody was quicker. */
export function answerFlag(
  db: Db | Tx, by: PersonId, id: FlagId, answer: FlagAnswer, at: Date,
): Promise<Result<FlagId, 'answered'>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('card_flag').set({ answer, answered_at: at, answered_by: by })
      .where('id', '=', id).where('answer', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('answered')
    await audit(tx, { by, action: 'directory.answerFlag', subject: { kind: 'card_flag', id }, details: { answer } })
    return ok(id)
  })
}

/** The answer was a mistake: the flag waits again. */
export function reopenFlag(db: Db | Tx, by: PersonId, id: FlagId): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('card_flag').set({ answer: null, answered_at: null, answered_by: null }).where('id', '=', id).execute()
    await audit(tx, { by, action: 'directory.reopenFlag', subject: { kind: 'card_flag', id } })
  })
}

/** A card that can be found true: an organisation, one of its services or places. */
export interface Verifiable {
  readonly kind: 'organisation' | 'service' | 'location'
  readonly id: string
  /** The version that was looked at; left out where the card is found true as it stands. */
  readonly version?: number
}

/**
 * „Vše platí“: nothing on the cards changes but who verified them, when and until when. Refused where a card says something
 * else than what was looked at, or is in the archive by now.
 */
export function verifyCards(
  db: Db | Tx, by: PersonId, cards: readonly Verifiable[], verified: Verification,
): Promise<Result<number, Conflict | 'archived'>> {
  return within(db, async (tx) => {
    for (const card of cards) {
      const seen = await asSeen(tx, card)
      if (seen !== null) return failed(seen)
    }
    const changed: Verifiable[] = []
    for (const card of cards) if (await setVerified(tx, by, card.kind, card.id, verified)) changed.push(card)
    const [first, ...more] = changed
    if (first) {
      const { kind, id } = first
      await audit(tx, { by, action: 'directory.verify', subject: { kind, id }, details: { more: more.map((card) => card.id) } })
    }
    return ok(changed.length)
  })
}

const ofVerification = ['verifiedOn', 'verifiedUntil', 'verifiedBy']

/** Null where the card, locked, says what it said in that version, whoever found it true since; else why it may not be found true. */
async function asSeen(tx: Tx, { kind, id, version }: Verifiable): Promise<Conflict | 'archived' | null> {
  if (version === undefined) return null
  const stored = await lockedCard(tx, kind, id, { archived_at: null as Date | null })
  if (stored?.columns.archived_at instanceof Date) return 'archived'
  if (!stored || stored.version === version) return null
  if (version > stored.version) return 'changed-meanwhile'
  const since = await changesAfter(tx, kind, id, version)
  return since.every(({ changes }) => Object.keys(changes).every((field) => ofVerification.includes(field))) ? null : 'changed-meanwhile'
}
