import type { ComponentChild } from 'preact'
import type { PersonId } from '#core/ids.ts'
import type { MessageKey, Translate } from '#i18n/translate.ts'
import type { AppContext } from './context.ts'
import type { IconName } from './parts/icons.tsx'
import type { Ui } from './ui.ts'

/** What the layout needs to know of the person who is signed in. Rooms know more: see `access`. */
export interface Visitor {
  readonly id: PersonId
  readonly name: string
  readonly initials: string
  roleLabel(t: Translate): string
}

/** A territory the visitor may switch to on the work face. */
export interface TerritoryChoice { readonly code: string, readonly name: string }

/** One line of the work menu. A room offers it; `app.ts` puts the lines in order. */
export interface MenuEntry {
  readonly path: string
  readonly icon: IconName
  readonly label: MessageKey
  /** Lines shown under this one while it is open. */
  readonly children?: readonly Omit<MenuEntry, 'children' | 'icon'>[]
  readonly isFor: (visitor: Visitor) => boolean
}

/** What a page of an earlier room shows of later ones. Rooms fill panels; `app.ts` joins them in one list. */
export type PanelSubject =
  | { readonly kind: 'overview', readonly orpCode: string | null }
  | { readonly kind: 'orp', readonly code: string, readonly face: 'public' | 'work' }
  | { readonly kind: 'organisation', readonly id: string }
export type Panel = (c: AppContext, subject: PanelSubject) => Promise<ComponentChild | null>

/** One hit of „search everything“. */
export interface Hit { readonly title: string, readonly detail: string, readonly path: string }
export interface Searcher { readonly label: MessageKey, readonly find: (c: AppContext, query: string) => Promise<readonly Hit[]> }

/** What `app.ts` hands to the web floor. */
export interface Ports {
  readonly whoIs: (request: Request) => Promise<Visitor | null>
  readonly menu: readonly MenuEntry[]
  readonly panels: readonly Panel[]
  readonly searchers: readonly Searcher[]
  readonly territories: (visitor: Visitor) => Promise<readonly TerritoryChoice[]>
  readonly installation: () => Promise<Ui['installation']>
}
