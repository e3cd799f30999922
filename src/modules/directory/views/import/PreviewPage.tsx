import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { columnsPath } from '../../import/paths.ts'
import type { ImportOrder, ToldPlan } from '../../commands/importServices.ts'
import type { Mapping } from '../../import/fields.ts'
import type { ChangedService, ImportPlan } from '../../import/plan.ts'
import type { Table } from '../../import/table.ts'
import { toldUnsaid } from '../../import/unsaid.ts'
import { UnsaidPart } from './UnsaidPart.tsx'
import { ChangeTable, Counts, firstRows, mappedColumns, noteOf, RejectedTable, Unread } from './importParts.tsx'

interface PreviewPageProps {
  readonly ui: Ui
  readonly kept: { readonly id: string, readonly name: string, readonly sheet: string | null, readonly table: Table }
  readonly order: Pick<ImportOrder, 'mapping' | 'unsaid'>
  readonly plan: ToldPlan
  /** What was chosen, sent along with the yes. */
  readonly typed: Typed
}

const home = '/prace/sit/import'

/** What the table would change, before anything is written. */
export function PreviewPage({ ui, kept, order: { mapping, unsaid }, plan, typed }: PreviewPageProps): VNode {
  const { t } = ui
  const { added, changed, unchanged, rejected } = plan
  const sums = { added: added.length, changed: changed.length, unchanged: unchanged.length, rejected: rejected.length }
  const columns = columnsPath(kept)
  const shown = { table: kept.table, mapping }
  return (
    <WorkLayout
      ui={ui} title={t('directory:preview.title')} intro={t('directory:preview.intro', { file: kept.name })}
      crumbs={[
        { label: t('directory:import.title'), path: home }, { label: t('directory:import.columns'), path: columns },
      ]}
    >
      <Counts ui={ui} sums={sums} />
      <Unread ui={ui} {...shown} />
      {added.length + changed.length > 0 && <UnsaidPart ui={ui} told={toldUnsaid(plan, unsaid)} unsaid={unsaid} />}
      {added.length + changed.length === 0 ? <Nothing ui={ui} isKnown={unchanged.length > 0} columns={columns} /> : (
        <PostForm ui={ui} action={columnsPath(kept, '/nacist')} label={t('directory:preview.write')}>
          <Chosen typed={typed} />
          <SubmitRow
            ui={ui} label={t('directory:preview.write')} back={columns} backLabel={t('directory:preview.back')}
          />
        </PostForm>
      )}
      <RejectedTable ui={ui} rejected={rejected} cells={mappedColumns(ui, shown, ['organisation', 'name'])} />
      {rejected.length > 0 && <LeftOut ui={ui} kept={kept} typed={typed} />}
      <ChangeTable
        ui={ui} caption={t('directory:preview.changed')} total={changed.length}
        changes={changed.slice(0, firstRows).flatMap(linesOf)}
      />
      <Added ui={ui} added={added} shown={shown} />
      <Kept ui={ui} unchanged={unchanged} />
    </WorkLayout>
  )
}

const Chosen = ({ typed }: Pick<PreviewPageProps, 'typed'>): VNode => (
  <>{Object.entries(typed).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}</>
)

/** The rows that are left out, to be mended and sent again. */
const LeftOut = ({ ui, kept, typed }: Pick<PreviewPageProps, 'ui' | 'kept' | 'typed'>): VNode => (
  <PostForm ui={ui} action={columnsPath(kept, '/vynechane/csv')} label={ui.t('directory:preview.leftOutTitle')} class="section-more">
    <Chosen typed={typed} />
    <p class="hint">{ui.t('directory:preview.leftOutText')}</p>
    <div class="buttons">
      {(['csv', 'xlsx'] as const).map((format) => (
        <button class="button button-second" type="submit" formaction={ui.href(columnsPath(kept, `/vynechane/${format}`))}>
          <Icon name="download" small />{ui.t('directory:preview.leftOutGet', { format: format.toUpperCase() })}
        </button>
      ))}
    </div>
  </PostForm>
)

const linesOf = ({ what, changes, addsPlace, addsCapacity, service }: ChangedService) => [
  ...changes.map((change) => ({ what, ...change })),
  ...(addsPlace ? [{ what, field: 'municipality', before: null, after: service.municipality }] : []),
  ...(addsCapacity ? [{ what, field: 'capacity', before: null, after: service.capacity?.maximum ?? null }] : []),
]

const Nothing = ({ ui, isKnown, columns }: {
  readonly ui: Ui, readonly isKnown: boolean, readonly columns: string,
}): VNode => (
  <>
    <Notice><p>{ui.t(isKnown ? 'directory:preview.nothingNew' : 'directory:preview.unusable')}</p></Notice>
    <p><a class="button button-second" href={ui.href(columns)}>{ui.t('directory:preview.back')}</a></p>
  </>
)

interface AddedProps { readonly ui: Ui, readonly added: ImportPlan['added'], readonly shown: { readonly table: Table, readonly mapping: Mapping } }

const Added = ({ ui, added, shown }: AddedProps): VNode => (
  <DataTable
    ui={ui} caption={ui.t('directory:preview.added')} rows={added.slice(0, firstRows)} empty={<></>} wide
    note={noteOf(ui, added.length, Object.keys(shown.mapping).length)}
    columns={[
      { label: ui.t('directory:preview.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      { label: ui.t('directory:services.name'), kind: 'name', cell: ({ service }) => service.fields.name },
      {
        label: ui.t('directory:services.organisation'),
        cell: ({ service, organisation }) =>
          organisation ? organisation.name : `${service.organisation} (${ui.t('directory:preview.newOrganisation')})`,
      },
      ...mappedColumns<ImportPlan['added'][number]>(ui, shown, ['organisation', 'name']),
    ]}
  />
)

/** Filled fields in which the table says otherwise: said, so that a networker can look, and left alone. */
const Kept = ({ ui, unchanged }: { readonly ui: Ui, readonly unchanged: ImportPlan['unchanged'] }): VNode => {
  const differing = unchanged.filter(({ kept }) => kept.length > 0)
  const changes = differing.slice(0, firstRows).flatMap(({ what, kept }) => kept.map((change) => ({ what, ...change })))
  const caption = ui.t('directory:preview.kept')
  return <ChangeTable ui={ui} caption={caption} total={differing.length} changes={changes} isKept />
}
