import type { MessageKey, Translate } from '#i18n/translate.ts'
import type { ImportField } from './fields.ts'

/** Why a whole table cannot be used. */
export type TableTrouble =
  | 'tooLarge' | 'workbook' | 'empty' | 'notText' | 'brokenUtf16' | 'webPage' | 'broken' | 'tooManyRows' | 'tooManyColumns' | 'tooLong'
  | 'onlyHeader' | 'tooLongCell'
  // Of workbooks and what looks like one.
  | 'doctype' | 'oldWorkbook' | 'binaryWorkbook' | 'encrypted' | 'openDocument' | 'otherArchive' | 'noTable' | 'noSheet'

/** Why one row of a table is left out: a reason of the import, or the sentence of the form whose rule was broken. */
export type RejectReason = ImportReason | Extract<MessageKey, `web:problem.${string}` | `directory:problem.${string}`>

type ImportReason =
  | 'columns' | 'tooLong' | 'organisation' | 'name' | 'municipality' | 'unknownMunicipality' | 'ambiguousMunicipality'
  | 'foreignMunicipality'
  | 'ico' | 'code' | 'number' | 'ages' | 'phone' | 'email' | 'web' | 'birthNumber' | 'doubtful' | 'duplicate'
  | 'ambiguousOrganisation' | 'ambiguousService' | 'foreignCard' | 'keyOfAnother' | 'archived' | 'endedCode'
  | 'yesNo' | 'capacities' | 'capacityTwice' | 'capacityMissing' | 'staff' | 'use' | 'places' | 'unknownArea' | 'ambiguousArea'
  | 'organisationKeyOfAnother' | 'otherwise' | 'duplicateOrganisation'

/** The sentence of a reason. */
export const reasonWords = (t: Translate, reason: RejectReason): string => t(isOfForm(reason) ? reason : `directory:reject.${reason}`)

const isOfForm = (reason: RejectReason): reason is Exclude<RejectReason, ImportReason> => reason.includes(':')

/** One thing wrong with a row, and what of it is to blame. */
export interface FieldProblem { readonly reason: RejectReason, readonly field: ImportField | null }

/** Of a cell that is wrong twice the first says enough. */
export const oncePerField = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index)

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

/** As the record of an import keeps it: of a row with a birth number no name, it may be that of a child. */
export const recorded = (rejected: Rejected): Rejected =>
  rejected.problems.some(({ reason }) => reason === 'birthNumber') ? { ...rejected, what: '' } : rejected

const longestName = 80

export const shortened = (text: string): string => text.length <= longestName ? text : `${text.slice(0, longestName)}…`
