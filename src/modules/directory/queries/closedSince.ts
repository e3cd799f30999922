import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a place that stood in the ORP, or whose service goes there, became confidential after a moment: what was printed
 * until then says its address still, whatever became of the place itself.
 */
export const closedSince = (moment: RawBuilder<Date>, orp: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`exists (
  select from place_closing closing where closing.orp_code = ${orp} and closing.closed_at > ${moment})`
