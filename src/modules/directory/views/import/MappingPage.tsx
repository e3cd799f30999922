import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { importFields, importTargets, type Mapping } from '../../import/fields.ts'
import { codeOptions } from '../../codes/words.ts'
import { importPath, tablePath } from '../../import/paths.ts'
import type { TableRow } from '../../import/table.ts'
import type { TableHead } from '../../import/tableHead.ts'
import { unreadColumns } from '../../import/unread.ts'
import { unsaidFields, unsaidLists } from '../../import/unsaid.ts'
import { FormPart } from '../CardForm.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import type { RegisterRun } from '../../registers/runs.ts'
import { noteOf, Unread } from './importParts.tsx'
import { Discard, FailureNotice } from './TableStatePage.tsx'

interface MappingPageProps {
  readonly ui: Ui
  readonly run: RegisterRun
  readonly head: TableHead
  /** What is chosen by now. */
  readonly mapping: Mapping
  readonly typed: Typed
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Where the columns were taken from, and where else they could be. */
  readonly remembered?: Remembered | undefined
  /** How comparing ended when it was begun and did not succeed. */
  readonly failure?: string | null | undefined
}

/** Remembered mappings to choose from, the one that is used, and whether it was known by the headings. */
export interface Remembered { readonly names: readonly string[], readonly used: string | null, readonly isRecognised: boolean }

/** Which column says what; guessed from the headings, or remembered. */
export function MappingPage({ ui, run, head, mapping, typed, problems, guarded, remembered, failure = null }: MappingPageProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const headings = [...new Set(head.header)].filter((heading) => heading !== '')
  const labels = { ...Object.fromEntries(importFields.map((name) => [`sloupec-${name}`, t(`directory:column.${name}`)])), remember: t('directory:import.remember') }
  return (
    <WorkLayout
      ui={ui} title={t('directory:import.columns')}
      intro={t('directory:import.columnsIntro', { file: run.fileName, count: ui.format.number(head.count) })}
      crumbs={[{ label: t('directory:import.title'), path: importPath }]} problems={problems}
    >
      <FailureNotice ui={ui} failure={failure} />
      {head.sheets.length > 1 && <SheetChoice ui={ui} run={run} head={head} />}
      {remembered && remembered.names.length > 0 && <RememberedChoice ui={ui} run={run} remembered={remembered} />}
      <Example ui={ui} head={head} />
      <Unread ui={ui} columns={unreadColumns(head, mapping)} />
      <PostForm ui={ui} action={tablePath(run.id, '/nahled')} class="form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <GuardNotice ui={ui} guarded={guarded} />
        <SelectField
          {...field} name="radek" label={t('directory:import.target')} hint={t('directory:import.targetHint')} optional="unsaid"
          options={importTargets.map((target) => ({ value: target, label: t(`directory:import.targets.${target}`) }))}
        />
        <ColumnChoice ui={ui} mapping={mapping} typed={typed} problems={problems} headings={headings} />
        <FormPart title={t('directory:unsaid.title')} lead={t('directory:unsaid.lead')}>
          {unsaidFields.map((name) => (
            <SelectField
              {...field} name={`jinak-${name}`} label={t(`directory:unsaid.${name}`)} hint={t(`directory:unsaid.${name}Hint`)} optional="unsaid"
              options={codeOptions(ui, unsaidLists[name])} none={name === 'sector' ? t('directory:unsaid.usualSector') : undefined}
            />
          ))}
        </FormPart>
        <FormPart title={t('directory:import.how')}>
          <Checkbox
            {...field} name="overwrites" label={t('directory:import.overwrites')}
            hint={t('directory:import.overwritesHint')}
          />
          <Checkbox
            {...field} name="doubts" label={t('directory:import.doubts')} hint={t('directory:import.doubtsHint')}
          />
          <TextField
            {...field} name="remember" label={t('directory:import.remember')} optional
            hint={t('directory:import.rememberHint')} size="middle"
          />
          <Checkbox {...field} name="whole" label={t('directory:import.whole')} hint={t('directory:import.wholeHint')} />
        </FormPart>
        <SubmitRow ui={ui} label={t('directory:import.preview')} back={importPath}><Discard ui={ui} run={run} /></SubmitRow>
      </PostForm>
    </WorkLayout>
  )
}

/** Another sheet of the workbook has other columns, so it is chosen before them. */
const SheetChoice = ({ ui, run, head: { sheet, sheets } }: Pick<MappingPageProps, 'ui' | 'run' | 'head'>): VNode => (
  <PostForm ui={ui} action={tablePath(run.id, '/list')} class="filter-bar" label={ui.t('directory:import.sheet')}>
    <SelectField
      ui={ui} name="list" label={ui.t('directory:import.sheet')} typed={{ list: [sheet ?? ''] }} optional="unsaid"
      options={sheets.map((name) => ({ value: name, label: name }))}
    />
    <button class="button button-second" type="submit">{ui.t('directory:import.showSheet')}</button>
  </PostForm>
)

/** Where the columns below were taken from; another choice is one press away. */
const RememberedChoice = ({ ui, run, remembered: { names, used, isRecognised } }: Pick<MappingPageProps, 'ui' | 'run'> & { readonly remembered: Remembered }): VNode => (
  <>
    {isRecognised && <Notice kind="done"><p>{ui.t('directory:import.recognised', { name: used ?? '' })}</p></Notice>}
    <FilterForm ui={ui} label={ui.t('directory:import.mapping')} action={tablePath(run.id, '/sloupce')} submit={ui.t('directory:import.useMapping')}>
      <SelectField
        ui={ui} name="mapovani" label={ui.t('directory:import.mapping')} typed={{ mapovani: [used ?? ''] }} optional="unsaid" none={ui.t('directory:import.guess')}
        options={names.map((name) => ({ value: name, label: name }))}
      />
    </FilterForm>
  </>
)

/** The first rows as they are and whole, so that the columns can be told apart. */
const Example = ({ ui, head: { header, rows } }: Pick<MappingPageProps, 'ui' | 'head'>): VNode => (
  <DataTable
    ui={ui} caption={ui.t('directory:import.example')} note={noteOf(ui, rows.length, header.length)} rows={rows} wide
    columns={header.map(
      (heading, index) => ({
        label: heading === '' ? '—' : heading, cell: ({ cells }: TableRow) => (cells[index] ?? '').slice(0, 60),
      }),
    )}
  />
)
