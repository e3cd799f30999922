import { type CostMatrix, matrixOfPairs } from '#core/accessibility/costMatrix.ts'
import { seeded } from '#core/seeded.ts'
import { diceOf } from './dice.ts'

export interface GeneratedPlaces {
  /** People of each demand point: a few towns, many villages. */
  readonly people: Float64Array
  /** Whole metres by road (straight line × 1.3) from demand points to the most peopled ones as candidate places. */
  readonly ways: CostMatrix
}

/** So many municipalities on a square, half of them around towns; ways no longer than `longest` metres. The same on every machine. */
export function generatePlaces(demands: number, places: number, kilometres: number, longest = Infinity): GeneratedPlaces {
  const random = seeded(demands)
  const dice = diceOf(random)
  const metres = kilometres * 1000
  const towns = Array.from({ length: Math.ceil(demands / 40) }, () => ({ x: random() * metres, y: random() * metres }))
  const around = (middle: number): number => Math.min(metres, Math.max(0, middle + (random() + random() + random() - 1.5) * 12_000))
  const municipalities = Array.from({ length: demands }, () => {
    const town = dice.one(towns)
    const isNear = dice.chance(0.5)
    return { x: isNear ? around(town.x) : random() * metres, y: isNear ? around(town.y) : random() * metres, people: Math.round(20 * (1 - random()) ** -0.8) }
  })
  const candidates = [...municipalities.keys()].sort((one, other) => (municipalities[other]?.people ?? 0) - (municipalities[one]?.people ?? 0)).slice(0, places)
  return { people: Float64Array.from(municipalities, ({ people }) => people), ways: waysBetween(municipalities, candidates.map((at) => municipalities[at] ?? { x: 0, y: 0 }), longest) }
}

interface Spot { readonly x: number, readonly y: number }

function waysBetween(from: readonly Spot[], to: readonly Spot[], longest: number): CostMatrix {
  const row: number[] = []
  const column: number[] = []
  const cost: number[] = []
  for (const [demand, one] of from.entries()) {
    for (const [place, other] of to.entries()) {
      const way = Math.round(1.3 * Math.hypot(one.x - other.x, one.y - other.y))
      if (way > longest) continue
      row.push(demand)
      column.push(place)
      cost.push(way)
    }
  }
  const matrix = matrixOfPairs(from.length, to.length, { row, column, cost })
  if (!matrix.ok) throw new Error(`The generated ways were refused: ${matrix.reason.reason}`)
  return matrix.value
}

/** A table of counts with many small ones and a few zeros. */
export function generateCounts(rows: number, columns: number): number[][] {
  const random = seeded(rows * columns)
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => random() < 0.08 ? 0 : Math.floor(Math.exp(1 + random() * 4))))
}
