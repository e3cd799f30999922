import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { hiddenMonthsBefore, lengthInForce } from '#modules/access/index.ts'

/**
 * The day from which a contact `c` of a person is only for who may mend it: after the date until which we may have it, and a
 * year before it goes because nobody verified it. A contact that names nobody never hides.
 */
export const hiddenFrom: RawBuilder<IsoDate> = sql<IsoDate>`case when c.person_name is null then 'infinity'::date else least(c.retain_until + 1,
  (c.as_of + make_interval(months => ${lengthInForce('agedContacts')} - ${sql.lit(hiddenMonthsBefore)}))::date) end`
