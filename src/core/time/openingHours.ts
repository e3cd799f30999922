/** Opening hours: typed by people, checked, printed and asked. Method page: docs/methods/oteviraci-doba.md. */
export { parseOpeningHours } from './openingHours/parse.ts'
export { printOpeningHours } from './openingHours/print.ts'
export { explainHoursProblem, type HoursProblem, type HoursProblemKind } from './openingHours/problems.ts'
export { nextOpening, openStateAt, type OpenState, type WallTime } from './openingHours/state.ts'
export { type DayHours, type HolidayRule, hoursPerWeek, type OpeningHours, type TimeSpan } from './openingHours/week.ts'
