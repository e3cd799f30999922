import type { VNode } from 'preact'
import { keptName } from '#modules/access/index.ts'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { leavingPath } from '../paths.ts'
import { type LeavingCard, leavingKinds } from '../queries/leaving.ts'

const mostShown = 500

export type LeavingOrder = 'zmizi' | 'nazev'

interface LeavingPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly cards: readonly LeavingCard[]
  readonly order: Order<LeavingOrder>
  readonly isNarrowed: boolean
}

/** Cards and contacts that go for good within a month, for who may still keep them. */
export function LeavingPage({ ui, query, cards, order, isNarrowed }: LeavingPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('retention:leaving.title')} intro={t('retention:leaving.intro')}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }]}
    >
      {cards.length > 0 && <p>{t('retention:leaving.how')}</p>}
      {(cards.length > 0 || isNarrowed) && <Filter ui={ui} query={query} />}
      <DataTable
        ui={ui} caption={t('retention:leaving.title')} captionHidden rows={cards.slice(0, mostShown)} order={order}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${leavingPath}/tabulka/${format}${ui.here.search}` }))}
        columns={[
          { label: t('retention:leaving.what'), kind: 'name', order: 'nazev', cell: ({ kind, name, path }) => <a href={ui.href(path)}>{keptName(t, kind, name)}</a> },
          { label: t('retention:leaving.kind'), cell: ({ kind }) => t(`retention:kind.${kind}`) },
          { label: t('retention:leaving.leaves'), order: 'zmizi', cell: ({ leavesOn }) => ui.format.date(leavesOn) },
        ]}
        empty={isNarrowed
          ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path: leavingPath }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('retention:leaving.none')}>{t('retention:leaving.noneText')}</EmptyState>}
      />
      {cards.length > mostShown && <p class="meta">{t('retention:leaving.most', { count: mostShown })}</p>}
    </WorkLayout>
  )
}

function Filter({ ui, query }: Pick<LeavingPageProps, 'ui' | 'query'>): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('retention:leaving.filter')} clear={leavingPath}>
      <TextField {...field} name="q" type="search" label={t('retention:leaving.what')} />
      <SelectField
        {...field} name="druh" label={t('retention:leaving.kind')} none={t('web:table.all')} options={leavingKinds.map((kind) => ({ value: kind, label: t(`retention:kind.${kind}`) }))}
      />
    </FilterForm>
  )
}
