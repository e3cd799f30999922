import { dayInPrague } from '#core/time/isoDate.ts'
import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import type { Difference } from './queries/differences.ts'
import type { ProviderRequest } from './queries/requests.ts'
import type { ChangedField, RunLine, Trouble } from './queries/runs.ts'
import { questionState } from './questionStates.ts'
import { fieldLabel, saidWords, sourceWords } from './views/saidWords.ts'

/** What a run left aside, as a table file. */
export function leftOutTable({ t, language }: Ui, troubles: readonly Trouble[]): SheetTable {
  return {
    language, name: t('registers:left.sheet'),
    columns: [
      { header: t('registers:record'), kind: 'number' }, { header: t('registers:counts.kind'), kind: 'text' },
      { header: t('registers:left.reason'), kind: 'text' }, { header: t('registers:left.detail'), kind: 'text' },
    ],
    rows: troubles.map(({ number, what, reason, detail }) => [number, what, t(`registers:reason.${reason}`), detail]),
  }
}

/** Cards a run begins, or those it finds ended and how, as a table file. */
export function linesTable({ t, language }: Ui, which: 'added' | 'endedList', lines: readonly RunLine[]): SheetTable {
  const text = (header: string) => ({ header, kind: 'text' as const })
  const isEnded = which === 'endedList'
  return {
    language, name: t(`registers:${which}`),
    columns: [
      text(t('registers:record')), text(t('registers:counts.kind')), ...(isEnded ? [text(t('registers:state')), { header: t('registers:endedOn'), kind: 'day' as const }] : []),
    ],
    rows: lines.map(({ what, kind, outcome, endedOn }) => [what, t(`registers:kind.${kind}`), ...(isEnded ? [t(`registers:outcome.${outcome}`), endedOn] : [])]),
  }
}

/** Field by field what a run writes into cards and where they stand against it, as a table file. */
export function changesTable(ui: Ui, rows: readonly ChangedField[], municipalities: ReadonlyMap<string, string>): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('registers:outcome.changed'),
    columns: [
      text(t('registers:fields.what')), text(t('registers:counts.kind')), text(t('registers:fields.field')), text(t('registers:fields.ours')), text(t('registers:fields.said')),
      text(t('registers:fields.act.label')),
    ],
    rows: rows.map(({ what, kind, field, ours, said, act }) => [
      what, t(`registers:kind.${kind}`), fieldLabel(ui, kind, field), saidWords(ui, kind, field, ours, municipalities), saidWords(ui, kind, field, said, municipalities),
      t(`registers:fields.act.${act}`),
    ]),
  }
}

/** Where cards and registers differ, as a table file. */
export function differencesTable(ui: Ui, rows: readonly Difference[], municipalities: ReadonlyMap<string, string>): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('registers:differences.title'),
    columns: [
      text(t('registers:differences.organisation')), text(t('registers:fields.what')), text(t('registers:counts.kind')), text(t('registers:fields.field')),
      text(t('registers:fields.ours')), text(t('registers:fields.said')), text(t('registers:source.label')), { header: t('registers:run.asOf'), kind: 'day' },
    ],
    rows: rows.map(({ organisation, what, kind, field, ours, said, asOf, ...word }) => [
      organisation, what, t(`registers:kind.${kind}`), fieldLabel(ui, kind, field), saidWords(ui, kind, field, ours, municipalities),
      saidWords(ui, kind, field, said, municipalities), sourceWords(ui, word), asOf,
    ]),
  }
}

/** Questions to providers as a table file: without their links and answers. */
export function questionsTable({ t, language }: Ui, requests: readonly ProviderRequest[], now: Date): SheetTable {
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('registers:questions.title'),
    columns: [
      text(t('registers:differences.organisation')), { header: t('registers:when'), kind: 'day' }, text(t('registers:who')),
      { header: t('registers:questions.count'), kind: 'number' }, text(t('registers:state')), { header: t('registers:questions.answeredOn'), kind: 'day' },
    ],
    rows: requests.map((request) => [
      request.organisation, dayInPrague(request.createdAt), request.createdBy, request.questions, t(`registers:questions.state.${questionState(request, now)}`),
      request.answeredAt && dayInPrague(request.answeredAt),
    ]),
  }
}
