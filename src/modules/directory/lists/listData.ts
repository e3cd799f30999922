import type { IsoDate, OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { installation, publisherOf } from '#modules/access/index.ts'
import { type PublicOrganisation, publicOrganisationById, publicServiceCards } from '../publicQueries.ts'
import { printedLogos } from '../logo/printed.ts'
import type { ListCard, ListData } from './listContent.ts'
import { chaptersOfList, itemsOfList, listById, type ListItem, type Reader, type SavedList } from './queries.ts'

/** Everything a list says to the person who reads it; with the files also logos, for a document. */
export async function gatherList(db: Db, scope: Reader, list: SavedList, today: IsoDate, files: Files | null = null): Promise<ListData> {
  const [chapters, items, settings] = await Promise.all([chaptersOfList(db, scope, list.id), itemsOfList(db, scope, list.id), installation(db)])
  const cards = await withCards(db, items, today)
  const pictures = files === null ? {} : await printedLogos(db, files, cards.map(({ service, organisation }) => (service ?? organisation)?.logo ?? null))
  return { list, chapters, cards, pictures, asOf: today, operatorName: publisherOf(settings), demo: settings?.demo ?? false }
}

/** A list for everybody, as anyone may read it; null where there is none of the id. */
export async function publicList(db: Db, id: string, today: IsoDate, files: Files | null = null): Promise<ListData | null> {
  const list = await listById(db, 'anyone', id)
  return list && gatherList(db, 'anyone', list, today, files)
}

/** Services come by one query; organisations in a list are few. */
async function withCards(db: Db, items: readonly ListItem[], today: IsoDate): Promise<ListCard[]> {
  const services = new Map((await publicServiceCards(db, items.flatMap(({ serviceId }) => serviceId ?? []), today)).map((card) => [card.id, card]))
  const cards: ListCard[] = []
  for (const item of items) {
    const service = item.serviceId === null ? undefined : services.get(item.serviceId)
    cards.push({ item, service: service ?? null, organisation: await organisationOf(db, item.organisationId, today) })
  }
  return cards
}

async function organisationOf(db: Db, id: OrganisationId | null, today: IsoDate): Promise<PublicOrganisation | null> {
  const found = id === null ? null : await publicOrganisationById(db, id, today)
  return found?.state === 'found' ? found.card : null
}
