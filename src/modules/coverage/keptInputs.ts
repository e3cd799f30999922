import { prepareTerritory, type Territory } from '#core/accessibility/territory.ts'
import type { Db, Tx } from '#db/connection.ts'
import { keptByStamp } from '#db/kept.ts'
import { type KnownMunicipality, knownMunicipalities, supplyOf, tableTravels } from './queries.ts'
import { type ChangedMinimums, changedMinimums } from './queriesMinimum.ts'
import { mapShapes, type MapShapes, type ShapesOf } from './queriesShapes.ts'
import { stampOf } from './queriesStamp.ts'
import { type AskedProviders, type CountedProviders, providersOf, type Supply } from './rulesProviders.ts'

/** Everything coverage is counted from. Many requests share it, so nothing in it is ever changed. */
export interface CoverageInputs {
  readonly municipalities: readonly KnownMunicipality[]
  readonly territory: Territory
  /** Ways somebody only estimated in the travel table, as `from to`. */
  readonly writtenEstimates: ReadonlySet<string>
  readonly supply: Supply
  /** Providers of a function out of the supply; found once for each question. */
  readonly providers: (asked: AskedProviders) => CountedProviders
  readonly minimums: ChangedMinimums
}

/** Every table that the inputs, and that the shapes are read from. A test holds both lists against what is really read. */
export const inputTables = [
  'municipality', 'orp', 'travel_time', 'organisation', 'service', 'service_capacity', 'service_location', 'service_area', 'location',
  'minimum_network',
] as const
export const shapeTables = ['municipality', 'area'] as const

const keptInputs = keptByStamp<CoverageInputs>(1)
const keptShapes = keptByStamp<MapShapes>(40)

/** Reads everything, or hands on what was read before while the tables hold the same. */
export async function coverageInputs(db: Db | Tx): Promise<CoverageInputs> {
  // What a transaction wrote may be taken back with it, so it reads for itself.
  if (db.isTransaction) return await readInputs(db)
  return await keptInputs(db, await stampOf(db, inputTables), '', () => readInputs(db))
}

/** Shapes of an ORP or a region with its neighbours: the very same ones while nothing changes, so that a map of them is drawn once. */
export async function shapesOf(db: Db | Tx, within: ShapesOf): Promise<MapShapes> {
  if (db.isTransaction) return await mapShapes(db, within)
  return await keptShapes(db, await stampOf(db, shapeTables), JSON.stringify(within), () => mapShapes(db, within))
}

async function readInputs(db: Db | Tx): Promise<CoverageInputs> {
  const [municipalities, travels, supply, minimums] = await Promise.all(
    [knownMunicipalities(db), tableTravels(db), supplyOf(db), changedMinimums(db)])
  const writtenEstimates = new Set(travels.filter(({ estimated }) => estimated).map(({ from, to }) => `${from} ${to}`))
  return { municipalities, territory: prepareTerritory(municipalities, travels), writtenEstimates, supply, providers: providersIn(supply), minimums }
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
