import type { z } from 'zod'
import { failed, ok, type Result } from '#core/result.ts'
import { type CsvRecord, type CsvTable, csvTable } from './csvRecords.ts'
import { municipalityColumns, MunicipalityRow, orpColumns, OrpRow } from './municipalityRow.ts'
import { type FileTrouble, type Rejected, type RejectReason, shortened } from './trouble.ts'

export interface ReadRow<Row> { readonly line: number, readonly row: Row }

export type TableFile =
  | { readonly kind: 'municipalities', readonly rows: readonly ReadRow<MunicipalityRow>[], readonly rejected: readonly Rejected[] }
  | { readonly kind: 'orps', readonly rows: readonly ReadRow<OrpRow>[], readonly rejected: readonly Rejected[] }

/** Reads a table of municipalities or of ORPs, told apart by the header. */
export async function tableFile(text: string): Promise<Result<TableFile, FileTrouble>> {
  const table = await csvTable(text)
  if (!table.ok) return table
  const { header, records } = table.value
  const isMunicipalities = hasColumns(header, municipalityColumns)
  if (!isMunicipalities && !hasColumns(header, orpColumns)) {
    return failed({ kind: 'unknownTable', missing: municipalityColumns.filter((name) => !header.includes(name)) })
  }
  if (records.length === 0) return failed({ kind: 'onlyHeader' })
  return ok(isMunicipalities
    ? { kind: 'municipalities', ...rowsOf(table.value, MunicipalityRow) }
    : { kind: 'orps', ...rowsOf(table.value, OrpRow) })
}

const hasColumns = (header: readonly string[], wanted: readonly string[]): boolean => wanted.every((name) => header.includes(name))

function rowsOf<Schema extends z.ZodObject>({ records }: CsvTable, schema: Schema): { rows: ReadRow<z.infer<Schema>>[], rejected: Rejected[] } {
  const rows: ReadRow<z.infer<Schema>>[] = []
  const rejected: Rejected[] = []
  const lines = new Set<string>()
  for (const record of records) {
    const parsed = schema.safeParse(record.cells)
    const refusal = !record.whole ? { reason: 'columns' as const, column: null }
      : !parsed.success ? refusalOf(parsed.error)
        : lines.has(record.cells['code'] ?? '') ? { reason: 'duplicate' as const, column: 'code' } : null
    if (refusal) rejected.push({ line: record.line, what: whatOf(record), ...refusal })
    else if (parsed.success) {
      lines.add(record.cells['code'] ?? '')
      rows.push({ line: record.line, row: parsed.data })
    }
  }
  return { rows, rejected }
}

// Every message of the schemas above is a reason.
const refusalOf = ({ issues: [first] }: z.ZodError): { reason: RejectReason, column: string | null } =>
  ({ reason: (first?.message ?? 'columns') as RejectReason, column: first === undefined ? null : String(first.path[0] ?? '') })

const whatOf = ({ cells }: CsvRecord): string => shortened([cells['code'], cells['name']].filter((text) => text !== undefined && text !== '').join(' '))
