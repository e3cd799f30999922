import { z } from 'zod'
import { isDataBox } from '#core/identifiers/dataBox.ts'
import { fields, type Typed } from '#web/form.ts'
import type { OrganisationCard } from '../cards.ts'
import { actorStatuses, codesOf, facilityKinds, sectors } from '../codelists/index.ts'
import { openCode } from '../codes/fields.ts'
import { isIco } from '../rules.ts'
import { box, one, postalCode, postalCodeField, sourceField } from './shared.ts'

/** What the form of an organisation may say. The seat is written by name and found by the route. */
export const OrganisationInput = z.object({
  name: fields.required(200),
  ico: z.string().trim().transform((text) => text.replaceAll(' ', '')).transform(
    (text) => text === '' ? null : text.padStart(8, '0'),
  )
    .refine((ico) => ico === null || isIco(ico), 'directory:problem.ico'),
  legalForm: fields.optional(100),
  founder: fields.optional(200),
  sector: fields.choice(codesOf(sectors)),
  kind: openCode(facilityKinds),
  actorStatus: fields.choice(codesOf(actorStatuses)),
  about: fields.optional(2000),
  seatMunicipality: fields.optional(120),
  seatAddress: fields.optional(200),
  seatPostalCode: postalCodeField(),
  phone: fields.phone(),
  email: fields.email(),
  web: fields.web(),
  dataBox: z.string().trim().toLowerCase().refine((text) => text === '' || isDataBox(text), 'directory:problem.dataBox')
    .transform((text) => text === '' ? null : text),
  netOffers: fields.optional(1000),
  netNeeds: fields.optional(1000),
  netCannot: fields.optional(1000),
  callWhen: fields.optional(500),
  convenor: fields.optional(300),
  agreedProcedures: fields.optional(1000),
  source: sourceField(),
  verifiedNow: fields.checkbox(),
})
export type OrganisationInput = z.infer<typeof OrganisationInput>

/** The card as the form writes it; the seat as it can be read back. */
export const organisationWritten = (card: OrganisationCard, seat: string | null): Typed => ({
  name: one(card.name), ico: one(card.ico), legalForm: one(card.legalForm), founder: one(card.founder),
  sector: one(card.sector), kind: one(card.kind), actorStatus: one(card.actorStatus), about: one(card.about),
  seatMunicipality: one(seat), seatAddress: one(card.seatAddress), seatPostalCode: postalCode(card.seatPostalCode),
  phone: one(card.phone), email: one(card.email), web: one(card.web), dataBox: one(card.dataBox),
  netOffers: one(card.netOffers), netNeeds: one(card.netNeeds), netCannot: one(card.netCannot),
  callWhen: one(card.callWhen), convenor: one(card.convenor), agreedProcedures: one(card.agreedProcedures),
  source: one(card.source), verifiedNow: box(false),
})

export const newOrganisationWritten: Typed = {
  sector: ['social'], kind: ['provider'], actorStatus: ['identified'], source: ['networker'],
}
