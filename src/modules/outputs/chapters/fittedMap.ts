import { heightOf } from '#web/map/ground.ts'
import { mapSvg } from '#web/map/MapSvg.tsx'
import type { MapModel } from '#web/map/model.ts'
import type { Writing } from '../writing.ts'

/** CSS pixels over the whole width of the text: letters of the map are then as large as small print. */
const wholeWidth = 640

interface FittedMap { readonly svg: string, readonly width: number }

/** A map as wide as the text, or narrower where it would be higher than `mostHeight` (CSS pixels); its letters stay as large. */
export function fittedMap(model: MapModel, { halo }: Writing, mostHeight: number): FittedMap {
  const width = Math.min(1, mostHeight / heightOf(model, { width: wholeWidth }))
  return { svg: mapSvg(model, { width: Math.round(wholeWidth * width) }, halo), width }
}
