import type { IsoDate, OrpCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Pictures } from '#documents/content.ts'
import { installation, publisherOf } from '#modules/access/index.ts'
import { isOutsideNetwork, printedLogos, publicCardsHelpingIn, type PublicServiceCard } from '#modules/directory/index.ts'
import type { Orp } from '#modules/territory/index.ts'
import { publicNetworkersOf } from '#modules/work/index.ts'
import { childProtectionOf, type ProtectingOffice } from '../queriesNetwork.ts'

type Networker = Awaited<ReturnType<typeof publicNetworkersOf>>[number]

export interface Outside { readonly count: number, readonly isIn: boolean }

/** Everything the catalogue of an ORP says; only what anyone may know. */
export interface CatalogueData {
  readonly orp: Orp
  readonly asOf: IsoDate
  readonly operatorName: string
  readonly demo: boolean
  readonly cards: readonly PublicServiceCard[]
  /** How many services outside the network for children and families help there, and whether they are among the cards. */
  readonly outside: Outside
  readonly offices: readonly ProtectingOffice[]
  readonly networkers: readonly Networker[]
  /** Logos of the organisations that have one. */
  readonly pictures: Pictures
}

interface ForCatalogue { readonly cards: readonly PublicServiceCard[], readonly outside: Outside }

/** Cards of the services that help in the ORP on the day; those outside the network only when they are wanted. */
export async function cardsForCatalogue(db: Db, orp: OrpCode, asOf: IsoDate, withOutside: boolean): Promise<ForCatalogue> {
  const all = await publicCardsHelpingIn(db, orp, asOf)
  const inside = all.filter((card) => !isOutsideNetwork(card))
  return { cards: withOutside ? all : inside, outside: { count: all.length - inside.length, isIn: withOutside } }
}

export async function gatherCatalogue(db: Db, files: Files, orp: Orp, asOf: IsoDate, withOutside: boolean): Promise<CatalogueData> {
  const [settings, { cards, outside }, offices, networkers] = await Promise.all([
    installation(db), cardsForCatalogue(db, orp.code, asOf, withOutside), childProtectionOf(db, orp.code), publicNetworkersOf(db, orp.code, asOf),
  ])
  const pictures = await printedLogos(db, files, cards.map(({ logo }) => logo))
  return { orp, asOf, pictures, operatorName: publisherOf(settings), demo: settings?.demo ?? false, cards, outside, offices, networkers }
}
