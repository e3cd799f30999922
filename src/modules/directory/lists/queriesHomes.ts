import type { OrpCode, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { TerritoryChoice } from '#web/ui.ts'
import { homeCode, type OfferedHome } from './home.ts'
import type { SavedList } from './queries.ts'

/**
 * Territories a list may belong to: regions of its author's ORPs, the ORPs, the country where the author reads all of it or
 * has no ORP. What a list belongs to already is always there.
 */
export async function homesOffered(db: Db, scope: Scope, territories: readonly TerritoryChoice[], list?: SavedList): Promise<OfferedHome[]> {
  const codes = territories.map(({ code }) => code)
  const regions = await db.selectFrom('region').select(['code', 'name']).where((where) => where.or([
    where('code', 'in', where.selectFrom('orp').select('region_code').where('code', 'in', [...codes, ''])),
    where('code', 'in', [...scope.regionCodes ?? [], '']),
  ])).orderBy('name').execute()
  const offered: OfferedHome[] = [
    ...regions.map(({ code, name }) => ({ home: { region: code as RegionCode }, name })),
    ...territories.map(({ code, name }) => ({ home: { orp: code as OrpCode }, name })),
    ...(scope.orpCodes === null || codes.length === 0 ? [{ home: null, name: null }] : []),
  ]
  const own = list && { home: list.home, name: list.orp ?? list.region }
  return own && !offered.some(({ home }) => homeCode(home) === homeCode(own.home)) ? [...offered, own] : offered
}
