import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import type { Ui } from '#web/ui.ts'
import { OperatorContact } from './OperatorContact.tsx'

/** The day the statement was written and the pages tried; change it with the text. */
const writtenOn = '2026-11-22'

const tested = ['markup', 'keyboard', 'narrow', 'plain', 'words'] as const
const limits = ['people', 'maps', 'texts', 'easy', 'others'] as const

/** The accessibility statement after Act 99/2019: what was tried, what does not work yet, whom to tell. */
export function AccessibilityPage({ ui }: { readonly ui: Ui }): VNode {
  const { t, format } = ui
  return (
    <PublicLayout ui={ui} title={t('portal:accessibility.title')} lead={t('portal:accessibility.lead')}>
      <div class="text-page">
        <h2>{t('portal:accessibility.scope.title')}</h2>
        <p>{t('portal:accessibility.scope.text', { operator: ui.installation.operatorName })}</p>
        <h2>{t('portal:accessibility.state.title')}</h2>
        <p>{t('portal:accessibility.state.text')}</p>
        <h2>{t('portal:accessibility.tested.title')}</h2>
        <ul>{tested.map((line) => <li>{t(`portal:accessibility.tested.${line}`)}</li>)}</ul>
        <h2>{t('portal:accessibility.limits.title')}</h2>
        <ul>{limits.map((line) => <li>{t(`portal:accessibility.limits.${line}`)}</li>)}</ul>
        <h2>{t('portal:accessibility.contact.title')}</h2>
        <p>{t('portal:accessibility.contact.text')}</p>
        <OperatorContact ui={ui} none="portal:accessibility.contact.none" />
        <p>{t('portal:accessibility.contact.complaint')}</p>
        <p class="meta">{t('portal:accessibility.asOf', { date: format.date(writtenOn) })}</p>
      </div>
    </PublicLayout>
  )
}
