import type { ContactCard, LocationCard, OrganisationCard, ServiceCard } from '../cards.ts'
import { withDerived } from '../rules.ts'

// Cards to the columns of their tables: the one place that knows both names.

export const organisationColumns = (card: OrganisationCard) => ({
  name: card.name, ico: card.ico, legal_form: card.legalForm, founder: card.founder, sector: card.sector, kind: card.kind, about: card.about,
  seat_municipality_code: card.seatMunicipality, seat_address: card.seatAddress,
  seat_postal_code: card.seatPostalCode, email: card.email, phone: card.phone, web: card.web, data_box: card.dataBox,
  actor_status: card.actorStatus, net_offers: card.netOffers, net_needs: card.netNeeds, net_cannot: card.netCannot,
  call_when: card.callWhen, convenor: card.convenor, agreed_procedures: card.agreedProcedures, source: card.source, verified_on: card.verifiedOn, verified_until: card.verifiedUntil,
  verified_by: card.verifiedBy,
})

export function serviceColumns(card: ServiceCard) {
  const { functions, situations, hoursPerWeek } = withDerived(card)
  return {
    organisation_id: card.organisationId, name: card.name, summary: card.summary, focus: card.focus,
    intensity: card.intensity, how_to_start: card.howToStart,
    not_for: card.notFor,
    keywords: card.keywords, legal_basis: card.legalBasis, service_kind: card.serviceKind,
    facility_kind: card.facilityKind,
    registration_number: card.registrationNumber, authorised_activities: [...card.authorisedActivities],
    forms: [...card.forms],
    target_groups: [...card.targetGroups], audience_groups: [...card.audienceGroups], functions: [...functions],
    situations: [...situations],
    age_from: card.ageFrom, age_to: card.ageTo, waiting_weeks_from: card.waitingWeeksFrom,
    waiting_weeks_to: card.waitingWeeksTo,
    waiting_note: card.waitingNote, waiting_as_of: card.waitingAsOf, opening_hours: card.openingHours,
    opening_note: card.openingNote, hours_per_week: hoursPerWeek,
    ordering: card.ordering, crisis_note: card.crisisNote, goes_to_families: card.goesToFamilies, price: card.price,
    price_note: card.priceNote,
    needs_referral: card.needsReferral, languages: [...card.languages], barrier_free: card.barrierFree,
    email: card.email, phone: card.phone,
    web: card.web, ospod_cooperation: card.ospodCooperation, school_cooperation: card.schoolCooperation,
    funding_until: card.fundingUntil, ends_on: card.endsOn, goes_on: card.goesOn, source: card.source, verified_on: card.verifiedOn, verified_until: card.verifiedUntil,
    verified_by: card.verifiedBy,
  }
}

/**
 * Name, point and way in of a confidential place are not even kept: its municipality is all that anybody may know. Its
 * address is, written and never read back.
 */
export const locationColumns = (card: LocationCard) => ({
  organisation_id: card.organisationId, kind: card.kind, municipality_code: card.municipality, address: card.address,
  confidential: card.confidential, barrier_free: card.barrierFree, opening_hours: card.openingHours,
  verified_on: card.verifiedOn, verified_until: card.verifiedUntil, verified_by: card.verifiedBy,
  ...(card.confidential
    ? { name: null, postal_code: null, access_note: null, lat: null, lon: null, position_from: 'municipality' }
    : {
      name: card.name, postal_code: card.postalCode, access_note: card.accessNote, lat: card.lat, lon: card.lon,
      position_from: card.positionFrom,
    }),
})

export const contactColumns = (card: ContactCard) => ({
  organisation_id: card.organisationId, service_id: card.serviceId, role: card.role, label: card.label, email: card.email, phone: card.phone,
  person_name: card.personName,
  legal_basis: card.legalBasis, source: card.source, as_of: card.asOf, visibility: card.visibility,
  retain_until: card.retainUntil, ...consentColumns(card),
})

/** A consent is kept only where it is the ground and somebody is named: the next one named there did not give it. */
const consentColumns = ({ legalBasis, personName, consentText, consentGivenOn, consentGivenHow }: ContactCard) => legalBasis === 'consent' && personName !== null
  ? { consent_text: consentText, consent_given_on: consentGivenOn, consent_given_how: consentGivenHow }
  : { consent_text: null, consent_given_on: null, consent_given_how: null }
