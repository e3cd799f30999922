import type { VNode } from 'preact'
import type { JobRun } from '#jobs/runs.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { registerCodesPath, runPath, sourcePath } from '../paths.ts'
import { type RunState, stateOf, sumsOf } from '../rules.ts'
import type { RegisterRun } from '../runs.ts'
import { fileRegisters, registerSources } from '../sources/index.ts'
import { RunStatus } from './runParts.tsx'

export interface ListedRun { readonly run: RegisterRun, readonly work: JobRun | null }

/** Who does not bring registers in reads what was brought in, and is told who does. */
interface RegistersPageProps { readonly ui: Ui, readonly runs: readonly ListedRun[], readonly mayImport: boolean, readonly mayTeach: boolean }

/** Registers that can be brought in, where they are to be had, and what was brought in before. */
export function RegistersPage({ ui, runs, mayImport, mayTeach }: RegistersPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('registers:title')} intro={t(mayImport ? 'registers:intro' : 'registers:reading.registers')} crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }]}>
      <section class="part">
        <DataTable
          ui={ui} caption={t('registers:sources')} captionHidden rows={fileRegisters}
          columns={[
            { label: t('registers:source.label'), kind: 'name', cell: (code) => mayImport ? <a href={ui.href(sourcePath(code))}>{t(`registers:source.${code}`)}</a> : t(`registers:source.${code}`) },
            { label: t('registers:counts.kind'), cell: (code) => t(`registers:what.${code}`) },
            { label: t('registers:licence.label'), cell: (code) => t(`registers:licence.${registerSources[code].licence}`) },
          ]}
        />
        {mayImport && <p class="meta">{t('registers:ares.where')}</p>}
        {mayTeach && <p><a href={ui.href(registerCodesPath)}>{t('registers:codes.title')}</a> <span class="meta">{t('registers:codes.why')}</span></p>}
      </section>
      <Runs ui={ui} runs={runs} mayImport={mayImport} />
    </WorkLayout>
  )
}

const state = ({ run, work }: ListedRun): RunState => stateOf(run, work)

const Runs = ({ ui, runs, mayImport }: Omit<RegistersPageProps, 'mayTeach'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('registers:runs')} />
    <DataTable
      ui={ui} caption={ui.t('registers:runs')} captionHidden rows={runs} empty={<p>{ui.t(mayImport ? 'registers:noRuns' : 'registers:reading.noRuns')}</p>}
      columns={[
        {
          label: ui.t('registers:file'), kind: 'name',
          cell: ({ run }) => <a class="long-name" href={ui.href(runPath(run.id))}>{ui.t(`registers:short.${run.source}`)} · {run.fileName}</a>,
        },
        { label: ui.t('registers:when'), cell: ({ run }) => ui.format.dateTime(run.requestedAt) },
        { label: ui.t('registers:who'), cell: ({ run }) => run.requestedByName ?? ui.t('registers:run.commandLine') },
        { label: ui.t('registers:state'), cell: (listed) => <RunStatus ui={ui} state={state(listed)} /> },
        { label: ui.t('registers:column.added'), kind: 'count', cell: ({ run }) => ui.format.number(sumsOf(run.counts).added) },
        { label: ui.t('registers:column.changed'), kind: 'count', cell: ({ run }) => ui.format.number(sumsOf(run.counts).changed) },
        { label: ui.t('registers:column.ended'), kind: 'count', cell: ({ run }) => ui.format.number(sumsOf(run.counts).ended) },
      ]}
    />
  </section>
)

