import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Orp, TravelTime } from '../queries.ts'
import { minutesOf, type Reach, reachOf } from '../rules.ts'
import { CarCell, KilometresCell, NoteCell, TransitCell } from './journeyCells.tsx'

export interface TravelPageProps {
  readonly ui: Ui
  readonly orp: Orp
  readonly journeys: readonly TravelTime[]
  /** Places journeys lead to, for narrowing the table. */
  readonly targets: readonly { readonly code: string, readonly name: string }[]
  readonly target: string
  readonly order: Order
  readonly mayEdit: boolean
}

/** How long people travel: measured and estimated ways of an ORP. */
export function TravelPage(props: TravelPageProps): VNode {
  const { ui, orp, targets, target, mayEdit } = props
  const { t } = ui
  const list = `/prace/uzemi/cesty?orp=${orp.code}`
  const add = <a class="button" href={ui.href(`/prace/uzemi/cesty/nova?orp=${orp.code}`)}><Icon name="plus" small />{t('territory:travel.add')}</a>
  return (
    <WorkLayout
      ui={ui} title={t('territory:travel.title', { orp: orp.name })} intro={t('territory:travel.intro')} actions={mayEdit ? add : undefined}
      crumbs={[{ label: t('territory:menu.territory'), path: `/prace/uzemi?orp=${orp.code}` }]}
    >
      {targets.length > 1 && (
        <FilterForm ui={ui} label={t('territory:travel.filter')} clear={target === '' ? undefined : list}>
          <SelectField
            ui={ui} name="kam" label={t('territory:travel.to')} none={t('territory:travel.anywhere')} value={target} optional="unsaid"
            options={targets.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FilterForm>
      )}
      {props.journeys.length > 0 && <Legend ui={ui} />}
      <div class="part"><JourneysTable {...props} /></div>
    </WorkLayout>
  )
}

function JourneysTable({ ui, orp, journeys, target, order, mayEdit }: TravelPageProps): VNode {
  const { t } = ui
  const file = (extension: string): string => `/prace/uzemi/cesty/tabulka.${extension}?orp=${orp.code}${target === '' ? '' : `&kam=${target}`}`
  const act = mayEdit ? { label: t('territory:travel.add'), path: `/prace/uzemi/cesty/nova?orp=${orp.code}` } : undefined
  return (
    <DataTable
      ui={ui} caption={t('territory:travel.caption', { orp: orp.name })} wide order={order} rows={journeys}
      note={<span class="note">{t('territory:travel.count', { count: journeys.length })}</span>}
      columns={[
        { label: t('territory:travel.from'), kind: 'name', order: 'odkud', cell: (row) => <JourneyName ui={ui} journey={row} mayEdit={mayEdit} /> },
        { label: t('territory:travel.to'), order: 'kam', cell: ({ toName }) => toName },
        { label: t('territory:travel.kilometres'), kind: 'count', order: 'km', cell: (row) => <KilometresCell ui={ui} journey={row} /> },
        { label: t('territory:travel.car'), kind: 'count', order: 'auto', cell: (row) => <CarCell ui={ui} journey={row} /> },
        { label: t('territory:travel.transit'), kind: 'count', order: 'spoj', cell: (row) => <TransitCell ui={ui} journey={row} /> },
        { label: t('territory:travel.reach'), cell: (row) => <ReachTag ui={ui} reach={transitReach(row)} /> },
        { label: t('territory:travel.note'), cell: (row) => <NoteCell ui={ui} journey={row} /> },
        { label: t('territory:travel.origin'), cell: (row) => <Origin ui={ui} journey={row} /> },
      ]}
      exports={journeys.length === 0 ? [] : [{ label: 'CSV', path: file('csv') }, { label: 'XLSX', path: file('xlsx') }]}
      empty={<EmptyState ui={ui} title={t('territory:travel.empty')} act={act}>{t('territory:travel.emptyText')}</EmptyState>}
    />
  )
}

const transitReach = (journey: TravelTime): Reach => reachOf(minutesOf({ from: journey.transitFrom, to: journey.transitTo }))

const JourneyName = ({ ui, journey, mayEdit }: { readonly ui: Ui, readonly journey: TravelTime, readonly mayEdit: boolean }): VNode =>
  mayEdit ? <a href={ui.href(`/prace/uzemi/cesty/${journey.id}`)}>{journey.fromName}</a> : <>{journey.fromName}</>

const ReachTag = ({ ui, reach }: { readonly ui: Ui, readonly reach: Reach }): VNode => <Tag warm={reach === 'far'}>{ui.t(`territory:reach.${reach}`)}</Tag>

function Origin({ ui, journey: { estimated, source, asOf } }: { readonly ui: Ui, readonly journey: TravelTime }): VNode {
  const kind = ui.t(estimated ? 'territory:travel.estimated' : 'territory:travel.measured')
  const origin = source.toLowerCase() === kind ? kind : `${kind}: ${source}`
  return <>{asOf === null ? origin : `${origin}, ${ui.t('web:asOf', { date: ui.format.date(asOf) })}`}</>
}

const Legend = ({ ui }: { readonly ui: Ui }): VNode => (
  <section class="part" aria-label={ui.t('territory:travel.legend')}>
    <ul class="tags">
      {(['near', 'middle', 'far', 'unknown'] as const).map((reach) => <li><ReachTag ui={ui} reach={reach} /></li>)}
    </ul>
    <p class="hint">{ui.t('territory:travel.legendText')}</p>
  </section>
)
