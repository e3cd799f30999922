import { firstOf, type Typed } from '#web/form.ts'

/** In an address: what shows services outside the network for children and families too. */
export const outsideName = 'mimo'
export const outsideShown = 'ano'

export const wantsOutside = (query: Typed): boolean => firstOf(query, outsideName) === outsideShown
