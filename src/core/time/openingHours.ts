/** Opening hours: typed by people, checked, printed and asked. Method page: docs/methods/oteviraci-doba.md. */
export { parseOpeningHours } from './openingHours/parse.ts'
export { printOpeningHours } from './openingHours/print.ts'
export { explainHoursProblem } from './openingHours/problems.ts'
export { nextOpening, openStateAt } from './openingHours/state.ts'
export { hoursPerWeek, type OpeningHours, type TimeSpan } from './openingHours/week.ts'
