import { z } from 'zod'
import { fields, type Typed } from '#web/form.ts'
import type { LocationCard } from '../cards.ts'
import { codesOf, locationKinds } from '../codelists/index.ts'
import { box, number, one, openingHoursField, postalCode, postalCodeField, yesNo } from './shared.ts'

const degrees = (from: number, to: number, problem: 'directory:problem.latitude' | 'directory:problem.longitude') =>
  z.string().trim().regex(/^(\d{1,2}([.,]\d{1,8})?)?$/, problem).transform(
    (text) => text === '' ? null : Number(text.replace(',', '.')),
  )
    .refine((value) => value === null || (value >= from && value <= to), problem)

/** What the form of a place may say. The bounds of the point are those of the country. */
export const LocationInput = z.object({
  kind: fields.choice(codesOf(locationKinds)),
  name: fields.optional(120),
  municipality: fields.required(120),
  confidential: fields.checkbox(),
  address: fields.optional(200),
  postalCode: postalCodeField(),
  accessNote: fields.optional(500),
  lat: degrees(48.5, 51.1, 'directory:problem.latitude'),
  lon: degrees(12, 18.9, 'directory:problem.longitude'),
  barrierFree: fields.yesNoUnknown(),
  openingHours: openingHoursField(),
  verifiedNow: fields.checkbox(),
}).refine(({ lat, lon }) => (lat === null) === (lon === null), { path: ['lon'], message: 'directory:problem.point' })
export type LocationInput = z.infer<typeof LocationInput>

/** The place as the form writes it. A confidential address never comes out of the database, so it is empty here. */
export const locationWritten = (card: LocationCard, municipality: string): Typed => ({
  kind: one(card.kind), name: one(card.name), municipality: one(municipality), confidential: box(card.confidential),
  address: one(card.address), postalCode: postalCode(card.postalCode), accessNote: one(card.accessNote),
  openingHours: one(card.openingHours), lat: card.positionFrom === 'municipality' ? [] : number(card.lat),
  lon: card.positionFrom === 'municipality' ? [] : number(card.lon), barrierFree: yesNo(card.barrierFree), verifiedNow: box(false),
})
