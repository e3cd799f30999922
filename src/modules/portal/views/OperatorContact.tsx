import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { type Fact, DefinitionList } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { MailLink, PhoneLink } from './reach.tsx'

interface OperatorContactProps {
  readonly ui: Ui
  /** What is said where the operator gave neither phone nor e-mail. */
  readonly none: MessageKey
  readonly noneValues?: Readonly<Record<string, string>>
}

/** Who runs these pages and how to reach them. */
export function OperatorContact({ ui, none, noneValues }: OperatorContactProps): VNode {
  const { t } = ui
  const { operatorName, operatorEmail, operatorPhone } = ui.installation
  const ways: Fact[] = [
    ...(operatorPhone === null ? [] : [{ term: t('portal:operator.phone'), value: <PhoneLink phone={operatorPhone} /> }]),
    ...(operatorEmail === null ? [] : [{ term: t('portal:operator.email'), value: <MailLink email={operatorEmail} /> }]),
  ]
  return (
    <>
      <DefinitionList ui={ui} facts={[{ term: t('portal:operator.name'), value: operatorName }, ...ways]} />
      {ways.length === 0 && <p>{t(none, noneValues)}</p>}
    </>
  )
}
