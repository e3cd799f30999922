import type { IsoDate, LocationId, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import {
  type ContactCard, createContact, createLocation, createOrganisation, createService, type LocationCard, type OrganisationCard, type ServiceCard,
} from '#modules/directory/index.ts'

// Cards with everything that must be there; a test names only what it is about. They need `aTerritory`.

export const hlinsko = '571393' as MunicipalityCode
export const chrudim = '571164' as MunicipalityCode

const organisationCard = (changes: Partial<OrganisationCard> = {}): OrganisationCard => ({
  name: 'Pod Lípou', ico: null, legalForm: 'spolek', sector: 'social', kind: 'provider', about: null,
  seatMunicipality: hlinsko,
  seatAddress: null, email: null, phone: '+420 000 000 001', web: null, dataBox: null, actorStatus: 'engaged',
  source: 'networker',
  verifiedOn: '2026-10-01' as IsoDate, verifiedBy: 'networker', ...changes,
})

export const anOrganisation = (db: Db, changes: Partial<OrganisationCard> = {}): Promise<OrganisationId> =>
  createOrganisation(db, null, organisationCard(changes))

export const aLocation = (
  db: Db, organisationId: OrganisationId, changes: Partial<LocationCard> = {},
): Promise<LocationId> =>
  createLocation(db, null, {
    organisationId, name: null, kind: 'place', municipality: hlinsko, address: 'Náměstí 1', lat: null, lon: null,
    positionFrom: 'municipality', confidential: false, barrierFree: null, ...changes,
  })

const serviceCard = (organisationId: OrganisationId, changes: Partial<ServiceCard> = {}): ServiceCard => ({
  organisationId, name: 'Dětský psycholog', summary: 'Pomůžeme dětem, které se bojí.', howToStart: null, notFor: null,
  keywords: 'úzkost',
  legalBasis: 'social_service', serviceKind: 'osp', facilityKind: null, registrationNumber: null,
  authorisedActivities: [],
  forms: ['ambulatory'], targetGroups: [], audienceGroups: [], functions: ['child_psychology'], situations: [],
  ageFrom: 3, ageTo: 18,
  waitingWeeksFrom: null, waitingWeeksTo: null, waitingNote: null, waitingAsOf: null, openingHours: null,
  hoursPerWeek: null, ordering: null,
  crisisNote: null, goesToFamilies: null, price: 'free', priceNote: null, needsReferral: false, languages: ['cs'],
  barrierFree: null,
  email: null, phone: null, web: null, fundingUntil: null, capacities: [], places: [], areas: [], source: 'networker',
  verifiedOn: '2026-10-01' as IsoDate, verifiedBy: 'networker', ...changes,
})

export const aService = (
  db: Db, organisationId: OrganisationId, changes: Partial<ServiceCard> = {},
): Promise<ServiceId> =>
  createService(db, null, serviceCard(organisationId, changes))

export const aContact = (
  db: Db, organisationId: OrganisationId, changes: Partial<ContactCard> = {},
) => createContact(db, null, {
  organisationId, role: 'service_manager', label: 'Vedoucí služby', email: 'sluzba@priklad.example', phone: null,
  personName: null,
  legalBasis: null, source: 'networker', asOf: '2026-10-01' as IsoDate, visibility: 'network', retainUntil: null,
  ...changes,
})
