import type { IsoDate } from '#core/ids.ts'
import type { Forgetter } from '#db/forgetter.ts'
import type { Namer, Panel, Searcher, Sign } from './context.ts'
import type { MenuEntry, Operation, TerritoryChoice, Visitor } from './ui.ts'

/** What `app.ts` hands to the web floor: the floor knows no room. */
export interface Ports {
  readonly whoIs: (request: Request) => Promise<Visitor | null>
  readonly menu: readonly MenuEntry[]
  readonly panels: readonly Panel[]
  readonly searchers: readonly Searcher[]
  readonly signs: readonly Sign[]
  /** How rooms forget somebody in their texts. */
  readonly forgetters: readonly Forgetter[]
  readonly namers: Readonly<Record<string, Namer>>
  readonly territories: (visitor: Visitor) => Promise<readonly TerritoryChoice[]>
  /** Keeps the ORP the visitor turned to (null for the whole), for the next time. */
  readonly rememberTerritory: (visitor: Visitor, orpCode: string | null) => Promise<void>
  readonly installation: () => Promise<Operation>
  /** Brings words that people may have changed up to the day, before a page tells them. */
  readonly renewWords: (today: IsoDate) => Promise<void>
}
