import type { IsoDate, LocationId, MunicipalityCode, OrganisationId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { type AreaServed, createContact, createLocation, createOrganisation, createService, type ServiceCard } from '#modules/directory/index.ts'
import { contacts } from './content/contacts.ts'
import { locations } from './content/locations.ts'
import { organisations } from './content/organisations.ts'
import { email, telephone, webPage } from './content/reach.ts'
import { services } from './content/services.ts'
import type { DemoLocation, DemoOrganisation, DemoService, WeekHours } from './content/shapes.ts'
import { municipalityPoints } from './municipalities.ts'
import { hoursText, weeklyHours } from './weekHours.ts'

/** Ids of the organisations by their keys. */
export type OrganisationIds = ReadonlyMap<string, OrganisationId>

/** Two years after their date named contacts are asked to be renewed. */
const retainedDays = 730

export async function fillDirectory(tx: Tx, today: IsoDate): Promise<OrganisationIds> {
  const ids = new Map<string, OrganisationId>()
  for (const one of organisations) ids.set(one.key, await createOrganisation(tx, null, organisationCard(one, today)))
  const places = new Map<string, LocationId>()
  for (const one of locations) places.set(one.key, await createLocation(tx, null, locationCard(one, idOf(ids, one.organisation))))
  for (const one of services) await createService(tx, null, serviceCard(one, { today, ids, places }))
  for (const one of contacts) {
    const home = organisations.find(({ key }) => key === one.organisation)
    await createContact(tx, null, {
      organisationId: idOf(ids, one.organisation), role: one.role, label: one.role, personName: one.person,
      email: home ? email(home.key) : null, phone: home ? telephone(home.phone) : null,
      legalBasis: one.ground, source: one.source === 'organisation' ? 'provider' : one.source, asOf: addDays(today, -one.daysAgo), visibility: one.visibility,
      retainUntil: one.person === null ? null : addDays(today, retainedDays - one.daysAgo),
    })
  }
  return ids
}

function organisationCard(one: DemoOrganisation, today: IsoDate) {
  return {
    name: one.name, ico: null, legalForm: one.legalForm, sector: one.sector, kind: one.kind,
    about: [one.offers, one.founder === undefined ? undefined : `Zřizovatel: ${one.founder}.`].filter((text) => text !== undefined).join(' ') || null,
    seatMunicipality: one.seat as MunicipalityCode, seatAddress: null, email: email(one.key), phone: telephone(one.phone),
    web: one.web === true ? webPage(one.key) : null, dataBox: null, actorStatus: one.status,
    source: one.label, verifiedOn: addDays(today, -one.verifiedDaysAgo), verifiedBy: 'provider',
  }
}

function locationCard(one: DemoLocation, organisationId: OrganisationId) {
  const point = municipalityPoints.get(one.municipality)
  return {
    organisationId, name: null, kind: one.kind, municipality: one.municipality as MunicipalityCode, address: one.address,
    lat: point ? point.lat + one.shift[0] : null, lon: point ? point.lon + one.shift[1] : null, positionFrom: 'municipality' as const,
    confidential: one.confidential === true, barrierFree: one.barrierFree,
  }
}

interface Known { readonly today: IsoDate, readonly ids: OrganisationIds, readonly places: ReadonlyMap<string, LocationId> }

function serviceCard(one: DemoService, { today, ids, places }: Known): ServiceCard {
  return {
    organisationId: idOf(ids, one.organisation), name: one.name, summary: one.summary, howToStart: one.howToStart, notFor: one.notFor ?? null,
    keywords: one.keywords.join(', '), legalBasis: one.legalBasis, serviceKind: one.socialServiceKind ?? null, facilityKind: one.facilityKind ?? null,
    registrationNumber: one.registration ?? null, authorisedActivities: one.authorisedActivities ?? [], forms: one.forms,
    targetGroups: one.targetGroups, audienceGroups: one.audience, functions: one.functions, situations: one.situations,
    ageFrom: one.age?.[0] ?? null, ageTo: one.age?.[1] ?? null,
    waitingWeeksFrom: one.waiting?.weeks?.[0] ?? null, waitingWeeksTo: one.waiting?.weeks?.[1] ?? null, waitingNote: one.waiting?.text ?? null,
    waitingAsOf: one.waiting ? addDays(today, -one.waiting.daysAgo) : null,
    openingHours: one.hoursText, hoursPerWeek: hoursOf(one), ordering: one.ordering, crisisNote: one.crisis ?? null,
    goesToFamilies: one.goesToFamilies, price: one.price, priceNote: one.priceNote ?? null, needsReferral: one.needsReferral,
    languages: one.languages, barrierFree: null, email: email(one.organisation), phone: one.phone === undefined ? null : telephone(one.phone), web: null,
    fundingUntil: one.funding ? addDays(today, one.funding.untilDaysAhead) : null,
    capacities: one.capacities.map(({ form, unit, maximum, freeNow, freeAsOfDaysAgo }) => ({
      form, unit, maximum, free: freeNow ?? null, freeAsOf: freeAsOfDaysAgo === undefined ? null : addDays(today, -freeAsOfDaysAgo),
    })),
    places: one.places.flatMap(({ location, hours, note }) => {
      const locationId = places.get(location)
      const openingHours = [hours ? hoursText(hours) : undefined, note].filter((text) => text !== undefined).join('; ')
      return locationId === undefined ? [] : [{ locationId, capacityShare: null, openingHours: openingHours || null }]
    }),
    areas: areasOf(one), source: one.source, verifiedOn: addDays(today, -one.verifiedDaysAgo), verifiedBy: one.verifiedBy,
  }
}

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

function idOf(ids: OrganisationIds, key: string): OrganisationId {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demonstration names an unknown organisation: ${key}`)
  return id
}
