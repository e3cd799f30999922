import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, allCodes, facilityKinds, labelOf, sectors } from '../codelists/index.ts'
import type { OrganisationRow } from '../queries/organisations.ts'
import { CardLink } from './CardLink.tsx'
import { ListFilter } from './ListFilter.tsx'
import { codeOptions } from '../codes/words.ts'
import { facilityOptions } from './options.ts'
import { Verified } from './Verified.tsx'

export interface ListPageProps<Row> {
  readonly ui: Ui
  readonly query: Typed
  readonly rows: readonly Row[]
  readonly total: number
  readonly order: Order
  readonly page: number
  readonly pages: number
  /** Addresses of the same list as CSV and XLSX. */
  readonly exports: { readonly csv: string, readonly xlsx: string }
}

const path = '/prace/sit/organizace'

export function OrganisationsPage(props: ListPageProps<OrganisationRow> & { readonly mayAdd: boolean }): VNode {
  const { ui, query, rows, total, order, page, pages, exports, mayAdd } = props
  const { t } = ui
  const add = mayAdd ? { label: t('directory:organisation.add'), path: `${path}/nova` } : undefined
  return (
    <WorkLayout
      ui={ui} title={t('directory:organisations.title')} intro={t('directory:organisations.intro')}
      actions={add && <a class="button" href={ui.href(add.path)}><Icon name="plus" small />{add.label}</a>}
    >
      <ListFilter
        ui={ui} query={query} path={path} label={t('directory:organisations.filter')}
        textLabel={t('directory:filter.organisationText')}
      >
        <SelectField
          ui={ui} typed={query} optional="unsaid" name="druh" label={t('directory:field.kind')}
          none={t('directory:filter.all')} options={facilityOptions(ui, allCodes(facilityKinds))}
        />
        <SelectField
          ui={ui} typed={query} optional="unsaid" name="stav" label={t('directory:field.actorStatus')}
          none={t('directory:filter.all')} options={codeOptions(ui, actorStatuses, allCodes(actorStatuses))}
        />
      </ListFilter>
      <DataTable
        ui={ui} caption={t('directory:organisations.title')} note={t('directory:organisations.count', { count: total })}
        rows={rows} order={order} wide
        exports={[{ label: 'CSV', path: exports.csv }, { label: 'XLSX', path: exports.xlsx }]} columns={columns(ui)}
        empty={(
          <EmptyState ui={ui} title={t('directory:organisations.emptyTitle')} act={add}>
            {t('directory:organisations.empty')}
          </EmptyState>
        )}
      />
      <Pager ui={ui} page={page} pages={pages} />
    </WorkLayout>
  )
}

const columns = (ui: Ui) => {
  const { t } = ui
  return [
    {
      label: t('directory:field.name'), kind: 'name' as const, order: 'nazev',
      cell: ({ id, name, isArchived }: OrganisationRow) =>
        <CardLink ui={ui} path={`${path}/${id}`} name={name} isArchived={isArchived} />,
    },
    {
      label: t('directory:field.kind'), cell: ({ kind }: OrganisationRow) => labelOf(facilityKinds, kind, ui.language),
    },
    {
      label: t('directory:field.sector'), cell: ({ sector }: OrganisationRow) => labelOf(sectors, sector, ui.language),
    },
    {
      label: t('directory:field.seatMunicipality'), order: 'obec',
      cell: ({ municipality }: OrganisationRow) => municipality ?? t('web:unknown'),
    },
    {
      label: t('directory:organisations.services'), kind: 'count' as const,
      cell: ({ services }: OrganisationRow) => ui.format.number(services),
    },
    {
      label: t('directory:field.actorStatus'),
      cell: ({ actorStatus }: OrganisationRow) => labelOf(actorStatuses, actorStatus, ui.language),
    },
    {
      label: t('directory:verified.label'), order: 'overeno',
      cell: (row: OrganisationRow) => <Verified ui={ui} card={row} />,
    },
  ]
}
