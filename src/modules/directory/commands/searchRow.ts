import { type RawBuilder, sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { alphabetKey } from '#core/text/alphabet.ts'
import { meaningfulWords, stem } from '#core/text/stem.ts'
import type { Tx } from '#db/connection.ts'
import { ageBands, type AgeBand, codesOf } from '../codelists/index.ts'
import { everyWording, type WordsOf } from '../codes/wordings.ts'
import { type Described, isOutsideNetwork } from '../outsideNetwork.ts'
import { placeEndedByRegister, searchEndsOn } from '../queries/ended.ts'
import { facetCode } from '../search/facets.ts'
import { situationLexeme } from '../search/situationWords.ts'
import { numbersOf, numberPlaces } from './searchNumbers.ts'
import { rememberWords } from './searchWords.ts'

interface Source extends Described {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly sector: string
  readonly summary: string
  readonly keywords: string
  readonly facilityKind: string | null
  readonly forms: string[]
  readonly ageFrom: number | null
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
  const stems = new Stems()
  const wordsOf = await everyWording(tx)
  const rows = found.map((row) => searchRow(row, stems.of(everyWord(row, wordsOf)), stems.of(row.name)))
  await writeRows(tx, rows, await numbersOf(tx, rows.flatMap(({ codes }) => codes)))
  await rememberWords(tx, stems.words())
}

/** Every word by which search finds these services. */
export async function wordsInSearch(tx: Tx, ids: readonly ServiceId[]): Promise<Iterable<string>> {
  const stems = new Stems()
  const wordsOf = await everyWording(tx)
  for (const row of await sources(tx, ids)) stems.of(everyWord(row, wordsOf))
  return stems.words()
}

/** One value holds all rows: a value for each cell of an import would cost more than all the rest. */
async function writeRows(tx: Tx, rows: readonly SearchRow[], numbers: ReadonlyMap<string, number>): Promise<void> {
  const numbered = rows.map((row) => ({ ...row, codes: row.codes.flatMap((code) => numbers.get(code) ?? []) }))
  await sql`
    insert into service_search (service_id, sort_key, name_vector, full_vector, codes, place_slots, ended_on, areas, comes, outside_network)
    select id, key, ${vector(sql`name`)}, ${vector(sql`words`)}, codes, slots, ended, areas, comes, outside
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
      as x(id uuid, key text, name text, words text, codes int[], slots int[], ended date, areas text[], comes boolean, outside boolean)`.execute(tx)
}

async function sources(tx: Tx, ids: readonly ServiceId[]): Promise<readonly Source[]> {
  const { rows } = await sql<Source>`
    select s.id, s.name, o.name as organisation, o.sector, s.summary, s.keywords,
      s.service_kind as "serviceKind", coalesce(s.facility_kind, o.kind) as "facilityKind", s.forms, s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.age_from as "ageFrom", s.age_to as "ageTo", s.price,
      s.needs_referral as "needsReferral", bool_or(coalesce(l.barrier_free, s.barrier_free)) as "barrierFree",
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
const vector = (stems: RawBuilder<unknown>) => sql<string>`strip(to_tsvector('simple', ${stems}))`

/** An import has the same words in every card: each is shortened once a batch. */
class Stems {
  private readonly known = new Map<string, string>()

  of(text: string): string {
    return meaningfulWords(text).map((word) => this.stemOf(word)).join(' ')
  }

  /** Every word that was asked about. */
  words(): Iterable<string> {
    return this.known.keys()
  }

  private stemOf(word: string): string {
    const known = this.known.get(word)
    if (known !== undefined) return known
    const shorter = stem(word)
    this.known.set(word, shorter)
    return shorter
  }
}

const isRemote = ({ forms }: Source): boolean => forms.length > 0 && forms.every((form) => form === 'telephone' || form === 'online')

interface SearchRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly words: string
  readonly codes: readonly string[]
  readonly slots: readonly number[]
  readonly ended: string | null
  readonly areas: readonly string[]
  readonly comes: boolean
  readonly outside: boolean
}

const searchRow = (row: Source, stems: string, nameStems: string): SearchRow => ({
  id: row.id,
  key: alphabetKey(row.name),
  name: nameStems,
  words: [stems, ...row.situations.map(situationLexeme)].join(' '),
  codes: codesFor(row),
  slots: row.placeSlots,
  ended: row.endedOn,
  // A telephone line that names no area answers from everywhere; outreach that names none is not known to come.
  areas: isRemote(row) && row.areas.length === 0 ? ['c'] : row.areas,
  comes: isRemote(row) || row.forms.includes('outreach'),
  outside: isOutsideNetwork(row),
})

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
