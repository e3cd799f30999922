import { phoneOf } from '#core/identifiers/phone.ts'
import { guardText } from '#core/text/guard.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { z } from 'zod'
import {
  capacityUnits, facilityKinds, languages, orderings, prices, serviceForms, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { isIco } from '../rules.ts'
import { codeMeant, codesMeant, isYes, yesOrNoMeant } from './codes.ts'
import { type ImportField, importFields, type Mapping } from './fields.ts'
import type { ImportedService } from './importedService.ts'
import type { Table, TableRow } from './table.ts'
import { type Rejected, type RejectReason, shortened } from './trouble.ts'

export interface ReadRow { readonly line: number, readonly what: string, readonly service: ImportedService }

type Cells = Readonly<Record<ImportField, string>>
interface Refusal { readonly reason: RejectReason, readonly field: ImportField | null }

/** How long a cell may be; what is longer would not fit the card. */
const longest: Readonly<Partial<Record<ImportField, number>>> = {
  summary: 300, keywords: 500, openingHours: 500, howToStart: 1000, notFor: 1000, crisisNote: 300, forms: 1000, targetGroups: 2000, web: 500,
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
  capacityUnit: meaning((cell) => codeMeant(capacityUnits, cell), 'klient'),
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
 * Rows of the table as the mapping says them; those that cannot be used with the reason. `acceptsDoubts`: somebody has
 * read the texts.
 */
export function readRows(
  table: Table, mapping: Mapping, acceptsDoubts: boolean,
): { rows: ReadRow[], rejected: Rejected[] } {
  const positions = new Map(importFields.map((field) => [field, table.header.indexOf(mapping[field] ?? '')]))
  const rows: ReadRow[] = []
  const rejected: Rejected[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row, positions)
    const what = shortened([cells.organisation, cells.name].filter((text) => text !== '').join(' – '))
    const read = readRow(row, cells, acceptsDoubts)
    if (read.ok) rows.push({ line: row.line, what, service: read.value })
    else rejected.push({
      line: row.line, what, reason: read.reason.reason,
      column: read.reason.field && (mapping[read.reason.field] ?? null),
    })
  }
  return { rows, rejected }
}

// Every field is there: the list of fields is what it is made from.
const cellsOf = ({ cells }: TableRow, positions: ReadonlyMap<ImportField, number>): Cells =>
  Object.fromEntries(importFields.map((field) => [field, cells[positions.get(field) ?? -1] ?? ''])) as Cells

function readRow({ whole }: TableRow, cells: Cells, acceptsDoubts: boolean): Result<ImportedService, Refusal> {
  if (!whole) return failed({ reason: 'columns', field: null })
  const long = importFields.find((field) => cells[field].length > (longest[field] ?? usualLength))
  if (long !== undefined) return failed({ reason: 'tooLong', field: long })
  const personal = personalData(cells, acceptsDoubts)
  if (personal) return failed(personal)
  const parsed = Row.safeParse(cells)
  if (!parsed.success) return failed(refusalOf(parsed.error))
  const { data } = parsed
  if (data.ageFrom !== null && data.ageTo !== null && data.ageFrom > data.ageTo) {
    return failed({ reason: 'ages', field: 'ageTo' })
  }
  return ok(serviceOf(data))
}

// Every path of the schema is a field and every message of its own a reason; whatever zod says itself is a wrong cell.
const refusalOf = ({ issues: [issue] }: z.ZodError): Refusal =>
  ({ reason: (issue?.message ?? 'columns') as RejectReason, field: (issue?.path[0] ?? null) as ImportField | null })

const freeTexts = [
  'summary', 'keywords', 'openingHours', 'howToStart', 'notFor', 'crisisNote', 'priceNote',
] as const satisfies readonly ImportField[]

function personalData(cells: Cells, acceptsDoubts: boolean): Refusal | null {
  for (const field of freeTexts) {
    const found = guardText(cells[field], ['email', 'phone'])
    if (found.some(({ severity }) => severity === 'stop')) return { reason: 'birthNumber', field }
    if (found.length > 0 && !acceptsDoubts) return { reason: 'doubtful', field }
  }
  return null
}

const serviceOf = (row: z.infer<typeof Row>): ImportedService => ({
  externalKey: row.externalKey, organisation: row.organisation, ico: row.ico, organisationKind: row.organisationKind,
  municipality: row.municipality, address: row.address, confidential: row.confidential,
  capacity: row.capacity === null ? null : { maximum: row.capacity, unit: row.capacityUnit ?? 'klient' },
  fields: {
    name: row.name, summary: row.summary, keywords: row.keywords, serviceKind: row.serviceKind,
    facilityKind: row.facilityKind, registrationNumber: row.registrationNumber, forms: row.forms ?? [],
    targetGroups: row.targetGroups ?? [], ageFrom: row.ageFrom, ageTo: row.ageTo, howToStart: row.howToStart,
    notFor: row.notFor, openingHours: row.openingHours, ordering: row.ordering, crisisNote: row.crisisNote,
    goesToFamilies: row.goesToFamilies, price: row.price, priceNote: row.priceNote, needsReferral: row.needsReferral,
    languages: row.languages ?? [], barrierFree: row.barrierFree, phone: row.phone, email: row.email, web: row.web,
  },
})
