import { z } from 'zod'
import { phoneOf } from '#core/identifiers/phone.ts'
import {
  actorStatuses, audienceGroups, authorisedActivities, capacityUnits, facilityKinds, helpFunctions, languages, legalBases, orderings, prices, sectors, serviceForms,
  situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { OrganisationInput } from '../input/organisation.ts'
import { CapacityRow, ServiceInput } from '../input/service.ts'
import { isIco } from '../rules.ts'
import { capacitiesIn } from './cells/capacities.ts'
import { placesIn } from './cells/places.ts'
import { staffIn, useIn } from './cells/staff.ts'
import { codeMeant, codesMeant, isYes, yesOrNoMeant } from './codes.ts'
import type { ImportField } from './fields.ts'
import type { RejectReason } from './trouble.ts'

const age = z.string().regex(/^\d{0,3}$/, 'number').transform((text) => text === '' ? null : Number(text)).refine(
  (years) => years === null || years <= 120, 'number',
)
const required = (reason: RejectReason) => z.string().min(1, reason)
const optional = z.string().transform((text) => text === '' ? null : text)

/** Reads a cell by a rule that gives null for what it cannot mean. */
const meaning = <Value>(read: (cell: string) => Value | null, empty: NoInfer<Value> | null, reason: RejectReason = 'code') =>
  z.string().transform((cell, context): Value | null => {
    if (cell === '') return empty
    const value = read(cell)
    if (value === null) context.addIssue({ code: 'custom', message: reason })
    return value
  })

const area = /[^,;|\n]+/g
const service = ServiceInput.shape
const organisation = OrganisationInput.shape

/** A row of cells. Messages are reasons of rejection, or those of the form whose rule it is. */
export const Row = z.object({
  externalKey: optional,
  organisation: required('organisation'),
  organisationKey: optional,
  ico: z.string().transform((text) => text.replaceAll(/\s/g, '')).transform(
    (text) => text === '' ? null : text.padStart(8, '0'),
  )
    .refine((ico) => ico === null || isIco(ico), 'ico'),
  organisationKind: meaning((cell) => codeMeant(facilityKinds, cell), null),
  organisationSector: meaning((cell) => codeMeant(sectors, cell), null),
  organisationPhone: organisation.phone,
  organisationEmail: organisation.email,
  organisationWeb: organisation.web,
  legalForm: organisation.legalForm,
  founder: organisation.founder,
  seatMunicipality: organisation.seatMunicipality,
  seatAddress: organisation.seatAddress,
  seatPostalCode: organisation.seatPostalCode,
  dataBox: organisation.dataBox,
  about: organisation.about,
  actorStatus: meaning((cell) => codeMeant(actorStatuses, cell), null),
  netOffers: organisation.netOffers,
  netNeeds: organisation.netNeeds,
  netCannot: organisation.netCannot,
  callWhen: organisation.callWhen,
  convenor: organisation.convenor,
  agreedProcedures: organisation.agreedProcedures,
  name: required('name'),
  municipality: z.string(),
  address: optional,
  postalCode: organisation.seatPostalCode,
  confidential: z.string().transform(isYes),
  places: meaning(placesIn, [], 'places'),
  areas: z.string().transform((cell) => [...cell.matchAll(area)].map(([name]) => name.trim()).filter((name) => name !== '')),
  summary: z.string(),
  keywords: z.string(),
  functions: meaning((cell) => codesMeant(helpFunctions, cell), []),
  situations: meaning((cell) => codesMeant(situations, cell), []),
  serviceKind: meaning((cell) => codeMeant(socialServiceKinds, cell), null),
  facilityKind: meaning((cell) => codeMeant(facilityKinds, cell), null),
  legalBasis: meaning((cell) => codeMeant(legalBases, cell), null),
  registrationNumber: optional,
  authorisedActivities: meaning((cell) => codesMeant(authorisedActivities, cell), []),
  focus: service.focus,
  intensity: service.intensity,
  forms: meaning((cell) => codesMeant(serviceForms, cell), []),
  targetGroups: meaning((cell) => codesMeant(targetGroups, cell), []),
  audienceGroups: meaning((cell) => codesMeant(audienceGroups, cell), []),
  ageFrom: age,
  ageTo: age,
  waitingWeeksFrom: service.waitingWeeksFrom,
  waitingWeeksTo: service.waitingWeeksTo,
  waitingNote: service.waitingNote,
  waitingAsOf: service.waitingAsOf,
  capacity: z.string().transform((text) => text.replaceAll(/\s/g, '')).pipe(
    z.string().regex(/^\d{0,6}$/, 'number'),
  ).transform((text) => text === '' ? null : Number(text)),
  capacityUnit: meaning((cell) => codeMeant(capacityUnits, cell), null),
  capacityFree: CapacityRow.shape.free,
  capacityFreeAsOf: CapacityRow.shape.freeAsOf,
  capacities: meaning(capacitiesIn, [], 'capacities'),
  notFor: optional,
  openingHours: optional,
  openingNote: service.openingNote,
  hoursPerWeek: service.hoursPerWeek,
  ordering: meaning((cell) => codeMeant(orderings, cell), null),
  crisisNote: optional,
  goesToFamilies: meaning(yesOrNoMeant, null),
  howToStart: optional,
  needsReferral: meaning(yesOrNoMeant, null),
  priceNote: optional,
  languages: meaning((cell) => codesMeant(languages, cell), []),
  barrierFree: meaning(yesOrNoMeant, null),
  price: meaning((cell) => codeMeant(prices, cell), null),
  phone: z.string().transform((cell, context): string | null => {
    const phone = phoneOf(cell)
    if (phone === null && cell !== '') context.addIssue({ code: 'custom', message: 'phone' })
    return phone
  }),
  email: z.union([z.literal(''), z.email('email')], 'email').transform((text) => text === '' ? null : text),
  web: z.union(
    [z.literal(''), z.url({ protocol: /^https?$/, error: 'web' })], 'web',
  ).transform((text) => text === '' ? null : text),
  ospodCooperation: service.ospodCooperation,
  schoolCooperation: service.schoolCooperation,
  staff: meaning(staffIn, [], 'staff'),
  use: meaning(useIn, [], 'use'),
  fundingUntil: service.fundingUntil,
  endsOn: service.endsOn,
  goesOn: meaning(yesOrNoMeant, null, 'yesNo'),
} satisfies Record<ImportField, z.ZodType>)
export type Row = z.infer<typeof Row>

/** A row that is an organisation. */
export const OrganisationRow = Row.pick({
  organisation: true, organisationKey: true, ico: true, organisationKind: true, organisationSector: true, organisationPhone: true, organisationEmail: true,
  organisationWeb: true, legalForm: true, founder: true, seatMunicipality: true, seatAddress: true, seatPostalCode: true, dataBox: true, about: true, actorStatus: true,
  netOffers: true, netNeeds: true, netCannot: true, callWhen: true, convenor: true, agreedProcedures: true,
})
export type OrganisationRow = z.infer<typeof OrganisationRow>
