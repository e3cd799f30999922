import type { AppContext, Named } from '#web/context.ts'
import type { LogEntry } from './queries.ts'

/** Names of what entries are about, for whoever reads; null where there is none any more, or not for them. */
export type NameOf = (entry: LogEntry) => Named | null

/** Asks every room once for all its things among the entries. */
export async function namesOf(c: AppContext, entries: readonly LogEntry[]): Promise<NameOf> {
  const ids = new Map<string, Set<string>>()
  for (const { subjectKind, subjectId } of entries) {
    if (subjectKind !== null && subjectId !== null) ids.set(subjectKind, (ids.get(subjectKind) ?? new Set()).add(subjectId))
  }
  const names = new Map(await Promise.all([...ids].map(async ([kind, wanted]) =>
    [kind, await c.var.namers[kind]?.(c, [...wanted])] as const)))
  return ({ subjectKind, subjectId }) => names.get(subjectKind ?? '')?.get(subjectId ?? '') ?? null
}
