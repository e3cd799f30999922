import { type RawBuilder, sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { TsQueries } from '#core/text/tsQuery.ts'
import type { Db } from '#db/connection.ts'
import { territoryStamp } from '#modules/territory/index.ts'
import { facetCode } from '../search/facets.ts'
import type { Band, Question } from '../search/question.ts'
import { situationLexeme } from '../search/situationWords.ts'
import { numbersStamp } from './searchNumbers.ts'

/** Where the journey begins: minutes to each numbered place (an array as PostgreSQL writes it), and the areas home lies in. */
export interface Nearness { readonly minutes: string, readonly areas: readonly string[] }

/** No service has the code yet. */
const unknownCode = 0
/** Minutes that sort after every known journey. */
const unknownMinutes = 9999

export interface Hits {
  readonly page: readonly { readonly id: ServiceId, readonly band: Band }[]
  readonly total: number
  /** `code_letters` of everything found, one after another. */
  readonly codeLetters: string
  /** Those of `searchNumbers`, as they were at the same moment. */
  readonly numbersStamp: string
  readonly territoryStamp: string
}

interface Asked {
  readonly question: Question
  readonly words: TsQueries | null
  readonly near: Nearness | null
  readonly numberOf: ReadonlyMap<string, number>
  readonly offset: number
  readonly limit: number
}

/** One statement for the whole answer: the page in its order, how many there are, and what the facets are counted from. */
export async function searchHits(db: Db, asked: Asked): Promise<Hits> {
  const { words, near, question: { maxMinutes }, offset, limit } = asked
  const { rows: [row] } = await sql<Omit<Hits, 'page' | 'codeLetters'> & { page: Hits['page'] | null, codeLetters: string | null }>`
    with hits as materialized (
      select * from (
        select s.service_id, s.sort_key, s.code_letters, ${bandOf(words)} as band, ${minutesOf(near)} as minutes
        from service_search s where ${every(conditions(asked))}
      ) found ${maxMinutes === null || near === null ? sql`` : sql`where minutes <= ${maxMinutes}`}
    ), page as (
      select service_id as id, band from hits order by band, minutes, sort_key, service_id limit ${limit} offset ${offset}
    )
    select count(*) as total, string_agg(code_letters, '') as "codeLetters", (select json_agg(page) from page) as page,
      ${numbersStamp} as "numbersStamp", ${territoryStamp} as "territoryStamp" from hits`.execute(db)
  return { total: 0, numbersStamp: '', territoryStamp: '', ...row, page: row?.page ?? [], codeLetters: row?.codeLetters ?? '' }
}

const tsQuery = (text: string) => sql`to_tsquery('simple', ${text})`

function bandOf(words: TsQueries | null): RawBuilder<number> {
  if (words === null) return sql<number>`0`
  const weaker = isOneBand(words) ? sql`2` : sql`case when s.full_vector @@ ${tsQuery(words.all)} then 2 else 3 end`
  return sql<number>`case when s.name_vector @@ ${tsQuery(words.all)} then 1 else ${weaker} end`
}

/** One or two words: both have to be there, whichever way it is written. */
const isOneBand = ({ all, some }: TsQueries): boolean => all === some || `(${all})` === some

/** The slower end of the journey by car; nothing to travel where help comes there or is given at a distance. */
function minutesOf(near: Nearness | null): RawBuilder<number> {
  if (near === null) return sql<number>`0`
  const { minutes, areas } = near
  return sql<number>`case
    when s.comes and s.areas && ${areas}::text[] then 0
    when cardinality(s.place_slots) = 1 then coalesce((${minutes}::smallint[])[s.place_slots[1]], ${unknownMinutes})
    else coalesce((select min((${minutes}::smallint[])[slot]) from unnest(s.place_slots) slot), ${unknownMinutes}) end`
}

const every = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)

function conditions({ question, words, numberOf }: Asked): RawBuilder<unknown>[] {
  const { situation, forms } = question
  const said = [words === null ? null : `(${words.some})`, situation === null ? null : situationLexeme(situation)].filter((part) => part !== null)
  const numbers = (codes: readonly string[]): number[] => codes.map((code) => numberOf.get(code) ?? unknownCode)
  const codes = wantedCodes(question)
  return [
    said.length > 0 && sql`s.full_vector @@ ${tsQuery(said.join(' & '))}`,
    codes.length > 0 && sql`s.codes @> ${numbers(codes)}::smallint[]`,
    forms.length > 0 && sql`s.codes && ${numbers(forms.map((form) => facetCode('form', form)))}::smallint[]`,
  ].filter((part) => part !== false)
}

const wantedCodes = ({ sector, kind, targetGroup, age, orp, free, noReferral, barrierFree }: Question): string[] => [
  sector !== null && facetCode('sector', sector),
  kind !== null && facetCode('kind', kind),
  targetGroup !== null && facetCode('targetGroup', targetGroup),
  age !== null && facetCode('age', age),
  orp !== null && facetCode('orp', orp),
  free && facetCode('can', 'free'),
  noReferral && facetCode('can', 'noReferral'),
  barrierFree && facetCode('can', 'barrierFree'),
].filter((code) => code !== false)
