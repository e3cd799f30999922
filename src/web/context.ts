import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { JobQueue } from '#jobs/queue.ts'
import type { Visitor } from './ports.ts'
import type { Ui } from './ui.ts'

/** What every request carries. `now` is the only clock a room sees. */
export interface Variables {
  readonly db: Db
  readonly files: Files
  readonly jobs: JobQueue
  readonly log: Logger
  readonly baseUrl: string
  readonly now: Date
  readonly ui: Ui
  readonly visitor: Visitor | null
}

export interface AppEnvironment { Variables: Variables }
export type AppContext = Context<AppEnvironment>
