import { type RawBuilder, sql } from 'kysely'
import type { MunicipalityCode, ServiceId } from '#core/ids.ts'
import type { TsQueries } from '#core/text/tsQuery.ts'
import type { Db } from '#db/connection.ts'
import { territoryStamp, travelStamp } from '#modules/territory/index.ts'
import { hidesOutside } from '../outsideNetwork.ts'
import { facetCode } from '../search/facets.ts'
import type { Band, Question } from '../search/question.ts'
import { situationLexeme } from '../search/situationWords.ts'
import { offeredOn } from './ended.ts'
import { inNetwork, isOutside } from './outside.ts'
import { numbersStamp } from './searchNumbers.ts'
import { allRowsStamp } from './searchRows.ts'

/** Where the journey begins: minutes to each numbered place (an array as PostgreSQL writes it), and the areas home lies in. */
export interface Nearness { readonly from: MunicipalityCode, readonly minutes: string, readonly areas: readonly string[] }

/** No service has the code yet. */
const unknownCode = 0
/** Minutes that sort after every known journey. */
const unknownMinutes = 9999

export interface Hits {
  readonly page: readonly { readonly id: ServiceId, readonly band: Band }[]
  readonly total: number
  /** How many more there are outside the network; none when they are among those found. */
  readonly outside: number
  /** Keys of all rows found, one after another; null when nothing was asked, so that every row is found. */
  readonly keys: string | null
  /** Another one whenever there are other rows; only where `keys` is null. */
  readonly rowsStamp: string | null
  /** Those of `searchNumbers`, as they were at the same moment. */
  readonly numbersStamp: string
  readonly territoryStamp: string
  /** That of the travel table around where the journey begins, at the same moment; null when it begins nowhere. */
  readonly travelStamp: string | null
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
  const narrowed = conditions(asked)
  const all = [...narrowed, ...asked.words === null ? [] : [sql`s.full_vector @@ ${tsQuery(asked.words.some)}`]]
  const { rows: [row] } = await sql<Omit<Hits, 'page'> & { page: Hits['page'] | null }>`
    with ${sql.join([...travelTable(asked.near), ...bandTables(asked, narrowed)])}, page as (
      select id, band from (${sql.join(bandsOf(asked.words).map(({ name }) => sql`select * from ${name}`), sql` union all `)}) banded
      order by band, minutes, is_remote, sort_key, id limit ${asked.limit} offset ${asked.offset}
    )
    select ${all.length === 0 ? wholeCounts(asked.question) : narrowedCounts(asked.question)}, (select json_agg(page) from page) as page,
      ${numbersStamp} as "numbersStamp", ${territoryStamp} as "territoryStamp",
      ${asked.near === null ? null : travelStamp(asked.near.from)} as "travelStamp"
    from service_search s where ${every([...all.length === 0 ? [inNetwork(asked.question)] : all, offeredOn(asked.question.on)])}`.execute(db)
  if (row === undefined) throw new Error('A search without grouping answers with one row')
  return { ...row, page: row.page ?? [], keys: all.length === 0 ? null : row.keys ?? '' }
}

/** Of all rows those outside are counted beside, from an index of theirs alone. */
const wholeCounts = (question: Question) => sql`count(*) as total, null as keys, ${allRowsStamp} as "rowsStamp", ${hidesOutside(question)
  ? sql`(select count(*) from service_search s where ${isOutside} and ${offeredOn(question.on)})` : sql`0`} as outside`

/** What was asked is compared once with each row, be it outside or not. */
const narrowedCounts = (question: Question) => hidesOutside(question)
  ? sql`count(*) filter (where not ${isOutside}) as total, string_agg(s.row_key, '') filter (where not ${isOutside}) as keys, null as "rowsStamp",
    count(*) filter (where ${isOutside}) as outside`
  : sql`count(*) as total, string_agg(s.row_key, '') as keys, null as "rowsStamp", 0 as outside`

interface BandTable { readonly name: RawBuilder<unknown>, readonly band: Band, readonly isIn: readonly RawBuilder<unknown>[] }

/** The bands in their order, each with what its rows fulfil. A name is a part of the card, so what it has the card has too. */
function bandsOf(words: TsQueries | null): readonly BandTable[] {
  if (words === null) return [{ name: sql`band_of_all`, band: 0, isIn: [] }]
  const inName = sql`s.name_vector @@ ${tsQuery(words.all)}`
  const onCard = sql`s.full_vector @@ ${tsQuery(words.all)}`
  const strong: BandTable[] = [
    { name: sql`band_in_name`, band: 1, isIn: [inName] },
    { name: sql`band_on_card`, band: 2, isIn: [onCard, sql`not ${inName}`] },
  ]
  if (isOneBand(words)) return strong
  return [...strong, { name: sql`band_of_some`, band: 3, isIn: [sql`s.full_vector @@ ${tsQuery(words.some)}`, sql`not ${onCard}`] }]
}

/** The first rows of each band, as many as the page may need; a band is not looked into when those before it fill the page. */
function bandTables(asked: Asked, narrowed: readonly RawBuilder<unknown>[]): RawBuilder<unknown>[] {
  const { words, near, offset, limit } = asked
  const offered = every([offeredOn(asked.question.on), inNetwork(asked.question)])
  return bandsOf(words).map(({ name, band, isIn }, index, bands) => {
    const before = bands.slice(0, index).map((one) => sql`(select count(*) from ${one.name})`)
    const isNeeded = before.length === 0 ? [] : [sql`${sql.join(before, sql` + `)} < ${offset + limit}`]
    const isWhole = narrowed.length + isIn.length === 0
    return sql`${name} as materialized (
      select * from (
        select s.service_id as id, ${sql.lit(band)} as band, ${minutesOf(near)} as minutes, ${isRemote(asked)} as is_remote, s.sort_key
        from service_search s where ${every([...narrowed, ...isIn, ...isNeeded, offered])} ${isWhole ? sql`` : unordered}
      ) rows order by minutes, is_remote, sort_key, id limit ${offset + limit})`
  })
}

/** Rows are found first and put in order then: walking the alphabet until enough fit would mostly pass by all names before P of „poradna“. */
const unordered = sql`offset 0`

const tsQuery = (text: string) => sql`to_tsquery('simple', ${text})`

/** One or two words: both have to be there, whichever way it is written. */
const isOneBand = ({ all, some }: TsQueries): boolean => all === some || `(${all})` === some

/** The minutes once for the whole statement: they are twenty thousand letters. */
const travelTable = (near: Nearness | null): RawBuilder<unknown>[] =>
  near === null ? [] : [sql`travel as materialized (select ${near.minutes}::smallint[] as minutes)`]

/** The slower end of the journey by car; nothing to travel where help comes there or is given at a distance. */
function minutesOf(near: Nearness | null): RawBuilder<number> {
  if (near === null) return sql<number>`0`
  const minutes = sql`(select travel.minutes from travel)`
  return sql<number>`case
    when s.comes and s.areas && ${near.areas}::text[] then 0
    when cardinality(s.place_slots) = 1 then coalesce((${minutes})[s.place_slots[1]], ${unknownMinutes})
    else coalesce((select min((${minutes})[slot]) from unnest(s.place_slots) slot), ${unknownMinutes}) end`
}

/**
 * Given only at a distance: it comes, yet not by outreach. A telephone has no way to go, and so would stand before help in one's own
 * village by the alphabet alone; with the same minutes it comes after what is there. Without a place nobody is near or far.
 */
const isRemote = ({ near, numberOf }: Asked): RawBuilder<boolean> =>
  near === null ? sql<boolean>`false` : sql<boolean>`s.comes and not s.codes @> ${[numberOf.get(outreach) ?? unknownCode]}::smallint[]`

const outreach = facetCode('form', 'outreach')

const every = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)

/** What narrows the answer besides words. */
function conditions({ question, near, numberOf }: Asked): RawBuilder<unknown>[] {
  const { situation, forms, maxMinutes } = question
  const numbers = (codes: readonly string[]): number[] => codes.map((code) => numberOf.get(code) ?? unknownCode)
  const codes = wantedCodes(question)
  return [
    situation !== null && sql`s.full_vector @@ ${tsQuery(situationLexeme(situation))}`,
    codes.length > 0 && sql`s.codes @> ${numbers(codes)}::smallint[]`,
    forms.length > 0 && sql`s.codes && ${numbers(forms.map((form) => facetCode('form', form)))}::smallint[]`,
    maxMinutes !== null && near !== null && sql`${minutesOf(near)} <= ${maxMinutes}`,
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
