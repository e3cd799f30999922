import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** A fresh installation: nothing can begin before there is a territory. */
export const NoTerritoryPage = ({ ui }: { readonly ui: Ui }): VNode => (
  <WorkLayout ui={ui} title={ui.t('territory:menu.territory')} crumbs={[]}>
    <EmptyState ui={ui} title={ui.t('territory:none.title')} act={{ label: ui.t('territory:none.act'), path: '/prace/uzemi/import' }}>
      {ui.t('territory:none.text')}
    </EmptyState>
  </WorkLayout>
)
