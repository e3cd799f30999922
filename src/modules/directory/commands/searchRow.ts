import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { alphabetKey } from '#core/text/alphabet.ts'
import { meaningfulWords, stem } from '#core/text/stem.ts'
import type { Tx } from '#db/connection.ts'
import { ageBands, type AgeBand, codesOf, type Situation } from '../codelists/index.ts'
import { everyWording, type WordsOf } from '../codes/wordings.ts'
import { placeEndedByRegister, searchEndsOn } from '../queries/ended.ts'
import { facetCode } from '../search/facets.ts'
import { situationLexeme } from '../search/situationWords.ts'
import { numbersOf, numberPlaces } from './searchNumbers.ts'
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
  readonly endedOn: string | null
}

/**
 * Writes what search knows of the services, in the transaction of their change. Archived services leave the search. A row
 * is replaced, never changed: what was read of its number holds for ever.
 * Stems are made here, not in the database, so that every PostgreSQL answers the same.
 */
export async function refreshSearch(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('service_search').where('service_id', 'in', [...ids]).execute()
  await numberPlaces(tx, ids)
  const found = await sources(tx, ids)
  if (found.length === 0) return
  const stemsOf = stemmer()
  const wordsOf = await everyWording(tx)
  const texts = new Map(found.map((row) => [row, everyWord(row, wordsOf)]))
  const numbers = await numbersOf(tx, found.flatMap(codesFor))
  await tx.insertInto('service_search').values(found.map((row) => searchRow(row, stemsOf(texts.get(row) ?? ''), stemsOf(row.name), numbers))).execute()
  await rememberWords(tx, [...texts.values()])
}

async function sources(tx: Tx, ids: readonly ServiceId[]): Promise<readonly Source[]> {
  const { rows } = await sql<Source>`
    select s.id, s.name, o.name as organisation, o.sector, s.summary, s.keywords,
      s.service_kind as "serviceKind", coalesce(s.facility_kind, o.kind) as "facilityKind", s.forms, s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.age_from as "ageFrom", s.age_to as "ageTo", s.price,
      s.needs_referral as "needsReferral", coalesce(s.barrier_free, bool_or(l.barrier_free)) as "barrierFree",
      coalesce(array_agg(distinct m.name) filter (where m.code is not null), '{}') as "placeNames",
      coalesce(array_agg(distinct m.orp_code) filter (where m.code is not null), '{}') as "placeOrps",
      coalesce(array_agg(distinct p.slot) filter (where p.slot is not null), '{}') as "placeSlots",
      array(select distinct coalesce(am.orp_code, ao.code, ar.code) from service_area a
        left join municipality am on a.level = 'municipality' and am.code = a.code
        left join orp ao on a.level = 'orp' and ao.code = a.code
        left join orp ar on a.level = 'region' and ar.region_code = a.code
        where a.service_id = s.id and coalesce(am.orp_code, ao.code, ar.code) is not null) as "servedOrps",
      array(select case a.level when 'country' then 'c' else left(a.level, 1) || a.code end from service_area a where a.service_id = s.id) as areas,
      (${searchEndsOn})::text as "endedOn"
    from service s
    join organisation o on o.id = s.organisation_id
    left join service_location sl on sl.service_id = s.id
    left join location l on l.id = sl.location_id and l.archived_at is null and not ${placeEndedByRegister}
    left join municipality m on m.code = l.municipality_code
    left join search_place p on p.code = m.code
    where s.id = any(${[...ids]}::uuid[]) and s.archived_at is null and o.archived_at is null
    group by s.id, o.id`.execute(tx)
  return rows
}

/** Everything a person may type to find the service, besides its name. */
function wordsBeyondName(row: Source, wordsOf: WordsOf): string {
  return [
    row.organisation, row.summary, row.keywords, ...row.placeNames,
    ...wordsOf('socialServiceKinds', [row.serviceKind]), ...wordsOf('facilityKinds', [row.facilityKind]), ...wordsOf('sectors', [row.sector]),
    ...wordsOf('serviceForms', row.forms), ...wordsOf('targetGroups', row.targetGroups), ...wordsOf('audienceGroups', row.audienceGroups),
    ...wordsOf('helpFunctions', row.functions), ...wordsOf('situations', row.situations),
  ].join(' ')
}

const everyWord = (row: Source, wordsOf: WordsOf): string => `${row.name} ${wordsBeyondName(row, wordsOf)}`

// Without positions: nothing is searched as a phrase, and the vector is a third shorter.
const vector = (stems: string) => sql<string>`strip(to_tsvector('simple', ${stems}))`

/** An import has the same words in every card: each is shortened once a batch. */
function stemmer(): (text: string) => string {
  const known = new Map<string, string>()
  const stemOf = (word: string): string => {
    const shorter = known.get(word) ?? stem(word)
    known.set(word, shorter)
    return shorter
  }
  return (text) => meaningfulWords(text).map(stemOf).join(' ')
}

const isRemote = ({ forms }: Source): boolean => forms.length > 0 && forms.every((form) => form === 'telephone' || form === 'online')

function searchRow(row: Source, stems: string, nameStems: string, numbers: ReadonlyMap<string, number>) {
  return {
    service_id: row.id,
    sort_key: alphabetKey(row.name),
    name_vector: vector(nameStems),
    full_vector: vector([stems, ...row.situations.map(situationLexeme)].join(' ')),
    codes: codesFor(row).flatMap((code) => numbers.get(code) ?? []),
    place_slots: row.placeSlots,
    // A telephone line that names no area answers from everywhere; outreach that names none is not known to come.
    ended_on: row.endedOn,
    areas: isRemote(row) && row.areas.length === 0 ? ['c'] : row.areas,
    comes: isRemote(row) || row.forms.includes('outreach'),
  }
}

/** Everything the service can be filtered by; what its card does not say is no code. */
const codesFor = (row: Source): string[] => [...new Set([
  facetCode('sector', row.sector),
  facetCode('kind', row.serviceKind ?? row.facilityKind ?? 'other'),
  ...row.forms.map((form) => facetCode('form', form)),
  ...[...row.targetGroups, ...row.audienceGroups].map((group) => facetCode('targetGroup', group)),
  ...agesBetween(row.ageFrom, row.ageTo).map((age) => facetCode('age', age)),
  ...[...row.placeOrps, ...row.servedOrps].map((orp) => facetCode('orp', orp)),
  ...(row.price === 'free' ? [facetCode('can', 'free')] : []),
  ...(row.needsReferral === false ? [facetCode('can', 'noReferral')] : []),
  ...(row.barrierFree === true ? [facetCode('can', 'barrierFree')] : []),
])]

/** Bands of age the service is for; when the card says no age, nobody is left out. */
const agesBetween = (from: number | null, to: number | null): AgeBand[] =>
  codesOf(ageBands).filter((band) => (from ?? 0) <= ageBands[band].to && (to ?? Infinity) >= ageBands[band].from)
