import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Format } from '#i18n/format.ts'
import type { Language, MessageKey, Translate } from '#i18n/translate.ts'
import type { IconName } from './parts/icons.data.ts'

/** The language of what people of the network wrote, where the page itself speaks another: a screen reader then reads it as Czech. */
export const writtenIn = ({ language }: { readonly language: Language }): 'cs' | undefined => language === 'cs' ? undefined : 'cs'

/** What the layout needs to know of the person who is signed in. Rooms know more: see `access`. */
export interface Visitor {
  readonly id: PersonId
  readonly name: string
  readonly initials: string
  /** The key „/“ goes to the search of everything; whoever is disturbed by it turns it off. */
  readonly slashSearches: boolean
  /** The ORP looked at last; null for the whole. */
  readonly lastOrpCode: string | null
  /** What the visitor sees besides single ORPs. */
  readonly whole: 'region' | 'country' | null
  roleLabel(t: Translate): string
}

/** `?orp=` of the whole region or country. */
export const wholeTerritory = 'vse'

/** A territory the visitor may switch to on the work face. */
export interface TerritoryChoice { readonly code: string, readonly name: string, readonly region?: Region }

interface Region { readonly code: string, readonly name: string }

/** The same territories by their regions, both by alphabet; of one region there is nothing to tell apart. */
export function byRegion(territories: readonly TerritoryChoice[]): { readonly region: Region | null, readonly territories: readonly TerritoryChoice[] }[] {
  const regions = new Map(territories.flatMap(({ region }) => region === undefined ? [] : [[region.code, region]]))
  if (regions.size < 2) return [{ region: null, territories }]
  return [...regions.values()].sort((one, other) => one.name.localeCompare(other.name, 'cs'))
    .map((region) => ({ region, territories: territories.filter((one) => one.region?.code === region.code) }))
}

/** One line of the work menu. A room offers it; `app.ts` puts the lines in order. */
export interface MenuEntry {
  readonly path: string
  readonly icon: IconName
  readonly label: MessageKey
  /** Lines shown under this one while it is open. */
  readonly children?: readonly Omit<MenuEntry, 'children' | 'icon'>[]
  readonly isFor: (visitor: Visitor) => boolean
}

/** Who runs this Síťovka, and whether its data are invented. */
export interface Operation {
  readonly demo: boolean
  readonly operatorName: string
  readonly operatorEmail: string | null
  readonly operatorPhone: string | null
}

/** Everything a page needs besides its own data. Views get it as `ui`. */
export interface Ui {
  readonly language: Language
  readonly t: Translate
  readonly format: Format
  readonly today: IsoDate
  /** The path of this page without the language prefix, with its query. */
  readonly here: URL
  /** An address inside Síťovka in the language of the page: `href('/sluzby')` is `/en/sluzby` in English. */
  readonly href: (path: string) => string
  /** The address of a built file (`styles/public.css`, `islands/map`), with its hash. */
  readonly asset: (name: string) => string
  readonly installation: Operation
  readonly visitor: Visitor | null
  readonly menu: readonly MenuEntry[]
  readonly territories: readonly TerritoryChoice[]
  /** The ORP the work face is turned to: `?orp=`, else the one looked at last, else the first; null for the whole of a visitor's region or country. */
  readonly territory: TerritoryChoice | null
  /** A sentence shown once after a redirect. */
  readonly notice: MessageKey | null
}

/** Has the visitor many ORPs and is turned to none of them? An address that names one, even a foreign one, is of that one. */
export const isTurnedToWhole = ({ territory, territories, here }: Ui): boolean =>
  territory === null && territories.length > 0 && [null, wholeTerritory].includes(here.searchParams.get('orp'))
