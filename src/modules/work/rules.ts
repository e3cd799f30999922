import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'

export type EngagementState = 'future' | 'running' | 'ended'

/** Derived from the dates, never stored. */
export function engagementState({ from, to }: { from: IsoDate, to: IsoDate | null }, today: IsoDate): EngagementState {
  if (from > today) return 'future'
  return to !== null && to < today ? 'ended' : 'running'
}

/** Whom the public is shown in an ORP: its local networkers, and the regional ones too while no local one can be reached. */
export function publiclyShown<One extends Reachable & { readonly role: 'local_networker' | 'regional_networker' }>(networkers: readonly One[]): readonly One[] {
  const local = networkers.filter(({ role }) => role === 'local_networker')
  return local.some(isReachable) ? local : networkers
}

interface Reachable { readonly phone: string | null, readonly email: string | null }

export const isReachable = ({ phone, email }: Reachable): boolean => phone !== null || email !== null

const noticeDays = 60

/** Does it run and end within two months? Then somebody has to think of what comes after it. */
export const endsSoon = (engagement: { from: IsoDate, to: IsoDate | null }, today: IsoDate): boolean =>
  engagement.to !== null && engagement.to <= addDays(today, noticeDays) && engagementState(engagement, today) === 'running'
