import { decidingMinutes } from '#core/accessibility/travel.ts'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import {
  type Answer, hasEnded, journeyTo, type Origin, type PublicPlace, type PublicService, publicServices, type Question, searchServices,
} from '#modules/directory/index.ts'
import { readQuery, type Typed } from '#web/form.ts'
import type { AppContext } from '#web/context.ts'
import { pageFrom } from '#web/parts/order.ts'
import { questionFrom } from './catalogueInput.ts'
import { chosenOrLikeliest, type MunicipalityChoice } from './chosenMunicipality.ts'
import { pointOf, type Way, wayTo } from './ways.ts'

/** A service of the page with the way to it; `number` is that of its pin. */
export interface Result {
  readonly service: PublicService
  readonly band: Answer['page'][number]['band']
  readonly way: Way | null
  /** The place the way leads to, else the first one. */
  readonly place: PublicPlace | null
  readonly number: number | null
}

export interface Catalogue {
  readonly typed: Typed
  readonly question: Question
  readonly choice: MunicipalityChoice
  readonly answer: Answer
  readonly results: readonly Result[]
  readonly page: number
  readonly pages: number
}

const mostPages = 500

/** The stamp of the territory as the last answer told it. */
const lastStamp = new WeakMap<Db, string>()

/** Everything the catalogue and the map show for the address they were asked by. */
export async function catalogueFor(c: AppContext, size: number): Promise<Catalogue> {
  const { db, ui: { today } } = c.var
  const typed = readQuery(c)
  const page = Math.min(pageFrom(typed), mostPages)
  const { choice, question, answer } = await askedFor(c, typed, { page, size })
  const services = await publicServices(db, answer.page.map(({ id }) => id))
  const pages = Math.min(Math.ceil(answer.total / size), mostPages)
  return { typed, question, choice, answer, results: resultsOf(answer, services, today), page, pages }
}

type Asked = Pick<Catalogue, 'choice' | 'question' | 'answer'>
interface Slice { readonly page: number, readonly size: number }

/** The answer, asked once more when the territory turns out to be another one than the municipality was found in. */
async function askedFor(c: AppContext, typed: Typed, slice: Slice): Promise<Asked> {
  const before = lastStamp.get(c.var.db) ?? ''
  const first = await askedUnder(c, typed, slice, before)
  const stamp = first.answer.territoryStamp
  lastStamp.set(c.var.db, stamp)
  return stamp === before || first.choice.kind === 'unasked' ? first : await askedUnder(c, typed, slice, stamp)
}

async function askedUnder(c: AppContext, typed: Typed, slice: Slice, stamp: string): Promise<Asked> {
  const choice = await chosenOrLikeliest(c, stamp)
  const question = { ...questionFrom(typed), from: choice.kind === 'found' ? choice.municipality.code : null, on: c.var.ui.today }
  return { choice, question, answer: await searchServices(c.var.db, question, slice) }
}

/** Services of an answer in its order, each with the way to it. */
export function resultsOf(answer: Answer, services: readonly PublicService[], today: IsoDate): Result[] {
  let pins = 0
  return services.map((service) => {
    const { place, way } = nearest(service, answer.origin, today)
    const number = place === null || place.pin === null ? null : pins += 1
    return { service, band: answer.page.find(({ id }) => id === service.id)?.band ?? 0, way, place, number }
  })
}

/** The open place with the shortest way, and how the service is reached. */
export function nearest(service: PublicService, origin: Origin | null, today: IsoDate): { place: PublicPlace | null, way: Way | null } {
  const places = service.places.filter((place) => !hasEnded(place, today))
  const [first] = places
  if (origin === null) return { place: first ?? null, way: null }
  const place = (places.length < 2 ? first : nearestPlace(places, origin)) ?? null
  return { place, way: wayTo(service, place, origin) }
}

function nearestPlace(places: readonly PublicPlace[], origin: Origin): PublicPlace | undefined {
  const ways = places.map((place) => ({ place, minutes: minutesTo(origin, place) }))
  return ways.sort((one, other) => one.minutes - other.minutes)[0]?.place
}

function minutesTo(origin: Origin, place: PublicPlace): number {
  if (place.code === origin.code) return 0
  const minutes = decidingMinutes(journeyTo(origin, { code: place.code, point: pointOf(place) }).carMinutes)
  return minutes === 'unknown' ? Infinity : minutes
}
