import type { VNode } from 'preact'
import { lasting, retentionOf } from '#modules/access/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { type Column, DataTable } from '#web/parts/Table.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { statePath } from '../../paths.ts'
import { comingTablePath, kindPath, runPath } from '../paths.ts'
import type { PurgeRun } from '../queries.ts'
import type { KindStanding } from '../standing.ts'
import { ruleWords } from '../words.ts'
import { PurgeRuns } from './PurgeRuns.tsx'

interface RetentionPageProps {
  readonly ui: Ui
  readonly standings: readonly KindStanding[]
  readonly runs: readonly PurgeRun[]
  /** Somebody asked and it has not ended yet. */
  readonly isRunning: boolean
}

/** What is kept for how long, how much of it there is and how much goes soon. */
export function RetentionPage({ ui, standings, runs, isRunning }: RetentionPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('retention:title')} intro={t('retention:intro')} crumbs={[{ label: t('admin:menu'), path: statePath }]}
      actions={!isRunning && <a class="button button-second" href={ui.href(runPath)}>{t('retention:run')}</a>}
    >
      {isRunning && <Notice role="status"><p>{t('retention:running')}</p></Notice>}
      <Kinds ui={ui} standings={standings} />
      <PurgeRuns ui={ui} runs={runs} />
      <Traces ui={ui} standings={standings} />
      <Lasting ui={ui} />
    </WorkLayout>
  )
}

/** A count that is worth looking at, or a quiet none. */
const some = (ui: Ui, count: number): VNode | string => count === 0 ? '–' : <strong>{ui.format.number(count)}</strong>

const isTrace = ({ kind }: KindStanding): boolean => retentionOf(kind).noticeDays === 0

/** What somebody may want to keep, with what goes soon. */
const Kinds = ({ ui, standings }: Pick<RetentionPageProps, 'ui' | 'standings'>): VNode => (
  <section class="part" aria-labelledby="lhuty">
    <PartHead id="lhuty" title={ui.t('retention:table')} />
    <p class="meta">{ui.t('retention:tableNote')}</p>
    <DataTable
      ui={ui} caption={ui.t('retention:table')} captionHidden rows={standings.filter((one) => !isTrace(one))}
      exports={(['csv', 'xlsx'] as const).map((format) => ({ label: `${format.toUpperCase()} – ${ui.t('retention:export.name')}`, path: comingTablePath(format) }))}
      columns={[
        ...ruleColumns(ui),
        { label: ui.t('retention:due'), shortLabel: ui.t('retention:dueShort'), kind: 'count', cell: ({ due }) => some(ui, due) },
        { label: ui.t('retention:soon'), kind: 'count', cell: ({ soon }) => some(ui, soon) },
      ]}
    />
  </section>
)

/** What goes quietly. */
const Traces = ({ ui, standings }: Pick<RetentionPageProps, 'ui' | 'standings'>): VNode => (
  <section class="part" aria-labelledby="stopy">
    <PartHead id="stopy" title={ui.t('retention:traces')} />
    <p class="meta">{ui.t('retention:tracesNote')}</p>
    <DataTable
      ui={ui} caption={ui.t('retention:traces')} captionHidden rows={standings.filter(isTrace)}
      columns={[...ruleColumns(ui), { label: ui.t('retention:due'), shortLabel: ui.t('retention:dueShort'), kind: 'count', cell: ({ due }) => some(ui, due) }]}
    />
  </section>
)

const ruleColumns = (ui: Ui): readonly Column<KindStanding>[] => [
  { label: ui.t('retention:what'), kind: 'name', cell: ({ kind }) => <a href={ui.href(kindPath(kind))}>{ui.t(`retention:kind.${kind}`)}</a> },
  { label: ui.t('retention:rule'), cell: ({ kind, period }) => <Rule ui={ui} kind={kind} period={period} /> },
  { label: ui.t('retention:kept'), kind: 'count', cell: ({ kept, held }) => <Kept ui={ui} kept={kept} held={held} /> },
]

/** For how long, and the reason for who asks. */
const Rule = ({ ui, kind, period }: { readonly ui: Ui } & Pick<KindStanding, 'kind' | 'period'>): VNode => (
  <>
    {ruleWords(ui.t, kind, period)}
    <details class="meta">
      <summary>{ui.t('retention:reason')}<span class="visually-hidden">: {ui.t(`retention:kind.${kind}`)}</span></summary>
      {ui.t(`retention:why.${kind}`)}
    </details>
  </>
)

/** How many there are; those that something holds back are said. */
const Kept = ({ ui, kept, held }: { readonly ui: Ui, readonly kept: number, readonly held: number }): VNode => (
  <>
    {ui.format.number(kept)}
    {held > 0 && <><br /><span class="meta">{ui.t('retention:held', { count: held })}</span></>}
  </>
)

const Lasting = ({ ui }: { readonly ui: Ui }): VNode => (
  <section class="part" aria-labelledby="zustava">
    <PartHead id="zustava" title={ui.t('retention:lasting.title')} />
    <ul>{lasting.map((what) => <li>{ui.t(`retention:lasting.${what}`)}</li>)}</ul>
    <p class="meta">{ui.t('retention:lasting.backups')}</p>
  </section>
)
