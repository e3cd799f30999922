import { failed, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { type Weekday, weekdayAfter, weekdays } from '../weekdays.ts'
import { printSpan, shortDay } from './print.ts'
import type { HoursProblem, HoursProblemKind } from './problems.ts'
import { type Clock, hoursTokens, type Saying, type Token } from './tokens.ts'
import { type DayHours, type HolidayRule, isWholeDay, minutesOfDay, type OpeningHours, type TimeSpan } from './week.ts'

/** A field of a card holds no more. */
const longestText = 500

const wholeDay: TimeSpan = { from: 0, to: minutesOfDay }
const problem = (kind: HoursProblemKind, found: string) => failed<HoursProblem>({ kind, found })

/** Days named together and what was said of them so far. */
interface Group {
  readonly days: Set<Weekday>
  readonly names: string[]
  holidays: boolean
  isSaid: boolean
  /** A semicolon or a new line came after it. */
  isOver: boolean
}

interface Reading {
  readonly spans: Map<Weekday, TimeSpan[]>
  readonly agreed: Set<Weekday>
  readonly closed: Set<Weekday>
  byAgreement: boolean
  holidays: HolidayRule
  isOtherwise: boolean
  /** „polední přestávka“: the next hours are taken out of the others. */
  isPause: boolean
  group: Group
}

const newGroup = (): Group => ({ days: new Set(), names: [], holidays: false, isSaid: false, isOver: false })
const fine = ok(null)
type Step = Result<null, HoursProblem>

/** Past midnight is read only where a night is meant: from noon till at most 6, or from 17 till at most 10. */
const isNight = (from: number, to: number): boolean => from >= 12 * 60 && to <= 6 * 60 || from >= 17 * 60 && to <= 10 * 60

const isTime = ({ hour, minute }: Clock): boolean => hour <= 24 && minute <= 59 && (hour < 24 || minute === 0)

function spanOf([start, end]: readonly [Clock, Clock], found: string): Result<TimeSpan, HoursProblem> {
  if (!isTime(start) || !isTime(end)) return problem('no-such-time', found)
  const from = (start.hour * 60 + start.minute) % minutesOfDay
  const to = end.hour * 60 + end.minute
  if (from === to || from === 0 && to === 0) return problem('no-duration', found)
  if (to > from) return ok({ from, to })
  if (to === 0) return ok({ from, to: minutesOfDay })
  return isNight(from, to) ? ok({ from, to: to + minutesOfDay }) : problem('end-before-start', found)
}

function sayOfHolidays(reading: Reading, rule: HolidayRule, found: string): Step {
  if (reading.holidays !== 'unknown' && reading.holidays !== rule) return problem('contradiction', found)
  reading.holidays = rule
  return fine
}

/** A group that names days and then nothing is a slip; one that nothing was named in yet is fine. */
function endGroup(reading: Reading): Step {
  const { names, isSaid } = reading.group
  if (names.length > 0 && !isSaid) return problem('day-without-hours', names.join(', '))
  reading.group = newGroup()
  return fine
}

/** Opens the group a name of days belongs to: the one at hand, or a new one when that has been spoken of. */
function nameIn(reading: Reading, found: string): Step {
  if (reading.group.isSaid || reading.group.isOver) {
    const ended = endGroup(reading)
    if (!ended.ok) return ended
  }
  reading.isOtherwise = false
  reading.group.names.push(found)
  return fine
}

function nameDays(reading: Reading, days: readonly Weekday[], found: string): Step {
  const named = nameIn(reading, found)
  for (const day of days) reading.group.days.add(day)
  return named
}

function nameHolidays(reading: Reading, found: string): Step {
  const named = nameIn(reading, found)
  reading.group.holidays = true
  return named
}

/** Takes a pause out of the hours of a group; it has to lie inside one span of each day. */
function cutOut(reading: Reading, pause: TimeSpan, found: string): Step {
  reading.isPause = false
  for (const day of reading.group.days) {
    const spans = reading.spans.get(day) ?? []
    const cut = spans.find(({ from, to }) => from < pause.from && pause.to < to)
    if (!cut) return problem('pause-outside', found)
    reading.spans.set(day, [...spans.filter((span) => span !== cut), { from: cut.from, to: pause.from }, { from: pause.to, to: cut.to }])
  }
  return fine
}

function addSpan(reading: Reading, span: TimeSpan, found: string): Step {
  const { group } = reading
  if (reading.isPause) return group.isSaid ? cutOut(reading, span, found) : problem('pause-outside', found)
  if (group.names.length === 0) return problem('no-days', found)
  if (group.holidays) {
    // „denně a o svátcích 8–20“ is as usual; any other hours of holidays have no place.
    if (group.days.size < weekdays.length) return problem('holiday-hours', [...group.names, found].join(' '))
    reading.holidays = 'usual'
  }
  for (const day of group.days) reading.spans.set(day, [...reading.spans.get(day) ?? [], span])
  group.isSaid = true
  return fine
}

function close(reading: Reading, found: string): Step {
  const { group } = reading
  if (reading.isOtherwise) {
    reading.isOtherwise = false
    return fine
  }
  if (group.names.length === 0) return problem('no-days', found)
  for (const day of group.days) reading.closed.add(day)
  group.isSaid = true
  return group.holidays ? sayOfHolidays(reading, 'closed', [...group.names, found].join(' ')) : fine
}

function agree(reading: Reading, found: string): Step {
  const { group } = reading
  if (reading.isOtherwise || group.names.length === 0 || group.isOver && group.isSaid) {
    reading.byAgreement = true
    reading.isOtherwise = false
    return fine
  }
  if (group.holidays) return problem('holiday-hours', [...group.names, found].join(' '))
  for (const day of group.days) reading.agreed.add(day)
  group.isSaid = true
  return fine
}

function stayOpen(reading: Reading, found: string): Step {
  if (reading.group.names.length > 0) return addSpan(reading, wholeDay, found)
  for (const day of weekdays) reading.spans.set(day, [...reading.spans.get(day) ?? [], wholeDay])
  reading.group = { ...newGroup(), days: new Set(weekdays), names: [found], isSaid: true }
  return fine
}

/** „o svátcích otevřeno“, „o svátcích jako obvykle“; elsewhere „otevřeno“ says nothing and „jako obvykle“ is a slip. */
function sayOpen(reading: Reading, rule: 'open' | 'usual', found: string): Step {
  const { group } = reading
  if (group.holidays && group.days.size === 0) {
    group.isSaid = true
    return sayOfHolidays(reading, rule, [...group.names, found].join(' '))
  }
  return rule === 'open' ? fine : problem('not-understood', found)
}

function otherwise(reading: Reading): Step {
  const ended = endGroup(reading)
  reading.isOtherwise = true
  return ended
}

function endLine(reading: Reading): Step {
  reading.group.isOver = true
  return fine
}

function pause(reading: Reading): Step {
  reading.isPause = true
  return fine
}

const said: Readonly<Record<Saying, (reading: Reading, found: string) => Step>> = {
  'holidays': nameHolidays,
  'holidays-closed': (reading, found) => sayOfHolidays(reading, 'closed', found),
  'holidays-usual': (reading, found) => sayOfHolidays(reading, 'usual', found),
  'nonstop': stayOpen,
  'agreement': agree,
  'otherwise': otherwise,
  'closed': close,
  'open': (reading, found) => sayOpen(reading, 'open', found),
  'usual': (reading, found) => sayOpen(reading, 'usual', found),
  'pause': pause,
  'break': endLine,
}

function step(reading: Reading, token: Token): Step {
  if (token.kind === 'problem') return problem(token.problem, token.found)
  if (token.kind === 'days') return nameDays(reading, token.days, token.found)
  if (token.kind !== 'span') return said[token.kind](reading, token.found)
  const span = spanOf(token.times, token.found)
  return span.ok ? addSpan(reading, span.value, token.found) : span
}

/** Spans of one day in order, those that touch as one; two that overlap are a slip. */
function joined(day: Weekday, spans: readonly TimeSpan[]): Result<readonly TimeSpan[], HoursProblem> {
  const inOrder: TimeSpan[] = []
  for (const span of spans.toSorted((left, right) => left.from - right.from)) {
    const last = inOrder.at(-1)
    if (!last || last.to < span.from) inOrder.push(span)
    else if (last.to === span.from) inOrder[inOrder.length - 1] = { from: last.from, to: span.to }
    else return problem('overlap', `${shortDay(day, 'cs')} ${printSpan(last)}, ${printSpan(span)}`)
  }
  return ok(inOrder)
}

function dayOf(reading: Reading, day: Weekday): Result<DayHours, HoursProblem> {
  const spans = joined(day, reading.spans.get(day) ?? [])
  if (!spans.ok) return spans
  const byAgreement = reading.agreed.has(day)
  const first = spans.value[0]
  if (reading.closed.has(day) && (first || byAgreement)) {
    return problem('contradiction', `${shortDay(day, 'cs')} zavřeno, ${first ? printSpan(first) : 'podle dohody'}`)
  }
  return ok({ spans: spans.value, byAgreement })
}

/** A night that lasts into hours of the next day is an overlap as well. */
function nightsApart(days: OpeningHours['days']): Step {
  for (const day of weekdays) {
    const night = days[day].spans.at(-1)
    const next = weekdayAfter(day, 1)
    const morning = days[next].spans[0]
    if (night && morning && night.to - minutesOfDay > morning.from) {
      return problem('overlap', `${shortDay(day, 'cs')} ${printSpan(night)}, ${shortDay(next, 'cs')} ${printSpan(morning)}`)
    }
  }
  return fine
}

function weekOf(reading: Reading): Result<OpeningHours['days'], HoursProblem> {
  const days: Partial<Record<Weekday, DayHours>> = {}
  for (const day of weekdays) {
    const read = dayOf(reading, day)
    if (!read.ok) return read
    days[day] = read.value
  }
  // The loop above filled every day of the record.
  const whole = days as OpeningHours['days']
  const apart = nightsApart(whole)
  return apart.ok ? ok(whole) : apart
}

/** „jinak“ and „přestávka“ without what they begin, a day without hours, and a text that says no hours at all. */
function endProblem(reading: Reading, typed: string): Step {
  if (reading.isOtherwise || reading.isPause) return problem('not-understood', typed)
  const isNothingSaid = reading.spans.size === 0 && reading.agreed.size === 0 && !reading.byAgreement
  const ended = endGroup(reading)
  return ended.ok && isNothingSaid && reading.closed.size < weekdays.length ? problem('empty', typed) : ended
}

function finish(reading: Reading, typed: string): Result<OpeningHours, HoursProblem> {
  const ended = endProblem(reading, typed)
  if (!ended.ok) return ended
  const days = weekOf(reading)
  if (!days.ok) return days
  const nonstop = weekdays.every((day) => isWholeDay(days.value[day]))
  const publicHolidays = nonstop && reading.holidays === 'unknown' ? 'usual' : reading.holidays
  return ok({ days: days.value, byAgreement: reading.byAgreement, publicHolidays, nonstop })
}

/**
 * Reads opening hours as Czech people type them: „po, st 8:00–12:00 a 13:00–17:00; čt dle dohody; o svátcích zavřeno“.
 * Days not named are closed. The first thing that cannot be read is the reason; `explainHoursProblem` says it in a sentence.
 */
export function parseOpeningHours(typed: string): Result<OpeningHours, HoursProblem> {
  if (typed.length > longestText) return problem('too-long', typed.slice(0, 40))
  const reading: Reading = {
    spans: new Map(), agreed: new Set(), closed: new Set(), byAgreement: false, holidays: 'unknown', isOtherwise: false, isPause: false, group: newGroup(),
  }
  for (const token of hoursTokens(typed)) {
    const done = step(reading, token)
    if (!done.ok) return done
  }
  return finish(reading, typed.trim())
}
