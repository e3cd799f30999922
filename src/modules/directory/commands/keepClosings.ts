import { sql } from 'kysely'
import type { LocationId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'

/**
 * Keeps for every ORP where these places may be printed when the last of them became confidential: by their own municipality
 * and by where their services go. Nothing of the place itself is in it, so it stays when the place is erased.
 * What this transaction closes bears its beginning here; the database writes its end over it when it commits.
 */
export async function keepClosings(tx: Tx, places: readonly LocationId[]): Promise<void> {
  await sql`
    insert into place_closing (orp_code, closed_at)
    select orp.code, max(k.at) from card_change k join location l on l.id = k.subject_id
      join municipality m on m.code in (l.municipality_code, k.changes -> 'municipality' ->> 'before')
      join orp on orp.code = m.orp_code or exists (select from service_location sl join service_area a on a.service_id = sl.service_id where sl.location_id = l.id
        and (a.level = 'country' or (a.level = 'orp' and a.code = orp.code) or (a.level = 'region' and a.code = orp.region_code)
          or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = orp.code))))
    where k.subject_kind = 'location' and k.subject_id = any(${[...places]}::uuid[]) and k.changes -> 'confidential' ->> 'after' = 'true'
    group by orp.code
    on conflict (orp_code) do update set closed_at = case when excluded.closed_at = transaction_timestamp() then excluded.closed_at
      else greatest(place_closing.closed_at, excluded.closed_at) end`.execute(tx)
}
