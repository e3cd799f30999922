import type { MunicipalityCode, ServiceId } from '#core/ids.ts'
import { fold } from '#core/text/fold.ts'
import { beginningsOf, placeRuns } from '#core/text/places/placeInCase.ts'
import { parseQuery } from '#core/text/query.ts'
import { meaningfulWords } from '#core/text/stem.ts'
import { tsQueries } from '#core/text/tsQuery.ts'
import type { Db } from '#db/connection.ts'
import { travelTimesFrom } from '#modules/territory/index.ts'
import type { Situation } from '../codelists/index.ts'
import { type Hits, searchHits } from '../queries/searchHits.ts'
import { freshNumbers, type SearchNumbers, searchNumbers } from '../queries/searchNumbers.ts'
import { countAllCodes, countCodes } from '../queries/searchRows.ts'
import { likelyWords, municipalitiesExactly, namesBeginning, type NamedMunicipality } from '../queries/searchWords.ts'
import { type FacetCounts, facetCounts } from './facets.ts'
import { keptMinutesBySlot, type Origin } from './journeys.ts'
import { forgetWays, keptWays } from './keptWays.ts'
import { meansMunicipality, type PlaceReading, placeReadings, withoutPlace } from './placeInWords.ts'
import type { Band, Question } from './question.ts'
import { withHelp, withSituations } from './situationWords.ts'

export interface Answer {
  readonly total: number
  /** How many more there are outside the network for children and families. */
  readonly outside: number
  /** Services of the page in their order: band, then travel from `origin` (with the same minutes help at a distance last), then alphabet. */
  readonly page: readonly { readonly id: ServiceId, readonly band: Band }[]
  readonly facets: FacetCounts
  readonly origin: Origin | null
  /** Municipalities of the same name as the one that was understood from the words. */
  readonly namesakes: readonly NamedMunicipality[]
  /** Situations understood from the words. */
  readonly situations: readonly Situation[]
  /** Nothing was found with the words as typed, not even outside the network: these were asked instead. */
  readonly corrected: string | null
  readonly hasWords: boolean
  /** Another one whenever the territory has changed: what is read of it can be kept under this. */
  readonly territoryStamp: string
}

interface Slice { readonly page: number, readonly size: number }

/** Searches the public catalogue. Whatever is typed, there is an answer; it holds public columns only. */
export async function searchServices(db: Db, question: Question, slice: Slice): Promise<Answer> {
  const answer = await answerBy(db, await searchNumbers(db), question, slice)
  if (answer.isCurrent) return answer
  forgetWays(db)
  return await answerBy(db, await freshNumbers(db), question, slice)
}

/** `isCurrent`: what was kept from before was still so when the answer was found. */
type Checked<Told> = Told & { readonly isCurrent: boolean }

async function answerBy(db: Db, numbers: SearchNumbers, question: Question, slice: Slice): Promise<Checked<Answer>> {
  const { place, namesakes, typed } = await placeOf(db, numbers, question)
  const home = place === null ? undefined : numbers.homes.get(place)
  const ways = home === undefined ? null : await keptWays(db, home.code)
  const origin = home === undefined || ways === null ? null : { ...home, measured: ways.measured }
  const find = async (words: string): Promise<Checked<Found>> => {
    const { numbersStamp, travelStamp, ...rest } = await found(db, numbers, { ...question, typed: words }, origin, slice)
    return { ...rest, isCurrent: numbersStamp === numbers.stamp && travelStamp === (ways?.stamp ?? null) }
  }
  const first = await find(typed)
  const corrected = first.total + first.outside > 0 || !first.hasWords ? null : await withLikelyWords(db, typed)
  if (corrected === null) return { ...first, origin, namesakes, corrected: null }
  const second = await find(corrected)
  return { ...second, origin, namesakes, corrected: second.total > 0 ? corrected : null }
}

interface Placed { readonly place: MunicipalityCode | null, readonly namesakes: readonly NamedMunicipality[], readonly typed: string }

/** Takes the municipality out of the words, unless another one was chosen outright. */
async function placeOf(db: Db, { names }: SearchNumbers, { typed, from }: Question): Promise<Placed> {
  const known = await namesBeginning(db, [...new Set(placeRuns(typed).flatMap(beginningsOf))])
  const readings = placeReadings(typed, known)
  const named = await municipalitiesExactly(db, readings.flatMap((reading) => reading.names.filter((name) => names.has(name))))
  const meantBy = (reading: PlaceReading): readonly NamedMunicipality[] => named.filter((one) => meansMunicipality(reading, one))
  const reading = readings.find((one) => meantBy(one).some(({ code }) => from === null || code === from))
  if (reading === undefined) return { place: from, namesakes: [], typed }
  const [best, ...others] = meantBy(reading)
  return { place: from ?? best?.code ?? null, namesakes: from === null ? others : [], typed: withoutPlace(typed, reading.typed) }
}

/** Of municipalities with exactly this name the one with help around it, else the largest; null when there is none. */
export async function likeliestMunicipality(db: Db, name: string): Promise<MunicipalityCode | null> {
  const [best] = await municipalitiesExactly(db, [fold(name.trim())])
  return best?.code ?? null
}

/** Null when there is no such municipality. */
export async function originOf(db: Db, code: MunicipalityCode): Promise<Origin | null> {
  const { homes } = await searchNumbers(db)
  const home = homes.get(code) ?? (await freshNumbers(db)).homes.get(code)
  return home === undefined ? null : { ...home, measured: await travelTimesFrom(db, home.code) }
}

type Found = Pick<Answer, 'total' | 'outside' | 'page' | 'facets' | 'situations' | 'hasWords' | 'territoryStamp'>

type Stamps = Pick<Hits, 'numbersStamp' | 'travelStamp'>

async function found(db: Db, numbers: SearchNumbers, question: Question, origin: Origin | null, { page, size }: Slice): Promise<Found & Stamps> {
  const meant = withSituations(parseQuery(question.typed))
  const { situations } = meant
  const words = withHelp(tsQueries(meant.query, true), meant)
  const near = origin && { from: origin.code, minutes: keptMinutesBySlot(origin, numbers), areas: [`m${origin.code}`, `o${origin.orp}`, `r${origin.region}`, 'c'] }
  const hits = await searchHits(db, { question, words, near, numberOf: numbers.numberOf, offset: (page - 1) * size, limit: size })
  const counts = hits.keys === null ? await countAllCodes(db, hits.rowsStamp ?? '', question) : await countCodes(db, hits.keys)
  const { total, outside, page: onPage, territoryStamp, numbersStamp, travelStamp } = hits
  return { total, outside, page: onPage, facets: facetCounts(counts, numbers.codeOf), situations, hasWords: words !== null, territoryStamp, numbersStamp, travelStamp }
}

/** The typed words with unknown ones replaced by the nearest known; null when there is nothing to replace. */
async function withLikelyWords(db: Db, typed: string): Promise<string | null> {
  const asked = meaningfulWords(typed).slice(0, 8)
  const likely = await likelyWords(db, asked)
  return likely.size === 0 ? null : asked.map((word) => likely.get(word) ?? word).join(' ')
}
