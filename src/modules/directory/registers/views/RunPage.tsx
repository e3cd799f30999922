import type { VNode } from 'preact'
import type { IsoDate } from '#core/ids.ts'
import type { JobRun } from '#jobs/runs.ts'
import type { Problems } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { RunningWork } from '#web/parts/RunningWork.tsx'
import { DefinitionList, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { registersPath, runPath, sourcePath } from '../paths.ts'
import type { ChangedField, RunLine, Trouble, TroubleCount, Waiting } from '../queries/runs.ts'
import type { DownloadTrouble } from '#web/outside/download.ts'
import type { ReadingTrouble } from '../reading/trouble.ts'
import { hasFile, isSuspicious, manyEnds, type RunState, stateOf, sumsOf, unreadBesideGone } from '../rules.ts'
import type { RegisterRun } from '../runs.ts'
import { ChangedFields, CountsTable, LeftOut, RunLines, RunStatus, Sums, UnknownCodes } from './runParts.tsx'
import { progressOf } from './runProgress.ts'
import { WaitingForPeople } from './WaitingForPeople.tsx'

export interface RunPageProps {
  readonly ui: Ui
  readonly run: RegisterRun
  /** The last work on the run. */
  readonly work: JobRun | null
  /** A newer day the territory is known of already. */
  readonly newer: IsoDate | null
  /** Names of the ORPs it is limited to; null for everything. */
  readonly territory: readonly string[] | null
  readonly mayChange: boolean
  readonly mayImport: boolean
  readonly details: {
    readonly troubleCounts: readonly TroubleCount[], readonly troubles: readonly Trouble[], readonly waiting: readonly Waiting[],
    readonly written: readonly ChangedField[], readonly differing: readonly ChangedField[],
    readonly added: readonly RunLine[], readonly ended: readonly RunLine[], readonly municipalities: ReadonlyMap<string, string>, readonly codeNames: ReadonlyMap<string, string>,
  }
  readonly problems?: Problems | undefined
}

/** One bringing in of a register, from reading to what it did. */
export function RunPage(props: RunPageProps): VNode {
  const { ui, run, work, problems } = props
  const { t } = ui
  const state = stateOf(run, work)
  const isWorking = state === 'reading' || state === 'writing'
  const who = run.requestedByName ?? t('registers:run.commandLine')
  return (
    <WorkLayout
      ui={ui} title={`${t(`registers:short.${run.source}`)} · ${run.fileName}`} islands={isWorking ? ['progress'] : []} problems={problems}
      crumbs={[{ label: t('registers:title'), path: registersPath }]} crumb={run.fileName}
      intro={<><RunStatus ui={ui} state={state} /> · {t('registers:run.requested', { when: ui.format.dateTime(run.requestedAt), who })}</>}
    >
      {!props.mayImport && <Notice><p>{t('registers:reading.run')}</p></Notice>}
      <section class="part"><StatePart {...props} state={state} /></section>
      <section class="part"><About {...props} /></section>
      {run.stagedAt !== null && <Details {...props} state={state} />}
    </WorkLayout>
  )
}

const About = ({ ui, run, territory }: RunPageProps): VNode => (
  <DefinitionList
    ui={ui}
    facts={[
      { term: ui.t('registers:source.label'), value: ui.t(`registers:source.${run.source}`) },
      { term: ui.t('registers:run.asOf'), value: run.asOf && ui.format.date(run.asOf) },
      ...(run.address === null ? [] : [{ term: ui.t('registers:run.address'), value: run.address }]),
      { term: ui.t('registers:run.territory'), value: territory === null ? ui.t('registers:run.everything') : ui.format.list(territory) },
    ]}
  />
)

type StateProps = RunPageProps & { readonly state: RunState }

function StatePart(props: StateProps): VNode {
  const { ui, run, state } = props
  const { t } = ui
  switch (state) {
    case 'reading':
    case 'writing': return <Working {...props} />
    case 'failed': return (
      <Notice kind="heed" title={t('registers:failed.title')}>
        <p>{t(hasFile(run) ? 'registers:failed.text' : 'registers:failed.elsewhere')}</p>
        <Buttons {...props} again={hasFile(run)} />
      </Notice>
    )
    case 'refused': return (
      <Notice kind="heed" title={t('registers:refused.title')}>
        {/* Written only by the bringing and the reading, which know these. */}
        <p>{t(`registers:trouble.${run.refused as ReadingTrouble | DownloadTrouble}`)} {t('registers:refused.safe')}</p>
        {props.mayImport && <p><a class="button button-second" href={ui.href(sourcePath(run.source))}>{t('registers:refused.other')}</a></p>}
      </Notice>
    )
    case 'staged': return <Preview {...props} />
    case 'written':
    case 'discarded': return <></>
  }
}

const Working = ({ ui, run, work, mayChange }: StateProps): VNode => (
  <RunningWork
    ui={ui} state={progressOf(ui, work)} path={runPath(run.id)} cancelPath={mayChange ? `${runPath(run.id)}/zrusit` : null}
    words={{ leave: 'registers:progress.leave', refresh: 'registers:progress.refresh', cancel: 'registers:progress.cancel' }}
  />
)

const ActForm = ({ ui, action, label }: { readonly ui: Ui, readonly action: string, readonly label: string }): VNode => (
  <PostForm ui={ui} action={action}><button class="button button-quiet" type="submit">{label}</button></PostForm>
)

const Buttons = ({ ui, run, mayChange, again = false }: StateProps & { readonly again?: boolean }): VNode | null => mayChange ? (
  <div class="buttons">
    {again && <PostForm ui={ui} action={`${runPath(run.id)}/znovu`}><button class="button" type="submit">{ui.t('registers:failed.again')}</button></PostForm>}
    <ActForm ui={ui} action={`${runPath(run.id)}/zahodit`} label={ui.t('registers:preview.discard')} />
  </div>
) : null

/** What must be ticked before it is written. */
function Doubts({ ui, run, newer, problems }: StateProps): VNode {
  const { t, format } = ui
  const [many, unread] = [manyEnds(run.counts), unreadBesideGone(run.counts)]
  return (
    <>
      {newer !== null && run.asOf !== null && (
        <>
          <Notice kind="heed"><p>{t('registers:preview.older', { asOf: format.date(run.asOf), newer: format.date(newer) })}</p></Notice>
          <Checkbox ui={ui} name="older" label={t('registers:preview.olderSure')} problems={problems} />
        </>
      )}
      {isSuspicious(run.counts) && (
        <>
          <Notice kind="heed">
            {many.service > 0 && <p>{t('registers:preview.suspicious', { count: format.number(many.service) })}</p>}
            {many.location > 0 && <p>{t('registers:preview.suspiciousPlaces', { count: format.number(many.location) })}</p>}
            {unread > 0 && <p>{t('registers:preview.unread', { count: format.number(unread) })}</p>}
          </Notice>
          <Checkbox ui={ui} name="sure" label={t('registers:preview.sure')} problems={problems} />
        </>
      )}
    </>
  )
}

function Preview(props: StateProps): VNode {
  const { ui, run, work, mayChange } = props
  const { t } = ui
  const { added, changed, ended } = sumsOf(run.counts)
  return (
    <>
      {work?.failure === 'failed' && <Notice kind="heed" title={t('registers:failed.title')}><p>{t('registers:failed.text')}</p></Notice>}
      <p>{t('registers:preview.text')}</p>
      {added + changed + ended === 0 && <Notice><p>{t('registers:preview.nothing')}</p></Notice>}
      {mayChange && (
        <PostForm ui={ui} action={`${runPath(run.id)}/zapsat`} label={t('registers:preview.write')} class="part">
          <Doubts {...props} />
          <SubmitRow ui={ui} label={t('registers:preview.write')}>
            <button class="button button-quiet" type="submit" formaction={ui.href(`${runPath(run.id)}/zahodit`)} formnovalidate>{t('registers:preview.discard')}</button>
          </SubmitRow>
        </PostForm>
      )}
    </>
  )
}

function Details({ ui, run, state, details }: StateProps): VNode {
  const { t } = ui
  const isWritten = state === 'written'
  const changed = { ui, municipalities: details.municipalities, download: `${runPath(run.id)}/zmenene` }
  return (
    <section class="part">
      <Sums ui={ui} counts={run.counts} />
      <WaitingForPeople ui={ui} rows={details.waiting} />
      <CountsTable ui={ui} counts={run.counts} />
      <ChangedFields {...changed} caption={isWritten ? t('registers:fields.written') : t('registers:fields.write')} fields={details.written} />
      <ChangedFields {...changed} caption={t('registers:fields.differ')} fields={details.differing} />
      <RunLines ui={ui} caption={t('registers:endedList')} lines={details.ended} download={`${runPath(run.id)}/ukoncene`} isLinked />
      <RunLines ui={ui} caption={t('registers:added')} lines={details.added} download={`${runPath(run.id)}/nove`} isLinked={isWritten} />
      <LeftOut ui={ui} counts={details.troubleCounts} troubles={details.troubles} download={`${runPath(run.id)}/vynechane`} />
      <UnknownCodes ui={ui} codes={run.unknownCodes} names={details.codeNames} />
    </section>
  )
}
