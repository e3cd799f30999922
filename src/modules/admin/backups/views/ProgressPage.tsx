import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { RunningWork } from '#web/parts/RunningWork.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type BackupStep, backupSteps } from '../input.ts'
import { backupsPath, progressPath } from '../paths.ts'
import { statePath } from '../../paths.ts'
import { isMade } from '../rules.ts'
import { outcomeSaid } from './outcome.ts'

interface ProgressPageProps {
  readonly ui: Ui
  /** The latest one asked for; null when nobody ever asked. */
  readonly run: JobRun | null
}

interface ProgressState {
  readonly isRunning: boolean
  readonly text: string
  readonly done: number
  readonly total: number
}

/** How far the backup is, in words: the page and its island say the same. */
export function progressState(ui: Ui, run: JobRun | null): ProgressState {
  const { t, format } = ui
  if (run === null) return { isRunning: false, text: t('admin:progress.none'), done: 0, total: 1 }
  if (run.finishedAt !== null) return { isRunning: false, text: outcomeSaid(ui, run), done: 1, total: 1 }
  const step = backupSteps.find((one): one is BackupStep => one === run.step)
  if (step === undefined) return { isRunning: true, text: t('admin:progress.waiting'), done: 0, total: 1 }
  return { isRunning: true, text: t(`admin:progress.step.${step}`, { share: format.percent(run.done / Math.max(1, run.total)) }), done: run.done, total: Math.max(1, run.total) }
}

/** The progress of a backup somebody asked for; it goes on when the page is left. */
export function ProgressPage({ ui, run }: ProgressPageProps): VNode {
  const { t } = ui
  const state = progressState(ui, run)
  return (
    <WorkLayout
      ui={ui} title={t('admin:progress.title')} islands={state.isRunning ? ['progress'] : []}
      crumbs={[{ label: t('admin:menu'), path: statePath }, { label: t('admin:backups.title'), path: backupsPath }]}
    >
      {state.isRunning ? <RunningWork ui={ui} state={state} path={progressPath} cancelPath={`${progressPath}/zrusit`} words={{ leave: 'admin:progress.leave', refresh: 'admin:progress.refresh', cancel: 'admin:progress.cancel' }} /> : <Finished ui={ui} run={run} text={state.text} />}
    </WorkLayout>
  )
}

const Finished = ({ ui, run, text }: ProgressPageProps & { readonly text: string }): VNode => (
  <>
    <Notice kind={run !== null && isMade(run) ? 'done' : 'heed'} role="status"><p>{text}</p></Notice>
    <p class="buttons"><a class="button" href={ui.href(backupsPath)}>{ui.t('admin:progress.back')}</a></p>
  </>
)
