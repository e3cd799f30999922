import { sql } from 'kysely'
import type { Db } from './connection.ts'

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
  readonly element_type: string | null
  readonly is_nullable: string
  readonly has_default: boolean
}

const typeOf: Record<string, string> = {
  uuid: 'string', text: 'string', date: 'string', 'time without time zone': 'string', boolean: 'boolean',
  integer: 'number', smallint: 'number', bigint: 'number', numeric: 'number', 'double precision': 'number',
  'timestamp with time zone': 'Date', bytea: 'Buffer', jsonb: 'Json', tsvector: 'string',
}

const arrayTypes: Record<string, string> = { text: 'string[]', smallint: 'number[]' }

function columnType({ data_type, element_type, is_nullable, has_default }: Column): string {
  const plain = data_type === 'ARRAY' ? arrayTypes[element_type ?? ''] : typeOf[data_type]
  if (plain === undefined) throw new Error(`No TypeScript type for the column type ${data_type} ${element_type ?? ''}`)
  const nullable = is_nullable === 'YES' ? `${plain} | null` : plain
  return has_default ? `Generated<${nullable}>` : nullable
}

const interfaceName = (table: string): string =>
  table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')

function tableText(table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  ${column.column_name}: ${columnType(column)}`)
  return `interface ${interfaceName(table)} {\n${lines.join('\n')}\n}`
}

/** The text of `schema.ts` for a migrated database: one interface a table, columns in their order. */
export async function schemaText(db: Db): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, c.data_type, e.data_type as element_type, c.is_nullable,
      (c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS') as has_default
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    left join information_schema.element_types e
      on e.object_schema = c.table_schema and e.object_name = c.table_name and e.object_type = 'TABLE'
      and e.collection_type_identifier = c.dtd_identifier
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely%'
    order by c.table_name, c.ordinal_position`.execute(db)
  const tables = [...new Set(rows.map((row) => row.table_name))]
  const interfaces = tables.map((table) => tableText(table, rows.filter((row) => row.table_name === table)))
  const list = tables.map((table) => `  ${table}: ${interfaceName(table)}`)
  return `// Generated from the migrated database by schema.test.ts; never edited. Renew: vitest run src/db/schema.test.ts -u
import type { ColumnType } from 'kysely'

type Json = ColumnType<unknown, string, string>
type Generated<Value> = Value extends ColumnType<infer Read, infer Inserted, infer Updated>
  ? ColumnType<Read, Inserted | undefined, Updated>
  : ColumnType<Value, Value | undefined, Value>

${interfaces.join('\n\n')}

export interface DB {
${list.join('\n')}
}
`
}
