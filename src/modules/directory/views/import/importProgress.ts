import type { JobRun } from '#jobs/runs.ts'
import type { Ui } from '#web/ui.ts'
import type { ProgressState } from '../../registers/views/runProgress.ts'

const steps = ['download', 'read', 'rows', 'compare', 'writing', 'search'] as const

/** How far the work on a table is, in words: the page and its island say the same. */
export function importProgress({ t, format }: Ui, work: JobRun | null): ProgressState {
  if (work === null || work.finishedAt !== null) return { isRunning: false, text: t('registers:progress.ended'), done: 1, total: 1 }
  const { done, total } = work
  const step = steps.find((one) => one === work.step)
  if (step === undefined) return { isRunning: true, text: t('directory:importing.waiting'), done: 0, total: 1 }
  return { isRunning: true, text: t(`directory:importing.${step}`, { done: format.number(done), total: format.number(total) }), done, total: Math.max(1, total) }
}
