import { z } from 'zod'
import { fields, type Typed } from '#web/form.ts'
import type { OrganisationCard } from '../cards.ts'
import { actorStatuses, codesOf, facilityKinds, sectors } from '../codelists/index.ts'
import { isIco } from '../rules.ts'
import { box, one, sourceField } from './shared.ts'

/** What the form of an organisation may say. The seat is written by name and found by the route. */
export const OrganisationInput = z.object({
  name: fields.required(200),
  ico: z.string().trim().transform((text) => text.replaceAll(' ', '')).transform(
    (text) => text === '' ? null : text.padStart(8, '0'),
  )
    .refine((ico) => ico === null || isIco(ico), 'directory:problem.ico'),
  legalForm: fields.optional(100),
  sector: fields.choice(codesOf(sectors)),
  kind: fields.choice(codesOf(facilityKinds)),
  actorStatus: fields.choice(codesOf(actorStatuses)),
  about: fields.optional(2000),
  seatMunicipality: fields.optional(120),
  seatAddress: fields.optional(200),
  phone: fields.phone(),
  email: fields.email(),
  web: fields.web(),
  dataBox: z.string().trim().toLowerCase().regex(/^([a-z0-9]{7})?$/, 'directory:problem.dataBox')
    .transform((text) => text === '' ? null : text),
  source: sourceField(),
  verifiedNow: fields.checkbox(),
})
export type OrganisationInput = z.infer<typeof OrganisationInput>

/** The card as the form writes it; the seat as it can be read back. */
export const organisationWritten = (card: OrganisationCard, seat: string | null): Typed => ({
  name: one(card.name), ico: one(card.ico), legalForm: one(card.legalForm), sector: one(card.sector),
  kind: one(card.kind),
  actorStatus: one(card.actorStatus), about: one(card.about), seatMunicipality: one(seat),
  seatAddress: one(card.seatAddress),
  phone: one(card.phone), email: one(card.email), web: one(card.web), dataBox: one(card.dataBox),
  source: one(card.source),
  verifiedNow: box(false),
})

export const newOrganisationWritten: Typed = {
  sector: ['social'], kind: ['provider'], actorStatus: ['identified'], source: ['networker'],
}
