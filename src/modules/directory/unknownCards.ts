import type { ContactCard, LocationCard, OrganisationCard, ServiceCard } from './cards.ts'

// What a new card says before anybody says anything: nothing is known. Whoever makes a card states what it knows over
// one of these.

export const unknownOrganisation = {
  ico: null, legalForm: null, founder: null, about: null, seatMunicipality: null, seatAddress: null,
  seatPostalCode: null, email: null, phone: null, web: null, dataBox: null, actorStatus: 'identified', netOffers: null,
  netNeeds: null, netCannot: null, callWhen: null, convenor: null, agreedProcedures: null, verifiedOn: null, verifiedUntil: null,
  verifiedBy: null,
} as const satisfies Partial<OrganisationCard>

export const unknownService = {
  focus: null, intensity: null, howToStart: null, notFor: null, keywords: '', serviceKind: null, facilityKind: null,
  registrationNumber: null, authorisedActivities: [], targetGroups: [], audienceGroups: [], functions: [],
  situations: [], ageFrom: null, ageTo: null, waitingWeeksFrom: null, waitingWeeksTo: null, waitingNote: null,
  waitingAsOf: null, openingHours: null, openingNote: null, hoursPerWeek: null, ordering: null, crisisNote: null,
  goesToFamilies: null, price: null, priceNote: null, needsReferral: null, languages: ['cs'], barrierFree: null, email: null, phone: null,
  web: null, ospodCooperation: null, schoolCooperation: null, fundingUntil: null, endsOn: null, goesOn: false, staff: [], use: [], capacities: [],
  places: [], areas: [], verifiedOn: null, verifiedUntil: null, verifiedBy: null,
} as const satisfies Partial<ServiceCard>

export const unknownLocation = {
  name: null, address: null, postalCode: null, accessNote: null, lat: null, lon: null, positionFrom: 'municipality',
  confidential: false, barrierFree: null, openingHours: null, verifiedOn: null, verifiedUntil: null, verifiedBy: null,
} as const satisfies Partial<LocationCard>

export const unknownContact = {
  serviceId: null, role: null, email: null, phone: null, personName: null, legalBasis: null, retainUntil: null, consentText: null,
  consentGivenOn: null, consentGivenHow: null,
} as const satisfies Partial<ContactCard>
