import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'
import { OperatorContact } from './OperatorContact.tsx'

const visitors = ['cookies', 'search', 'outside', 'exit'] as const
const professionals = ['session', 'device', 'account', 'audit'] as const
const content = ['services', 'contacts', 'networkers', 'cases'] as const

/** What is known of whom, for how long, and what anyone may ask for. */
export function PrivacyPage({ ui }: { readonly ui: Ui }): VNode {
  const { t, installation } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:privacy.title')} lead={t('portal:privacy.lead')}>
      <div class="text-page">
        <h2>{t('portal:privacy.visitors.title')}</h2>
        <ul>{visitors.map((line) => <li>{t(`portal:privacy.visitors.${line}`)}</li>)}</ul>
        <h2>{t('portal:privacy.professionals.title')}</h2>
        <ul>{professionals.map((line) => <li>{t(`portal:privacy.professionals.${line}`)}</li>)}</ul>
        <h2>{t('portal:privacy.content.title')}</h2>
        <ul>{content.map((line) => <li>{t(`portal:privacy.content.${line}`)}</li>)}</ul>
        <h2>{t('portal:privacy.rights.title')}</h2>
        <p>{t('portal:privacy.rights.text')}</p>
        <p>{t('portal:privacy.rights.operator', { operator: installation.operatorName })}</p>
        <OperatorContact ui={ui} none="portal:privacy.rights.none" />
      </div>
    </PublicLayout>
  )
}
