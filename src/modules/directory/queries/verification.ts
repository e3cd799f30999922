import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { verifiedForDays } from '../rules.ts'

/** The verification of a card does not hold on the day, or there was none: `needsVerification` of the rules, for many. */
export const needsVerificationOn = (card: RawBuilder<unknown>, day: IsoDate): RawBuilder<boolean> => sql<boolean>`(
  ${card}.verified_on is null or coalesce(${card}.verified_until, ${card}.verified_on + ${sql.lit(verifiedForDays)}::int) < ${day}::date)`
