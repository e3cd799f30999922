import type { AreaGeometry, MapArea, MapBorder, MapModel, MapSize } from './model.ts'
import { type Nameable, type Wish, wishesOf } from './names.ts'
import { pathOf } from './path.ts'
import { fitted, type Fitted, isSeen, linesIn, polygonsIn, type Rings } from './projection.ts'
import { outlineOf } from './seats.ts'

export interface DrawnArea { readonly area: MapArea, readonly path: string }

/** What names would like at one width of the page; `scale` is picture units per CSS pixel. */
export interface GroundLayer { readonly scale: number, readonly wishes: readonly Wish[] }

/** Everything under the pins: the same however they lie. */
export interface Ground {
  readonly fit: Fitted
  readonly areas: readonly DrawnArea[]
  readonly context: string
  readonly borders: readonly { readonly kind: MapBorder['kind'], readonly path: string }[]
  readonly wide: GroundLayer
  readonly narrow: GroundLayer | null
}

const padding = 12
const fontSize = { wide: 12, narrow: 11 }
/** Hundreds of small shapes need no tenth of a pixel. */
const gridFor = (areas: number): number => areas > 100 ? 3 : 1

export function drawnGround(model: MapModel, size: MapSize): Ground {
  const fit = fitted(model.areas.map(({ geometry }) => geometry), size, padding)
  const grid = gridFor(model.areas.length + (model.context?.length ?? 0))
  const shapes = model.areas.map((area) => ({ area, polygons: polygonsIn(fit, area.geometry) }))
  const nameables = shapes.flatMap(({ area, polygons }) => nameable(area, polygons))
  const layer = (scale: number, font: number): GroundLayer => ({ scale, wishes: wishesOf(nameables, fit, font * scale) })
  return {
    fit,
    areas: shapes.map(({ area, polygons }) => ({ area, path: pathOfPolygons(polygons, grid) })),
    context: contextPath(model.context ?? [], fit, grid),
    borders: (model.borders ?? []).map((border) => ({ kind: border.kind, path: borderPath(border, fit, grid) })),
    wide: layer(1, fontSize.wide),
    narrow: size.narrow === undefined || size.narrow >= size.width ? null : layer(size.width / size.narrow, fontSize.narrow),
  }
}

function nameable(area: MapArea, polygons: readonly Rings[]): Nameable[] {
  const outline = area.label === false ? null : outlineOf(polygons)
  if (outline === null) return []
  const importance = typeof area.label === 'number' ? area.label : 0
  return [{ code: area.code, name: area.name, state: area.state, importance, isWanted: area.label === 'always', outline }]
}

const pathOfPolygons = (polygons: readonly Rings[], grid: number): string =>
  polygons.flat().map((ring) => pathOf(ring, grid)).join('')

const borderPath = (border: MapBorder, fit: Fitted, grid: number): string =>
  linesIn(fit, border).map(({ line, isClosed }) => pathOf(line, grid, isClosed)).join('')

function contextPath(context: readonly AreaGeometry[], fit: Fitted, grid: number): string {
  return context.filter((geometry) => isSeen(fit, geometry))
    .map((geometry) => pathOfPolygons(polygonsIn(fit, geometry), grid))
    .join('')
}
