import type { JobRun } from '#jobs/runs.ts'
import type { Ui } from '#web/ui.ts'

export interface ProgressState { readonly isRunning: boolean, readonly text: string, readonly done: number, readonly total: number }

const steps = ['download', 'read', 'compare', 'write', 'search', 'done'] as const

/** How far a run is, in words: the page and its island say the same. */
export function progressOf(ui: Ui, work: JobRun | null): ProgressState {
  if (work === null || work.finishedAt !== null) return { isRunning: false, text: ui.t('registers:progress.ended'), done: 1, total: 1 }
  const { done, total } = work
  const step = steps.find((one) => one === work.step)
  if (step === undefined) return { isRunning: true, text: ui.t('registers:progress.waiting'), done: 0, total: 1 }
  const values = { done: ui.format.number(done), total: ui.format.number(total) }
  return { isRunning: true, text: ui.t(`registers:progress.${step}`, values), done, total: Math.max(1, total) }
}
