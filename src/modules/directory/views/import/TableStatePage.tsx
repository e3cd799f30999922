import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { RunningWork } from '#web/parts/RunningWork.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { importPath, tablePath } from '../../import/paths.ts'
import { refusalWords } from '../../import/refusal.ts'
import type { TableState } from '../../import/tableImport.ts'
import type { RegisterRun } from '../../registers/runs.ts'
import { importProgress } from './importProgress.ts'

interface TableStatePageProps { readonly ui: Ui, readonly run: RegisterRun, readonly state: TableState, readonly work: JobRun | null }

const working: readonly TableState[] = ['reading', 'comparing', 'writing']

/** A table on which somebody works, or which went no further. */
export function TableStatePage(props: TableStatePageProps): VNode {
  const { ui, run, state } = props
  const isWorking = working.includes(state)
  return (
    <WorkLayout
      ui={ui} title={run.fileName} islands={isWorking ? ['progress'] : []} crumbs={[{ label: ui.t('directory:import.title'), path: importPath }]}
    >
      {isWorking ? <Working {...props} /> : <Ended {...props} />}
    </WorkLayout>
  )
}

const Working = ({ ui, run, work }: TableStatePageProps): VNode => (
  <RunningWork
    ui={ui} state={importProgress(ui, work)} path={tablePath(run.id)} cancelPath={tablePath(run.id, '/zrusit')}
    words={{ leave: 'registers:progress.leave', refresh: 'registers:progress.refresh', cancel: 'registers:progress.cancel' }}
  />
)

function Ended({ ui, run, state }: TableStatePageProps): VNode {
  const { t } = ui
  if (state === 'failed') return (
    <Notice kind="heed" title={t('directory:importing.failedTitle')}>
      <p>{t('directory:importing.failed')}</p>
      <PostForm ui={ui} action={tablePath(run.id, '/znovu')} class="buttons">
        <button class="button" type="submit">{t('registers:failed.again')}</button>
        <Discard ui={ui} run={run} />
      </PostForm>
    </Notice>
  )
  return (
    <Notice kind="heed" title={t(run.refused === null ? 'directory:importing.discarded' : 'directory:import.refused')}>
      <p>{t(run.refused === null ? 'directory:importing.discardedText' : refusalWords(run.refused))}</p>
      <p class="buttons"><a class="button button-second" href={ui.href(importPath)}>{t('directory:importing.other')}</a></p>
    </Notice>
  )
}

/** Throws the table away with its file, whatever form it stands in; nothing of it was written. */
export const Discard = ({ ui, run }: Pick<TableStatePageProps, 'ui' | 'run'>): VNode => (
  <button class="button button-quiet" type="submit" formaction={ui.href(tablePath(run.id, '/zahodit'))} formnovalidate>{ui.t('registers:preview.discard')}</button>
)

/** What was begun did not end well: nothing is half-written. */
export const FailureNotice = ({ ui, failure }: { readonly ui: Ui, readonly failure: string | null }): VNode | null => failure === null ? null : (
  <Notice kind="heed" title={ui.t(failure === 'cancelled' ? 'directory:importing.cancelledTitle' : 'directory:importing.failedTitle')}>
    <p>{ui.t('directory:importing.nothing')}</p>
  </Notice>
)
