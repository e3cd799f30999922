import { type RawBuilder, sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { type Lineage, type MissingCard, noLineage } from '../import/lineage.ts'
import { sameName } from '../import/sameName.ts'
import type { RowSaid } from '../import/rows.ts'
import { foldedColumn } from './words.ts'

/** Records of tables bear the name the columns are remembered under before the key of the row. */
export const recordKey = (name: string, row: string): string => `${name}\n${row}`

const isOf = (name: string): RawBuilder<boolean> => sql<boolean>`r.source = 'table' and r.kind = 'service' and starts_with(r.key, ${recordKey(name, '')})`

/** What a table of this name said before; nothing for a table without a name. */
export async function lineageOf(db: Db | Tx, name: string | null): Promise<Lineage> {
  if (name === null) return noLineage
  const { rows } = await sql<{ key: string, id: ServiceId, words: Record<string, unknown> | null }>`
    select r.key, r.subject_id as id, (select jsonb_object_agg(v.field, v.value) from register_value v where v.record_id = r.id) as words
    from register_record r where ${isOf(name)}`.execute(db)
  return {
    cards: new Map(rows.map(({ key, id }) => [key.slice(name.length + 1), id])), words: new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, records]) => [id, records.map(({ words }) => words ?? {})])),
  }
}

interface Asked {
  readonly name: string | null
  /** ORPs of the person; null for all. */
  readonly orpCodes: readonly string[] | null
  /** Cards that the table has. */
  readonly found: readonly ServiceId[]
  /** Rows that could not be used: of their organisations nobody can say what is missing. */
  readonly refused: readonly RowSaid[]
}

/** Cards of a table of the name: those it has no more, those it has again after they ended by it, and how many there were. */
interface KnownCards { readonly missing: readonly MissingCard[], readonly returning: readonly MissingCard[], readonly known: number }

/** What the table has no more, or has again, in the person's territory, of what a table of its name had; and how many cards that one had there. */
export async function missingFrom(db: Db | Tx, { name, orpCodes, found, refused }: Asked): Promise<KnownCards> {
  // A row that does not say whose it is may be any of them.
  if (name === null || refused.some(({ organisation }) => organisation.name === '')) return { missing: [], returning: [], known: 0 }
  const [names, icos] = [refused.map(({ organisation }) => sameName(organisation.name)), refused.flatMap(({ organisation: { ico } }) => ico ?? [])]
  const { rows } = await sql<MissingCard & { isFound: boolean, isGone: boolean }>`
    select s.id, s.name, o.name as organisation, s.id = any(${[...found]}::uuid[]) as "isFound", r.gone_since is not null as "isGone"
    from register_record r join service s on s.id = r.subject_id join organisation o on o.id = s.organisation_id
    where ${isOf(name)} and s.archived_at is null
      and not (regexp_replace(${foldedColumn(sql<string>`o.name`)}, '\\s+', ' ', 'g') = any(${names}::text[]) or coalesce(o.ico, '') = any(${icos}::text[]))
      and (${orpCodes === null} or exists (select from service_location p join location l on l.id = p.location_id
        join municipality m on m.code = l.municipality_code where p.service_id = s.id and m.orp_code = any(${[...orpCodes ?? []]}::text[])))
    order by o.name collate "cs-x-icu", s.name collate "cs-x-icu", s.id`.execute(db)
  const cards = (isFound: boolean, isGone: boolean): MissingCard[] =>
    rows.filter((row) => row.isFound === isFound && row.isGone === isGone).map(({ id, name: card, organisation }) => ({ id, name: card, organisation }))
  return { missing: cards(false, false), returning: cards(true, true), known: rows.filter(({ isGone }) => !isGone).length }
}
