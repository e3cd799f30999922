/** Opening hours that several cards of the demo share. */
import type { TimeSpan, WeekHours } from './shapes.ts'

const day = (from: string, to: string): readonly TimeSpan[] => [[from, to]]
const officeSpans: readonly TimeSpan[] = [['08:00', '11:30'], ['12:30', '17:00']]

export const monToThu8to16: WeekHours = {
  mon: day('08:00', '16:00'), tue: day('08:00', '16:00'), wed: day('08:00', '16:00'), thu: day('08:00', '16:00'),
}
export const monToFri8to16: WeekHours = { ...monToThu8to16, fri: day('08:00', '16:00') }
export const monToFri7to15: WeekHours = {
  mon: day('07:00', '15:00'), tue: day('07:00', '15:00'), wed: day('07:00', '15:00'), thu: day('07:00', '15:00'),
  fri: day('07:00', '15:00'),
}
export const thursday8to16: WeekHours = { thu: day('08:00', '16:00') }
export const officeDays: WeekHours = { mon: officeSpans, wed: officeSpans }
export const schoolMornings: WeekHours = {
  mon: day('07:30', '14:00'), tue: day('07:30', '14:00'), wed: day('07:30', '14:00'), thu: day('07:30', '14:00'),
  fri: day('07:30', '13:00'),
}
export const clubAfternoons: WeekHours = {
  mon: day('13:00', '18:00'), tue: day('13:00', '18:00'), wed: day('13:00', '18:00'), thu: day('13:00', '18:00'),
  fri: day('13:00', '18:00'),
}
export const nonStop: WeekHours = {
  mon: day('00:00', '24:00'), tue: day('00:00', '24:00'), wed: day('00:00', '24:00'), thu: day('00:00', '24:00'),
  fri: day('00:00', '24:00'), sat: day('00:00', '24:00'), sun: day('00:00', '24:00'),
}
