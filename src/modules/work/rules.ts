import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'

export type EngagementState = 'future' | 'running' | 'ended'

/** Derived from the dates, never stored. */
export function engagementState({ from, to }: { from: IsoDate, to: IsoDate | null }, today: IsoDate): EngagementState {
  if (from > today) return 'future'
  return to !== null && to < today ? 'ended' : 'running'
}

const noticeDays = 60

/** Does it run and end within two months? Then somebody has to think of what comes after it. */
export const endsSoon = (engagement: { from: IsoDate, to: IsoDate | null }, today: IsoDate): boolean =>
  engagement.to !== null && engagement.to <= addDays(today, noticeDays) && engagementState(engagement, today) === 'running'
