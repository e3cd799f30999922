import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { contactLabel } from '../contactLabel.ts'
import type { PublicOrganisation } from '../publicQueries.ts'
import type { PrintWriting } from './cardWords.ts'

/** „Hlinsko, Školní 1, 539 01“: what anyone may know of it. */
export const seatWords = ({ seat, seatAddress, seatPostalCode }: Pick<PublicOrganisation, 'seat' | 'seatAddress' | 'seatPostalCode'>): string =>
  [seat, seatAddress, seatPostalCode && postalCodeWritten(seatPostalCode)].filter((part) => part !== null).join(', ')

/** Its data box and whom to turn to by function, each with what it is called and for which service; only what its public page says too. */
export const officialReach = ({ t, language }: Pick<PrintWriting, 't' | 'language'>, { dataBox, contacts }: PublicOrganisation): { readonly label: string, readonly words: string }[] => [
  ...(dataBox === null ? [] : [{ label: t('print:dataBox'), words: dataBox }]),
  ...contacts.flatMap(({ label, phone, email, service }) => {
    const reach = [phone, email].filter((part) => part !== null)
    const { text } = contactLabel(language, label)
    return reach.length === 0 ? [] : [{ label: service === null ? text : `${text} (${service.name})`, words: reach.join(', ') }]
  }),
]
