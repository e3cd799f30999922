import type { ImportField } from './fields.ts'

/** Why a whole table cannot be used. */
export type TableTrouble =
  | 'tooLarge' | 'workbook' | 'empty' | 'notText' | 'webPage' | 'broken' | 'tooManyRows' | 'tooManyColumns' | 'tooLong'
  | 'onlyHeader' | 'tooLongCell'
  // Of workbooks and what looks like one.
  | 'doctype' | 'oldWorkbook' | 'binaryWorkbook' | 'encrypted' | 'openDocument' | 'otherArchive' | 'noTable' | 'noSheet'

/** Why one row of a table is left out. */
export type RejectReason =
  | 'columns' | 'tooLong' | 'organisation' | 'name' | 'municipality' | 'unknownMunicipality' | 'ambiguousMunicipality'
  | 'foreignMunicipality'
  | 'ico' | 'code' | 'number' | 'ages' | 'phone' | 'email' | 'web' | 'birthNumber' | 'doubtful' | 'duplicate'
  | 'ambiguousOrganisation' | 'ambiguousService' | 'foreignCard' | 'keyOfAnother' | 'archived' | 'endedCode'

/** One thing wrong with a row, and what of it is to blame. */
export interface FieldProblem { readonly reason: RejectReason, readonly field: ImportField | null }

/** The same, told by the heading of the column. */
export interface RowProblem { readonly reason: RejectReason, readonly column: string | null }

export interface Rejected {
  /** Line of the file, from 1; the header is the first. */
  readonly line: number
  /** What tells the row apart for a person, shortened. */
  readonly what: string
  /** Everything that is wrong with it, so that it need be mended once. */
  readonly problems: readonly RowProblem[]
}

const longestName = 80

export const shortened = (text: string): string => text.length <= longestName ? text : `${text.slice(0, longestName)}…`
