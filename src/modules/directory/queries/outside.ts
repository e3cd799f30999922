import { type RawBuilder, sql } from 'kysely'
import { hidesOutside, type OutsideAsked } from '../outsideNetwork.ts'

// What stands outside the network for children and families is left out until somebody asks: `isOutsideNetwork` for the database.

/** As search keeps it; its row is `s`. */
export const isOutside = sql<boolean>`s.outside_network`

/** What search shows of what it finds. */
export const inNetwork = (asked: OutsideAsked): RawBuilder<boolean> => hidesOutside(asked) ? sql<boolean>`not ${isOutside}` : sql<boolean>`true`

/** The same of a service `s` itself. One in the archive is in no search, so it never stands outside. */
export const standsOutside = sql<boolean>`exists (select from service_search x where x.service_id = s.id and x.outside_network)`
