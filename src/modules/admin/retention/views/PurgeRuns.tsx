import type { VNode } from 'preact'
import { type Erased, retentionKinds } from '#modules/access/index.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, PartHead, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { PurgeRun } from '../queries.ts'

/** The last purges and what went with them. */
export const PurgeRuns = ({ ui, runs }: { readonly ui: Ui, readonly runs: readonly PurgeRun[] }): VNode => (
  <section class="part" aria-labelledby="behy">
    <PartHead id="behy" title={ui.t('retention:runs.title')} />
    <DataTable
      ui={ui} caption={ui.t('retention:runs.title')} captionHidden rows={runs}
      columns={[
        { label: ui.t('retention:runs.when'), kind: 'name', cell: ({ begunAt }) => <time dateTime={begunAt.toISOString()}>{ui.format.dateTime(begunAt)}</time> },
        { label: ui.t('retention:runs.who'), cell: ({ by }) => by ?? ui.t('retention:runs.itself') },
        { label: ui.t('retention:runs.what'), cell: (run) => <Went ui={ui} run={run} /> },
      ]}
      empty={<EmptyState ui={ui} level={3} title={ui.t('retention:runs.none')}>{ui.t('retention:runs.noneText')}</EmptyState>}
    />
  </section>
)

function Went({ ui, run: { erased, finishedAt } }: { readonly ui: Ui, readonly run: PurgeRun }): VNode {
  const parts = retentionKinds.flatMap((kind) => {
    const went: Erased | undefined = erased[kind]
    return went === undefined ? [] : [{ what: ui.t(`retention:kind.${kind}`), ...went }]
  })
  const names = parts.flatMap(({ names: some }) => some)
  return (
    <>
      {finishedAt === null && <><Status kind="heed">{ui.t('retention:runs.going')}</Status>{' '}</>}
      {parts.length === 0 ? <span class="meta">{ui.t('retention:runs.nothing')}</span>
        : parts.map(({ what, count }) => ui.t('retention:runs.part', { what, count: ui.format.number(count) })).join(' · ')}
      {names.length > 0 && <details><summary>{ui.t('retention:runs.names')}</summary><ul>{names.map((name) => <li>{name}</li>)}</ul></details>}
    </>
  )
}
