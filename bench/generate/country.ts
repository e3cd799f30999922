import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Municipality } from '#core/accessibility/territory.ts'
import type { Latitude, Longitude, MunicipalityCode, OrpCode, Point, RegionCode } from '#core/ids.ts'
import { seeded } from '#core/seeded.ts'
import { municipalities } from '#demo/municipalities.ts'

export interface Country { readonly municipalities: readonly Municipality[], readonly isWhole: boolean }

export interface SupplyPoint { readonly point: Point, readonly home: Municipality, readonly capacity: number, readonly kind: number }

interface Row { readonly code: string, readonly orp: string, readonly region: string, readonly children: string, readonly lat: number, readonly lon: number }

const municipalityOf = ({ code, orp, region, children, lat, lon }: Row): Municipality => ({
  code: code as MunicipalityCode, orp: orp as OrpCode, region: region as RegionCode, children: children === '' ? null : Number(children),
  point: { lat: lat as Latitude, lon: lon as Longitude },
})

type Cells = Readonly<Record<string, string>>

const rowOf = (cells: Cells): Municipality => municipalityOf({
  code: cells['code'] ?? '', orp: cells['orp_code'] ?? '', region: cells['kraj_code'] ?? '', children: cells['pop_0_14_census_2021'] ?? '',
  lat: Number(cells['lat']), lon: Number(cells['lon']),
})

/** Municipalities of the whole country when their file lies beside the clone, else those of the demonstration. */
export async function countryFrom(root: string): Promise<Country> {
  const file = join(root, '../shared/data/territory/obce.csv')
  return existsSync(file)
    ? { isWhole: true, municipalities: parse<Cells>(await readFile(file), { columns: true }).map(rowOf) }
    : { isWhole: false, municipalities: municipalities.map((one) => municipalityOf({ ...one, orp: one.orpCode, region: 'CZ053' })) }
}

/** Points around municipalities, more where more children live, each of one of `kinds` kinds of help. */
export function supplyAround({ municipalities }: Country, count: number, kinds: number): SupplyPoint[] {
  const random = seeded(1)
  const upTo: number[] = []
  for (const { children } of municipalities) upTo.push((upTo.at(-1) ?? 0) + (children ?? 0) + 20)
  const total = upTo.at(-1) ?? 0
  return Array.from({ length: count }, (_, index) => {
    const drawn = random() * total
    const home = municipalities[upTo.findIndex((sum) => sum > drawn)]
    if (!home?.point) throw new Error('A generated place has no point')
    const point = { lat: home.point.lat + (random() - 0.5) * 0.04, lon: home.point.lon + (random() - 0.5) * 0.06 } as Point
    return { point, home, capacity: 1 + Math.floor(random() * 40), kind: index % kinds }
  })
}
