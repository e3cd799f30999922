import type { CostMatrix } from '#core/accessibility/costMatrix.ts'
import type { LocationQuestion } from '#core/location/question.ts'

/** Every way from demand points (rows) to places; null where there is none. */
export function waysOf(rows: readonly (readonly (number | null)[])[]): CostMatrix {
  const kept = rows.map((row) => row.flatMap((cost, place) => cost === null ? [] : [{ place, cost }]))
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    starts: Int32Array.from(kept.reduce((so, row) => [...so, so.at(-1)! + row.length], [0])),
    column: Int32Array.from(kept.flat(), ({ place }) => place),
    cost: Float64Array.from(kept.flat(), ({ cost }) => cost),
  }
}

/** Villages of the worked examples along one road: children, and kilometres from its beginning. */
const villages = [
  { name: 'A', children: 100, km: 0 }, { name: 'B', children: 50, km: 10 }, { name: 'C', children: 80, km: 20 },
  { name: 'D', children: 60, km: 40 }, { name: 'E', children: 30, km: 50 },
]

/** Five villages, each of which may have a service. */
export const aRoad = (changes: Partial<LocationQuestion> = {}): LocationQuestion => ({
  people: villages.map(({ children }) => children),
  ways: waysOf(villages.map((from) => villages.map((to) => Math.abs(from.km - to.km)))),
  ...changes,
})

/** Names of villages by their indexes. */
export const named = (indexes: readonly number[]): string => indexes.map((index) => villages[index]!.name).join('')
