import type { Allowed } from '#core/text/guard.ts'

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

export const locationTexts: Texts = {
  name: [], address: ['homeAddress'], accessNote: ['phone', 'homeAddress'], openingHours: reach,
}

/** The name of a person has a field of its own, with a legal ground; that none is in the label is read with the contact. */
export const contactTexts: Texts = { label: [], source: [] }
