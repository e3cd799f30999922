import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a place that is confidential now was open at a moment, in the ORP or with a service that goes there: what was
 * printed of it then says its address still.
 */
export const closedSince = (moment: RawBuilder<Date>, orp: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`exists (
  select from card_change k join location l on l.id = k.subject_id and l.confidential join municipality m on m.code = l.municipality_code
  where k.subject_kind = 'location' and k.at > ${moment} and k.changes -> 'confidential' ->> 'after' = 'true'
    and (m.orp_code = ${orp} or exists (select from service_location sl join service_area a on a.service_id = sl.service_id where sl.location_id = l.id
      and (a.level = 'country' or (a.level = 'orp' and a.code = ${orp})
        or (a.level = 'region' and a.code = (select region_code from orp where code = ${orp}))
        or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = ${orp}))))))`
