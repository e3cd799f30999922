import { type FieldChanges, isSameValue } from '../history/changes.ts'
import type { Organisation } from '../queries/organisations.ts'
import type { Service } from '../queries/services.ts'

interface Undone { readonly staying: Organisation | Service, readonly changes: FieldChanges }

export interface Unmerged {
  /** The card that stayed as it will be. */
  readonly card: Organisation | Service
  /** Fields that cannot go back: somebody wrote them since, or nobody kept what they said. */
  readonly left: readonly string[]
}

/** Takes back the fields a merge wrote, those that still say what it wrote. */
export function unmerged({ staying, changes }: Undone): Unmerged {
  const now = staying as unknown as Readonly<Record<string, unknown>>
  const entries = Object.entries(changes)
  const back = entries.filter(([field, { after, hidden }]) => hidden !== true && isSameValue(now[field], after))
  const fields = Object.fromEntries(back.map(([field, { before }]) => [field, before]))
  return {
    // Every field holds what the card held there before the merge.
    card: { ...staying, ...fields }, left: entries.map(([field]) => field).filter((field) => !(field in fields)),
  }
}
