import type { MapArea, MapBorder, MapModel, MapSize } from './model.ts'
import { type Nameable, type Wish, wishesOf } from './names.ts'
import { pathOf } from './path.ts'
import { fitted, type Fitted, isSeen, linesIn, polygonsIn, type Rings } from './projection.ts'
import { outlineOf } from './seats.ts'
import { type Drawn, thinnerOf } from './thinned.ts'

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
/** In tenths of a pixel: half a pixel is enough beside a list, and hundreds of shapes need no less. */
function gridFor(shapes: number, { width }: MapSize): number {
  if (width <= smallWidth) return 5
  return shapes > 100 ? 3 : 2
}

const smallWidth = 400

/** How high the picture will be. */
export const heightOf = ({ areas }: MapModel, size: MapSize): number => fitted(areas.map(({ geometry }) => geometry), size, padding).height

export function drawnGround(model: MapModel, size: MapSize): Ground {
  const fit = fitted(model.areas.map(({ geometry }) => geometry), size, padding)
  const shapes = model.areas.map((area) => ({ area, polygons: polygonsIn(fit, area.geometry) }))
  const context = (model.context ?? []).filter((geometry) => isSeen(fit, geometry)).map((geometry) => polygonsIn(fit, geometry))
  const borders = (model.borders ?? []).map((border) => ({ kind: border.kind, lines: linesIn(fit, border) }))
  const nameables = shapes.flatMap(({ area, polygons }) => nameable(area, polygons))
  const layer = (scale: number, font: number): GroundLayer => ({ scale, wishes: wishesOf(nameables, fit, font * scale) })
  const pathOfLines = pathsOver([...[...shapes.map(({ polygons }) => polygons), ...context].flatMap(ringsOf), ...borders.flatMap(({ lines }) => lines)], gridFor(shapes.length + context.length, size))
  return {
    fit,
    areas: shapes.map(({ area, polygons }) => ({ area, path: pathOfLines(ringsOf(polygons)) })),
    context: pathOfLines(context.flatMap(ringsOf)),
    borders: borders.map(({ kind, lines }) => ({ kind, path: pathOfLines(lines) })),
    wide: layer(1, fontSize.wide),
    narrow: size.narrow === undefined || size.narrow >= size.width ? null : layer(size.width / size.narrow, fontSize.narrow),
  }
}

const ringsOf = (polygons: readonly Rings[]): Drawn[] => polygons.flat().map((line) => ({ line, isClosed: true }))

/** Lines of a map as paths, thinned all together. */
function pathsOver(all: readonly Drawn[], grid: number): (lines: readonly Drawn[]) => string {
  const thinned = thinnerOf(all)
  return (lines) => lines.map((drawn) => pathOf(thinned(drawn), grid, drawn.isClosed)).join('')
}

function nameable(area: MapArea, polygons: readonly Rings[]): Nameable[] {
  const outline = area.label === false ? null : outlineOf(polygons)
  if (outline === null) return []
  const importance = typeof area.label === 'number' ? area.label : 0
  return [{ code: area.code, name: area.name, state: area.state, importance, isWanted: area.label === 'always', outline }]
}
