import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'

export type AreaGeometry = Polygon | MultiPolygon

/** How an area looks: the five words of coverage, ours (where a networker works), chosen (the reader's own), plain. */
export type AreaState = 'plain' | 'ours' | 'chosen' | 'strong' | 'enough' | 'weak' | 'missing' | 'unknown'

export interface MapArea {
  readonly code: string
  readonly name: string
  readonly geometry: AreaGeometry
  readonly state: AreaState
  /** Said by a mouse and a screen reader: „Krouna: slabé, 243 dětí“. Without it the area is only a shape. */
  readonly title?: string | undefined
  readonly href?: string | undefined
  /**
   * `false` is never named, `'always'` before all others and even over a border; a number (children, inhabitants) lets
   * the larger be named before the smaller.
   */
  readonly label?: boolean | number | 'always' | undefined
}

/** A line over the areas: the border of an ORP among its municipalities, or a quiet one of its neighbours. */
export interface MapBorder {
  readonly kind: 'border' | 'quiet'
  readonly geometry: AreaGeometry | MultiLineString
}

export interface MapPin {
  readonly lat: number
  readonly lon: number
  readonly kind: 'place' | 'here' | 'outreach'
  readonly title: string
  /** The number in the list beside the map. */
  readonly number?: string | undefined
  readonly href?: string | undefined
}

/** One line of the legend: a sign, its word and the class limits in words („spojem do 30 min“). */
export interface LegendLine {
  readonly sign: AreaState | MapPin['kind'] | 'border'
  readonly word: string
  readonly limits?: string | undefined
}

/** A map as data: what it shows and says, nothing about how large it will be. WGS84 throughout. */
export interface MapModel {
  /** The name of the picture, read first: „Psychologická pomoc dětem v obcích ORP Hlinsko“. */
  readonly name: string
  /** What is seen, in a sentence; a table with the same data stands beside the map. */
  readonly description?: string | undefined
  readonly areas: readonly MapArea[]
  /** Neighbouring areas, drawn quietly and without names. */
  readonly context?: readonly AreaGeometry[] | undefined
  readonly borders?: readonly MapBorder[] | undefined
  readonly pins: readonly MapPin[]
  readonly legend?: readonly LegendLine[] | undefined
  /** The areas are Voronoi cells, not real borders; the picture says so. */
  readonly schematic: boolean
  readonly caption?: string | undefined
  /** Whose the shapes and figures are and of what day, as a ready sentence. */
  readonly source?: string | undefined
}

/** The size of the picture in CSS pixels. */
export interface MapSize {
  readonly width: number
  /** Without it the height follows from the shape of the territory. */
  readonly height?: number | undefined
  /** The width it shrinks to on a phone: names and pins are then placed a second time for that width. */
  readonly narrow?: number | undefined
}
