import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { allCodes, facilityKinds, labelOf, serviceForms, socialServiceKinds } from '../codelists/index.ts'
import type { ServiceFilter } from '../input/filters.ts'
import { outsideName } from '../input/outside.ts'
import type { ServiceRow } from '../queries/services.ts'
import { CardLink } from './CardLink.tsx'
import { ListFilter } from './ListFilter.tsx'
import { codeOptions } from '../codes/words.ts'
import { ageWords, facilityOptions, wordsOf } from './options.ts'
import type { ListPageProps } from './OrganisationsPage.tsx'
import { OutsideSwitch } from './OutsideSwitch.tsx'
import { Verified } from './Verified.tsx'

const path = '/prace/sit/sluzby'

interface ServicesPageProps extends ListPageProps<ServiceRow> {
  readonly filter: ServiceFilter
  /** How many services the filter leaves out because they stand outside the network. */
  readonly outside: number
}

export function ServicesPage(props: ServicesPageProps): VNode {
  const { ui, query, rows, total, order, page, pages, exports, filter, outside } = props
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('directory:services.title')} intro={t('directory:services.intro')}>
      <ListFilter
        ui={ui} query={query} path={path} label={t('directory:services.filter')}
        textLabel={t('directory:filter.serviceOrNumber')} keep={[outsideName]}
        boxes={<Checkbox ui={ui} typed={query} name="ukoncene" label={t('directory:filter.ended')} />}
      >
        <SelectField
          ui={ui} typed={query} optional="unsaid" name="druh" label={t('directory:field.kind')}
          none={t('directory:filter.all')} options={kindOptions(ui)}
        />
      </ListFilter>
      <DataTable
        ui={ui} caption={t('directory:services.title')} note={t('directory:services.count', { count: total })}
        rows={rows} order={order} wide
        exports={[{ label: 'CSV', path: exports.csv }, { label: 'XLSX', path: exports.xlsx }]} columns={columns(ui)}
        empty={(
          <EmptyState
            ui={ui} title={t('directory:services.emptyTitle')}
            act={{ label: t('directory:services.toOrganisations'), path: '/prace/sit/organizace' }}
          >
            {t('directory:services.empty')}
          </EmptyState>
        )}
      />
      {total > 0 && <p class="section-more no-print"><a href={ui.href(`/prace/sit/seznamy/pridat${ui.here.search}`)}>{t('lists:adding.fromServices')}</a></p>}
      <Pager ui={ui} page={page} pages={pages} />
      {!filter.archived && <OutsideSwitch ui={ui} asked={{ withOutside: filter.withOutside, kind: filter.serviceKind }} count={outside} />}
    </WorkLayout>
  )
}

/** Kinds of the Act first, then kinds of facilities by sector. */
const kindOptions = (ui: Ui) => [
  {
    label: ui.t('directory:filter.socialServices'),
    options: codeOptions(ui, socialServiceKinds, allCodes(socialServiceKinds)).map(({ value, label }) => ({ value: `sluzba.${value}`, label })),
  },
  ...facilityOptions(ui, allCodes(facilityKinds)).map(
    ({ label, options }) => ({
      label, options: options.map((one) => ({ value: `zarizeni.${one.value}`, label: one.label })),
    }),
  ),
]

/** The kind of the service, or else of the facility. */
export const kindWords = (
  ui: Ui, { serviceKind, facilityKind }: Pick<ServiceRow, 'serviceKind' | 'facilityKind'>,
): string =>
  serviceKind !== null ? labelOf(socialServiceKinds, serviceKind, ui.language)
    : facilityKind !== null ? labelOf(facilityKinds, facilityKind, ui.language) : ui.t('web:unknown')

const columns = (ui: Ui) => {
  const { t } = ui
  return [
    {
      label: t('directory:services.name'), kind: 'name' as const, order: 'nazev',
      cell: (row: ServiceRow) =>
        <CardLink ui={ui} path={`${path}/${row.id}`} name={row.name} isArchived={row.isArchived} ending={row} />,
    },
    {
      label: t('directory:services.organisation'),
      cell: ({ organisation, organisationId }: ServiceRow) =>
        <a href={ui.href(`/prace/sit/organizace/${organisationId}`)} lang={writtenIn(ui)}>{organisation}</a>,
    },
    { label: t('directory:field.kind'), cell: (row: ServiceRow) => kindWords(ui, row) },
    {
      label: t('directory:field.forms'),
      cell: ({ forms }: ServiceRow) => wordsOf(ui, serviceForms, forms) ?? t('web:unknown'),
    },
    {
      label: t('directory:age.label'),
      cell: ({ ageFrom, ageTo }: ServiceRow) => ageWords(ui, ageFrom, ageTo) ?? t('web:unknown'),
    },
    {
      label: t('directory:services.municipalities'), order: 'obec',
      cell: ({ municipalities }: ServiceRow) => municipalities.join(', ') || t('web:unknown'),
    },
    {
      label: t('directory:verified.label'), order: 'overeno',
      cell: (row: ServiceRow) => <Verified ui={ui} card={row} />,
    },
  ]
}
