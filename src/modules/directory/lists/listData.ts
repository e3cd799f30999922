import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { installation, type Scope } from '#modules/access/index.ts'
import { publicOrganisationById, publicServiceCards } from '../publicQueries.ts'
import type { ListCard, ListData } from './listContent.ts'
import { chaptersOfList, itemsOfList, type SavedList } from './queries.ts'

/** Everything a list says to the person who reads it. */
export async function gatherList(db: Db, scope: Scope, list: SavedList, today: IsoDate): Promise<ListData> {
  const [chapters, items, settings] = await Promise.all([chaptersOfList(db, scope, list.id), itemsOfList(db, scope, list.id), installation(db)])
  const services = new Map((await publicServiceCards(db, items.flatMap(({ serviceId }) => serviceId ?? []))).map((card) => [card.id, card]))
  const cards: ListCard[] = []
  for (const item of items) {
    const { serviceId, organisationId } = item
    const found = organisationId === null ? null : await publicOrganisationById(db, organisationId, today)
    cards.push({
      item, service: serviceId === null ? null : services.get(serviceId) ?? null, organisation: found?.state === 'found' ? found.card : null,
    })
  }
  return { list, chapters, cards, asOf: today, operatorName: settings?.operatorName ?? '', demo: settings?.demo ?? false }
}
