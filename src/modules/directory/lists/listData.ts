import { installation, type Scope } from '#modules/access/index.ts'
import type { Db } from '#db/connection.ts'
import type { IsoDate } from '#core/ids.ts'
import { publicOrganisationById, publicServiceById } from '../publicQueries.ts'
import type { ListCard, ListData } from './listContent.ts'
import { chaptersOfList, itemsOfList, type ListItem, type SavedList } from './queries.ts'

/** Everything a list says to the person who reads it. */
export async function gatherList(db: Db, scope: Scope, list: SavedList, today: IsoDate): Promise<ListData> {
  const [chapters, items, settings] = await Promise.all([chaptersOfList(db, scope, list.id), itemsOfList(db, scope, list.id), installation(db)])
  const cards: ListCard[] = []
  for (const item of items) cards.push({ item, ...await publicCardOf(db, item, today) })
  return { list, chapters, cards, asOf: today, operatorName: settings?.operatorName ?? '', demo: settings?.demo ?? false }
}

async function publicCardOf(db: Db, { serviceId, organisationId }: ListItem, today: IsoDate): Promise<Omit<ListCard, 'item'>> {
  const service = serviceId === null ? null : await publicServiceById(db, serviceId)
  const organisation = organisationId === null ? null : await publicOrganisationById(db, organisationId, today)
  return { service: service?.state === 'found' ? service.card : null, organisation: organisation?.state === 'found' ? organisation.card : null }
}
