import { type RawBuilder, sql } from 'kysely'
import { plainAddress } from '../duplicates/queries/likeness.ts'

/**
 * Whether another place of the organisation is where a confidential one is: by its plain address, and the seat also where
 * nobody can compare them, for the same reason for which the seat's address on the card is hidden then.
 */
export const isSamePlace = (secret: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> => {
  const [ours, theirs] = [secret, other].map((place) => sql`nullif(trim(${plainAddress(sql`${place}.address`)}), '')`)
  return sql<boolean>`(${other}.organisation_id = ${secret}.organisation_id and ${other}.municipality_code = ${secret}.municipality_code
    and ${other}.id <> ${secret}.id and (${ours} = ${theirs} or (${other}.kind = 'seat' and (${ours} is null or ${theirs} is null))))`
}
