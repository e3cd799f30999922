import { municipalitiesOf } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'

/** Names of municipalities of the chosen ORP, offered while one is written. */
export async function municipalityNames(c: AppContext): Promise<string[]> {
  const { db, ui } = c.var
  return ui.territory ? (await municipalitiesOf(db, ui.territory.code)).map(({ name }) => name) : []
}
