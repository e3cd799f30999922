import type { IsoDate, LocationId, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import {
  type AreaServed, type AudienceGroup, contactRoles, createContact, createLocation, createOrganisation, createService, labelOf, type LocationCard, type OrganisationCard,
  type ServiceCard, unknownContact, unknownLocation, unknownOrganisation, unknownService,
} from '#modules/directory/index.ts'
import { cooperations, staffing, yearlyUse } from './content/cardExtras.ts'
import { contacts } from './content/contacts.ts'
import { locations } from './content/locations.ts'
import { organisations } from './content/organisations.ts'
import { email, telephone, webPage } from './content/reach.ts'
import { services } from './content/services.ts'
import type { DemoContact, DemoLocation, DemoOrganisation, DemoService, WeekHours } from './content/shapes.ts'
import { municipalityPoints } from './municipalities.ts'
import { openingHoursOf, openingOf, weeklyHours } from './weekHours.ts'

/** Ids of the organisations by their keys. */
export type OrganisationIds = ReadonlyMap<string, OrganisationId>

export interface DirectoryIds { readonly organisations: OrganisationIds, readonly services: ReadonlyMap<string, ServiceId> }

/** Two years after their date named contacts are asked to be renewed. */
const retainedDays = 730

/** Codes the methodologist of the demonstration added, which some cards have. */
interface AddedCodes { readonly youngCarers: AudienceGroup }

export async function fillOrganisations(tx: Tx, today: IsoDate): Promise<OrganisationIds> {
  const ids = new Map<string, OrganisationId>()
  for (const one of organisations) ids.set(one.key, await createOrganisation(tx, null, organisationCard(one, today)))
  return ids
}

/** Places, services and contacts of the organisations. */
export async function fillCards(tx: Tx, today: IsoDate, ids: OrganisationIds, added: AddedCodes): Promise<DirectoryIds> {
  const places = new Map<string, LocationId>()
  for (const one of locations) places.set(one.key, await createLocation(tx, null, locationCard(one, idOf(ids, one.organisation))))
  const given = new Map<string, ServiceId>()
  for (const one of services) given.set(one.key, await createService(tx, null, serviceCard(one, { today, ids, places, added })))
  for (const one of contacts) {
    await createContact(tx, null, {
      ...unknownContact,
      organisationId: idOf(ids, one.organisation), serviceId: one.service === undefined ? null : idOf(given, one.service),
      role: one.role, label: labelOf(contactRoles, one.role, 'cs'), personName: one.person,
      ...reachOf(one),
      legalBasis: one.ground, source: one.source === 'organisation' ? 'provider' : one.source, asOf: addDays(today, -one.daysAgo), visibility: one.visibility,
      retainUntil: one.person === null ? null : addDays(today, retainedDays - one.daysAgo), ...consentOf(one, today),
    })
  }
  return { organisations: ids, services: given }
}

/** By the telephone of the service, or else of the organisation. */
function reachOf({ organisation, service }: DemoContact) {
  const home = organisations.find(({ key }) => key === organisation)
  const phone = services.find(({ key }) => key === service)?.phone ?? home?.phone
  return { email: home ? email(home.key) : null, phone: phone === undefined ? null : telephone(phone) }
}

const consentOf = ({ person, ground, daysAgo }: DemoContact, today: IsoDate) => person === null || ground !== 'consent' ? {}
  : { consentText: '2026-11', consentGivenOn: addDays(today, -daysAgo), consentGivenHow: 'paper' } as const

function organisationCard(one: DemoOrganisation, today: IsoDate): OrganisationCard {
  return {
    ...unknownOrganisation, name: one.name, legalForm: one.legalForm, founder: known(one.founder), sector: one.sector,
    kind: one.kind, about: known(one.offers), seatMunicipality: one.seat as MunicipalityCode, email: email(one.key),
    phone: telephone(one.phone), web: one.web === true ? webPage(one.key) : null, actorStatus: one.status,
    ...cooperationOf(one),
    source: `ukázková data, ${one.label}`, verifiedOn: addDays(today, -one.verifiedDaysAgo), verifiedBy: 'provider',
  }
}

/** What the actor told of itself, and what was agreed with the others. */
function cooperationOf({ key, needs, cannot, callWhen }: DemoOrganisation) {
  const more = cooperations.find(({ organisation }) => organisation === key)
  return {
    netOffers: known(more?.offers), netNeeds: known(needs ?? more?.needs), netCannot: known(cannot ?? more?.cannot), callWhen: known(callWhen ?? more?.callWhen),
    convenor: known(more?.convenor), agreedProcedures: known(more?.agreed),
  }
}

function locationCard(one: DemoLocation, organisationId: OrganisationId): LocationCard {
  const point = municipalityPoints.get(one.municipality)
  return {
    ...unknownLocation, organisationId, kind: one.kind, municipality: one.municipality as MunicipalityCode,
    address: one.address, lat: point ? point.lat + one.shift[0] : null, lon: point ? point.lon + one.shift[1] : null,
    confidential: one.confidential === true, barrierFree: one.barrierFree,
  }
}

interface Known { readonly today: IsoDate, readonly ids: OrganisationIds, readonly places: ReadonlyMap<string, LocationId>, readonly added: AddedCodes }

const known = <Value>(value: Value | undefined): Value | null => value ?? null

function serviceCard(one: DemoService, context: Known): ServiceCard {
  const { today, ids } = context
  return {
    ...unknownService, organisationId: idOf(ids, one.organisation), name: one.name, summary: one.summary, howToStart: one.howToStart, notFor: known(one.notFor),
    keywords: one.keywords.join(', '), legalBasis: one.legalBasis, serviceKind: known(one.socialServiceKind), facilityKind: known(one.facilityKind),
    registrationNumber: known(one.registration), authorisedActivities: known(one.authorisedActivities) ?? [], forms: one.forms,
    targetGroups: one.targetGroups, audienceGroups: [...one.audience, ...(one.forYoungCarers === true ? [context.added.youngCarers] : [])], functions: one.functions, situations: one.situations,
    ...ageOf(one), ...waitingOf(one, today),
    ...openingOf(one), hoursPerWeek: hoursOf(one), ordering: one.ordering, crisisNote: known(one.crisis),
    goesToFamilies: one.goesToFamilies, price: one.price, priceNote: known(one.priceNote), needsReferral: one.needsReferral,
    languages: one.languages, email: email(one.organisation), phone: one.phone === undefined ? null : telephone(one.phone),
    fundingUntil: one.funding ? addDays(today, one.funding.untilDaysAhead) : null,
    staff: staffOf(one), use: useOf(one, today), capacities: capacitiesOf(one, today), places: placesOf(one, context),
    areas: areasOf(one), source: one.source, verifiedOn: addDays(today, -one.verifiedDaysAgo), verifiedBy: one.verifiedBy,
  }
}

const staffOf = ({ key }: DemoService) => (staffing.find(({ service }) => service === key)?.staff ?? []).map(([profession, fullTime]) => ({ profession, fullTime }))

const useOf = ({ key }: DemoService, today: IsoDate) => (yearlyUse.find(({ service }) => service === key)?.use ?? [])
  .map(([yearsAgo, unit, amount]) => ({ year: Number(today.slice(0, 4)) - yearsAgo, unit, amount }))

const ageOf = ({ age }: DemoService) => ({ ageFrom: age === null ? null : age[0], ageTo: age === null ? null : age[1] })

function waitingOf({ waiting }: DemoService, today: IsoDate) {
  if (!waiting) return { waitingWeeksFrom: null, waitingWeeksTo: null, waitingNote: null, waitingAsOf: null }
  const [from, to] = waiting.weeks ?? [null, null]
  return { waitingWeeksFrom: from, waitingWeeksTo: to, waitingNote: known(waiting.text), waitingAsOf: addDays(today, -waiting.daysAgo) }
}

const capacitiesOf = ({ capacities }: DemoService, today: IsoDate) => capacities.map(({ form, unit, maximum, freeNow, freeAsOfDaysAgo }) => ({
  form, unit, maximum, free: known(freeNow), freeAsOf: freeAsOfDaysAgo === undefined ? null : addDays(today, -freeAsOfDaysAgo),
}))

const placesOf = (one: DemoService, { places }: Known) => one.places.flatMap(({ location, hours, note }) => {
  const locationId = places.get(location)
  const openingHours = hours ? openingHoursOf(hours) : null
  return locationId === undefined ? [] : [{ locationId, capacityShare: null, openingHours, openingNote: known(note) }]
})

/** Hours of the service, or of its busiest place; null when only a sentence tells them. */
function hoursOf({ hours, places }: DemoService): number | null {
  const known = [hours, ...places.map((place) => place.hours)].filter((week): week is WeekHours => week !== undefined)
  return known.length === 0 ? null : Math.max(...known.map(weeklyHours))
}

function areasOf({ area }: DemoService): AreaServed[] {
  if (!area) return []
  return [
    ...(area.region === true ? [{ level: 'region', code: 'CZ053' } as const] : []),
    ...(area.orps ?? []).map((code) => ({ level: 'orp', code }) as const),
    ...(area.municipalities ?? []).map((code) => ({ level: 'municipality', code }) as const),
  ]
}

function idOf<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demonstration names an unknown card: ${key}`)
  return id
}
