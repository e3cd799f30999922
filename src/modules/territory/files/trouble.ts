/** Why a whole file cannot be used; the page and the command line say it in a sentence. */
export type FileTrouble =
  | { readonly kind:
    | 'empty' | 'notUtf8' | 'webPage' | 'workbook' | 'tooLarge' | 'tooDeep' | 'brokenJson' | 'noAreas' | 'tooManyPoints'
    | 'brokenTable' | 'tooLongCell' | 'tooManyRows' | 'onlyHeader' }
  | { readonly kind: 'unknownTable', readonly missing: readonly string[] }

/** Why one row or shape was left out. */
export type RejectReason =
  | 'columns' | 'code' | 'name' | 'unitCode' | 'unitName' | 'coordinates' | 'number' | 'postalCode' | 'children'
  | 'duplicate' | 'contradiction' | 'unknownUnit' | 'shape' | 'outside'

export interface Rejected {
  /** Line of the table, or the order of the shape in its file; from 1. */
  readonly line: number
  /** What tells the row apart for a person: its code or name, shortened. */
  readonly what: string
  readonly reason: RejectReason
  readonly column: string | null
}

const longestName = 60

export const shortened = (text: string): string =>
  text.length <= longestName ? text : `${text.slice(0, longestName)}…`
