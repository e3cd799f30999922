import { dayInPrague, hourInPrague } from '#core/time/isoDate.ts'
import type { SheetTable, SheetValue } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import { actionWords, subjectWords } from '../actionWords.ts'
import type { NameOf } from './nameOf.ts'
import type { LogEntry } from './queries.ts'

/** The log as a table file: in words, and by the codes a machine can work with. */
export function logTable(ui: Ui, entries: readonly LogEntry[], nameOf: NameOf, total: number): SheetTable {
  const { t, format } = ui
  return {
    language: ui.language, name: t('access:audit.menu'),
    about: [
      { label: t('access:audit.title'), value: t('access:audit.sheetAbout') },
      { label: t('access:audit.sheetRows'), value: entries.length < total ? t('access:audit.tooLong', { shown: format.number(entries.length), total: format.number(total) }) : format.number(total) },
    ],
    columns: [
      { header: t('access:audit.day'), kind: 'day' }, { header: t('access:audit.time'), kind: 'text', width: 8 }, { header: t('access:audit.who'), kind: 'text' },
      { header: t('access:audit.what'), kind: 'text' }, { header: t('access:audit.kindOfSubject'), kind: 'text', width: 20 }, { header: t('access:audit.subject'), kind: 'text', width: 44 },
      { header: t('access:audit.code'), kind: 'text' }, { header: t('access:audit.id'), kind: 'text', width: 38 }, { header: t('access:audit.details'), kind: 'text', width: 44 },
    ],
    rows: entries.map((entry): readonly SheetValue[] => [
      dayInPrague(entry.at), hourInPrague(entry.at), entry.actor ?? t('access:audit.system'), actionWords(t, entry.action),
      entry.subjectKind === null ? null : subjectWords(t, entry.subjectKind) ?? entry.subjectKind, nameOf(entry)?.title ?? null,
      entry.action, entry.subjectId, detailsText(entry),
    ]),
  }
}

/** What only a machine or somebody who looks into a trouble reads; null when nothing was written. */
function detailsText({ details }: LogEntry): string | null {
  const text = JSON.stringify(details)
  return text === '{}' ? null : text
}
