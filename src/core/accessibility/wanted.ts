import type { RegionCode } from '#core/ids.ts'
import type { Destination } from './catchment.ts'
import { boxOf, isInBox } from './pointIndex.ts'
import type { Box } from './pointIndex.ts'
import type { SupplyGroup } from './supplyGroups.ts'
import type { Territory } from './territory.ts'

/** Municipalities whose word is wanted. What cannot reach any of them need not be counted. */
export interface Wanted {
  readonly indexes: readonly number[]
  readonly has: (index: number) => boolean
  /** Could this group change a word of theirs? It may say yes of one that does not, never no of one that does. */
  readonly concerns: (group: SupplyGroup) => boolean
}

/** All municipalities: every group concerns some. */
const everyone = (territory: Territory): Wanted =>
  ({ indexes: [...territory.municipalities.keys()], has: () => true, concerns: () => true })

const isNear = (territory: Territory, box: Box | null, regions: ReadonlySet<RegionCode>, has: (index: number) => boolean, destination: Destination) => {
  // A way that cannot be told makes its whole region doubtful.
  if (destination.region !== null && regions.has(destination.region)) return true
  if (box && destination.point && isInBox(box, destination.point)) return true
  const measured = destination.code === null ? undefined : territory.measured.get(destination.code)
  return measured !== undefined && [...measured.keys()].some(has)
}

/** The municipalities asked for, within `widestLimit` car minutes of which places are counted; without them all. */
export const wantedIn = (territory: Territory, asked: readonly number[] | undefined, widestLimit: number): Wanted => {
  if (!asked) return everyone(territory)
  const flags = new Uint8Array(territory.municipalities.length)
  for (const index of asked) flags[index] = 1
  const has = (index: number) => flags[index] === 1
  const chosen = asked.flatMap((index) => territory.municipalities[index] ?? [])
  const regions = new Set(chosen.map(({ region }) => region))
  const box = boxOf(chosen.flatMap(({ point }) => point ?? []), widestLimit)
  const concerns = ({ destination, served }: SupplyGroup) =>
    destination ? isNear(territory, box, regions, has, destination) : served.some(has)
  return { indexes: asked, has, concerns }
}
