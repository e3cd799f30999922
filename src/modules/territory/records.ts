import type { MultiPolygon, Polygon } from 'geojson'

/** What an import writes, as the tables hold it; null is unknown. Codes are ČSÚ's, RÚIAN's where a field says so. */
export interface RegionRecord { readonly code: string, readonly ruianCode: string | null, readonly name: string }
export interface DistrictRecord extends RegionRecord { readonly regionCode: string }
export interface OrpRecord extends RegionRecord { readonly regionCode: string }

export interface MunicipalityRecord {
  readonly code: string
  readonly name: string
  readonly orpCode: string
  readonly districtCode: string
  readonly regionCode: string
  readonly authorisedOfficeCode: string | null
  /** 3: seat of an ORP, 2: seat of an authorised office, 1: the others. */
  readonly level: 1 | 2 | 3
  readonly lat: number | null
  readonly lon: number | null
  readonly postalCode: string | null
  readonly population: number | null
  readonly children: number | null
  readonly figuresSource: string | null
  readonly figuresAsOf: string | null
  readonly source: string
  readonly asOf: string | null
}

export const areaLevels = ['region', 'district', 'orp', 'municipality'] as const
export type AreaLevel = (typeof areaLevels)[number]
export type AreaShape = Polygon | MultiPolygon

export interface AreaRecord {
  readonly level: AreaLevel
  readonly code: string
  readonly geometry: AreaShape
  /** Computed from points, not measured; an imported area of the same code replaces it. */
  readonly schematic: boolean
  readonly source: string
  readonly asOf: string | null
}

/** Where the imported rows come from, said by who imports them. */
export interface Origins {
  readonly source: string
  readonly asOf: string | null
  readonly figuresSource: string
  readonly figuresAsOf: string | null
}
