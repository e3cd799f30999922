import type { Typed } from '#web/form.ts'
import type { AreaServed, Capacity, ServiceCard, ServicePlace, Staff, YearlyUse } from '../cards.ts'
import { functionsOfKinds, hoursAWeek, situationsOf } from '../rules.ts'
import { rowField } from './rows.ts'
import { box, day, number, one, yesNo } from './shared.ts'

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code))

/** Functions and situations that only follow from the kinds are not ticked, so that they go on following them. */
function meaningWritten(card: ServiceCard): Pick<ServiceCard, 'functions' | 'situations'> {
  return {
    functions: isSame(card.functions, functionsOfKinds(card)) ? [] : card.functions,
    situations: isSame(card.situations, situationsOf(card.functions)) ? [] : card.situations,
  }
}

const capacitiesWritten = (capacities: readonly Capacity[]): [string, readonly string[]][] =>
  capacities.flatMap(({ form, unit, maximum, free, freeAsOf }, row) => [
    [rowField('capacity', row, 'form'), one(form)], [rowField('capacity', row, 'unit'), one(unit)],
    [rowField('capacity', row, 'maximum'), one(maximum)], [rowField('capacity', row, 'free'), one(free)],
    [rowField('capacity', row, 'freeAsOf'), day(freeAsOf)],
  ])

const staffWritten = (staff: readonly Staff[]): [string, readonly string[]][] =>
  staff.flatMap(({ profession, fullTime }, row) => [
    [rowField('staff', row, 'profession'), one(profession)], [rowField('staff', row, 'fullTime'), number(fullTime)],
  ])

const useWritten = (use: readonly YearlyUse[]): [string, readonly string[]][] =>
  use.flatMap(({ year, unit, amount }, row) => [
    [rowField('use', row, 'year'), one(year)], [rowField('use', row, 'unit'), one(unit)],
    [rowField('use', row, 'amount'), one(amount)],
  ])

const placesWritten = (places: readonly ServicePlace[]): [string, readonly string[]][] =>
  places.flatMap(({ locationId, capacityShare, openingHours, openingNote }) => [
    [rowField('place', locationId, 'here'), box(true)], [rowField('place', locationId, 'hours'), one(openingHours)],
    [rowField('place', locationId, 'note'), one(openingNote)],
    [
      rowField('place', locationId, 'share'),
      number(capacityShare === null ? null : Math.round(capacityShare * 1000) / 10),
    ],
  ])

/** The box of a region, an ORP or the country: `orp.5304`. */
export const areaBox = ({ level, code }: AreaServed): string => `${level}.${code}`

/** The card as the form writes it; `municipalities` gives the names that can be read back. */
export function serviceWritten(card: ServiceCard, municipalities: ReadonlyMap<string, string>): Typed {
  const { functions, situations } = meaningWritten(card)
  const named = card.areas.filter(
    ({ level }) => level === 'municipality',
  ).map(({ code }) => municipalities.get(code) ?? code)
  return {
    name: one(card.name), summary: one(card.summary), focus: one(card.focus), intensity: one(card.intensity),
    howToStart: one(card.howToStart), notFor: one(card.notFor),
    keywords: one(card.keywords), legalBasis: one(card.legalBasis), serviceKind: one(card.serviceKind),
    facilityKind: one(card.facilityKind), registrationNumber: one(card.registrationNumber),
    authorisedActivities: card.authorisedActivities, forms: card.forms, targetGroups: card.targetGroups,
    audienceGroups: card.audienceGroups, functions, situations, ageFrom: one(card.ageFrom), ageTo: one(card.ageTo),
    waitingWeeksFrom: one(card.waitingWeeksFrom), waitingWeeksTo: one(card.waitingWeeksTo),
    waitingNote: one(card.waitingNote),
    waitingAsOf: day(card.waitingAsOf), openingHours: one(card.openingHours),
    openingNote: one(card.openingNote),
    // Hours that only follow from the opening hours go on following them.
    hoursPerWeek: card.hoursPerWeek === hoursAWeek(card) ? [] : number(card.hoursPerWeek),
    ordering: one(card.ordering), crisisNote: one(card.crisisNote), goesToFamilies: yesNo(card.goesToFamilies),
    price: one(card.price),
    priceNote: one(card.priceNote), needsReferral: yesNo(card.needsReferral), languages: card.languages,
    barrierFree: yesNo(card.barrierFree), phone: one(card.phone), email: one(card.email), web: one(card.web),
    ospodCooperation: one(card.ospodCooperation), schoolCooperation: one(card.schoolCooperation),
    fundingUntil: day(card.fundingUntil), endsOn: day(card.endsOn), goesOn: box(card.goesOn), municipalities: one(named.join(', ')),
    areas: card.areas.filter(({ level }) => level !== 'municipality').map(areaBox), source: one(card.source),
    verifiedNow: box(false),
    ...Object.fromEntries([
      ...capacitiesWritten(card.capacities), ...staffWritten(card.staff), ...useWritten(card.use),
      ...placesWritten(card.places),
    ]),
  }
}

export const newServiceWritten: Typed = { legalBasis: ['social_service'], languages: ['cs'], source: ['networker'] }
