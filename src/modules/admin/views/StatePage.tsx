import type { VNode } from 'preact'
import type { KeptArchive } from '#db/backup/folder.ts'
import type { JobRun } from '#jobs/runs.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { DefinitionList, EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { version } from '#web/version.ts'
import { backupsPath } from '../backups/paths.ts'
import { madeAs } from '../backups/rules.ts'
import type { DatabaseState, TableSize } from '../queries.ts'
import { KindOfWork, RunState, subjectOfWork } from './RunState.tsx'

interface StatePageProps {
  readonly ui: Ui
  readonly database: DatabaseState
  readonly tables: readonly TableSize[]
  readonly runs: readonly JobRun[]
  /** What the ORP are called, by their codes. */
  readonly orps: ReadonlyMap<string, string>
  /** The newest archive in the house's folder. */
  readonly lastBackup: KeptArchive | null
}

/** What the administrator looks at first: version, data, work behind the scenes. */
export function StatePage({ ui, database, tables, runs, orps, lastBackup }: StatePageProps): VNode {
  const { t, format } = ui
  return (
    <WorkLayout ui={ui} title={t('admin:state.title')} crumbs={[]} intro={t('admin:state.intro')}>
      <section class="part">
        <DefinitionList
          ui={ui}
          facts={[
            { term: t('admin:state.version'), value: version },
            { term: t('admin:state.kind'), value: t(ui.installation.demo ? 'admin:kind.demo' : 'admin:kind.real') },
            { term: t('admin:state.database'), value: t('admin:state.databaseValue', { version: database.postgres, size: format.fileSize(database.size) }) },
            { term: t('admin:state.backup'), value: <a href={ui.href(backupsPath)}>{lastBackup ? format.dateTime(madeAs(lastBackup.name)?.at ?? lastBackup.changedAt) : t('admin:nightly.never')}</a> },
            { term: t('admin:state.people'), value: <a href={ui.href('/prace/sprava/lide')}>{t('access:persons.menu')}</a> },
            { term: t('admin:state.migrations'), value: t('admin:state.migrationsValue', { number: format.number(database.migrations), last: database.lastMigration }) },
          ]}
        />
      </section>
      <Runs ui={ui} runs={runs} orps={orps} />
      <Tables ui={ui} tables={tables} />
    </WorkLayout>
  )
}

const Runs = ({ ui, runs, orps }: Pick<StatePageProps, 'ui' | 'runs' | 'orps'>): VNode => (
  <section class="part" aria-labelledby="prace">
    <PartHead id="prace" title={ui.t('admin:runs.title')} />
    <DataTable
      ui={ui} caption={ui.t('admin:runs.title')} captionHidden rows={runs}
      columns={[
        { label: ui.t('admin:runs.kind'), kind: 'name', cell: ({ kind }) => <KindOfWork ui={ui} kind={kind} /> },
        { label: ui.t('admin:runs.subject'), cell: ({ subject }) => subjectOfWork(ui, subject, orps) },
        { label: ui.t('admin:runs.asked'), cell: ({ requestedAt }) => ui.format.dateTime(requestedAt) },
        { label: ui.t('admin:runs.state'), cell: (run) => <RunState ui={ui} run={run} /> },
      ]}
      empty={<EmptyState ui={ui} level={3} title={ui.t('admin:runs.empty')}>{ui.t('admin:runs.emptyText')}</EmptyState>}
    />
    {runs.some(({ failure }) => failure === 'failed') && <p class="meta">{ui.t('admin:runs.failedHint')}</p>}
  </section>
)

const Tables = ({ ui, tables }: Pick<StatePageProps, 'ui' | 'tables'>): VNode => (
  <section class="part" aria-labelledby="tabulky">
    <PartHead id="tabulky" title={ui.t('admin:tables.title')} />
    <DataTable
      ui={ui} caption={ui.t('admin:tables.title')} captionHidden rows={tables}
      columns={[
        { label: ui.t('admin:tables.name'), kind: 'name', cell: ({ name }) => <code>{name}</code> },
        { label: ui.t('admin:tables.rows'), kind: 'count', cell: ({ rows }) => ui.format.number(rows) },
        { label: ui.t('admin:tables.size'), kind: 'count', cell: ({ size }) => ui.format.fileSize(size) },
      ]}
    />
  </section>
)
