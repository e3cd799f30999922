import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { alphabetKey } from '#core/text/alphabet.ts'
import { stemText } from '#core/text/stem.ts'
import type { Tx } from '#db/connection.ts'
import {
  ageBands, type AgeBand, audienceGroups, codesOf, facilityKinds, helpFunctions, sectors, serviceForms, situations, type Situation,
  socialServiceKinds, targetGroups, type Label,
} from '../codelists/index.ts'
import { situationLexeme } from '../search/situationWords.ts'
import { rememberWords } from './searchWords.ts'

interface Source {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly sector: string
  readonly summary: string
  readonly keywords: string
  readonly serviceKind: string | null
  readonly facilityKind: string | null
  readonly forms: string[]
  readonly targetGroups: string[]
  readonly audienceGroups: string[]
  readonly functions: string[]
  readonly situations: Situation[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly price: string | null
  readonly needsReferral: boolean | null
  readonly barrierFree: boolean | null
  readonly placeNames: string[]
  readonly placeOrps: string[]
  readonly placeSlots: number[]
  readonly servedOrps: string[]
  readonly areas: string[]
}

/**
 * Writes what search knows of the services, in the transaction of their change. Archived services leave the search.
 * Stems are made here, not in the database, so that every PostgreSQL answers the same.
 */
export async function refreshSearch(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('service_search').where('service_id', 'in', [...ids]).execute()
  await numberPlaces(tx, ids)
  const found = await sources(tx, ids)
  if (found.length === 0) return
  await tx.insertInto('service_search').values(found.map(searchRow)).execute()
  await rememberWords(tx, found.map(everyWord))
}

async function numberPlaces(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  // An identity number is spent even on a conflict, so the known ones are left out first.
  await sql`
    insert into search_place (code)
    select distinct l.municipality_code from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = any(${[...ids]}::uuid[]) and not exists (select from search_place p where p.code = l.municipality_code)
    on conflict do nothing`.execute(tx)
}

async function sources(tx: Tx, ids: readonly ServiceId[]): Promise<readonly Source[]> {
  const { rows } = await sql<Source>`
    select s.id, s.name, o.name as organisation, o.sector, s.summary, s.keywords,
      s.service_kind as "serviceKind", coalesce(s.facility_kind, o.kind) as "facilityKind", s.forms, s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.age_from as "ageFrom", s.age_to as "ageTo", s.price,
      s.needs_referral as "needsReferral", s.barrier_free as "barrierFree",
      coalesce(array_agg(distinct m.name) filter (where m.code is not null), '{}') as "placeNames",
      coalesce(array_agg(distinct m.orp_code) filter (where m.code is not null), '{}') as "placeOrps",
      coalesce(array_agg(distinct p.slot) filter (where p.slot is not null), '{}') as "placeSlots",
      array(select distinct coalesce(am.orp_code, ao.code, ar.code) from service_area a
        left join municipality am on a.level = 'municipality' and am.code = a.code
        left join orp ao on a.level = 'orp' and ao.code = a.code
        left join orp ar on a.level = 'region' and ar.region_code = a.code
        where a.service_id = s.id and coalesce(am.orp_code, ao.code, ar.code) is not null) as "servedOrps",
      array(select case a.level when 'country' then 'c' else left(a.level, 1) || a.code end from service_area a where a.service_id = s.id) as areas
    from service s
    join organisation o on o.id = s.organisation_id
    left join service_location sl on sl.service_id = s.id
    left join location l on l.id = sl.location_id and l.archived_at is null
    left join municipality m on m.code = l.municipality_code
    left join search_place p on p.code = m.code
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

const everyWord = (row: Source): string => `${row.name} ${wordsBeyondName(row)}`

// Without positions: nothing is searched as a phrase, and the vector is a third shorter.
const vector = (stems: string) => sql<string>`strip(to_tsvector('simple', ${stems}))`

function searchRow(row: Source) {
  const isRemote = row.forms.length > 0 && row.forms.every((form) => form === 'telephone' || form === 'online')
  return {
    service_id: row.id,
    sort_key: alphabetKey(row.name),
    name_vector: vector(stemText(row.name)),
    full_vector: vector([stemText(everyWord(row)), ...row.situations.map(situationLexeme)].join(' ')),
    sector: row.sector,
    kind: row.serviceKind ?? row.facilityKind ?? '',
    forms: row.forms,
    target_groups: [...row.targetGroups, ...row.audienceGroups],
    ages: agesBetween(row.ageFrom, row.ageTo),
    orp_codes: [...new Set([...row.placeOrps, ...row.servedOrps])].sort(),
    place_slots: row.placeSlots,
    // A telephone line that names no area answers from everywhere; outreach that names none is not known to come.
    areas: isRemote && row.areas.length === 0 ? ['c'] : row.areas,
    comes: isRemote || row.forms.includes('outreach'),
    free_of_charge: row.price === null ? null : row.price === 'free',
    needs_referral: row.needsReferral,
    barrier_free: row.barrierFree,
  }
}

/** Bands of age the service is for; when the card says no age, nobody is left out. */
const agesBetween = (from: number | null, to: number | null): AgeBand[] =>
  codesOf(ageBands).filter((band) => (from ?? 0) <= ageBands[band].to && (to ?? Infinity) >= ageBands[band].from)
