import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { RunningWork } from '#web/parts/RunningWork.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { MakingResult, type MakingStep, makingSteps } from '../input.ts'
import { type DocumentKind, documentKinds } from '../documentKinds.ts'
import { cancelPath, documentPath, filePath, libraryPath, makingPath } from '../paths.ts'
import type { DocumentVersion } from '../queries.ts'

interface MakingPageProps {
  readonly ui: Ui
  readonly kind: DocumentKind
  readonly orp: { readonly code: string, readonly name: string }
  /** The latest order; null when nothing was ever ordered. */
  readonly run: JobRun | null
  /** What the order made, while it may be downloaded. */
  readonly version: DocumentVersion | null
  /** What was chosen for the document, to be kept until it is made. */
  readonly withOutside: boolean
}

interface MakingState {
  readonly isRunning: boolean
  readonly text: string
  readonly done: number
  readonly total: number
}

/** How far the making is, in words: the page and its island say the same. */
export function makingState(ui: Ui, run: JobRun | null): MakingState {
  const { t } = ui
  const total = makingSteps.length
  if (run === null) return { isRunning: false, text: t('outputs:making.none'), done: 0, total }
  if (run.finishedAt !== null) return { isRunning: false, text: outcomeSaid(ui, run), done: total, total }
  const step = makingSteps.find((one): one is MakingStep => one === run.step)
  const text = step === undefined ? t('outputs:making.waiting') : t('outputs:making.progress', { step: t(`outputs:making.step.${step}`), done: run.done + 1, total })
  return { isRunning: true, text, done: run.done, total }
}

function outcomeSaid({ t, format }: Ui, { failure, result }: JobRun): string {
  if (failure !== null) return t(failure === 'cancelled' ? 'outputs:making.cancelled' : 'outputs:making.failed')
  const made = MakingResult.safeParse(result)
  return t('outputs:making.done', { number: made.success ? format.number(made.data.number) : '' })
}

/** The progress of a making; it goes on when the page is left. */
export function MakingPage({ ui, kind, orp, run, version, withOutside }: MakingPageProps): VNode {
  const { t } = ui
  const state = makingState(ui, run)
  return (
    <WorkLayout
      ui={ui} title={t(documentKinds[kind].making, { orp: orp.name })} crumb={t('outputs:making.crumb')} islands={state.isRunning ? ['progress'] : []}
      crumbs={[{ label: t('outputs:menu'), path: libraryPath(orp.code) }, { label: t(documentKinds[kind].crumb), path: documentPath(kind, orp.code) }]}
    >
      {state.isRunning ? (
        <RunningWork
          ui={ui} state={state} path={makingPath(kind, orp.code, withOutside)} cancelPath={cancelPath(kind, orp.code, withOutside)}
          words={{ leave: 'outputs:making.leave', refresh: 'outputs:making.refresh', cancel: 'outputs:making.cancel' }}
        />
      ) : <Finished ui={ui} kind={kind} orp={orp} run={run} version={version} withOutside={withOutside} text={state.text} />}
    </WorkLayout>
  )
}

function Finished({ ui, kind, orp, run, version, withOutside, text }: MakingPageProps & { readonly text: string }): VNode {
  const { t } = ui
  const isDone = run !== null && run.failure === null
  return (
    <>
      <Notice kind={isDone ? 'done' : 'heed'} role="status">
        <p>{text}</p>
        {run?.failure === 'failed' && <p>{t(documentKinds[kind].failedText)}</p>}
      </Notice>
      <div class="buttons">
        {version !== null && made.map(({ file, label }) => <a class="button" href={ui.href(filePath(version.id, file))} download>{t(label)}</a>)}
        <a class={isDone && version === null ? 'button' : 'button button-second'} href={ui.href(`${documentPath(kind, orp.code)}#verze`)}>{t('outputs:making.toVersions')}</a>
        {!isDone && (
          <PostForm ui={ui} action={makingPath(kind, orp.code, withOutside)}><button class="button" type="submit">{t('outputs:making.again')}</button></PostForm>
        )}
      </div>
    </>
  )
}

/** What people come for. */
const made = [{ file: 'pdf', label: 'outputs:making.openPdf' }, { file: 'docx', label: 'outputs:making.openWord' }] as const
