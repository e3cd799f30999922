import type { IsoDate } from '#core/ids.ts'
import type { Format } from '#i18n/format.ts'
import type { Language, MessageKey, Translate } from '#i18n/translate.ts'
import type { MenuEntry, Panel, PanelSubject, Searcher, TerritoryChoice, Visitor } from './ports.ts'
import type { AppContext } from './context.ts'

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
  readonly installation: { readonly demo: boolean, readonly operatorName: string, readonly operatorEmail: string | null, readonly operatorPhone: string | null }
  readonly visitor: Visitor | null
  readonly menu: readonly MenuEntry[]
  readonly territories: readonly TerritoryChoice[]
  /** The ORP the work face is turned to: `?orp=`, else the first of the visitor's. */
  readonly territory: TerritoryChoice | null
  /** A sentence shown once after a redirect. */
  readonly notice: MessageKey | null
  readonly panels: (c: AppContext, subject: PanelSubject) => Promise<Awaited<ReturnType<Panel>>[]>
  readonly searchers: readonly Searcher[]
}
