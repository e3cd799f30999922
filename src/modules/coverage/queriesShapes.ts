import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { AreaGeometry } from '#web/map/model.ts'
import { type CodedPoint, schematicAreas } from '#web/map/voronoi.ts'

/** Shapes of municipalities to be drawn, and the quiet ones around them. */
export interface MapShapes {
  readonly areas: ReadonlyMap<string, AreaGeometry>
  readonly around: readonly AreaGeometry[]
  /** Cells around points, because no borders were imported. */
  readonly schematic: boolean
  readonly source: string | null
  readonly asOf: IsoDate | null
}

interface ShapeRow extends CodedPoint {
  inside: boolean, geometry: AreaGeometry | null, schematic: boolean | null, source: string | null, asOf: IsoDate | null
}

/** How far around the territory neighbours are drawn, in degrees. */
const around = 0.12

/** Whose shapes: those of an ORP or of a region. */
export type ShapesOf = { readonly orp: string } | { readonly region: string }

/** Shapes of an ORP or a region with its neighbours. */
export async function mapShapes(db: Db | Tx, within: ShapesOf): Promise<MapShapes> {
  const inside: RawBuilder<boolean> = 'orp' in within ? sql`m.orp_code = ${within.orp}` : sql`m.region_code = ${within.region}`
  const { rows } = await sql<ShapeRow>`
    with edge as (select min(lat) - ${around} as south, max(lat) + ${around} as north, min(lon) - ${around} as west, max(lon) + ${around} as east
      from municipality m where ${inside})
    select m.code, m.lat, m.lon, ${inside} as inside, a.geometry, a.schematic, a.source, a.as_of as "asOf"
    from edge join municipality m on m.lat between south and north and m.lon between west and east
    left join area a on a.level = 'municipality' and a.code = m.code`.execute(db)
  const own = rows.filter((row) => row.inside)
  return own.length > 0 && own.every(({ geometry }) => geometry !== null) ? imported(rows, own) : drawn(rows)
}

function imported(rows: readonly ShapeRow[], own: readonly ShapeRow[]): MapShapes {
  return {
    areas: new Map(own.flatMap(({ code, geometry }) => geometry ? [[code, geometry] as const] : [])),
    around: rows.flatMap(({ inside, geometry }) => !inside && geometry ? [geometry] : []),
    schematic: own.some(({ schematic }) => schematic === true),
    source: own[0]?.source ?? null,
    asOf: own[0]?.asOf ?? null,
  }
}

function drawn(rows: readonly ShapeRow[]): MapShapes {
  const inside = new Set(rows.filter((row) => row.inside).map(({ code }) => code))
  const cells = schematicAreas(rows)
  return {
    areas: new Map(cells.filter(({ code }) => inside.has(code)).map(({ code, geometry }) => [code, geometry])),
    around: cells.filter(({ code }) => !inside.has(code)).map(({ geometry }) => geometry),
    schematic: true, source: null, asOf: null,
  }
}
