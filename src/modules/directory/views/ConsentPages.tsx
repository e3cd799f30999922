import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import { DefinitionList } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { consentTexts, type ConsentText, labelOf } from '../codelists/index.ts'
import type { Contact } from '../queries/contacts.ts'
import { consentWords } from './consentWords.ts'

interface ConsentTextPageProps { readonly ui: Ui, readonly wording: ConsentText }

/** The words a named person agrees to, to be printed and signed. */
export function ConsentTextPage({ ui, wording }: ConsentTextPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('directory:consent.title')} intro={labelOf(consentTexts, wording, ui.language)}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }]}
    >
      <p>{t('directory:consent.operator', { operator: ui.installation.operatorName })}</p>
      <ol class="stack">{consentTexts[wording].text[ui.language].map((sentence) => <li>{sentence}</li>)}</ol>
      <DefinitionList
        ui={ui}
        facts={(['name', 'function', 'seenBy', 'until', 'day', 'signature'] as const).map(
          (line) => ({ term: t(`directory:consent.line.${line}`), value: '…………………………………………………………' }),
        )}
      />
    </WorkLayout>
  )
}

interface WithdrawConsentPageProps {
  readonly ui: Ui
  readonly contact: Contact
  readonly action: string
  readonly back: string
}

/** Withdrawing erases at once, so it asks first. */
export function WithdrawConsentPage({ ui, contact, action, back }: WithdrawConsentPageProps): VNode {
  const { t } = ui
  const title = t('directory:consent.withdrawTitle')
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <ConfirmPage ui={ui} title={title} action={action} submit={t('directory:consent.withdraw')} danger back={back}>
        <p>{t('directory:consent.withdrawText', { label: contact.label })}</p>
        <p>{t('directory:consent.recorded')} {consentWords(ui, contact)}.</p>
      </ConfirmPage>
    </WorkLayout>
  )
}
