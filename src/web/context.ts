import type { Context } from 'hono'
import type { ComponentChild } from 'preact'
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import type { WorkingArchives } from '#db/backup/archives.ts'
import type { BackupFolder } from '#db/backup/folder.ts'
import type { Files } from '#db/files.ts'
import type { Forgetter } from '#db/forgetter.ts'
import type { DocumentRenderer } from '#documents/making/renderer.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { JobQueue } from '#jobs/queue.ts'
import type { Outside } from './outside/network.ts'
import type { Ui, Visitor } from './ui.ts'

/** What every request carries. `now` is the only clock a room sees. */
/** What a page may be of. */
export type Lacking = 'orp' | 'region' | 'either'

export interface Variables {
  readonly db: Db
  readonly files: Files
  readonly jobs: JobQueue
  readonly archives: WorkingArchives
  readonly backups: BackupFolder
  /** What may be asked of the world outside, and through what. */
  readonly outside: Outside
  /** Makes files in a worker, one after another. */
  readonly documents: DocumentRenderer
  readonly log: Logger
  /** What the log calls this request. */
  readonly requestId: string
  readonly baseUrl: string
  readonly now: Date
  readonly ui: Ui
  readonly visitor: Visitor | null
  /** The page is of one ORP, of a region, or of either, and none is chosen: asked for, not „not found“. */
  readonly lacksTerritory?: Lacking
  /** Panels of later rooms, for pages of earlier ones. */
  readonly panels: readonly Panel[]
  readonly searchers: readonly Searcher[]
  readonly signs: readonly Sign[]
  readonly forgetters: readonly Forgetter[]
  /** Names of what the log of changes speaks of, by kinds. */
  readonly namers: Readonly<Record<string, Namer>>
}

export interface AppEnvironment { Variables: Variables }
export type AppContext = Context<AppEnvironment>

/** What a page of an earlier room shows of later ones. Rooms fill panels; `app.ts` joins them in one list. */
export interface PanelSubject { readonly kind: 'overview', readonly orpCode: string | null }
export type Panel = (c: AppContext, subject: PanelSubject) => Promise<ComponentChild | null>

/** What monitoring is told of a room's work besides the database: a name and one word, nothing secret. */
export interface Sign { readonly name: string, readonly read: (c: AppContext) => Promise<string> }

/** One hit of „search everything“. */
export interface Hit { readonly title: string, readonly detail: string, readonly path: string }
export interface Searcher { readonly label: MessageKey, readonly find: (c: AppContext, query: string) => Promise<readonly Hit[]> }

/** What a thing of a room is called for whoever reads, and where it opens for them; a thing that is gone, or not for them, is not named. */
export interface Named {
  readonly title: string
  readonly path: string | null
  /** How it was changed, where the thing keeps that. */
  readonly history?: string
}
/** Names things of one kind by their ids, all at once. */
export type Namer = (c: AppContext, ids: readonly string[]) => Promise<ReadonlyMap<string, Named>>
