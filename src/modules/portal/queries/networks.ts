import { sql } from 'kysely'
import type { IsoDate, OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { givenOn } from '#modules/directory/index.ts'

/** An ORP where a local networker works. */
export interface NetworkedOrp { readonly code: OrpCode, readonly name: string, readonly regionCode: RegionCode, readonly regionName: string }

/** Where networkers work on a day. */
export interface PublicNetworks {
  /** With a local networker, by the alphabet. */
  readonly orps: readonly NetworkedOrp[]
  /** With a regional one. */
  readonly regions: readonly { readonly code: RegionCode, readonly name: string }[]
  /** Of all of them. */
  readonly regionCodes: readonly RegionCode[]
}

/** ORPs and regions whose networker's engagement runs on the day. */
export async function publicNetworksOn(db: Db, today: IsoDate): Promise<PublicNetworks> {
  const { rows } = await sql<{ orpCode: OrpCode | null, orpName: string | null, regionCode: RegionCode, regionName: string }>`
    select distinct orp.code as "orpCode", orp.name collate "cs-x-icu" as "orpName", region.code as "regionCode",
      region.name collate "cs-x-icu" as "regionName"
    from engagement e
    join person p on p.id = e.person_id and p.archived_at is null
    join engagement_territory t on t.engagement_id = e.id
    left join orp on orp.code = t.orp_code
    join region on region.code = coalesce(t.region_code, orp.region_code)
    where e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today})
    order by "orpName", "regionName"`.execute(db)
  return {
    orps: rows.flatMap(({ orpCode, orpName, regionCode, regionName }) =>
      orpCode === null || orpName === null ? [] : [{ code: orpCode, name: orpName, regionCode, regionName }]),
    regions: rows.flatMap(({ orpCode, regionCode, regionName }) => orpCode === null ? [{ code: regionCode, name: regionName }] : []),
    regionCodes: [...new Set(rows.map(({ regionCode }) => regionCode))],
  }
}

/** What an installation has to show to the public at all. */
export interface PublicContent { readonly hasServices: boolean, readonly hasMunicipalities: boolean }

export async function publicContent(db: Db, today: IsoDate): Promise<PublicContent> {
  const { rows } = await sql<PublicContent>`
    select exists (select from service s join organisation o on o.id = s.organisation_id
        where s.archived_at is null and o.archived_at is null and ${givenOn(today)}) as "hasServices",
      exists (select from municipality) as "hasMunicipalities"`.execute(db)
  return rows[0] ?? { hasServices: false, hasMunicipalities: false }
}
