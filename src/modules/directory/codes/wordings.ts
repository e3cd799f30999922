import type { IsoDate } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { type ListName, listNames } from '../codelists/registry.ts'
import { entriesAsOf } from './kept.ts'
import { allChanges } from './queries/changes.ts'

/** Czech words of codes of a list. */
export type WordsOf = (list: ListName, codes: readonly (string | null)[]) => string[]

// Every wording counts whatever day it is, so no search row has to be written anew when a day comes.
const anyDay = '9999-12-31' as IsoDate

/**
 * Every wording of every code, past and coming, as this transaction sees it: people look for what a thing was called, too.
 */
export async function everyWording(tx: Tx): Promise<WordsOf> {
  const changes = await allChanges(tx)
  const lists = new Map(listNames.map((name) => [name, entriesAsOf(name, changes, anyDay)]))
  return (list, codes) => codes.flatMap((code) => code === null ? [] : lists.get(list)?.get(code)?.wordings.map(({ cs }) => cs) ?? [])
}
