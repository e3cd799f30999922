import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { givenOn } from '#modules/directory/index.ts'

/** Kinds of public facts about territory, in the order they are told. */
export const sourceKinds = ['municipalities', 'figures', 'region', 'district', 'orp', 'municipality', 'profile', 'travel'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where facts of one kind come from and of what day they are. */
export interface PublicSource {
  readonly kind: SourceKind
  readonly source: string
  readonly asOf: IsoDate | null
  readonly schematic: boolean
  readonly rows: number
}

/** Sources of everything that is told about territory, as they were imported or written. */
export async function publicSources(db: Db): Promise<PublicSource[]> {
  const { rows } = await sql<PublicSource>`
    select 'municipalities' as kind, source, as_of as "asOf", false as schematic, count(*)::int as rows from municipality group by source, as_of
    union all select 'figures', figures_source, figures_as_of, false, count(*)::int from municipality
      where figures_source is not null and population is not null group by figures_source, figures_as_of
    union all select level, source, as_of, schematic, count(*)::int from area group by level, source, as_of, schematic
    union all select 'profile', source, max(as_of), false, count(*)::int from orp_figure group by source
    union all select 'travel', source, max(as_of), false, count(*)::int from travel_time group by source
    order by source`.execute(db)
  return sourceKinds.flatMap((kind) => rows.filter((row) => row.kind === kind))
}

export interface PublicCounts {
  readonly organisations: number
  readonly services: number
  readonly lastImport: Date | null
}

/** How much the catalogue holds, and when territory was imported last. */
export async function publicCounts(db: Db, today: IsoDate): Promise<PublicCounts> {
  const { rows } = await sql<PublicCounts>`
    select (select count(*)::int from organisation where archived_at is null) as organisations,
      (select count(*)::int from service s join organisation o on o.id = s.organisation_id
        where s.archived_at is null and o.archived_at is null and ${givenOn(today)}) as services,
      (select max(imported_at) from import_run where kind like 'territory.%') as "lastImport"`.execute(db)
  return rows[0] ?? { organisations: 0, services: 0, lastImport: null }
}
