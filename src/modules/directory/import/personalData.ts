import { type Allowed, guardText } from '#core/text/guard.ts'
import { locationTexts, organisationTexts, serviceTexts } from '../input/freeTexts.ts'
import type { ImportField } from './fields.ts'
import type { FieldProblem } from './trouble.ts'

const reach: readonly Allowed[] = ['email', 'phone']
const ofOrganisation = ['legalForm', 'founder', 'about', 'seatAddress', 'netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor', 'agreedProcedures'] as const
const ofService = ['name', 'waitingNote', 'openingNote', 'focus', 'intensity', 'ospodCooperation', 'schoolCooperation'] as const

/** Columns where people write freely, and what the guard leaves alone in each. A cell of places holds addresses. */
const freeTexts: ReadonlyMap<ImportField, readonly Allowed[]> = new Map<ImportField, readonly Allowed[]>([
  ...(['summary', 'keywords', 'openingHours', 'howToStart', 'notFor', 'crisisNote', 'priceNote'] as const).map((field) => [field, reach] as const),
  ...ofService.map((field) => [field, serviceTexts[field] ?? []] as const),
  ...ofOrganisation.map((field) => [field, organisationTexts[field] ?? []] as const),
  ['address', locationTexts['address'] ?? []],
  ['places', [...new Set([...reach, ...locationTexts['accessNote'] ?? []])]],
])

/** What is longer fits no field and is refused for that; nobody reads it through. */
const longestRead = 8000

/** Texts of a row that tell of a particular person: what stops always does, what is doubtful until somebody has read it. */
export const personalData = (cells: Readonly<Record<ImportField, string>>, isTooLong: (field: ImportField) => boolean, acceptsDoubts: boolean): FieldProblem[] =>
  [...freeTexts].filter(([field]) => cells[field] !== '' && cells[field].length <= longestRead && !isTooLong(field)).flatMap(([field, allowed]): FieldProblem[] => {
    const found = guardText(cells[field], allowed)
    if (found.some(({ severity }) => severity === 'stop')) return [{ reason: 'birthNumber', field }]
    return found.length > 0 && !acceptsDoubts ? [{ reason: 'doubtful', field }] : []
  })
