import type { AppContext } from '#web/context.ts'
import { spokenOf } from './details.ts'
import type { NameOf } from './nameOf.ts'
import type { LogEntry } from './queries.ts'

/** Asks every room once for all its things among the entries. */
export async function namesOf(c: AppContext, entries: readonly LogEntry[]): Promise<NameOf> {
  const ids = new Map<string, Set<string>>()
  const want = (kind: string, id: string) => ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
  for (const entry of entries) {
    if (entry.subjectKind !== null && entry.subjectId !== null) want(entry.subjectKind, entry.subjectId)
    for (const { kind, code } of spokenOf(entry)) want(kind, code)
  }
  const names = new Map(await Promise.all([...ids].map(async ([kind, wanted]) =>
    [kind, await c.var.namers[kind]?.(c, [...wanted])] as const)))
  return ({ subjectKind, subjectId }) => names.get(subjectKind ?? '')?.get(subjectId ?? '') ?? null
}
