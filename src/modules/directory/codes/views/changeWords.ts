import type { Ui } from '#web/ui.ts'
import { labelOf } from '../../codelists/index.ts'
import type { Span } from '../../codelists/merge.ts'
import { type ListName, shippedLists } from '../../codelists/registry.ts'
import type { LastChange, MadeChange } from '../queries/changes.ts'

/** What a change did, in a few words: „ukončeno „nemotivovaní klienti““. */
export function changeWords({ t, language }: Ui, list: ListName, { kind, code, label }: MadeChange): string {
  const name = label?.[language] ?? label?.cs ?? labelOf(shippedLists[list], code, language)
  return t(`codes:history.said.${kind}`, { name, code })
}

/** „1. 12. 2026, Hana Metodická“, or that nobody changed it. */
export const lastChangeWords = ({ t, format }: Ui, last: LastChange | null, unchanged: string): string =>
  last === null ? unchanged : t('codes:changedBy', { date: format.dateTime(last.at), who: last.by ?? t('codes:nobody') })

/** Days between which an entry holds; null where there is no limit to say. */
export function spanWords({ t, format }: Ui, { from, until }: Span): string | null {
  if (from !== null && until !== null && until < from) return t('codes:neverHeld')
  if (from === null) return until === null ? null : t('codes:to', { date: format.date(until) })
  return until === null ? t('codes:from', { date: format.date(from) })
    : t('codes:fromTo', { from: format.date(from), to: format.date(until) })
}
