import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'

/** The printed card is not to be had just now; the card itself is. */
export const BusyPage = ({ ui, name, path }: { readonly ui: Ui, readonly name: string, readonly path: string }): VNode => (
  <PublicLayout ui={ui} title={name} lead={ui.t('print:sheet.busy')}>
    <p class="buttons"><a class="button" href={ui.href(path)}>{ui.t('freshness:flag.backToCard')}</a></p>
  </PublicLayout>
)
