import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { Organisation } from '../../queries/organisations.ts'

interface TargetsPageProps {
  readonly ui: Ui
  readonly service: { readonly name: string }
  /** The card of the service. */
  readonly path: string
  readonly text: string
  readonly targets: readonly Organisation[]
}

/** Looks for the organisation a service is to belong to. */
export function TargetsPage({ ui, service, path, text, targets }: TargetsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('duplicates:move.title', { name: service.name })} intro={t('duplicates:move.intro')}
      crumbs={[{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }, { written: true, label: service.name, path }]}
    >
      <FilterForm ui={ui} label={t('duplicates:move.search')} submit={t('duplicates:move.find')}>
        <TextField ui={ui} name="q" label={t('duplicates:move.search')} typed={{ q: [text] }} optional="unsaid" autoComplete="off" />
      </FilterForm>
      {text !== '' && (
        <DataTable
          ui={ui} caption={t('duplicates:move.found')} rows={targets} empty={<p>{t('duplicates:move.none')}</p>}
          columns={[
            {
              label: t('directory:column.organisation'), kind: 'name',
              cell: ({ id, name }) => <a href={ui.href(`${path}/presunout/${id}`)}>{name}</a>,
            },
            { label: t('directory:field.ico'), cell: ({ ico }) => ico ?? t('web:unknown') },
            { label: t('directory:card.seat'), cell: ({ seatName }) => seatName ?? t('web:unknown') },
          ]}
        />
      )}
    </WorkLayout>
  )
}
