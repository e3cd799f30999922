import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { FileField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { importFields, neededFields } from '../../import/fields.ts'
import { importPath, recordPath, tablePath } from '../../import/paths.ts'
import type { TableImport, TableState } from '../../import/tableImport.ts'
import type { ImportRun } from '../../queries/importing.ts'

interface OpenTable { readonly sent: TableImport, readonly state: TableState }

interface ImportPageProps {
  readonly ui: Ui
  /** Names of remembered mappings. */
  readonly mappings: readonly string[]
  readonly runs: readonly ImportRun[]
  /** The person's own tables that are not finished. */
  readonly open: readonly OpenTable[]
  /** A table may be brought from an address. */
  readonly takesAddress: boolean
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** Bringing a table in: the file or its address, and what was brought before. */
export function ImportPage({ ui, mappings, runs, open, takesAddress, typed, problems }: ImportPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = { file: t('directory:import.file'), address: t('directory:import.address') }
  const needed = ui.format.list(neededFields.map((name) => t(`directory:column.${name}`)))
  return (
    <WorkLayout ui={ui} title={t('directory:import.title')} intro={t('directory:import.intro')} problems={problems}>
      {open.length > 0 && <OpenTables ui={ui} open={open} />}
      <PostForm ui={ui} action={importPath} multipart class="narrow-form part" label={t('directory:import.title')}>
        <ErrorSummary ui={ui} problems={problems} labels={labels} title={t('directory:import.refused')} />
        <FileField
          {...field} name="file" label={labels.file} hint={t('directory:import.fileHint')} accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          optional={takesAddress ? 'unsaid' : undefined}
        />
        {takesAddress ? (
          <TextField {...field} name="address" type="url" label={labels.address} hint={t('directory:import.addressHint')} optional="unsaid" />
        ) : <p class="hint">{t('directory:import.noAddress')}</p>}
        {mappings.length > 0 && (
          <SelectField
            {...field} name="mapping" label={t('directory:import.mapping')} optional none={t('directory:import.guess')}
            options={mappings.map((name) => ({ value: name, label: name }))}
          />
        )}
        <SubmitRow ui={ui} label={t('directory:import.toColumns')} icon="upload" />
      </PostForm>
      <section class="part">
        <PartHead title={t('directory:import.what')} />
        <p>{t('directory:import.rule', { needed })}</p>
        <p class="meta">{importFields.map((name) => t(`directory:column.${name}`)).join('\u00a0· ')}</p>
        <p>
          {t('directory:sample.offer')}{' '}
          <a href={ui.href(`${importPath}/vzor/xlsx`)} download>{t('directory:sample.get', { format: 'XLSX' })}</a>{' · '}
          <a href={ui.href(`${importPath}/vzor/csv`)} download>{t('directory:sample.get', { format: 'CSV' })}</a>
        </p>
      </section>
      <Runs ui={ui} runs={runs} />
    </WorkLayout>
  )
}

/** What was begun and waits, each to be taken up where it stands. */
const OpenTables = ({ ui, open }: Pick<ImportPageProps, 'ui' | 'open'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('directory:importing.open')} />
    <ul class="plain-list">
      {open.map(({ sent: { run }, state }) => (
        <li><a href={ui.href(tablePath(run.id))}>{run.fileName}</a> <small class="meta">{ui.format.dateTime(run.requestedAt)}, {ui.t(`directory:importing.state.${state}`)}</small></li>
      ))}
    </ul>
  </section>
)

const Runs = ({ ui, runs }: Pick<ImportPageProps, 'ui' | 'runs'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('directory:import.runs')} />
    <DataTable
      ui={ui} caption={ui.t('directory:import.runs')} captionHidden rows={runs}
      empty={<p>{ui.t('directory:import.noRuns')}</p>}
      columns={[
        {
          label: ui.t('directory:import.file'), kind: 'name',
          cell: ({ id, fileName }) => <a class="long-name" href={ui.href(recordPath(id))}>{fileName}</a>,
        },
        { label: ui.t('directory:import.when'), cell: ({ importedAt }) => ui.format.dateTime(importedAt) },
        {
          label: ui.t('directory:import.who'),
          cell: ({ importedBy }) => importedBy ?? ui.t('directory:import.commandLine'),
        },
        { label: ui.t('directory:sums.added'), kind: 'count', cell: ({ added }) => ui.format.number(added) },
        { label: ui.t('directory:sums.changed'), kind: 'count', cell: ({ changed }) => ui.format.number(changed) },
        { label: ui.t('directory:sums.ended'), kind: 'count', cell: ({ ended }) => ui.format.number(ended) },
        {
          label: ui.t('directory:sums.unchanged'), kind: 'count', cell: ({ unchanged }) => ui.format.number(unchanged),
        },
        { label: ui.t('directory:sums.rejected'), kind: 'count', cell: ({ rejected }) => ui.format.number(rejected) },
      ]}
    />
  </section>
)
