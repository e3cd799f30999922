import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { columnsPath } from '../../import/paths.ts'
import type { FieldChange, ImportPlan } from '../../import/plan.ts'
import { ChangeTable, Counts, firstRows, RejectedTable } from './importParts.tsx'

interface PreviewPageProps {
  readonly ui: Ui
  readonly kept: { readonly id: string, readonly name: string, readonly sheet: string | null }
  readonly plan: ImportPlan
  /** What was chosen, sent along with the yes. */
  readonly typed: Typed
}

const home = '/prace/sit/import'

/** What the table would change, before anything is written. */
export function PreviewPage({ ui, kept, plan, typed }: PreviewPageProps): VNode {
  const { t } = ui
  const { added, changed, unchanged, rejected } = plan
  const sums = { added: added.length, changed: changed.length, unchanged: unchanged.length, rejected: rejected.length }
  const columns = columnsPath(kept)
  return (
    <WorkLayout
      ui={ui} title={t('directory:preview.title')} intro={t('directory:preview.intro', { file: kept.name })}
      crumbs={[
        { label: t('directory:import.title'), path: home }, { label: t('directory:import.columns'), path: columns },
      ]}
    >
      <Counts ui={ui} sums={sums} />
      {added.length + changed.length === 0 ? <Nothing ui={ui} isKnown={unchanged.length > 0} columns={columns} /> : (
        <PostForm ui={ui} action={columnsPath(kept, '/nacist')} label={t('directory:preview.write')}>
          {Object.entries(typed).flatMap(([name, values]) =>
            values.map((value) => <input type="hidden" name={name} value={value} />))}
          <SubmitRow
            ui={ui} label={t('directory:preview.write')} back={columns} backLabel={t('directory:preview.back')}
          />
        </PostForm>
      )}
      <RejectedTable ui={ui} rejected={rejected} />
      <ChangeTable
        ui={ui} caption={t('directory:preview.changed')} total={changed.length}
        changes={changed.slice(0, firstRows).flatMap(linesOf)}
      />
      <Added ui={ui} added={added} />
      <Kept ui={ui} unchanged={unchanged} />
    </WorkLayout>
  )
}

const linesOf = ({ what, changes }: {
  readonly what: string, readonly changes: readonly FieldChange[],
}) => changes.map((change) => ({ what, ...change }))

const Nothing = ({ ui, isKnown, columns }: {
  readonly ui: Ui, readonly isKnown: boolean, readonly columns: string,
}): VNode => (
  <>
    <Notice><p>{ui.t(isKnown ? 'directory:preview.nothingNew' : 'directory:preview.unusable')}</p></Notice>
    <p><a class="button button-second" href={ui.href(columns)}>{ui.t('directory:preview.back')}</a></p>
  </>
)

const Added = ({ ui, added }: { readonly ui: Ui, readonly added: ImportPlan['added'] }): VNode => (
  <DataTable
    ui={ui} caption={ui.t('directory:preview.added')} rows={added.slice(0, firstRows)} empty={<></>}
    note={added.length > firstRows ? ui.t('directory:preview.first', { count: firstRows }) : undefined}
    columns={[
      { label: ui.t('directory:preview.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      { label: ui.t('directory:services.name'), kind: 'name', cell: ({ service }) => service.fields.name },
      {
        label: ui.t('directory:services.organisation'),
        cell: ({ service, organisation }) =>
          organisation ? organisation.name : `${service.organisation} (${ui.t('directory:preview.newOrganisation')})`,
      },
      { label: ui.t('directory:column.municipality'), cell: ({ service }) => service.municipality },
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
