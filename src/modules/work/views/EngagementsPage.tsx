import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { engagementKinds } from '../engagementKinds.ts'
import { type EngagementList, engagementStates } from '../engagementList.ts'
import type { Engagement } from '../queries.ts'
import { engagementState } from '../rules.ts'

const path = '/prace/uvazky'

interface EngagementsPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly list: EngagementList
  readonly mayBegin: boolean
  readonly maySee: (engagement: Engagement) => boolean
}

export function EngagementsPage({ ui, query, list: { engagements, order, isNarrowed }, mayBegin, maySee }: EngagementsPageProps): VNode {
  const { t } = ui
  const begin = { label: t('work:engagements.begin'), path: '/prace/uvazky/novy' }
  return (
    <WorkLayout
      ui={ui} title={t('work:engagements.title')} intro={t('work:engagements.lead')} crumbs={[]}
      actions={mayBegin ? <a class="button" href={ui.href(begin.path)}>{begin.label}</a> : undefined}
    >
      <Filter ui={ui} query={query} />
      <DataTable
        ui={ui} caption={t('work:engagements.caption')} rows={engagements} order={order ?? undefined}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${path}/tabulka/${format}${ui.here.search}` }))}
        columns={[
          { label: t('work:field.person'), kind: 'name', order: 'jmeno', cell: (one) => maySee(one) ? <a href={ui.href(`/prace/uvazky/${one.id}`)}>{one.person}</a> : one.person },
          { label: t('work:field.territories'), order: 'uzemi', cell: ({ territories }) => ui.format.list(territories.map(({ name }) => name)) },
          { label: t('work:field.kind'), cell: (engagement) => kindAndHours(ui, engagement) },
          { label: t('work:field.from'), order: 'od', cell: ({ from }) => ui.format.date(from) },
          { label: t('work:field.state'), cell: (engagement) => <EngagementStatus ui={ui} engagement={engagement} /> },
        ]}
        empty={isNarrowed ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('work:engagements.title')} act={mayBegin ? begin : undefined}>{t('work:engagements.empty')}</EmptyState>}
      />
    </WorkLayout>
  )
}

function Filter({ ui, query }: Pick<EngagementsPageProps, 'ui' | 'query'>): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('work:engagements.filter')} clear={path}>
      <TextField {...field} name="q" type="search" label={t('work:engagements.words')} />
      <SelectField
        {...field} name="stav" label={t('work:field.state')} none={t('web:table.all')} options={engagementStates.map((state) => ({ value: state, label: t(`work:state.${state}`) }))}
      />
    </FilterForm>
  )
}

function kindAndHours(ui: Ui, { kind, hoursCap }: Engagement): string {
  const hours = hoursCap === null ? ui.t('work:engagements.noCap') : ui.t('work:engagements.hours', { hours: ui.format.number(hoursCap, 1) })
  return `${engagementKinds[kind][ui.language]}, ${hours}`
}

function EngagementStatus({ ui, engagement }: { readonly ui: Ui, readonly engagement: Engagement }): VNode {
  const { from, to } = engagement
  switch (engagementState(engagement, ui.today)) {
    case 'future': return <Status kind="waiting">{ui.t('work:engagements.future', { date: ui.format.date(from) })}</Status>
    case 'ended': return <Status kind="moved">{ui.t('work:engagements.ended', { date: ui.format.date(to ?? from) })}</Status>
    case 'running': return <Status kind="done">{to === null ? ui.t('work:engagements.runs') : ui.t('work:engagements.ends', { date: ui.format.date(to) })}</Status>
  }
}
