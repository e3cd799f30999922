import type { Method } from '#core/methods/method.ts'
import { addMonths, dayInPrague, daysBetween, parseIsoDate, startOfMonth } from './isoDate.ts'
import { explainHoursProblem, hoursPerWeek, nextOpening, openStateAt, parseOpeningHours, printOpeningHours } from './openingHours.ts'
import { easterSunday, publicHolidays } from './publicHolidays.ts'

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
    question: { cs: 'Které dny se v Česku nepracuje a který den to bude za tři měsíce?', en: 'Which days are days of rest in Czechia, and which day is it in three months?' },
    page: 'pracovni-kalendar.md',
    source: 'zákon č. 245/2000 Sb. ve znění zákonů č. 101/2004, 359/2015 a 49/2019 Sb.',
    functions: { publicHolidays, easterSunday, parseIsoDate, daysBetween, startOfMonth, addMonths, dayInPrague },
  },
} as const satisfies Readonly<Record<string, Method>>
