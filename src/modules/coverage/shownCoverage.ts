import type { IsoDate } from '#core/ids.ts'
import { compareCzech } from '#core/text/fold.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { TravelWay } from './minimumNetwork.ts'
import { coverageInputs, type CoverageInputs, shapesOf } from './keptInputs.ts'
import { networkCoverage, type Within } from './networkCoverage.ts'
import type { NetworkCoverage } from './rules.ts'
import type { MapShapes } from './queriesShapes.ts'

/** A municipality with places of a function: one dot on the map, at the point of the municipality. */
export interface MapPlace { readonly name: string, readonly services: readonly string[], readonly lat: number, readonly lon: number }

/** All that the page and the document need of one territory: words, shapes and places. */
export interface ShownCoverage {
  readonly coverage: NetworkCoverage
  readonly shapes: MapShapes
  readonly places: (code: HelpFunction) => readonly MapPlace[]
}

/** Coverage of an ORP or a region with what draws its map. */
export async function shownCoverage(db: Db | Tx, within: Exclude<Within, 'country'>, today: IsoDate, way: TravelWay = 'minimum'): Promise<ShownCoverage> {
  const [inputs, shapes] = await Promise.all([coverageInputs(db, today), shapesOf(db, within)])
  return { coverage: await networkCoverage(inputs, within, way), shapes, places: (code) => placesIn(inputs, within, code) }
}

function placesIn({ supply, municipalities }: CoverageInputs, within: Exclude<Within, 'country'>, code: HelpFunction): MapPlace[] {
  const services = new Map<string, string[]>()
  for (const card of supply.cards) {
    if (!card.functions.includes(code)) continue
    for (const { municipality, confidential } of supply.places.get(card.id) ?? []) {
      if (!confidential) services.set(municipality, [...new Set([...services.get(municipality) ?? [], card.name])])
    }
  }
  return municipalities.flatMap(({ code: municipality, name, point, orp, region }) => {
    const here = services.get(municipality)
    const isInside = 'orp' in within ? orp === within.orp : region === within.region
    return here && point && isInside ? [{ name, services: here.toSorted(compareCzech), lat: point.lat, lon: point.lon }] : []
  })
}
