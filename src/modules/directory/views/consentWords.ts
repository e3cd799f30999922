import type { Ui } from '#web/ui.ts'
import { consentTexts, consentWays, labelOf } from '../codelists/index.ts'
import type { Contact } from '../queries/contacts.ts'

type Consent = Pick<Contact, 'consentText' | 'consentGivenOn' | 'consentGivenHow' | 'consentWithdrawnOn'>

/** „souhlas z 3. 12. 2026, písemně, podepsáno; znění z listopadu 2026“; that it was withdrawn, when it was. */
export function consentWords(ui: Ui, { consentText, consentGivenOn, consentGivenHow, consentWithdrawnOn }: Consent): string {
  const { t, format, language } = ui
  if (consentWithdrawnOn !== null) return t('directory:consent.withdrawn', { date: format.date(consentWithdrawnOn) })
  if (consentText === null || consentGivenOn === null || consentGivenHow === null) return t('directory:consent.unrecorded')
  return t('directory:consent.given', {
    date: format.date(consentGivenOn), how: labelOf(consentWays, consentGivenHow, language),
    text: labelOf(consentTexts, consentText, language),
  })
}
