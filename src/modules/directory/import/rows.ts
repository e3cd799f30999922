import { cleanText } from '#web/form.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { z } from 'zod'
import { isBackwards } from '../input/service.ts'
import { sharesAreWhole } from '../rules.ts'
import { hasTooMuchFree } from './cells/capacities.ts'
import { placeIn, type SaidPlace } from './cells/places.ts'
import { weeksSaid } from './cells/waiting.ts'
import { fieldsFor, type ImportField, importFields, type Mapping } from './fields.ts'
import type { ImportedOrganisation, ImportedService } from './importedService.ts'
import { personalData } from './personalData.ts'
import { OrganisationRow, Row } from './rowSchema.ts'
import { organisationOf, serviceOf } from './rowService.ts'
import type { Table, TableRow } from './table.ts'
import { type FieldProblem, oncePerField, type RejectReason, shortened } from './trouble.ts'

export interface ReadRow extends RowPlace {
  readonly service: ImportedService
  /** Rows below that are the same service at other places. */
  readonly below: readonly RowPlace[]
}

/** Where a row is, and what tells it apart for a person. */
interface RowPlace { readonly line: number, readonly what: string }

/** Rows that were read: those that can be used and those that cannot. */
export interface ReadRows { readonly rows: readonly ReadRow[], readonly refused: readonly RefusedRow[] }

type Cells = Readonly<Record<ImportField, string>>

/** What a row says of whose it is and where, even when the rest of it cannot be used. */
export interface RowSaid {
  readonly externalKey: string | null
  readonly organisation: { readonly key: string | null, readonly name: string, readonly ico: string | null }
  readonly municipalities: readonly { readonly written: string, readonly field: ImportField }[]
  readonly seat: string | null
  readonly areas: readonly string[]
}

/** A row that cannot be used, with everything that is wrong with it. */
export interface RefusedRow extends RowPlace {
  readonly problems: readonly FieldProblem[]
  readonly said: RowSaid
  /** What it says, where its only fault is that nobody has read its texts: a card that says the same already may keep them. */
  readonly doubted: ImportedService | null
}

/** How long a cell may be; what is longer would not fit the card. Of the other columns the rule of the form decides. */
const longest: Readonly<Partial<Record<ImportField, number>>> = {
  externalKey: 200, organisation: 200, organisationKey: 200, ico: 200, organisationKind: 200, name: 200, municipality: 200, address: 200, confidential: 200,
  summary: 300, keywords: 500, openingHours: 500, howToStart: 1000, notFor: 1000, crisisNote: 300, forms: 1000, targetGroups: 2000, functions: 2000, situations: 2000,
  web: 500, serviceKind: 200, facilityKind: 200, registrationNumber: 200, priceNote: 200, phone: 200, email: 200, capacity: 200,
}

/**
 * Rows of the table as the mapping says them; those that cannot be used with all that is wrong with them. `acceptsDoubts`:
 * somebody has read the texts.
 */
export function readRows(
  table: Table, mapping: Mapping, acceptsDoubts: boolean,
): ReadRows {
  const positions = new Map(importFields.map((field) => [field, table.header.indexOf(mapping[field] ?? '')]))
  const isPlaced = mapping.places !== undefined
  const rows: ReadRow[] = []
  const refused: RefusedRow[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row, positions)
    const what = shortened([cells.organisation, cells.name].filter((text) => text !== '').join(' – '))
    const read = readRow(row, cells, { acceptsDoubts, isPlaced })
    if (read.ok) rows.push({ line: row.line, what, service: read.value, below: [] })
    else refused.push({ line: row.line, what, said: saidIn(cells), ...read.reason })
  }
  return { rows, refused }
}

/** A row that is an organisation. */
export interface ReadOrganisation extends RowPlace { readonly organisation: ImportedOrganisation }

/** The same of a table whose rows are organisations. A text nobody has read is refused, unless the card has it already. */
export function readOrganisations(table: Table, mapping: Mapping): { readonly rows: readonly (ReadOrganisation & { readonly doubts: readonly FieldProblem[] })[], readonly refused: readonly RefusedRow[] } {
  const own = fieldsFor('organisations')
  const positions = new Map(own.map((field) => [field, table.header.indexOf(mapping[field] ?? '')]))
  const rows: (ReadOrganisation & { readonly doubts: readonly FieldProblem[] })[] = []
  const refused: RefusedRow[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row, positions)
    const place = { line: row.line, what: shortened(cells.organisation) }
    const parsed = OrganisationRow.safeParse(cells)
    const problems = oncePerField([
      ...(row.whole ? [] : [{ reason: 'columns', field: null } as const]), ...tooLong(cells), ...personalData(cells, (field) => isTooLong(cells, field), false),
      ...(parsed.success ? [] : problemsIn(parsed.error)),
    ])
    const stops = problems.filter(({ reason }) => reason !== 'doubtful')
    if (parsed.success && stops.length === 0) rows.push({ ...place, organisation: organisationOf(parsed.data), doubts: problems })
    else refused.push({ ...place, problems, said: saidIn(cells), doubted: null })
  }
  return { rows, refused }
}

function cellsOf({ cells }: TableRow, positions: ReadonlyMap<ImportField, number>): Cells {
  // Every field is there: the list of fields is what it is made from.
  const said = Object.fromEntries(importFields.map((field) => [field, unguarded(cells[positions.get(field) ?? -1] ?? '')])) as Record<ImportField, string>
  const [waitingWeeksFrom, waitingWeeksTo] = weeksSaid(said.waitingWeeksFrom, said.waitingWeeksTo)
  return { ...said, waitingWeeksFrom, waitingWeeksTo }
}

/** Tables we write keep a text from running as a formula by an apostrophe before it; it is no part of the text. */
export const unguarded = (cell: string): string => cleanText(cell).replace(/^'(?=[=+\-@])/u, '')

function saidIn({ externalKey, organisation, organisationKey, ico, municipality, places, seatMunicipality, areas }: Cells): RowSaid {
  const number = Row.shape.ico.safeParse(ico)
  const written = Row.shape.places.safeParse(places)
  return {
    externalKey: externalKey || null, organisation: { key: organisationKey || null, name: organisation, ico: number.success ? number.data : null },
    seat: seatMunicipality || null, areas: Row.shape.areas.parse(areas),
    municipalities: [
      ...(municipality === '' ? [] : [{ written: municipality, field: 'municipality' as const }]),
      ...(written.data ?? []).map((place) => ({ written: place.municipality, field: 'places' as const })),
    ],
  }
}

export const saidBy = ({ externalKey, organisation, places, areas }: ImportedService): RowSaid => ({
  externalKey, organisation, seat: organisation.seat, areas, municipalities: places.map(({ municipality, column }) => ({ written: municipality, field: column })),
})

/** The row and those joined to it are left out together: mended, they can be sent again. */
export const refusalsOf = ({ service, below, line, what }: ReadRow, problems: readonly FieldProblem[]): RefusedRow[] =>
  [{ line, what }, ...below].map((place) => ({ ...place, problems, said: saidBy(service), doubted: null }))

interface Reading { readonly acceptsDoubts: boolean, readonly isPlaced: boolean }

type Refusal = Pick<RefusedRow, 'problems' | 'doubted'>

function readRow({ whole }: TableRow, cells: Cells, { acceptsDoubts, isPlaced }: Reading): Result<ImportedService, Refusal> {
  const parsed = Row.safeParse(cells)
  const problems = oncePerField([
    ...(whole ? [] : [{ reason: 'columns', field: null } as const]), ...tooLong(cells),
    ...personalData(cells, (field) => isTooLong(cells, field), acceptsDoubts),
    ...(parsed.success ? [] : problemsIn(parsed.error)), ...(isPlaced || cells.municipality !== '' ? [] : [{ reason: 'municipality', field: 'municipality' } as const]),
    ...wrongAges(cells), ...(parsed.success ? crossProblems(parsed.data) : []),
  ])
  if (!parsed.success) return failed({ problems, doubted: null })
  const service = serviceOf(parsed.data, placesOf(parsed.data))
  if (problems.length === 0) return ok(service)
  return failed({ problems, doubted: problems.every(({ reason }) => reason === 'doubtful') ? service : null })
}

const isTooLong = (cells: Cells, field: ImportField): boolean => cells[field].length > (longest[field] ?? Infinity)

const tooLong = (cells: Cells): FieldProblem[] =>
  importFields.filter((field) => isTooLong(cells, field)).map((field) => ({ reason: 'tooLong', field }))

// Every path of the schema is a field and every message of its own a reason; whatever zod says itself is a wrong cell.
const problemsIn = ({ issues }: z.ZodError): FieldProblem[] =>
  issues.map(({ message, path }) => ({ reason: message as RejectReason, field: (path[0] ?? null) as ImportField | null }))

const wrongAges = ({ ageFrom, ageTo }: Cells): FieldProblem[] =>
  /^\d{1,3}$/.test(ageFrom) && /^\d{1,3}$/.test(ageTo) && Number(ageFrom) > Number(ageTo) ? [{ reason: 'ages', field: 'ageTo' }] : []

/** What only makes sense together, by the rules of the form. */
function crossProblems(row: Row): FieldProblem[] {
  const wrong: (FieldProblem | false)[] = [
    isBackwards(row.waitingWeeksFrom, row.waitingWeeksTo) && { reason: 'directory:problem.weeksOrder', field: 'waitingWeeksTo' },
    !sharesAreWhole(placesOf(row).map(({ here }) => here.capacityShare)) && { reason: 'directory:problem.shares', field: 'places' },
  ]
  return [...wrong.filter((problem) => problem !== false), ...capacityProblems(row)]
}

/** The simple capacity needs its maximum, and is not said twice. */
function capacityProblems({ capacity: maximum, capacityFree: free, capacityFreeAsOf, capacities }: Row): FieldProblem[] {
  if (maximum === null) return free === null && capacityFreeAsOf === null ? [] : [{ reason: 'capacityMissing', field: 'capacityFree' }]
  return [
    ...(hasTooMuchFree({ free, maximum }) ? [{ reason: 'directory:problem.tooFree', field: 'capacityFree' } as const] : []),
    ...((capacities ?? []).length > 0 ? [{ reason: 'capacityTwice', field: 'capacities' } as const] : []),
  ]
}

/** Where the service is given: the municipality of the row with its address, then what the cell of places says. */
function placesOf(row: Row): readonly SaidPlace[] {
  const { municipality, address, postalCode, confidential } = row
  return [
    ...(municipality === '' ? [] : [{ ...placeIn(municipality), address, postalCode, confidential, column: 'municipality' as const }]),
    ...(row.places ?? []).map((place) => ({ ...place, column: 'places' as const })),
  ]
}
