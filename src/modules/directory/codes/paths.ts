import { codeLists, type ListName } from '../codelists/registry.ts'

export const listsPath = '/prace/sit/ciselniky'

export const listPath = (list: ListName): string => `${listsPath}/${codeLists[list].slug}`

/** What can be done with an entry, by the last word of its address. */
export const acts = { label: 'nazev', end: 'konec', reopen: 'znovu' } as const
export type EntryAct = keyof typeof acts

export const addPath = (list: ListName): string => `${listPath(list)}/nova`
export const actPath = (list: ListName, code: string, act: EntryAct): string => `${listPath(list)}/polozky/${code}/${acts[act]}`
export const undoPath = (list: ListName, change: number): string => `${listPath(list)}/zmeny/${change}/zpet`
