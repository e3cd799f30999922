import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { actionWords, subjectWords } from '../actionWords.ts'
import { type AuditRow, auditPageSize } from '../personQueries.ts'

export function AuditPage({ ui, rows }: { readonly ui: Ui, readonly rows: readonly AuditRow[] }): VNode {
  const { t } = ui
  const last = rows.at(-1)
  return (
    <WorkLayout ui={ui} title={t('access:audit.title')} crumbs={[]}>
      <DataTable
        ui={ui} caption={t('access:audit.caption')} rows={rows} captionHidden wide
        columns={[
          { label: t('access:audit.when'), kind: 'name', cell: ({ at }) => <time class="time" dateTime={at.toISOString()}>{ui.format.dateTime(at)}</time> },
          { label: t('access:audit.who'), cell: ({ actor }) => actor ?? t('access:audit.system') },
          { label: t('access:audit.what'), cell: ({ action }) => actionWords(t, action) ?? <code>{action}</code> },
          { label: t('access:audit.subject'), cell: ({ subjectKind, subjectId }) => subjectKind !== null && <>{subjectWords(t, subjectKind) ?? subjectKind} <span class="meta">{subjectId}</span></> },
          { label: t('access:audit.details'), cell: ({ details }) => <Details ui={ui} written={written(details)} /> },
        ]}
        empty={<EmptyState ui={ui} title={t('access:audit.title')}>{t('access:audit.empty')}</EmptyState>}
      />
      {rows.length === auditPageSize && last && <p><a href={ui.href(`/prace/sprava/zaznam?pred=${last.id}`)}>{t('access:audit.older')}</a></p>}
    </WorkLayout>
  )
}

/** For whoever looks into a trouble; the words beside say what happened. */
const Details = ({ ui, written: words }: { readonly ui: Ui, readonly written: string }): VNode | null => words === '' ? null : (
  <details><summary>{ui.t('access:audit.details')}</summary><code>{words}</code></details>
)

const written = (details: unknown): string => {
  const text = JSON.stringify(details)
  return text === '{}' ? '' : text
}
