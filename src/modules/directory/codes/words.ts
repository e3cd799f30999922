import type { Option } from '#web/parts/Field.tsx'
import type { Ui } from '#web/ui.ts'
import { type CodeList, entryOf, offeredEntries } from '../codelists/index.ts'
import type { Entry } from '../codelists/merge.ts'

export type Words = Pick<Ui, 't' | 'format' | 'language'>

/** An entry in words, with the last day of one that ended: „nemotivovaní klienti (platilo do 30. 6. 2026)“. */
export function entryWords({ t, format, language }: Words, { state, until, ...entry }: Entry): string {
  if (state !== 'ended') return entry[language]
  const ended = until === null ? t('codes:ended') : t('codes:until', { date: format.date(until) })
  return `${entry[language]} (${ended})`
}

/** The language the words of an entry are in, where it is not that of the page. */
export const langOf = ({ language }: Pick<Words, 'language'>, { isCzechOnly }: Pick<Entry, 'isCzechOnly'>): 'cs' | undefined =>
  isCzechOnly && language !== 'cs' ? 'cs' : undefined

/** The same by the code; one that the list does not know is said as it is. */
export function codeWords(ui: Words, list: CodeList, code: string): string {
  const entry = entryOf(list, code)
  return entry === undefined ? code : entryWords(ui, entry)
}

/** What may be chosen today, in the order of the list; what the card has already stays among it, marked when it ended. */
export const codeOptions = (ui: Words, list: CodeList, kept: readonly string[] = []): Option[] =>
  offeredEntries(list, kept).map((entry) => ({ value: entry.code, label: entryWords(ui, entry), lang: langOf(ui, entry) }))
