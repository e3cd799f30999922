import type { VNode } from 'preact'
import { firstOf, type Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { CardLink } from '../../views/CardLink.tsx'
import { homeWords } from '../homeWords.ts'
import type { ListLine } from '../queries.ts'

const path = '/prace/sit/seznamy'

export type ListOrder = 'nazev' | 'karet' | 'zmeneno'

interface ListsPageProps { readonly ui: Ui, readonly query: Typed, readonly lists: readonly ListLine[], readonly order: Order<ListOrder> | null }

export function ListsPage({ ui, query, lists, order }: ListsPageProps): VNode {
  const { t } = ui
  const isNarrowed = firstOf(query, 'q') + firstOf(query, 'archiv') !== ''
  return (
    <WorkLayout ui={ui} title={t('lists:title')} intro={t('lists:intro')} actions={<a class="button" href={ui.href(`${path}/novy`)}>{t('lists:new')}</a>}>
      <FilterForm ui={ui} label={t('lists:filter')} clear={path}>
        <TextField ui={ui} typed={query} name="q" type="search" label={t('lists:filterText')} optional="unsaid" />
        <Checkbox ui={ui} typed={query} name="archiv" label={t('lists:archived')} />
      </FilterForm>
      <DataTable
        ui={ui} caption={t('lists:title')} captionHidden rows={lists} order={order ?? undefined}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${path}/tabulka/${format}${ui.here.search}` }))}
        empty={isNarrowed ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('lists:emptyTitle')} act={{ label: t('lists:new'), path: `${path}/novy` }}>{t('lists:empty')}</EmptyState>}
        columns={[
          { label: t('lists:list'), kind: 'name', order: 'nazev', cell: (list) => <CardLink ui={ui} path={`${path}/${list.id}`} name={list.title} isArchived={list.isArchived} /> },
          { label: t('lists:field.purpose'), written: true, cell: ({ purpose }) => purpose ?? '–' },
          { label: t('lists:cards'), kind: 'count', order: 'karet', cell: ({ cards }) => ui.format.number(cards) },
          { label: t('lists:field.author'), cell: ({ author, isOwn }) => isOwn ? t('lists:mine') : author },
          { label: t('lists:field.territory'), cell: (list) => homeWords(ui, list) },
          { label: t('lists:field.visibility'), cell: ({ visibility }) => t(`access:visibility.${visibility}`) },
          { label: t('lists:changed'), order: 'zmeneno', cell: ({ changedOn }) => ui.format.date(changedOn) },
        ]}
      />
    </WorkLayout>
  )
}
