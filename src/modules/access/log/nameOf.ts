import type { Named } from '#web/context.ts'
import type { LogEntry } from './queries.ts'

/** Names of what entries are about, for whoever reads; null where there is none any more, or not for them. */
export type NameOf = (thing: Pick<LogEntry, 'subjectKind' | 'subjectId'>) => Named | null
