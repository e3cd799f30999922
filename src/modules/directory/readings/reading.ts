import type { IsoDate } from '#core/ids.ts'
import type { Person } from '#modules/access/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import { type Guarded, isClean } from '#web/guard.ts'
import type { Verifier } from '../codelists/index.ts'
import type { FoundOrganisation } from '../finders.ts'
import { may } from '../policy.ts'
import type { VerifiedDays } from '../rules.ts'

/** Why a form was not saved. */
export interface Refusal {
  readonly problems: Problems, readonly guarded: Guarded, readonly unfound?: readonly string[] | undefined,
}

/** A form as it was read: the card it makes, or why it makes none. */
export type Reading<Card> = {
  readonly ok: true, readonly card: Card,
} | { readonly ok: false, readonly refusal: Refusal }

/** The card, when neither the fields nor the guard object. */
export function readingOf<Card>(
  card: Card | null, problems: Problems, guarded: Guarded, unfound?: readonly string[],
): Reading<Card> {
  const all = { ...problems, ...guarded.problems }
  if (card !== null && Object.keys(all).length === 0 && isClean(guarded)) return { ok: true, card }
  return { ok: false, refusal: { problems: all, guarded, unfound } }
}

interface VerifiedCard extends VerifiedDays { readonly verifiedBy: string | null }

/** Who says that a card is true: the organisation about itself, or a networker about it. */
export const verifierOf = (person: Person, found: FoundOrganisation | null): Verifier =>
  found === null || may.archiveCard(person, found) ? 'networker' : 'provider'

/** A ticked „ověřeno dnes“ verifies; else the last verification stays. */
export const verification = (isNow: boolean, today: IsoDate, by: Verifier, before: VerifiedCard | null): VerifiedCard =>
  isNow ? { verifiedOn: today, verifiedBy: by, verifiedUntil: null } : {
    verifiedOn: before?.verifiedOn ?? null, verifiedBy: before?.verifiedBy ?? null,
    verifiedUntil: before?.verifiedUntil ?? null,
  }

/** Whoever reads a form: what it is about, and on what day. */
export interface Reader { readonly person: Person, readonly today: IsoDate, readonly typed: Typed }
