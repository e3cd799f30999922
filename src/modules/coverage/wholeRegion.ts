import type { AppContext } from '#web/context.ts'
import { isTurnedToWhole } from '#web/ui.ts'
import { type Region, regionsOf } from './queries.ts'

/** Regions of a visitor who is turned to all their ORPs; none for who is turned to one. */
export const wholeRegions = async ({ var: { db, ui } }: AppContext): Promise<Region[]> =>
  isTurnedToWhole(ui) ? regionsOf(db, ui.territories.map(({ code }) => code)) : []

/** The same where there is just one: a page can be of it. */
export async function wholeRegion(c: AppContext): Promise<Region | null> {
  const [only, another] = await wholeRegions(c)
  return only && !another ? only : null
}

/** Of whoever is turned to more regions the page asks which one it should be of. */
export function asksForRegion(c: AppContext, lacking: 'region' | 'either'): void {
  if (isTurnedToWhole(c.var.ui)) c.set('lacksTerritory', lacking)
}
