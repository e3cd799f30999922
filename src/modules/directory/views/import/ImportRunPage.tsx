import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { importPath, recordPath } from '../../import/paths.ts'
import { firstRows } from '../../import/preview.ts'
import type { Rejected } from '../../import/trouble.ts'
import type { ImportedChange, ImportRun, Uncounted } from '../../queries/importing.ts'
import { ChangeTable, Counts, RejectedTable } from './importParts.tsx'

interface ImportRunPageProps {
  readonly ui: Ui
  readonly run: ImportRun
  readonly changes: readonly ImportedChange[]
  readonly rejected: readonly Rejected[]
  readonly uncounted: readonly Uncounted[]
}

/** What an import did: its counts, what it changed, what it left out. */
export function ImportRunPage({ ui, run, changes, rejected, uncounted }: ImportRunPageProps): VNode {
  const { t } = ui
  const who = run.importedBy ?? t('directory:import.commandLine')
  return (
    <WorkLayout
      ui={ui} title={run.fileName} intro={`${ui.format.dateTime(run.importedAt)}, ${who}`}
      crumbs={[{ label: t('directory:import.title'), path: importPath }]}
    >
      <Counts ui={ui} sums={run} />
      <p><a href={ui.href('/prace/sit/sluzby')}>{t('directory:import.toServices')}</a></p>
      {uncounted.length > 0 && <UncountedPart ui={ui} uncounted={uncounted} />}
      <RejectedTable
        ui={ui} rejected={rejected}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: recordPath(run.id, `/vynechane/${format}`) }))}
      />
      <ChangeTable
        ui={ui} caption={t('directory:preview.changed')} total={changes.length} changes={changes.slice(0, firstRows)}
      />
    </WorkLayout>
  )
}

/** Cards that would be silently missing from coverage, each one press away. */
const UncountedPart = ({ ui, uncounted }: Pick<ImportRunPageProps, 'ui' | 'uncounted'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('directory:import.uncounted')} />
    <p>{ui.t('directory:import.uncountedText', { count: uncounted.length })}</p>
    <ul>{uncounted.slice(0, firstRows).map(({ id, name }) => <li><a href={ui.href(`/prace/sit/sluzby/${id}`)}>{name}</a></li>)}</ul>
    {uncounted.length > firstRows && <p class="hint">{ui.t('directory:preview.first', { count: firstRows })}</p>}
  </section>
)
