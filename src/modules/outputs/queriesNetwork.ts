import { sql } from 'kysely'
import type { IsoDate, OrpCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { givenOn, placeGivenOn, standsOutside } from '#modules/directory/index.ts'
import type { NetworkService } from './analysisData.ts'

/**
 * Services of the network for children and families given on the day that stand in the ORP, say that they come there, or are residential in its region; by name. A service without
 * a place stands at the seat of its organisation. Of a confidential place nothing is read but that there is one.
 */
export async function networkServices(db: Db, _scope: Scope, orpCode: OrpCode, today: IsoDate): Promise<NetworkService[]> {
  const { rows } = await sql<NetworkService>`
    with standing as (
      select sl.service_id, l.municipality_code as code, l.confidential
        from service_location sl join location l on l.id = sl.location_id and l.archived_at is null
          join service s on s.id = sl.service_id and ${placeGivenOn(today)}
      union
      select s.id, o.seat_municipality_code, exists (select from location l where l.organisation_id = o.id and l.kind = 'seat' and l.confidential)
        from service s join organisation o on o.id = s.organisation_id
        where o.seat_municipality_code is not null
          and not exists (select from service_location sl join location l on l.id = sl.location_id and l.archived_at is null where sl.service_id = s.id)
    ), placed as (
      select st.service_id, bool_or(m.orp_code = ${orpCode}) as local, bool_or(st.confidential) as secret,
        bool_or(m.region_code = home.region_code) as in_region,
        coalesce(jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'lat', m.lat, 'lon', m.lon, 'isInOrp', m.orp_code = ${orpCode})
          order by m.name collate "cs-x-icu") filter (where not st.confidential), '[]') as places
      from standing st join municipality m on m.code = st.code join orp home on home.code = ${orpCode}
      group by st.service_id
    ), serving as (
      select distinct a.service_id from service_area a where a.level = 'country'
        or (a.level = 'region' and a.code = (select region_code from orp where code = ${orpCode}))
        or (a.level = 'orp' and a.code = ${orpCode})
        or (a.level = 'municipality' and a.code in (select code from municipality where orp_code = ${orpCode}))
    )
    select s.id, s.name, o.name as organisation, s.functions, s.forms, coalesce(p.local, false) as "isLocal",
      coalesce(p.secret, false) as "hasSecretPlace", coalesce(p.places, '[]') as places,
      (select coalesce(jsonb_agg(jsonb_build_object('form', c.form, 'unit', c.unit, 'maximum', c.maximum) order by c.form, c.unit), '[]')
        from service_capacity c where c.service_id = s.id) as capacities,
      s.registration_number as "registrationNumber", s.age_from as "ageFrom", s.age_to as "ageTo", s.hours_per_week::float8 as "hoursPerWeek",
      s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo", s.crisis_note is not null as "hasCrisisHelp",
      s.goes_to_families as "goesToFamilies", exists (select from service_area a where a.service_id = s.id) as "statesArea", s.price
    from service s join organisation o on o.id = s.organisation_id
      left join placed p on p.service_id = s.id left join serving on serving.service_id = s.id
    where s.archived_at is null and o.archived_at is null and ${givenOn(today)} and not ${standsOutside}
      and (p.local or serving.service_id is not null or ('residential' = any(s.forms) and p.in_region))
    order by s.name collate "cs-x-icu", s.id`.execute(db)
  return rows
}

/** An office that protects children, with how to reach it. */
export interface ProtectingOffice { readonly name: string, readonly phone: string | null, readonly email: string | null }

/** Child-protection offices with their seat in the ORP. */
export async function childProtectionOf(db: Db, orpCode: string): Promise<ProtectingOffice[]> {
  const { rows } = await sql<ProtectingOffice>`
    select o.name, o.phone, o.email from organisation o join municipality m on m.code = o.seat_municipality_code
    where o.kind = 'ospod_orp' and o.archived_at is null and m.orp_code = ${orpCode} order by o.name collate "cs-x-icu", o.id`.execute(db)
  return rows
}
