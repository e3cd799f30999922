import type { Capacity } from '../cards.ts'
import type { ImportedCapacity, ImportedService } from './importedService.ts'

/** A capacity is of a form and in a unit; these where a table says neither. */
export const usualForm = 'ambulatory'
export const usualUnit = 'klient'

/** A simple capacity as a card has it: of the first form the service is given in. */
export const capacityOf = ({ unit, ...capacity }: ImportedCapacity, { forms }: ImportedService['fields']): Capacity =>
  ({ form: forms[0] ?? usualForm, unit: unit ?? usualUnit, ...capacity })
