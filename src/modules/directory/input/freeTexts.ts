import type { Allowed } from '#core/text/guard.ts'
import type { Typed } from '#web/form.ts'
import { rowField, rowKeys } from './rows.ts'

type Texts = Readonly<Record<string, readonly Allowed[]>>

/** How to reach a service is public: its telephone and e-mail are no private data. */
const reach: readonly Allowed[] = ['email', 'phone']

// Fields where people write freely, and what the personal-data guard leaves alone in each.

export const organisationTexts: Texts = {
  about: reach, legalForm: [], founder: [], seatAddress: ['homeAddress'], netOffers: reach, netNeeds: reach,
  netCannot: reach, callWhen: reach, convenor: reach, agreedProcedures: reach,
}

export const serviceTexts: Texts = {
  name: ['fullName', 'titledSurname'], summary: [], howToStart: reach, notFor: reach, keywords: [], waitingNote: [],
  openingHours: reach, openingNote: reach,
  crisisNote: reach, priceNote: [], focus: [], intensity: [], ospodCooperation: reach, schoolCooperation: reach,
}

/** The texts of a service with what its rows say of each place. */
export const serviceTextsIn = (typed: Typed): Texts => ({
  ...serviceTexts, ...Object.fromEntries(rowKeys(typed, 'place').flatMap((key) => [[rowField('place', key, 'note'), reach], [rowField('place', key, 'hours'), reach]] as const)),
})

export const locationTexts: Texts = {
  name: [], address: ['homeAddress'], accessNote: ['phone', 'homeAddress'], openingHours: reach,
}

/** The name of a person has a field of its own, with a legal ground; that none is in the label is read with the contact. */
export const contactTexts: Texts = { label: [], source: [] }
