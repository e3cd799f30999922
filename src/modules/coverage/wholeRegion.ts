import type { AppContext } from '#web/context.ts'
import { isTurnedToWhole } from '#web/ui.ts'
import { commonRegion, type Region } from './queries.ts'

/** The region of a visitor who is turned to all their ORPs, when these lie in just one. */
export const wholeRegion = async ({ var: { db, ui } }: AppContext): Promise<Region | null> =>
  isTurnedToWhole(ui) ? commonRegion(db, ui.territories.map(({ code }) => code)) : null
