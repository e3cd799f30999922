import type { VNode } from 'preact'
import { keptName, type Standing } from '#modules/access/index.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { LeavingRow } from '../standing.ts'

interface LeavingRowsProps {
  readonly ui: Ui
  readonly standing: Standing
  readonly rows: readonly LeavingRow[]
}

/** What of a kind goes within a month, with a way to where it can be kept. */
export function LeavingRows({ ui, standing, rows }: LeavingRowsProps): VNode {
  const { t, format } = ui
  return (
    <section class="part" aria-labelledby="brzy">
      <PartHead id="brzy" title={t('retention:one.coming')} amount={format.number(standing.soon)} />
      {rows.length > 0 && <p class="meta">{t('retention:one.comingNote')}</p>}
      <DataTable
        ui={ui} caption={t('retention:one.coming')} captionHidden rows={rows}
        columns={[
          { label: t('retention:one.name'), kind: 'name', cell: (row) => <Name ui={ui} row={row} /> },
          { label: t('retention:one.since'), cell: ({ began }) => format.date(began) },
          { label: t('retention:one.announced'), cell: ({ announcedOn }) => announcedOn === null ? t('retention:one.notYet') : format.date(announcedOn) },
          { label: t('retention:one.leaves'), cell: ({ leavesOn }) => leavesOn <= ui.today ? <strong>{t('retention:export.today')}</strong> : format.date(leavesOn) },
        ]}
        empty={<EmptyState ui={ui} level={3} title={t('retention:one.none')}>{t('retention:one.noneText')}</EmptyState>}
      />
      {standing.soon > rows.length && <p class="meta">{t('retention:one.most', { count: rows.length })}</p>}
    </section>
  )
}

function Name({ ui, row: { kind, name, path } }: { readonly ui: Ui, readonly row: LeavingRow }): VNode {
  const words = keptName(ui.t, kind, name)
  return path === null ? <>{words}</> : <a href={ui.href(path)}>{words}</a>
}
