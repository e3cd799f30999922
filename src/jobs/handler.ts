import type { PersonId } from '#core/ids.ts'

/** What a running job may do besides its work: tell how far it is, and notice that nobody wants it any more. */
export interface Progress {
  /** The row of this run. A run may begin twice; what carries its id is written once. */
  readonly runId: string
  /** `step` is a message key's last part that the asking room translates. */
  tell(step: string, done: number, total: number): Promise<void>
  /** Aborted when somebody cancelled the job or the server is going down. */
  readonly signal: AbortSignal
}

/** One kind of long work. */
export interface JobHandler {
  readonly kind: string
  /** Returns what is kept as the result; a thrown error is kept as the failure. */
  readonly run: (payload: unknown, progress: Progress, by: PersonId | null) => Promise<unknown>
  /** Work that begins by itself: asked every minute by every process, begun once for a subject, also when it failed. */
  readonly due?: () => Promise<{ readonly subject: string, readonly payload: unknown } | null>
}
