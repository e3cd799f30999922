import { z } from 'zod'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { visibilities } from '#modules/access/index.ts'
import { fields, type Typed } from '#web/form.ts'
import type { ContactCard } from '../cards.ts'
import { codesOf, consentTexts, consentWays, contactBases, contactRoles } from '../codelists/index.ts'
import { optionalOpenCode } from '../codes/fields.ts'
import { day, one, optionalDay, requiredDay, sourceField } from './shared.ts'

/**
 * What the form of a contact may say. A named person needs a legal ground and an end of keeping, and is never public
 * without consent.
 */
export const ContactInput = z.object({
  // Whether the organisation has such a service, the reading knows.
  serviceId: z.string().trim().max(100, 'web:problem.choice').transform((text) => text === '' ? null : text as ServiceId),
  label: fields.required(120),
  role: optionalOpenCode(contactRoles),
  phone: fields.phone(),
  email: fields.email(),
  personName: fields.optional(120),
  legalBasis: fields.optionalChoice(codesOf(contactBases)),
  retainUntil: optionalDay(),
  consentText: fields.optionalChoice(codesOf(consentTexts)),
  consentGivenOn: optionalDay(),
  consentGivenHow: fields.optionalChoice(codesOf(consentWays)),
  visibility: fields.choice(visibilities),
  source: sourceField(),
  asOf: requiredDay(),
}).superRefine((input, context) => {
  const refuse = (path: keyof typeof input, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  if (input.phone === null && input.email === null) refuse('phone', 'directory:problem.noReach')
  if (input.personName === null) return
  for (const [path, problem] of missingOf(input)) refuse(path, problem)
  if (input.visibility === 'public' && !isPublicGround(input.legalBasis)) refuse(
    'visibility', 'directory:problem.publicPerson',
  )
})
export type ContactInput = z.infer<typeof ContactInput>

type Ground = Pick<ContactCard, 'legalBasis' | 'retainUntil' | 'consentText' | 'consentGivenOn' | 'consentGivenHow'>

/** What a named person needs and the form does not say. */
function missingOf(ground: Ground): [keyof Ground, MessageKey][] {
  const needed: [keyof Ground, MessageKey][] = [
    ['legalBasis', 'directory:problem.legalBasis'], ['retainUntil', 'directory:problem.retainUntil'],
  ]
  const ofConsent: [keyof Ground, MessageKey][] = [
    ['consentText', 'directory:problem.consentText'], ['consentGivenOn', 'directory:problem.consentGivenOn'],
    ['consentGivenHow', 'directory:problem.consentGivenHow'],
  ]
  return [...needed, ...(ground.legalBasis === 'consent' ? ofConsent : [])].filter(([field]) => ground[field] === null)
}

const isPublicGround = (basis: ContactCard['legalBasis']): boolean => basis === 'consent' || basis === 'public_function'

export const contactWritten = (card: ContactCard): Typed => ({
  serviceId: one(card.serviceId), label: one(card.label), role: one(card.role), phone: one(card.phone), email: one(card.email),
  personName: one(card.personName),
  legalBasis: one(card.legalBasis), retainUntil: day(card.retainUntil), consentText: one(card.consentText),
  consentGivenOn: day(card.consentGivenOn), consentGivenHow: one(card.consentGivenHow), visibility: one(card.visibility),
  source: one(card.source),
  asOf: day(card.asOf),
})

/** A new contact is functional and for signed-in actors; written from the card of a service it is the service's. */
export const newContactWritten = (today: IsoDate, from: ServiceId | null): Typed => ({
  serviceId: one(from), visibility: ['network'], source: ['networker'], asOf: day(today),
})
