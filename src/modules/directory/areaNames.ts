import type { AppContext } from '#web/context.ts'
import type { AreaServed } from './cards.ts'
import { writtenMunicipalities } from './queries/locations.ts'
import { servedTerritories } from './queries/services.ts'

/** Names of areas served: the country, regions, ORPs, then single municipalities. */
export async function areaNames(c: AppContext, areas: readonly AreaServed[]): Promise<string[]> {
  const { db, ui } = c.var
  const territories = await servedTerritories(db, [], areas)
  const municipalities = await writtenMunicipalities(
    db, areas.filter(({ level }) => level === 'municipality').map(({ code }) => code),
  )
  return [
    ...(areas.some(({ level }) => level === 'country') ? [ui.t('directory:area.country')] : []),
    ...territories.map(({ level, name }) => level === 'orp' ? ui.t('directory:area.orp', { name }) : name),
    ...municipalities.values(),
  ]
}
