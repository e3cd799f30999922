import type { IsoDate } from '#core/ids.ts'
import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { addDays } from './isoDate.ts'

/** A moment by the clock on a Czech wall: minutes from midnight of the day, 0–1439. */
export interface WallTime {
  readonly date: IsoDate
  readonly minute: number
}

/**
 * Instants that a time on the wall means: usually one; two in the hour that is repeated when summer time ends; none in the hour
 * that is left out when it begins, and then the time the clock shows instead.
 */
export type Instants =
  | { readonly kind: 'once', readonly instant: Date }
  | { readonly kind: 'twice', readonly earlier: Date, readonly later: Date }
  | { readonly kind: 'never', readonly shown: WallTime }

const millisecondsPerMinute = 60_000
const minutesPerDay = 1440

const prague = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague', calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})

/** What the clock on a Czech wall shows at an instant, to the whole minute. */
export function wallTimeAt(instant: Date): WallTime {
  const parts = new Map(prague.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  // The one place besides isoDate.ts that gives the brand: a day is computed here too.
  return { date: `${part('year')}-${part('month')}-${part('day')}` as IsoDate, minute: Number(part('hour')) * 60 + Number(part('minute')) }
}

const asIfUtc = ({ date, minute }: WallTime): number => new Date(`${date}T00:00:00Z`).getTime() + minute * millisecondsPerMinute

/** Minutes the wall is ahead of UTC at an instant. */
const offsetAt = (instant: number): number => {
  const whole = Math.floor(instant / millisecondsPerMinute) * millisecondsPerMinute
  return (asIfUtc(wallTimeAt(new Date(whole))) - whole) / millisecondsPerMinute
}

/** The wall time so many minutes later by the clock that does not change. */
const laterOnWall = ({ date, minute }: WallTime, minutes: number): WallTime => {
  const total = minute + minutes
  const days = Math.floor(total / minutesPerDay)
  return { date: addDays(date, days), minute: total - days * minutesPerDay }
}

const isSame = (left: WallTime, right: WallTime): boolean => left.date === right.date && left.minute === right.minute

/** The instants at which a Czech wall shows a time. */
export function instantsOf(wall: WallTime): Instants {
  const plain = asIfUtc(wall)
  const dayBefore = offsetAt(plain - minutesPerDay * millisecondsPerMinute)
  const dayAfter = offsetAt(plain + minutesPerDay * millisecondsPerMinute)
  const candidates = [...new Set([dayBefore, dayAfter])].map((offset) => new Date(plain - offset * millisecondsPerMinute))
  const [first, second] = candidates.filter((instant) => isSame(wallTimeAt(instant), wall)).sort((left, right) => left.getTime() - right.getTime())
  if (!first) return { kind: 'never', shown: laterOnWall(wall, dayAfter - dayBefore) }
  return second ? { kind: 'twice', earlier: first, later: second } : { kind: 'once', instant: first }
}

/** The first instant of a Czech day. Midnight has always existed once since 1979, when the present clock changes began. */
const startOf = (date: IsoDate): number => {
  const midnight = instantsOf({ date, minute: 0 })
  if (midnight.kind === 'once') return midnight.instant.getTime()
  return midnight.kind === 'twice' ? midnight.earlier.getTime() : asIfUtc({ date, minute: 0 })
}

/** Hours of a Czech day: 24, or 23 and 25 when the clock changes. */
export const hoursOfDay = (date: IsoDate): number => (startOf(addDays(date, 1)) - startOf(date)) / (60 * millisecondsPerMinute)

export type WallTimeProblem = 'no-such-time' | 'time-comes-twice' | 'ends-before-start'

const isOnClock = ({ minute }: WallTime): boolean => Number.isInteger(minute) && minute >= 0 && minute < minutesPerDay

function chosen(wall: WallTime, which: 'earlier' | 'later' | 'refuse'): Result<number, WallTimeProblem> {
  if (!isOnClock(wall)) return failed('no-such-time')
  const instants = instantsOf(wall)
  if (instants.kind === 'once') return ok(instants.instant.getTime())
  if (instants.kind === 'never') return failed('no-such-time')
  return which === 'refuse' ? failed('time-comes-twice') : ok(instants[which].getTime())
}

/**
 * Hours that really pass between two times on the wall, changes of the clock counted in. A time that does not exist is refused,
 * and so is one that comes twice unless it is said which of the two is meant.
 */
export function hoursBetween(from: WallTime, to: WallTime, twice: 'earlier' | 'later' | 'refuse' = 'refuse'): Result<number, WallTimeProblem> {
  const start = chosen(from, twice)
  if (!start.ok) return start
  const end = chosen(to, twice)
  if (!end.ok) return end
  return end.value < start.value ? failed('ends-before-start') : ok((end.value - start.value) / (60 * millisecondsPerMinute))
}
