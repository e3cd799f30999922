import type { IsoDate } from '#core/ids.ts'

export type EngagementState = 'future' | 'running' | 'ended'

/** Derived from the dates, never stored. */
export function engagementState({ from, to }: { from: IsoDate, to: IsoDate | null }, today: IsoDate): EngagementState {
  if (from > today) return 'future'
  return to !== null && to < today ? 'ended' : 'running'
}
