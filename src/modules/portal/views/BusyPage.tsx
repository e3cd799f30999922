import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'

interface BusyPageProps {
  readonly ui: Ui
  readonly title: string
  /** What there is too much of just now. */
  readonly lead: string
  readonly path: string
  readonly back: string
}

/** Something is not to be had just now; where to go on instead. */
export const BusyPage = ({ ui, title, lead, path, back }: BusyPageProps): VNode => (
  <PublicLayout ui={ui} title={title} lead={lead}>
    <p class="buttons"><a class="button" href={ui.href(path)}>{back}</a></p>
  </PublicLayout>
)
