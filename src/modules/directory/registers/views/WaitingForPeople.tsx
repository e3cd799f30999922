import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { Waiting } from '../queries/runs.ts'

/** What a run could not decide: which service, why, and where. */
export const WaitingForPeople = ({ ui, rows }: { readonly ui: Ui, readonly rows: readonly Waiting[] }): VNode => (
  <DataTable
    ui={ui} caption={ui.t('registers:waiting.caption')} rows={rows} empty={<></>}
    columns={[
      {
        label: ui.t('registers:waiting.service'), kind: 'name',
        cell: ({ what, serviceId }) => serviceId === null ? what : <a href={ui.href(`/prace/sit/sluzby/${serviceId}`)}>{what}</a>,
      },
      { label: ui.t('registers:waiting.todo'), cell: ({ reason }) => ui.t(`registers:reason.${reason}`) },
      { label: ui.t('registers:left.detail'), cell: ({ detail }) => detail ?? '' },
    ]}
  />
)
