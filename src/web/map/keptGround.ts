import type { Ground } from './ground.ts'
import type { MapModel, MapSize } from './model.ts'

/** Memory is bounded by shapes: a country of ORPs is 206 of them, and each takes about 10 kB. */
const mostShapes = 4000

const kept = new Map<string, { readonly ground: Ground, readonly shapes: number }>()
let keptShapes = 0

/** A number for each shape that was here. A caller that reads its shapes anew each time brings new ones, and nothing is kept. */
const numbers = new WeakMap<object, number>()
let lastNumber = 0

/** Drawn just now of new shapes: whoever draws a map once more at once (the same for Word) finds it. */
const mostFresh = 6
const fresh = new Map<string, Ground>()

/** The ground of these very shapes, drawn before or now. It is kept for long when all its shapes come a second time. */
export function keptGround(model: MapModel, size: MapSize, draw: (model: MapModel, size: MapSize) => Ground): Ground {
  const last = lastNumber
  const key = keyOf(model, size)
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key) // and to the end: what was not asked for the longest goes first
    kept.set(key, known)
    return known.ground
  }
  const ground = fresh.get(key) ?? draw(model, size)
  if (last === lastNumber) keep(key, ground, model.areas.length + (model.context?.length ?? 0) + (model.borders?.length ?? 0))
  else keepFresh(key, ground)
  return ground
}

function keepFresh(key: string, ground: Ground): void {
  fresh.set(key, ground)
  const [oldest] = fresh.keys()
  if (fresh.size > mostFresh && oldest !== undefined) fresh.delete(oldest)
}

function keep(key: string, ground: Ground, shapes: number): void {
  fresh.delete(key)
  if (shapes > mostShapes / 4) return
  kept.set(key, { ground, shapes })
  keptShapes += shapes
  for (const [oldest, one] of kept) {
    if (keptShapes <= mostShapes) return
    kept.delete(oldest)
    keptShapes -= one.shapes
  }
}

/** All that decides how the ground looks and what it says. */
function keyOf({ areas, context = [], borders = [] }: MapModel, size: MapSize): string {
  return JSON.stringify([
    size.width, size.height, size.narrow, context.map(numberOf), borders.map(({ kind, geometry }) => [kind, numberOf(geometry)]),
    areas.map(({ geometry, ...said }) => [numberOf(geometry), said]),
  ])
}

function numberOf(shape: object): number {
  const known = numbers.get(shape)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(shape, lastNumber)
  return lastNumber
}
