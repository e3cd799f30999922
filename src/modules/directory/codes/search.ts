import { fold } from '#core/text/fold.ts'
import { entriesOf } from '../codelists/inForce.ts'
import type { Entry } from '../codelists/merge.ts'
import { type ListName, listNames, shippedLists } from '../codelists/registry.ts'

export interface FoundEntry { readonly list: ListName, readonly entry: Entry }

/** Entries of all lists that have the words in a name they bear or bore, or in the code; in the order of the lists. */
export function entriesFound(words: string): FoundEntry[] {
  const wanted = fold(words)
  const has = ({ code, wordings }: Entry): boolean => fold(code).includes(wanted) || wordings.some(({ cs, en }) => fold(`${cs}\n${en}`).includes(wanted))
  return listNames.flatMap((list) => [...entriesOf(shippedLists[list]).values()].filter(has).map((entry) => ({ list, entry })))
}
