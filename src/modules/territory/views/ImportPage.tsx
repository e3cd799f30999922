import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, FileField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { usualOrigins } from '../input.ts'
import type { ImportRun, TerritoryCounts } from '../queriesImport.ts'
import { areaLevels } from '../records.ts'

export interface ImportPageProps {
  readonly ui: Ui
  readonly counts: TerritoryCounts
  readonly runs: readonly ImportRun[]
  /** Regions where some municipality has no shape at all. */
  readonly regions: readonly { readonly code: string, readonly name: string }[]
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** Bringing territory in: what is here, files, what was brought before. */
export function ImportPage({ ui, counts, runs, regions, typed, problems }: ImportPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('territory:import.title')} intro={t('territory:import.intro')} problems={problems} crumbs={[{ label: t('territory:menu.territory'), path: '/prace/uzemi' }]}>
      <div class="part"><FilesForm ui={ui} typed={typed} problems={problems} /></div>
      <Here ui={ui} counts={counts} />
      {regions.length > 0 && <DrawForm ui={ui} regions={regions} />}
      <Runs ui={ui} runs={runs} />
    </WorkLayout>
  )
}

function FilesForm({ ui, typed, problems }: Pick<ImportPageProps, 'ui' | 'typed' | 'problems'>): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = {
    files: t('territory:import.files'), source: t('territory:import.source'), asOf: t('territory:import.asOf'),
    figuresSource: t('territory:import.figuresSource'), figuresAsOf: t('territory:import.figuresAsOf'),
  }
  return (
    <PostForm ui={ui} action="/prace/uzemi/import" multipart class="narrow-form" label={t('territory:import.files')}>
      <ErrorSummary ui={ui} problems={problems} labels={labels} title={t('territory:import.refused')} />
      <FileField {...field} name="files" label={labels.files} hint={t('territory:import.filesHint')} accept=".csv,.json,.geojson,.topojson" multiple />
      <TextField {...field} name="source" label={labels.source} value={usualOrigins.source} />
      <DateField {...field} name="asOf" label={labels.asOf} value={usualOrigins.asOf} optional />
      <TextField {...field} name="figuresSource" label={labels.figuresSource} hint={t('territory:import.figuresHint')} value={usualOrigins.figuresSource} />
      <DateField {...field} name="figuresAsOf" label={labels.figuresAsOf} value={usualOrigins.figuresAsOf} optional />
      <SubmitRow ui={ui} label={t('territory:import.preview')} icon="upload" />
    </PostForm>
  )
}

const Here = ({ ui, counts }: { readonly ui: Ui, readonly counts: TerritoryCounts }): VNode => (
  <section class="part" aria-labelledby="co-tu-je">
    <PartHead id="co-tu-je" title={ui.t('territory:import.here')} />
    <DataTable
      ui={ui} caption={ui.t('territory:import.here')} captionHidden rows={areaLevels}
      columns={[
        { label: ui.t('territory:import.level'), kind: 'name', cell: (level) => ui.t(`territory:level.${level}`) },
        { label: ui.t('territory:import.units'), kind: 'count', cell: (level) => ui.format.number(counts[level].units) },
        { label: ui.t('territory:import.areas'), kind: 'count', cell: (level) => ui.format.number(counts[level].areas - counts[level].schematic) },
        { label: ui.t('territory:import.schematic'), kind: 'count', cell: (level) => ui.format.number(counts[level].schematic) },
      ]}
    />
  </section>
)

const DrawForm = ({ ui, regions }: Pick<ImportPageProps, 'ui' | 'regions'>): VNode => (
  <section class="part" aria-labelledby="schematicke">
    <PartHead id="schematicke" title={ui.t('territory:draw.title')} />
    <p>{ui.t('territory:draw.text')}</p>
    <PostForm ui={ui} action="/prace/uzemi/import/schematicke" class="narrow-form" label={ui.t('territory:draw.title')}>
      <SelectField ui={ui} name="region" label={ui.t('territory:draw.region')} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
      <SubmitRow ui={ui} label={ui.t('territory:draw.submit')} />
    </PostForm>
  </section>
)

const Runs = ({ ui, runs }: Pick<ImportPageProps, 'ui' | 'runs'>): VNode => (
  <section class="part" aria-labelledby="nacteni">
    <PartHead id="nacteni" title={ui.t('territory:import.runs')} />
    <DataTable
      ui={ui} caption={ui.t('territory:import.runs')} captionHidden rows={runs}
      columns={[
        { label: ui.t('territory:import.file'), kind: 'name', cell: ({ id, fileName }) => <a href={ui.href(`/prace/uzemi/import/${id}`)}>{fileName}</a> },
        { label: ui.t('territory:import.when'), cell: ({ importedAt }) => ui.format.dateTime(importedAt) },
        { label: ui.t('territory:import.who'), cell: ({ importedBy }) => importedBy ?? ui.t('territory:import.nobody') },
        { label: ui.t('territory:sums.added'), kind: 'count', cell: ({ added }) => ui.format.number(added) },
        { label: ui.t('territory:sums.changed'), kind: 'count', cell: ({ changed }) => ui.format.number(changed) },
        { label: ui.t('territory:sums.unchanged'), kind: 'count', cell: ({ unchanged }) => ui.format.number(unchanged) },
        { label: ui.t('territory:sums.rejected'), kind: 'count', cell: ({ rejected }) => ui.format.number(rejected) },
      ]}
      empty={<p>{ui.t('territory:import.noRuns')}</p>}
    />
  </section>
)
