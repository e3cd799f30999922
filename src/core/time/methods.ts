import type { Method } from '#core/methods/method.ts'
import { addMonths, dayInPrague, daysBetween, hourInPrague, parseIsoDate, startOfMonth } from './isoDate.ts'
import { daysIn, firstDayOf, lastDayOf, monthAfter, monthOf, monthsBetween, monthsThrough, parseIsoMonth } from './isoMonth.ts'
import { explainHoursProblem, hoursPerWeek, nextOpening, openStateAt, parseOpeningHours, printOpeningHours } from './openingHours.ts'
import { easterSunday, publicHolidays } from './publicHolidays.ts'
import { hoursOfSpans, joinedSpans, overlapOf, overlapsAmong } from './spans.ts'
import { hoursBetween, hoursOfDay, instantsOf, wallTimeAt } from './wallTime.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysIn } from './workingDays.ts'

export const timeMethods = {
  openingHours: {
    label: { cs: 'Otevírací doba', en: 'Opening hours' },
    question: { cs: 'Kdy je služba otevřená a kolik je to hodin týdně?', en: 'When is a service open and how many hours a week is that?' },
    page: 'oteviraci-doba.md',
    source: 'Síťovka; svátky podle zákona č. 245/2000 Sb.',
    functions: { parseOpeningHours, printOpeningHours, explainHoursProblem, hoursPerWeek, openStateAt, nextOpening },
  },
  workingCalendar: {
    label: { cs: 'Pracovní kalendář', en: 'Working calendar' },
    question: { cs: 'Které dny se v Česku nepracuje a který den to bude za deset pracovních dnů nebo za tři měsíce?', en: 'Which days are days of rest in Czechia, and which day is it in ten working days or three months?' },
    page: 'pracovni-kalendar.md',
    source: 'zákon č. 245/2000 Sb. ve znění zákonů č. 101/2004, 359/2015 a 49/2019 Sb.; zákon č. 500/2004 Sb., § 40',
    functions: {
      publicHolidays, easterSunday, isWorkingDay, workingDaysBetween, workingDaysIn, addWorkingDays,
      parseIsoDate, daysBetween, startOfMonth, addMonths, dayInPrague, parseIsoMonth, monthOf, monthAfter, monthsBetween, monthsThrough, firstDayOf, lastDayOf, daysIn,
    },
  },
  spans: {
    label: { cs: 'Časové úseky a překryvy', en: 'Spans of time and overlaps' },
    question: { cs: 'Které úvazky nebo směny se překrývají, kdy a kolik hodin to dohromady je?', en: 'Which engagements or shifts overlap, when, and how many hours are they together?' },
    page: 'casove-useky.md',
    source: 'běžná definice',
    functions: { overlapOf, overlapsAmong, joinedSpans, hoursOfSpans },
  },
  clockChanges: {
    label: { cs: 'Změna času', en: 'Changes of the clock' },
    question: { cs: 'Který okamžik je čas na českých hodinách a kolik hodin mezi dvěma časy uplyne?', en: 'Which instant is a time on a Czech clock, and how many hours pass between two times?' },
    page: 'zmena-casu.md',
    source: 'IANA, Europe/Prague; směrnice 2000/84/ES',
    functions: { wallTimeAt, hourInPrague, instantsOf, hoursOfDay, hoursBetween },
  },
} as const satisfies Readonly<Record<string, Method>>
