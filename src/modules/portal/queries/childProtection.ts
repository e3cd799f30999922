import { sql } from 'kysely'
import type { IsoDate, OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { hasSecretSeat } from '#modules/directory/index.ts'

/** An office with what anyone may know of it. */
export interface PublicOffice {
  readonly id: OrganisationId
  /** `ospod_orp` protects children; `osvz` is the social department, which can put one through. */
  readonly kind: 'ospod_orp' | 'osvz'
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly dataBox: string | null
  readonly address: string | null
  readonly municipality: string
  readonly verifiedOn: IsoDate | null
}

/** Child-protection and social offices with their seat in the ORP. A confidential seat keeps its address for itself. */
export async function publicOfficesOf(db: Db, orpCode: string): Promise<PublicOffice[]> {
  const { rows } = await sql<PublicOffice>`
    select o.id, o.kind, o.name, o.phone, o.email, o.data_box as "dataBox", m.name as municipality, o.verified_on as "verifiedOn",
      case when not ${hasSecretSeat} then coalesce(o.seat_address, seat.address) end as address
    from organisation o
    join municipality m on m.code = o.seat_municipality_code
    left join lateral (select min(l.address) as address from location l
      where l.organisation_id = o.id and l.kind = 'seat' and l.archived_at is null) seat on true
    where o.kind in ('ospod_orp', 'osvz') and o.archived_at is null and m.orp_code = ${orpCode}
    order by o.kind, o.name collate "cs-x-icu", o.id`.execute(db)
  return rows
}
