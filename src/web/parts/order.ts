import { firstOf, type Typed } from '../form.ts'

/** How a list is ordered. In the address: `razeni=nazev`, descending `razeni=-nazev`. */
export interface Order<Key extends string = string> { readonly by: Key, readonly descending: boolean }

/** Reads the order asked for; an unknown one gives the usual one. */
export function orderFrom<Key extends string>(query: Typed, allowed: readonly Key[], usual: Order<Key>): Order<Key> {
  const asked = firstOf(query, 'razeni')
  const descending = asked.startsWith('-')
  const by = allowed.find((key) => key === (descending ? asked.slice(1) : asked))
  return by === undefined ? usual : { by, descending }
}

/** The page asked for by `strana`, from 1. */
export function pageFrom(query: Typed): number {
  const asked = Number(firstOf(query, 'strana'))
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
}
