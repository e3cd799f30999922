import type { IsoDate } from '#core/ids.ts'

/** The name of a code in both languages. */
export interface Label { readonly cs: string, readonly en: string }

/** Words people gave a code: without an English name the Czech one stands for it. */
export interface Wording { readonly cs: string, readonly en: string | null }

/** Days a shipped entry holds between, both included; without one it has no such end. */
export interface Validity { readonly validFrom?: IsoDate, readonly validTo?: IsoDate }

/** A list of codes in its order. */
export type CodeList = Readonly<Record<string, object>>

declare const added: unique symbol
declare const isOpen: unique symbol

/** A code that the methodologist added to an open list; what is read from the database or checked against the lists. */
type AddedCode = string & { readonly [added]: true }

/** Marks a list to which codes may be added, for the compiler only. */
type Open = Readonly<Partial<{ [isOpen]: never }>>

type Told<Entries> = { readonly [Code in keyof Entries]: Omit<Entries[Code], keyof Label> }

/** Whether codes may be added to the list. */
export type IsOpen<List extends CodeList> = typeof isOpen extends keyof List ? true : false

/** Every code a list may hold. */
export type CodeIn<List extends CodeList> = (keyof List & string) | (IsOpen<List> extends true ? AddedCode : never)

type Worded = Readonly<Record<string, Label>>

/**
 * A list as it is shipped, with codes that logic hangs on: none is added. Its words may have been changed since, so they are
 * read only by `labelOf`: whoever would read them straight from the list does not compile.
 */
export const codeList = <const Entries extends Worded>(entries: Entries): Told<Entries> => entries

/** The same with codes that nothing depends on: the methodologist may add others. */
export const openList = <const Entries extends Worded>(entries: Entries): Told<Entries> & Open => entries
