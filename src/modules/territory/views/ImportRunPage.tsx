import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import type { Ui } from '#web/ui.ts'
import type { ImportRunRecord } from '../queriesImport.ts'
import { Changes, CountSums, RejectedTable } from './importParts.tsx'

/** One import that was made, with its differences record by record. */
export function ImportRunPage({ ui, run }: { readonly ui: Ui, readonly run: ImportRunRecord }): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={run.fileName} crumbs={[{ label: t('territory:import.title'), path: '/prace/uzemi/import' }]}
      intro={`${ui.format.dateTime(run.importedAt)}, ${run.importedBy ?? t('territory:import.nobody')}`}
    >
      <CountSums ui={ui} counts={run} rejected={run.rejected.length} />
      <RejectedTable ui={ui} rejected={run.rejected} />
      <Changes ui={ui} changed={run.changes.map(({ code, differences }) => ({ what: code, differences }))} />
    </WorkLayout>
  )
}
