import type { VNode } from 'preact'
import { type PublicNetworker, publiclyShown } from '#modules/work/index.ts'
import type { Ui } from '#web/ui.ts'
import { NetworkerCard } from './NetworkerCard.tsx'

interface OrpNetworkerProps { readonly ui: Ui, readonly networkers: readonly PublicNetworker[] }

/** Who networks in the ORP, beside its facts. */
export function OrpNetworker({ ui, networkers }: OrpNetworkerProps): VNode {
  const { t } = ui
  const hasLocal = networkers.some(({ role }) => role === 'local_networker')
  return (
    <aside class="stack" aria-label={t('portal:orp.networker.title')}>
      {!hasLocal && <p>{t('portal:orp.networker.none')}</p>}
      {publiclyShown(networkers).map((networker) => <NetworkerCard ui={ui} networker={networker} level={2} />)}
      <ul>
        {networkers.length === 0 && <li><a href={ui.href('/sitar')}>{t('portal:orp.networker.find')}</a></li>}
        <li><a href={ui.href('/sitar/co-dela')}>{t('portal:networker.role.title')}</a></li>
        <li><a href={ui.href('/mam-obavu')}>{t('portal:concern.title')}</a></li>
      </ul>
    </aside>
  )
}
