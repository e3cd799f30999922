import type { ComponentChild, VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import { isTurnedToWhole, type Ui } from '#web/ui.ts'

/** The first page after sign-in: what waits, each line a link to where it is solved. Rooms give the panels. */
export function OverviewPage({ ui, panels }: { readonly ui: Ui, readonly panels: readonly ComponentChild[] }): VNode {
  const day = `${ui.format.weekday(ui.today)} ${ui.format.date(ui.today)}`
  const where = whereOf(ui)
  return (
    <WorkLayout ui={ui} title={ui.t('overview:title')} intro={where === null ? day : `${day} · ${where}`}>
      {panels.length === 0
        ? <EmptyState ui={ui} title={ui.t('overview:empty.title')}>{ui.t('overview:empty.text')}</EmptyState>
        : <div class="overview-panels">{panels.map((panel) => <section class="part">{panel}</section>)}</div>}
    </WorkLayout>
  )
}

/** „ORP Hlinsko“, „celý kraj“; null before there is any territory. */
function whereOf(ui: Ui): string | null {
  if (ui.territory) return `ORP ${ui.territory.name}`
  return isTurnedToWhole(ui) && ui.visitor?.whole ? ui.t(`web:work.whole.${ui.visitor.whole}`).toLocaleLowerCase(ui.language) : null
}
