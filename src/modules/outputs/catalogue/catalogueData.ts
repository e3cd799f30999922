import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Pictures } from '#documents/content.ts'
import { installation, publisherOf } from '#modules/access/index.ts'
import { printedLogos, publicCardsHelpingIn, type PublicServiceCard } from '#modules/directory/index.ts'
import type { Orp } from '#modules/territory/index.ts'
import { publicNetworkersOf } from '#modules/work/index.ts'
import { childProtectionOf, type ProtectingOffice } from '../queriesNetwork.ts'

type Networker = Awaited<ReturnType<typeof publicNetworkersOf>>[number]

/** Everything the catalogue of an ORP says; only what anyone may know. */
export interface CatalogueData {
  readonly orp: Orp
  readonly asOf: IsoDate
  readonly operatorName: string
  readonly demo: boolean
  readonly cards: readonly PublicServiceCard[]
  readonly offices: readonly ProtectingOffice[]
  readonly networkers: readonly Networker[]
  /** Logos of the organisations that have one. */
  readonly pictures: Pictures
}

export async function gatherCatalogue(db: Db, files: Files, orp: Orp, asOf: IsoDate): Promise<CatalogueData> {
  const [settings, cards, offices, networkers] = await Promise.all([
    installation(db), publicCardsHelpingIn(db, orp.code, asOf), childProtectionOf(db, orp.code), publicNetworkersOf(db, orp.code, asOf),
  ])
  const pictures = await printedLogos(db, files, cards.map(({ logo }) => logo))
  return { orp, asOf, pictures, operatorName: publisherOf(settings), demo: settings?.demo ?? false, cards, offices, networkers }
}
