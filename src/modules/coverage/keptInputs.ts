import { setImmediate } from 'node:timers/promises'
import { prepareTerritory, type Territory } from '#core/accessibility/territory.ts'
import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { keptByStamp } from '#db/kept.ts'
import { type KnownMunicipality, knownMunicipalities, supplyOf, tableTravels } from './queries.ts'
import { type ChangedMinimums, changedMinimums } from './queriesMinimum.ts'
import { mapShapes, type MapShapes, type ShapesOf } from './queriesShapes.ts'
import { stampOf } from './queriesStamp.ts'
import { type AskedProviders, type CountedProviders, providersOf, recordedIn, type Supply } from './rulesProviders.ts'

/** Everything coverage is counted from. Many requests share it, so nothing in it is ever changed. */
export interface CoverageInputs {
  readonly municipalities: readonly KnownMunicipality[]
  readonly territory: Territory
  /** Ways somebody only estimated in the travel table, as `from to`. */
  readonly writtenEstimates: ReadonlySet<string>
  readonly supply: Supply
  /** Where cards have their seats, places and areas. */
  readonly recorded: ReadonlySet<string>
  /** Providers of a function out of the supply; found once for each question. */
  readonly providers: (asked: AskedProviders) => CountedProviders
  readonly minimums: ChangedMinimums
}

/** Every table that each part is read from. A test holds these lists against what is really read. */
export const readFrom = {
  places: ['municipality', 'orp', 'travel_time'],
  supply: ['organisation', 'service', 'service_capacity', 'service_location', 'service_area', 'location', 'register_record'],
  shapes: ['municipality', 'area'],
} as const

type Places = Pick<CoverageInputs, 'municipalities' | 'territory' | 'writtenEstimates'>
type Providing = Pick<CoverageInputs, 'supply' | 'recorded' | 'providers'>

const keptPlaces = keptByStamp<Places>(1)
const keptSupply = keptByStamp<Providing>(1)
const keptShapes = keptByStamp<MapShapes>(40)

/** Reads everything, or hands on what was read before while its tables hold the same and it is the same day: places change seldom, cards often. */
export async function coverageInputs(db: Db | Tx, today: IsoDate): Promise<CoverageInputs> {
  const [places, supply, minimums] = await Promise.all([placesOf(db), supplyIn(db, today), changedMinimums(db)])
  return { ...places, ...supply, minimums }
}

// What a transaction wrote may be taken back with it, so it reads for itself.
const placesOf = async (db: Db | Tx): Promise<Places> =>
  db.isTransaction ? await readPlaces(db) : await keptPlaces(db, await stampOf(db, readFrom.places), '', () => readPlaces(db))

const supplyIn = async (db: Db | Tx, today: IsoDate): Promise<Providing> =>
  db.isTransaction ? await readSupply(db, today) : await keptSupply(db, await stampOf(db, readFrom.supply), today, () => readSupply(db, today))

/** Shapes of an ORP or a region with its neighbours: the very same ones while nothing changes, so that a map of them is drawn once. */
export const shapesOf = async (db: Db | Tx, within: ShapesOf): Promise<MapShapes> =>
  db.isTransaction ? await mapShapes(db, within) : await keptShapes(db, await stampOf(db, readFrom.shapes), JSON.stringify(within), () => mapShapes(db, within))

async function readPlaces(db: Db | Tx): Promise<Places> {
  const [municipalities, travels] = await Promise.all([knownMunicipalities(db), tableTravels(db)])
  // What was read and what is made of it are two turns, not one.
  await setImmediate()
  const writtenEstimates = new Set(travels.filter(({ estimated }) => estimated).map(({ from, to }) => `${from} ${to}`))
  return { municipalities, territory: prepareTerritory(municipalities, travels), writtenEstimates }
}

async function readSupply(db: Db | Tx, today: IsoDate): Promise<Providing> {
  const supply = await supplyOf(db, today)
  return { supply, recorded: recordedIn(supply), providers: providersIn(supply) }
}

function providersIn(supply: Supply): CoverageInputs['providers'] {
  const found = new Map<string, CountedProviders>()
  return (asked) => {
    const question = JSON.stringify([asked.function, asked.forms, asked.unit])
    const known = found.get(question) ?? providersOf(supply, asked)
    found.set(question, known)
    return known
  }
}
