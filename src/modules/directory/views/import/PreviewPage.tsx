import type { VNode } from 'preact'
import type { Problems } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { TableChoice } from '../../import/choice.ts'
import type { Mapping } from '../../import/fields.ts'
import { importPath, tablePath } from '../../import/paths.ts'
import { firstRows, isSuspicious, type TablePreview } from '../../import/preview.ts'
import type { RegisterRun } from '../../registers/runs.ts'
import { ChangeTable, Counts, mappedColumns, noteOf, RejectedTable, Unread } from './importParts.tsx'
import { Discard, FailureNotice } from './TableStatePage.tsx'
import { UnsaidPart } from './UnsaidPart.tsx'

interface PreviewPageProps {
  readonly ui: Ui
  readonly run: RegisterRun
  readonly choice: TableChoice
  readonly preview: TablePreview
  /** How writing ended when it was begun and did not succeed. */
  readonly failure?: string | null | undefined
  readonly problems?: Problems | undefined
}

/** What the table would change, before anything is written. */
export function PreviewPage({ ui, run, choice: { mapping, unsaid, isWhole }, preview, failure = null, problems }: PreviewPageProps): VNode {
  const { t } = ui
  const { sums, rejected, changed } = preview
  const columns = tablePath(run.id, '/sloupce')
  const shown = { table: preview.table, mapping }
  const { isNothing } = preview
  return (
    <WorkLayout
      ui={ui} title={t('directory:preview.title')} intro={t('directory:preview.intro', { file: run.fileName })}
      crumbs={[
        { label: t('directory:import.title'), path: importPath }, { label: t('directory:import.columns'), path: columns },
      ]} problems={problems}
    >
      <FailureNotice ui={ui} failure={failure} />
      <Counts ui={ui} sums={sums} />
      <Unread ui={ui} columns={preview.unread} />
      {preview.followed > 0 && (
        <Notice>
          <p>{t('directory:preview.followed', { count: preview.followed })}</p>
          <ul class="plain">{preview.followedPairs.map(({ inTable, stays }) => <li>{stays} {t('directory:preview.inTable', { name: inTable })}</li>)}</ul>
        </Notice>
      )}
      <WhatOfCards ui={ui} preview={preview} unsaid={unsaid} />
      <PostForm ui={ui} action={tablePath(run.id, isNothing ? '/zahodit' : '/nacist')} label={t('directory:preview.write')} class="part">
        {isSuspicious(preview) && (
          <>
            <Notice kind="heed"><p>{t('directory:preview.suspicious', { count: ui.format.number(sums.ended) })}</p></Notice>
            <Checkbox ui={ui} name="sure" label={t('directory:preview.sure')} problems={problems} />
          </>
        )}
        {isNothing ? (
          <div class="buttons"><a class="button button-second" href={ui.href(columns)}>{t('directory:preview.back')}</a><Discard ui={ui} run={run} /></div>
        ) : (
          <SubmitRow ui={ui} label={t('directory:preview.write')} back={columns} backLabel={t('directory:preview.back')}><Discard ui={ui} run={run} /></SubmitRow>
        )}
      </PostForm>
      <Missing ui={ui} preview={preview} />
      <Cards ui={ui} caption={t('directory:preview.returning')} cards={preview.returning} note={t('directory:preview.returningText')} />
      <RejectedTable ui={ui} rejected={rejected} cells={mappedColumns(ui, shown, ['organisation', 'name'])} />
      {rejected.length > 0 && <LeftOut ui={ui} run={run} isWhole={isWhole} />}
      <ChangeTable ui={ui} caption={t('directory:preview.changed')} total={sums.changed} changes={changed} />
      <Added ui={ui} preview={preview} mapping={mapping} />
      {/* Filled fields in which the table says otherwise: said, so that a networker can look, and left alone. */}
      <ChangeTable ui={ui} caption={t('directory:preview.kept')} total={preview.keptCards} changes={preview.kept} isKept />
    </WorkLayout>
  )
}

/** What new cards take that the table does not say, or that it changes no card. */
function WhatOfCards({ ui, preview: { isNothing, isOnlyWords, sums, unsaid: told }, unsaid }: Pick<PreviewPageProps, 'ui' | 'preview'> & Pick<TableChoice, 'unsaid'>): VNode {
  if (isOnlyWords) return <Notice><p>{ui.t('directory:preview.onlyWords')}</p></Notice>
  if (!isNothing) return <UnsaidPart ui={ui} told={told} unsaid={unsaid} />
  return <Notice><p>{ui.t(sums.unchanged > 0 ? 'directory:preview.nothingNew' : 'directory:preview.unusable')}</p></Notice>
}

/** The rows that are left out, to be mended and sent again. */
const LeftOut = ({ ui, run, isWhole }: Pick<PreviewPageProps, 'ui' | 'run'> & { readonly isWhole: boolean }): VNode => (
  <section class="part" aria-label={ui.t('directory:preview.leftOutTitle')}>
    {isWhole && <p>{ui.t('directory:preview.missingUnknown')}</p>}
    <p class="hint">{ui.t('directory:preview.leftOutText')}</p>
    <div class="buttons">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a class="button button-second" href={ui.href(tablePath(run.id, `/vynechane/${format}`))} download>
          <Icon name="download" small />{ui.t('directory:preview.leftOutGet', { format: format.toUpperCase() })}
        </a>
      ))}
    </div>
  </section>
)

/** What a table of the same name had before: gone by itself, or only when somebody says that the table is whole. */
const Missing = ({ ui, preview: { missing, missingCount, sums } }: Pick<PreviewPageProps, 'ui' | 'preview'>): VNode => (
  <Cards
    ui={ui} caption={ui.t('directory:preview.missing')} cards={missing}
    note={`${ui.t(sums.ended > 0 ? 'directory:preview.missingEnds' : 'directory:preview.missingStays')} ${missingCount > firstRows ? ui.t('directory:preview.first', { count: firstRows }) : ''}`}
  />
)

interface CardsProps { readonly ui: Ui, readonly caption: string, readonly cards: TablePreview['missing'], readonly note: string }

const Cards = ({ ui, caption, cards, note }: CardsProps): VNode => (
  <DataTable
    ui={ui} caption={caption} rows={cards} empty={<></>} note={note}
    columns={[
      { label: ui.t('directory:services.name'), kind: 'name', cell: ({ id, name }) => <a href={ui.href(`/prace/sit/sluzby/${id}`)}>{name}</a> },
      { label: ui.t('directory:services.organisation'), cell: ({ organisation }) => organisation },
    ]}
  />
)

const Added = ({ ui, preview: { target, sums, added, table }, mapping }: Pick<PreviewPageProps, 'ui' | 'preview'> & { readonly mapping: Mapping }): VNode => (
  <DataTable
    ui={ui} caption={ui.t(target === 'services' ? 'directory:preview.added' : 'directory:preview.addedOrganisations')} rows={added} empty={<></>} wide
    note={noteOf(ui, sums.added, Object.keys(mapping).length)}
    columns={[
      { label: ui.t('directory:preview.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      ...(target === 'services' ? [{ label: ui.t('directory:services.name'), kind: 'name' as const, cell: ({ name }: TablePreview['added'][number]) => name }] : []),
      {
        label: ui.t('directory:services.organisation'),
        cell: ({ organisation, isNewOrganisation }) => isNewOrganisation && target === 'services' ? `${organisation} (${ui.t('directory:preview.newOrganisation')})` : organisation,
      },
      ...mappedColumns<TablePreview['added'][number]>(ui, { table, mapping }, ['organisation', 'name']),
    ]}
  />
)
