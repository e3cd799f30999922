import { attackerInterval } from './attacker.ts'
import type { Table } from './table.ts'

/** What is to be protected: how wide the attacker's interval of each of these cells must be. */
export interface Protection {
  readonly table: Table
  /** Indexes of the cells too small to publish. */
  readonly primary: readonly number[]
  readonly width: number
}

/** Cells that may be suppressed besides the primary ones: zeros are published. */
export const eligibleCells = ({ table, primary }: Protection): readonly number[] => {
  const small = new Set(primary)
  return [...table.counts.keys()].filter((at) => (table.counts[at] ?? 0) > 0 && !small.has(at))
}

/** Are the attacker's intervals of these cells wide enough? */
export const isProtected = ({ table, width }: Protection, cells: readonly number[], isHidden: Uint8Array): boolean => cells.every((at) => {
  const { from, to } = attackerInterval(table, isHidden, at)
  return to - from >= width
})

/** Complementary cells that protect the table, found quickly: all of them, less each one that need not be, the largest first. */
export const protectingCells = (protection: Protection): readonly number[] => {
  const { table, primary } = protection
  const isHidden = Uint8Array.from(table.counts, (count) => count > 0 ? 1 : 0)
  const largestFirst = eligibleCells(protection).toSorted((one, other) => (table.counts[other] ?? 0) - (table.counts[one] ?? 0))
  const kept = largestFirst.filter((at) => {
    isHidden[at] = 0
    if (isProtected(protection, primary, isHidden)) return false
    isHidden[at] = 1
    return true
  })
  return kept.sort((one, other) => one - other)
}
