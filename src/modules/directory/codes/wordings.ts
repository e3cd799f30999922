import type { IsoDate } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { type ListName, listNames } from '../codelists/registry.ts'
import { entriesAsOf } from './kept.ts'
import { allChanges, type ListChange } from './queries/changes.ts'

/** Czech words of codes of a list. */
export type WordsOf = (list: ListName, codes: readonly (string | null)[]) => string[]

// Every wording counts whatever day it is, so no search row has to be written anew when a day comes.
const anyDay = '9999-12-31' as IsoDate

/** Out of the same changes come the same words; an import asks for them with each of its batches. */
let made: { readonly outOf: string, readonly words: WordsOf } | null = null

/**
 * Every wording of every code, past and coming, as this transaction sees it: people look for what a thing was called, too.
 */
export async function everyWording(tx: Tx): Promise<WordsOf> {
  const changes = await allChanges(tx)
  const outOf = JSON.stringify(changes)
  if (made?.outOf !== outOf) made = { outOf, words: wordsOutOf(changes) }
  return made.words
}

function wordsOutOf(changes: readonly ListChange[]): WordsOf {
  const lists = new Map(listNames.map((name) => [name, entriesAsOf(name, changes, anyDay)]))
  return (list, codes) => codes.flatMap((code) => code === null ? [] : lists.get(list)?.get(code)?.wordings.map(({ cs }) => cs) ?? [])
}
