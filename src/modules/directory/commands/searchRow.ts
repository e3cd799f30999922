import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { fold } from '#core/text/fold.ts'
import { stemText } from '#core/text/stem.ts'
import type { Tx } from '#db/connection.ts'
import {
  audienceGroups, facilityKinds, helpFunctions, sectors, serviceForms, situations, socialServiceKinds, targetGroups, type Label,
} from '../codelists/index.ts'

const oldest = 120

interface Source {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly organisationId: string
  readonly sector: string
  readonly summary: string
  readonly keywords: string
  readonly serviceKind: string | null
  readonly facilityKind: string | null
  readonly forms: string[]
  readonly targetGroups: string[]
  readonly audienceGroups: string[]
  readonly functions: string[]
  readonly situations: string[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly price: string | null
  readonly needsReferral: boolean | null
  readonly barrierFree: boolean | null
  readonly placeCodes: string[]
  readonly placeNames: string[]
  readonly placeOrps: string[]
  readonly servedOrps: string[]
  readonly servedMunicipalities: string[]
  readonly servesAll: boolean
}

/**
 * Writes what search knows of the services, in the transaction of their change. Archived services leave the search.
 * Stems are made here, not in the database, so that every PostgreSQL answers the same.
 */
export async function refreshSearch(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('service_search').where('service_id', 'in', [...ids]).execute()
  const rows = (await sources(tx, ids)).map(searchRow)
  if (rows.length > 0) await tx.insertInto('service_search').values(rows).execute()
}

async function sources(tx: Tx, ids: readonly ServiceId[]): Promise<readonly Source[]> {
  const { rows } = await sql<Source>`
    select s.id, s.name, o.name as organisation, o.id as "organisationId", o.sector, s.summary, s.keywords,
      s.service_kind as "serviceKind", coalesce(s.facility_kind, o.kind) as "facilityKind", s.forms, s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.age_from as "ageFrom", s.age_to as "ageTo", s.price,
      s.needs_referral as "needsReferral", s.barrier_free as "barrierFree",
      coalesce(array_agg(distinct m.code) filter (where m.code is not null), '{}') as "placeCodes",
      coalesce(array_agg(distinct m.name) filter (where m.code is not null), '{}') as "placeNames",
      coalesce(array_agg(distinct m.orp_code) filter (where m.code is not null), '{}') as "placeOrps",
      array(select distinct coalesce(am.orp_code, ao.code, ar.code) from service_area a
        left join municipality am on a.level = 'municipality' and am.code = a.code
        left join orp ao on a.level = 'orp' and ao.code = a.code
        left join orp ar on a.level = 'region' and ar.region_code = a.code
        where a.service_id = s.id and coalesce(am.orp_code, ao.code, ar.code) is not null) as "servedOrps",
      array(select a.code from service_area a where a.service_id = s.id and a.level = 'municipality') as "servedMunicipalities",
      exists (select from service_area a where a.service_id = s.id and a.level = 'country') as "servesAll"
    from service s
    join organisation o on o.id = s.organisation_id
    left join service_location sl on sl.service_id = s.id
    left join location l on l.id = sl.location_id and l.archived_at is null
    left join municipality m on m.code = l.municipality_code
    where s.id = any(${[...ids]}::uuid[]) and s.archived_at is null and o.archived_at is null
    group by s.id, o.id`.execute(tx)
  return rows
}

const wordsOf = (list: Readonly<Record<string, Label>>, codes: readonly (string | null)[]): string[] =>
  codes.flatMap((code) => (code === null ? [] : list[code]?.cs ?? []))

/** Everything a person may type to find the service, besides its name. */
function wordsBeyondName(row: Source): string {
  return [
    row.organisation, row.summary, row.keywords, ...row.placeNames,
    ...wordsOf(socialServiceKinds, [row.serviceKind]), ...wordsOf(facilityKinds, [row.facilityKind]), ...wordsOf(sectors, [row.sector]),
    ...wordsOf(serviceForms, row.forms), ...wordsOf(targetGroups, row.targetGroups), ...wordsOf(audienceGroups, row.audienceGroups),
    ...wordsOf(helpFunctions, row.functions), ...wordsOf(situations, row.situations),
  ].join(' ')
}

const vector = (text: string) => sql<string>`to_tsvector('simple', ${text})`

function searchRow(row: Source) {
  return {
    service_id: row.id,
    organisation_id: row.organisationId,
    sort_name: row.name,
    folded_name: fold(`${row.name} ${row.organisation}`),
    name_vector: vector(stemText(row.name)),
    full_vector: vector(`${stemText(row.name)} ${stemText(wordsBeyondName(row))}`),
    sector: row.sector,
    kind: row.serviceKind ?? row.facilityKind ?? '',
    forms: row.forms,
    target_groups: [...row.targetGroups, ...row.audienceGroups],
    situations: row.situations,
    functions: row.functions,
    orp_codes: [...new Set([...row.placeOrps, ...row.servedOrps])],
    municipality_codes: row.servedMunicipalities,
    place_codes: row.placeCodes,
    age_from: row.ageFrom ?? 0,
    age_to: row.ageTo ?? oldest,
    free_of_charge: row.price === null ? null : row.price === 'free',
    needs_referral: row.needsReferral,
    barrier_free: row.barrierFree,
    reaches_everywhere: row.servesAll,
  }
}
