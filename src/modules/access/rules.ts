import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'

/** Failures that are forgiven without waiting. */
const freeFailures = 4
const longestDelaySeconds = 15 * 60

/** Seconds to wait before the next attempt: 0 for the first few, then 2, 4, 8 … up to a quarter of an hour. */
export function waitSeconds(failures: number, lastAt: Date, now: Date): number {
  if (failures <= freeFailures) return 0
  const delay = Math.min(2 ** (failures - freeFailures), longestDelaySeconds)
  return Math.max(0, Math.ceil(delay - (now.getTime() - lastAt.getTime()) / 1000))
}

const hour = 3_600_000
const day = 24 * hour

/** How long a session, a link and the mark of a known browser live, in milliseconds. */
export const lifetimes = { session: 12 * hour, firstAdministrator: 7 * day, invitation: 7 * day, password_reset: day, device: 180 * day } as const

/** The last day of a grant that ends now; null for one that would end before it began: it never was. */
export const lastDayOf = (from: IsoDate, today: IsoDate): IsoDate | null => from >= today ? null : addDays(today, -1)
