import { type Allowed, guardText, tellsBirthNumber } from '#core/text/guard.ts'
import { locationTexts, organisationTexts, serviceTexts } from '../input/freeTexts.ts'
import { type ImportField, importFields } from './fields.ts'
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

/** A key of a row is read by nobody and may be any ten digits. */
const isKey = (field: ImportField): boolean => field === 'externalKey' || field === 'organisationKey'

const tells = (field: ImportField, cell: string): boolean => tellsBirthNumber(cell) && (!isKey(field) || cell.includes('/'))

/** What of a row tells of a particular person: a birth number stops in every cell, what is doubtful in a text until somebody has read it. */
export const personalData = (cells: Readonly<Record<ImportField, string>>, isTooLong: (field: ImportField) => boolean, acceptsDoubts: boolean): FieldProblem[] =>
  importFields.filter((field) => cells[field] !== '' && cells[field].length <= longestRead && !isTooLong(field)).flatMap((field): FieldProblem[] => {
    if (tells(field, cells[field])) return [{ reason: 'birthNumber', field }]
    const allowed = freeTexts.get(field)
    return allowed !== undefined && !acceptsDoubts && guardText(cells[field], allowed).length > 0 ? [{ reason: 'doubtful', field }] : []
  })
