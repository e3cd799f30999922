import { z } from 'zod'
import { fields, type Problems, type Typed, parseForm } from '#web/form.ts'
import {
  audienceGroups, authorisedActivities, capacityUnits, codesOf, facilityKinds, helpFunctions, languages, legalBases,
  orderings, prices, professions,
  serviceForms, situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { openCode, openCodes, optionalOpenCode } from '../codes/fields.ts'
import { openingHoursField, optionalDay, sourceField } from './shared.ts'

const age = () => fields.wholeNumber().refine((years) => years === null || years <= 120, 'directory:problem.age')
export const weeks = () => fields.wholeNumber().refine((count) => count === null || count <= 200, 'directory:problem.weeks')

/** Longest public description, in characters. */
const longestSummary = 300

/** Fields of a service that stand once; capacities, places and areas are parts of their own. */
export const ServiceInput = z.object({
  name: fields.required(200),
  summary: z.string().trim().max(longestSummary, 'directory:problem.summary'),
  focus: fields.optional(500),
  intensity: fields.optional(300),
  howToStart: fields.optional(1000),
  notFor: fields.optional(1000),
  keywords: z.string().trim().max(500, 'web:problem.tooLong'),
  legalBasis: fields.choice(codesOf(legalBases)),
  serviceKind: optionalOpenCode(socialServiceKinds),
  facilityKind: optionalOpenCode(facilityKinds),
  registrationNumber: fields.optional(60),
  authorisedActivities: openCodes(authorisedActivities),
  forms: fields.choices(codesOf(serviceForms)),
  targetGroups: openCodes(targetGroups),
  audienceGroups: openCodes(audienceGroups),
  functions: fields.choices(codesOf(helpFunctions)),
  situations: fields.choices(codesOf(situations)),
  ageFrom: age(),
  ageTo: age(),
  waitingWeeksFrom: weeks(),
  waitingWeeksTo: weeks(),
  waitingNote: fields.optional(200),
  waitingAsOf: optionalDay(),
  openingHours: openingHoursField(),
  openingNote: fields.optional(300),
  hoursPerWeek: fields.decimal().refine((hours) => hours === null || hours <= 168, 'directory:problem.hoursPerWeek'),
  ordering: fields.optionalChoice(codesOf(orderings)),
  crisisNote: fields.optional(300),
  goesToFamilies: fields.yesNoUnknown(),
  price: fields.optionalChoice(codesOf(prices)),
  priceNote: fields.optional(200),
  needsReferral: fields.yesNoUnknown(),
  languages: openCodes(languages),
  barrierFree: fields.yesNoUnknown(),
  phone: fields.phone(),
  email: fields.email(),
  web: fields.web(),
  ospodCooperation: fields.optional(1000),
  schoolCooperation: fields.optional(1000),
  fundingUntil: optionalDay(),
  endsOn: optionalDay(),
  goesOn: fields.checkbox(),
  municipalities: z.string().max(10_000, 'web:problem.tooLong'),
  areas: z.array(z.string().max(20)).max(300),
  source: sourceField(),
  verifiedNow: fields.checkbox(),
})
export type ServiceInput = z.infer<typeof ServiceInput>

const severalValued = [
  'authorisedActivities', 'forms', 'targetGroups', 'audienceGroups', 'functions', 'situations', 'languages', 'areas',
] as const

/** What a person who writes a card must say. A card brought without it by a register or a table may be corrected without it. */
type Demanded = Readonly<Pick<ServiceInput, 'summary' | 'legalBasis' | 'serviceKind'>> & { readonly forms: readonly unknown[] }

function unsaid(typed: Typed, before: Demanded | null): Problems {
  const isEmpty = (field: 'summary' | 'forms'): boolean => (typed[field] ?? []).every((said) => said.trim() === '')
  return {
    ...(isEmpty('summary') && before?.summary !== '' && { summary: 'web:problem.required' as const }),
    ...(isEmpty('forms') && before?.forms.length !== 0 && { forms: 'directory:problem.forms' as const }),
  }
}

const needsKind = ({ legalBasis, serviceKind }: Pick<Demanded, 'legalBasis' | 'serviceKind'>): boolean => legalBasis === 'social_service' && serviceKind === null

function crossProblems(input: ServiceInput, before: Demanded | null): Problems {
  return {
    ...(isBackwards(input.ageFrom, input.ageTo) && { ageTo: 'directory:problem.ages' as const }),
    ...(isBackwards(
      input.waitingWeeksFrom, input.waitingWeeksTo,
    ) && { waitingWeeksTo: 'directory:problem.weeksOrder' as const }),
    ...(needsKind(input) && !(before && needsKind(before)) && { serviceKind: 'directory:problem.serviceKind' as const }),
  }
}

export const isBackwards = (from: number | null, to: number | null): boolean => from !== null && to !== null && from > to

/** Parses the fields of a service, `before` of a card that is changed; what only makes sense together is told at the later field. */
export function parseService(typed: Typed, before: Demanded | null): { readonly value: ServiceInput | null, readonly problems: Problems } {
  const parsed = parseForm(ServiceInput, typed, severalValued)
  const missing = unsaid(typed, before)
  if (!parsed.ok) return { value: null, problems: { ...missing, ...parsed.problems } }
  return { value: parsed.value, problems: { ...crossProblems(parsed.value, before), ...missing } }
}

/** A row of capacity: each form and unit apart. */
export const CapacityRow = z.object({
  form: fields.choice(codesOf(serviceForms)),
  unit: fields.choice(codesOf(capacityUnits)),
  maximum: z.string().trim().regex(/^\d{1,6}$/, 'web:problem.number').transform(Number),
  free: fields.wholeNumber(),
  freeAsOf: optionalDay(),
})

/** A row of staffing: a profession and its full-time equivalents. */
export const StaffRow = z.object({
  profession: openCode(professions),
  fullTime: z.string().trim().regex(/^\d{1,3}([.,]\d{1,2})?$/, 'directory:problem.fullTime')
    .transform((text) => Number(text.replace(',', '.'))).refine((amount) => amount > 0, 'directory:problem.fullTime'),
})

/** A row of yearly use, as the provider itself counts it. */
export const UseRow = z.object({
  year: z.string().trim().regex(/^(19|20)\d\d$/, 'directory:problem.year').transform(Number),
  unit: fields.choice(codesOf(capacityUnits)),
  amount: z.string().trim().regex(/^\d{1,7}$/, 'web:problem.number').transform(Number),
})

/** A ticked place: hours there, and its share of the capacity in per cent. */
export const PlaceRow = z.object({
  here: fields.checkbox(),
  hours: openingHoursField(),
  note: fields.optional(300),
  share: fields.decimal().refine((percent) => percent === null || percent <= 100, 'directory:problem.share'),
})
