import type { IsoDate } from '#core/ids.ts'
import type { CodeList } from './codeList.ts'
import { type Entries, mergedEntries, type ShippedEntry } from './merge.ts'

// What the lists hold today, as this process knows it: words, like those of the messages, which every page needs and no
// page should have to be handed. `codes/kept.ts` brings them up to date before a request, a job and a command.

const current = new WeakMap<CodeList, Entries>()
const parts = new WeakMap<CodeList, readonly CodeList[]>()

/** Without a day (before anything was read) a shipped list is as it will be once all its days have come. */
const someDay = '9999-12-31' as IsoDate

/** Says what a list holds from now on. */
export function takeInForce(list: CodeList, entries: Entries): void {
  current.set(list, entries)
}

// The type of a list hides its words so that nobody reads them past the changes; here is the one place that may.
export const shippedIn = (list: CodeList): Readonly<Record<string, ShippedEntry>> => list as Readonly<Record<string, ShippedEntry>>

/** Several lists as one to choose from; codes of the earlier win. */
export function together(...lists: readonly CodeList[]): CodeList {
  const one: CodeList = Object.assign({}, ...lists.toReversed()) as CodeList
  parts.set(one, lists)
  return one
}

interface Joined { readonly of: readonly Entries[], readonly entries: Entries }
const joined = new WeakMap<CodeList, Joined>()

/** What the list holds today. The very same map until something changes. */
export function entriesOf(list: CodeList): Entries {
  const several = parts.get(list)
  if (several !== undefined) return joinedEntries(list, several.map(entriesOf))
  const known = current.get(list)
  if (known !== undefined) return known
  const shipped = mergedEntries(shippedIn(list), [], someDay)
  current.set(list, shipped)
  return shipped
}

function joinedEntries(list: CodeList, of: readonly Entries[]): Entries {
  const known = joined.get(list)
  if (known?.of.every((one, index) => one === of[index]) === true) return known.entries
  const entries: Entries = new Map(of.toReversed().flatMap((one) => [...one]))
  joined.set(list, { of, entries })
  return entries
}
