import { z } from 'zod'
import type { Minimum } from '#core/accessibility/minimum.ts'
import type { IsoDate, Minutes } from '#core/ids.ts'
import { type CapacityUnit, capacityUnits, type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import { fields, firstOf, type Typed } from '#web/form.ts'
import type { TravelWay } from './minimumNetwork.ts'

/** What the page shows: `funkce` on the map, `zpusob=bez-auta` for families without a car. An unknown word shows the usual. */
export interface CoverageView { readonly function: HelpFunction, readonly way: TravelWay }

/** `zpusob` of each way in an address. */
export const wayWords: Record<TravelWay, string> = { minimum: '', transit: 'bez-auta' }

export const isHelpFunction = (code: string): code is HelpFunction => helpFunctionCodes.some((known) => known === code)

export function coverageView(query: Typed): CoverageView {
  const asked = firstOf(query, 'funkce')
  return {
    function: isHelpFunction(asked) ? asked : helpFunctionCodes[0],
    way: firstOf(query, 'zpusob') === wayWords.transit ? 'transit' : 'minimum',
  }
}

const unitCodes = Object.keys(capacityUnits) as [CapacityUnit, ...CapacityUnit[]]
const minutes = fields.wholeNumber().refine((value) => value === null || (value >= 1 && value <= 600), 'coverage:minimum.problem.minutes')
  .transform((value) => value as Minutes | null)

/** A minimum as an ORP wants it. `version` is 0 while the shipped one holds. */
export const MinimumForm = z.object({
  version: z.coerce.number().pipe(z.int32().min(0)),
  carMinutes: minutes,
  transitMinutes: minutes,
  capacityAmount: fields.decimal(),
  capacityUnit: fields.optionalChoice(unitCodes),
  hoursPerWeek: fields.decimal().refine((value) => value === null || (value > 0 && value <= 168), 'coverage:minimum.problem.hours'),
  freeOfCharge: fields.checkbox(),
  distanceHelpCounts: fields.checkbox(),
  reason: fields.required(1000),
  agreedOn: fields.optionalDay(),
}).refine(({ capacityAmount, capacityUnit }) => (capacityAmount === null) === (capacityUnit === null), {
  path: ['capacityAmount'], message: 'coverage:minimum.problem.both',
})

/** What an ORP agreed on: the minimum, why it is other than the shipped one, and the day it was approved, if it was. */
export interface MinimumChange { readonly minimum: Minimum, readonly reason: string, readonly agreedOn: IsoDate | null }

export function changeFrom(form: z.infer<typeof MinimumForm>): MinimumChange {
  const { carMinutes, transitMinutes, capacityAmount, capacityUnit, hoursPerWeek, freeOfCharge, distanceHelpCounts, reason, agreedOn } = form
  const capacityPer1000Children = capacityAmount === null || capacityUnit === null ? null : { amount: capacityAmount, unit: capacityUnit }
  return {
    minimum: { carMinutes, transitMinutes, capacityPer1000Children, hoursPerWeek, freeOfCharge, distanceHelpCounts },
    reason, agreedOn: agreedOn as IsoDate | null, // the field gives an ISO day
  }
}
