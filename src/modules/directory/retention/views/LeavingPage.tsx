import type { VNode } from 'preact'
import { keptName } from '#modules/access/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { LeavingCard } from '../queries/leaving.ts'

const mostShown = 500

/** Cards and contacts that go for good within a month, for who may still keep them. */
export function LeavingPage({ ui, cards }: { readonly ui: Ui, readonly cards: readonly LeavingCard[] }): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('retention:leaving.title')} intro={t('retention:leaving.intro')}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }]}
    >
      {cards.length > 0 && <p>{t('retention:leaving.how')}</p>}
      <DataTable
        ui={ui} caption={t('retention:leaving.title')} captionHidden rows={cards.slice(0, mostShown)}
        columns={[
          { label: t('retention:leaving.what'), kind: 'name', cell: ({ kind, name, path }) => <a href={ui.href(path)}>{keptName(t, kind, name)}</a> },
          { label: t('retention:leaving.kind'), cell: ({ kind }) => t(`retention:kind.${kind}`) },
          { label: t('retention:leaving.leaves'), cell: ({ leavesOn }) => ui.format.date(leavesOn) },
        ]}
        empty={<EmptyState ui={ui} title={t('retention:leaving.none')}>{t('retention:leaving.noneText')}</EmptyState>}
      />
      {cards.length > mostShown && <p class="meta">{t('retention:leaving.most', { count: mostShown })}</p>}
    </WorkLayout>
  )
}
