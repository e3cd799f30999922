import type { PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { dissolved } from '#web/map/dissolve.ts'
import { schematicAreas } from '#web/map/voronoi.ts'
import { writeAreas } from './commandsWriteUnits.ts'
import { areaKey } from './rulesImport.ts'
import type { AreaLevel, AreaRecord, AreaShape } from './records.ts'

const source = 'schematicky podle definičních bodů obcí'

/**
 * Draws areas of a region whose borders nobody imported: cells around the points of municipalities, joined into ORPs and
 * the region, all marked schematic. Imported areas stay. Returns how many were drawn.
 */
export function drawSchematicAreas(db: Db | Tx, by: PersonId | null, regionCode: string): Promise<number> {
  return within(db, async (tx) => {
    const points = await pointsOf(tx, regionCode)
    const cells = new Map(schematicAreas(points).map(({ code, geometry }) => [code, geometry]))
    const orpCodes = [...new Set(points.map(({ orpCode }) => orpCode))]
    const cellsOf = (inside: typeof points): AreaShape[] => inside.flatMap(({ code }) => cells.get(code) ?? [])
    const drawn = [
      ...[...cells].map(([code, geometry]) => areaOf('municipality', code, geometry)),
      ...orpCodes.map((orpCode) => areaOf('orp', orpCode, dissolved(cellsOf(points.filter((point) => point.orpCode === orpCode))))),
      ...(points.length > 0 ? [areaOf('region', regionCode, dissolved([...cells.values()]))] : []),
    ]
    const kept = await importedAreas(tx)
    const wanted = drawn.filter(({ level, code }) => !kept.has(areaKey(level, code)))
    if (wanted.length > 0) await writeAreas(tx, wanted)
    await audit(tx, { by, action: 'territory.drawSchematicAreas', subject: { kind: 'region', id: regionCode }, details: { drawn: wanted.length } })
    return wanted.length
  })
}

const areaOf = (level: AreaLevel, code: string, geometry: AreaShape): AreaRecord => ({ level, code, geometry, schematic: true, source, asOf: null })

async function pointsOf(tx: Tx, regionCode: string): Promise<{ code: string, orpCode: string, lat: number, lon: number }[]> {
  return await tx.selectFrom('municipality').select(['code', 'orp_code as orpCode', 'lat', 'lon'])
    .where('region_code', '=', regionCode).where('lat', 'is not', null).where('lon', 'is not', null).orderBy('code')
    .$narrowType<{ lat: number, lon: number }>().execute()
}

async function importedAreas(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('area').select(['level', 'code']).where('schematic', '=', false).$narrowType<{ level: AreaLevel }>().execute()
  return new Set(rows.map(({ level, code }) => areaKey(level, code)))
}
