import type { ComponentChild, VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** The first page after sign-in: what waits, each line a link to where it is solved. Rooms give the panels. */
export function OverviewPage({ ui, panels }: { readonly ui: Ui, readonly panels: readonly ComponentChild[] }): VNode {
  const day = `${ui.format.weekday(ui.today)} ${ui.format.date(ui.today)}`
  return (
    <WorkLayout ui={ui} title={ui.t('overview:title')} intro={ui.territory ? `${day} · ORP ${ui.territory.name}` : day}>
      {panels.length === 0
        ? <EmptyState ui={ui} title={ui.t('overview:empty.title')}>{ui.t('overview:empty.text')}</EmptyState>
        : <div class="overview-panels">{panels.map((panel) => <section class="part">{panel}</section>)}</div>}
    </WorkLayout>
  )
}
