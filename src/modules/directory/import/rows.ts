import { phoneOf } from '#core/identifiers/phone.ts'
import { guardText } from '#core/text/guard.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { z } from 'zod'
import {
  capacityUnits, facilityKinds, helpFunctions, languages, orderings, prices, serviceForms, situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { isIco } from '../rules.ts'
import { codeMeant, codesMeant, isYes, yesOrNoMeant } from './codes.ts'
import { type ImportField, importFields, type Mapping } from './fields.ts'
import type { ImportedService } from './importedService.ts'
import type { Table, TableRow } from './table.ts'
import { type FieldProblem, type RejectReason, shortened } from './trouble.ts'

export interface ReadRow { readonly line: number, readonly what: string, readonly service: ImportedService }

type Cells = Readonly<Record<ImportField, string>>

/** What a row says of whose it is and where, even when the rest of it cannot be used. */
export interface RowSaid {
  readonly externalKey: string | null
  readonly organisation: string
  readonly ico: string | null
  readonly municipality: string
}

/** A row that cannot be used, with everything that is wrong with it. */
export interface RefusedRow {
  readonly line: number
  readonly what: string
  readonly problems: readonly FieldProblem[]
  readonly said: RowSaid
}

/** How long a cell may be; what is longer would not fit the card. */
const longest: Readonly<Partial<Record<ImportField, number>>> = {
  summary: 300, keywords: 500, openingHours: 500, howToStart: 1000, notFor: 1000, crisisNote: 300, forms: 1000, targetGroups: 2000, functions: 2000, situations: 2000, web: 500,
}
const usualLength = 200

const age = z.string().regex(/^\d{0,3}$/, 'number').transform((text) => text === '' ? null : Number(text)).refine(
  (years) => years === null || years <= 120, 'number',
)
const required = (reason: RejectReason) => z.string().min(1, reason)
const optional = z.string().transform((text) => text === '' ? null : text)

/** Reads a cell by a rule that gives null for what it cannot mean. */
const meaning = <Value>(read: (cell: string) => Value | null, empty: NoInfer<Value> | null) =>
  z.string().transform((cell, context): Value | null => {
    if (cell === '') return empty
    const value = read(cell)
    if (value === null) context.addIssue({ code: 'custom', message: 'code' })
    return value
  })

// Messages are reasons of rejection.
const Row = z.object({
  externalKey: optional,
  organisation: required('organisation'),
  ico: z.string().transform((text) => text.replaceAll(/\s/g, '')).transform(
    (text) => text === '' ? null : text.padStart(8, '0'),
  )
    .refine((ico) => ico === null || isIco(ico), 'ico'),
  organisationKind: meaning((cell) => codeMeant(facilityKinds, cell), null),
  name: required('name'),
  municipality: required('municipality'),
  address: optional,
  confidential: z.string().transform(isYes),
  summary: z.string(),
  keywords: z.string(),
  functions: meaning((cell) => codesMeant(helpFunctions, cell), []),
  situations: meaning((cell) => codesMeant(situations, cell), []),
  serviceKind: meaning((cell) => codeMeant(socialServiceKinds, cell), null),
  facilityKind: meaning((cell) => codeMeant(facilityKinds, cell), null),
  registrationNumber: optional,
  forms: meaning((cell) => codesMeant(serviceForms, cell), []),
  targetGroups: meaning((cell) => codesMeant(targetGroups, cell), []),
  ageFrom: age,
  ageTo: age,
  capacity: z.string().transform((text) => text.replaceAll(/\s/g, '')).pipe(
    z.string().regex(/^\d{0,6}$/, 'number'),
  ).transform((text) => text === '' ? null : Number(text)),
  capacityUnit: meaning((cell) => codeMeant(capacityUnits, cell), null),
  notFor: optional,
  openingHours: optional,
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
})

/**
 * Rows of the table as the mapping says them; those that cannot be used with all that is wrong with them. `acceptsDoubts`:
 * somebody has read the texts.
 */
export function readRows(
  table: Table, mapping: Mapping, acceptsDoubts: boolean,
): { rows: ReadRow[], refused: RefusedRow[] } {
  const positions = new Map(importFields.map((field) => [field, table.header.indexOf(mapping[field] ?? '')]))
  const rows: ReadRow[] = []
  const refused: RefusedRow[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row, positions)
    const what = shortened([cells.organisation, cells.name].filter((text) => text !== '').join(' – '))
    const read = readRow(row, cells, acceptsDoubts)
    if (read.ok) rows.push({ line: row.line, what, service: read.value })
    else refused.push({ line: row.line, what, problems: read.reason, said: saidIn(cells) })
  }
  return { rows, refused }
}

// Every field is there: the list of fields is what it is made from.
const cellsOf = ({ cells }: TableRow, positions: ReadonlyMap<ImportField, number>): Cells =>
  Object.fromEntries(importFields.map((field) => [field, unguarded(cells[positions.get(field) ?? -1] ?? '')])) as Cells

/** Tables we write keep a text from running as a formula by an apostrophe before it; it is no part of the text. */
export const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/u, '')

function saidIn({ externalKey, organisation, ico, municipality }: Cells): RowSaid {
  const number = Row.shape.ico.safeParse(ico)
  return { externalKey: externalKey || null, organisation, ico: number.success ? number.data : null, municipality }
}

function readRow({ whole }: TableRow, cells: Cells, acceptsDoubts: boolean): Result<ImportedService, readonly FieldProblem[]> {
  const parsed = Row.safeParse(cells)
  const problems = oncePerField([
    ...(whole ? [] : [{ reason: 'columns', field: null } as const]), ...tooLong(cells), ...personalData(cells, acceptsDoubts),
    ...(parsed.success ? [] : problemsIn(parsed.error)), ...wrongAges(cells),
  ])
  return parsed.success && problems.length === 0 ? ok(serviceOf(parsed.data)) : failed(problems)
}

/** Of a cell that is wrong twice the first says enough. */
const oncePerField = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index)

const isTooLong = (cells: Cells, field: ImportField): boolean => cells[field].length > (longest[field] ?? usualLength)

const tooLong = (cells: Cells): FieldProblem[] =>
  importFields.filter((field) => isTooLong(cells, field)).map((field) => ({ reason: 'tooLong', field }))

// Every path of the schema is a field and every message of its own a reason; whatever zod says itself is a wrong cell.
const problemsIn = ({ issues }: z.ZodError): FieldProblem[] =>
  issues.map(({ message, path }) => ({ reason: message as RejectReason, field: (path[0] ?? null) as ImportField | null }))

const wrongAges = ({ ageFrom, ageTo }: Cells): FieldProblem[] =>
  /^\d{1,3}$/.test(ageFrom) && /^\d{1,3}$/.test(ageTo) && Number(ageFrom) > Number(ageTo) ? [{ reason: 'ages', field: 'ageTo' }] : []

const freeTexts = [
  'summary', 'keywords', 'openingHours', 'howToStart', 'notFor', 'crisisNote', 'priceNote',
] as const satisfies readonly ImportField[]

const personalData = (cells: Cells, acceptsDoubts: boolean): FieldProblem[] =>
  freeTexts.filter((field) => !isTooLong(cells, field)).flatMap((field): FieldProblem[] => {
    const found = guardText(cells[field], ['email', 'phone'])
    if (found.some(({ severity }) => severity === 'stop')) return [{ reason: 'birthNumber', field }]
    return found.length > 0 && !acceptsDoubts ? [{ reason: 'doubtful', field }] : []
  })

const serviceOf = (row: z.infer<typeof Row>): ImportedService => ({
  externalKey: row.externalKey, organisation: row.organisation, ico: row.ico, organisationKind: row.organisationKind,
  municipality: row.municipality, address: row.address, confidential: row.confidential,
  capacity: row.capacity === null ? null : { maximum: row.capacity, unit: row.capacityUnit },
  fields: {
    name: row.name, summary: row.summary, keywords: row.keywords, functions: row.functions ?? [],
    situations: row.situations ?? [], serviceKind: row.serviceKind,
    facilityKind: row.facilityKind, registrationNumber: row.registrationNumber, forms: row.forms ?? [],
    targetGroups: row.targetGroups ?? [], ageFrom: row.ageFrom, ageTo: row.ageTo, howToStart: row.howToStart,
    notFor: row.notFor, openingHours: row.openingHours, ordering: row.ordering, crisisNote: row.crisisNote,
    goesToFamilies: row.goesToFamilies, price: row.price, priceNote: row.priceNote, needsReferral: row.needsReferral,
    languages: row.languages ?? [], barrierFree: row.barrierFree, phone: row.phone, email: row.email, web: row.web,
  },
})
