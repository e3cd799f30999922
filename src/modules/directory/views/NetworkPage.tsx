import type { ComponentChild, VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import type { Ui } from '#web/ui.ts'

/** A part of the room: where it is, what it is called and what it is for. */
export interface NetworkPart { readonly path: string, readonly label: MessageKey, readonly what: MessageKey }

/** The parts of „Síť“ that the person may open, the same as in the menu, with a line what each is for. */
export function NetworkPage({ ui, parts, unfinished }: { readonly ui: Ui, readonly parts: readonly NetworkPart[], readonly unfinished: ComponentChild }): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('directory:menu.network')} intro={t('directory:network.intro')}>
      <ul class="room-parts">
        {parts.map(({ path, label, what }) => (
          <li><a href={ui.href(path)}>{t(label)}</a><p>{t(what)}</p></li>
        ))}
      </ul>
      {unfinished && <section class="part">{unfinished}</section>}
    </WorkLayout>
  )
}
