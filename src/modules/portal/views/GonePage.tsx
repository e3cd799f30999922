import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'

/** A card that was taken out of the catalogue: said kindly, with the way on. */
export function GonePage({ ui, what }: { readonly ui: Ui, readonly what: string }): VNode {
  const { t } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:card.gone.title')} lead={what} crumbs={[{ label: t('portal:catalogue.title'), path: '/sluzby' }]}>
      <p>{t('portal:card.gone.text')}</p>
      <p class="buttons section-more">
        <a class="button" href={ui.href('/sluzby')}>{t('portal:card.gone.find')}</a>
        <a class="button button-second" href={ui.href('/sitar')}>{t('portal:card.gone.networker')}</a>
      </p>
    </PublicLayout>
  )
}
