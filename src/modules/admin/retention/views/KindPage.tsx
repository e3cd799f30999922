import type { VNode } from 'preact'
import { type Period, type PeriodChange, type RetentionKind, retentionOf, type Standing } from '#modules/access/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DefinitionList, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { statePath } from '../../paths.ts'
import { retentionPath } from '../paths.ts'
import type { LeavingRow } from '../standing.ts'
import { boundsWords, periodWords, ruleWords } from '../words.ts'
import { LeavingRows } from './LeavingRows.tsx'
import { PeriodForm, type PeriodRefusal } from './PeriodForm.tsx'

export interface KindPageProps extends PeriodRefusal {
  readonly ui: Ui
  readonly kind: RetentionKind
  readonly period: Period
  readonly standing: Standing
  readonly rows: readonly LeavingRow[]
  /** Newest first. */
  readonly changes: readonly PeriodChange[]
}

/** One kind of things: its rule and why, what goes soon, and the period to change. */
export function KindPage(props: KindPageProps): VNode {
  const { ui, kind, problems } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t(`retention:kind.${kind}`)} problems={problems}
      crumbs={[{ label: t('admin:menu'), path: statePath }, { label: t('retention:title'), path: retentionPath }]}
    >
      <Rule {...props} />
      {retentionOf(kind).noticeDays > 0 && <LeavingRows {...props} />}
      {retentionOf(kind).bounds !== null && <PeriodForm {...props} />}
      <Changes {...props} />
    </WorkLayout>
  )
}

const Rule = ({ ui, kind, period, standing }: KindPageProps): VNode => {
  const { noticeDays } = retentionOf(kind)
  return (
    <section class="part" aria-labelledby="pravidlo">
      <PartHead id="pravidlo" title={ui.t('retention:one.facts')} />
      <DefinitionList
        ui={ui}
        facts={[
          { term: ui.t('retention:one.rule'), value: ruleWords(ui.t, kind, period) },
          { term: ui.t('retention:one.why'), value: ui.t(`retention:why.${kind}`) },
          { term: ui.t('retention:one.kept'), value: keptWords(ui, standing) },
          { term: ui.t('retention:due'), value: ui.format.number(standing.due) },
          { term: ui.t('retention:one.notice'), value: noticeDays === 0 ? ui.t('retention:one.noticeNone') : ui.t('retention:days', { count: noticeDays }) },
          { term: ui.t('retention:one.bounds'), value: boundsWords(ui, kind) },
        ]}
      />
    </section>
  )
}

const keptWords = ({ t, format }: Ui, { kept, held }: Standing): string =>
  held === 0 ? format.number(kept) : `${format.number(kept)}, ${t('retention:held', { count: held })}`

const Changes = ({ ui, kind, changes }: KindPageProps): VNode => (
  <section class="part" aria-labelledby="zmeny">
    <PartHead id="zmeny" title={ui.t('retention:one.changes')} />
    {changes.length === 0 ? <p class="meta">{ui.t('retention:one.usual')}</p> : (
      <ul>
        {changes.map(({ length, reason, by, at }) => (
          <li>
            {ui.t('retention:one.changed', { length: periodWords(ui.t, { ...retentionOf(kind).usual, length }), reason })}
            {' '}<span class="meta">({ui.t('retention:one.changedBy', { by: by ?? ui.t('retention:one.nobody'), at: ui.format.dateTime(at) })})</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
