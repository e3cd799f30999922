import type { Connection } from '../connection.ts'
import type { WorkingArchives } from './archives.ts'
import type { Making } from './write.ts'

/** What one worker is started for. */
export type Order =
  | { readonly kind: 'write', readonly file: string, readonly making: Pick<Making, 'version' | 'now'> }
  | { readonly kind: 'check', readonly file: string }

export type Outcome<Kind extends Order['kind']> = Awaited<ReturnType<WorkingArchives[Kind]>>

/** What a worker is given when it starts. Whatever it is sent later means that nobody wants the archive any more. */
export interface Equipment { readonly connection: Connection, readonly order: Order }

/** What a worker says while it works and when it is done; it ends by itself. */
export type Report =
  | { readonly kind: 'progress', readonly share: number }
  | { readonly kind: 'done', readonly outcome: Outcome<Order['kind']> }
  | { readonly kind: 'failed', readonly error: unknown }
